/** `npm run rebuild -- --view rankings`: computes a view or the boards of a roll-up anew while everything goes on. Exit code 1 when what was computed is not
 * what the log says; then readers still see what they saw before. */
import { setTimeout as pause } from 'node:timers/promises';
import { type RollUp, rollUps } from '../domain/boards/roll-up.ts';
import { type View, views } from '../domain/views.ts';
import { compute } from '../functions/projecting/compute.ts';
import { goBack, letGo, type Rebuilding, rebuildView } from '../functions/projecting/rebuild.ts';
import { verify } from '../functions/projecting/verify.ts';
import { type Difference, lineOf } from '../functions/projecting/verify-rows.ts';
import { generationStore } from '../functions/stores/rows/generations.ts';
import { progressOf } from '../local/progress.ts';
import { operation, SYSTEM } from './operation.ts';
import { storesOf } from './stores.ts';
import { onSystem, type System } from './system.ts';

const NAMES = [...views, ...rollUps].map(({ name }) => name).join(', ');
type Chosen = { views: View[]; rollUps: RollUp[] };

const chosen = (view: string | undefined): Chosen => {
  if (view === 'all') return { views, rollUps };
  const found = { views: views.filter(({ name }) => name === view), rollUps: rollUps.filter(({ name }) => name === view) };
  if (found.views.length + found.rollUps.length === 0) throw new Error(`--view ${view ?? ''}: expected all, or one of ${NAMES}`);
  return found;
};

/** What a rebuild works on, in a system. */
export const rebuildingOf = (
  system: Pick<System, 'client' | 'table' | 'publish'>,
  say: (what: string) => void,
): Rebuilding & ReturnType<typeof storesOf> => ({
  ...storesOf(system),
  pointers: generationStore(system.client, system.table('rows')),
  publish: system.publish,
  now: Date.now,
  wait: (ms) => pause(ms),
  say,
});

/** Writes every board of some roll-ups anew, and gives what differs from the log all the same. */
export const rebuildBoards = async (system: ReturnType<typeof rebuildingOf>, of: readonly RollUp[]): Promise<Difference[]> => {
  if (of.length === 0) return [];
  for (const rollUp of of) {
    system.say(`${rollUp.name}: computed`);
    await compute(rollUp, system.rows, system.boards, true);
  }
  const { differences } = await verify(system, (streams) => system.say(`${streams} streams compared`));
  return differences.filter(({ stream }) => of.some(({ name }) => name === stream));
};

/** Does with a view what is asked for; gives what differs. */
const onView = async (rebuilding: Rebuilding, view: View, { back, drop }: { back: boolean; drop: boolean }): Promise<Difference[]> => {
  if (back) await goBack(rebuilding, view);
  else if (drop) await letGo(rebuilding, view);
  else return rebuildView(rebuilding, view);
  return [];
};

const flag = { type: 'boolean', default: false } as const;

export const rebuilding = operation({
  summary:
    'Computes a view or the boards of a roll-up anew while everything goes on. Exit code 1 when what was computed is not what the log says.',
  usage: '--view NAME [options]',
  options: {
    view: { type: 'string', takes: 'NAME', says: `a view or a roll-up, or all: ${NAMES}` },
    back: { ...flag, says: 'make the generation of a view that was kept the one that is read again' },
    drop: { ...flag, says: 'delete the generation of a view that was kept, or one whose building is given up' },
    ...SYSTEM,
  },
  run: ({ view, back, drop, ...which }) =>
    onSystem(which, async (system) => {
      if (back && drop) throw new Error('--back or --drop, not both');
      const of = chosen(view);
      const progress = progressOf('rebuild');
      const rebuild = rebuildingOf(system, progress.say);
      const differences: Difference[] = [];
      for (const one of of.views) differences.push(...(await onView(rebuild, one, { back, drop })));
      if (!back && !drop) differences.push(...(await rebuildBoards(rebuild, of.rollUps)));
      progress.end(differences.length > 0 ? `${differences.length} differences: what differs is not read` : `${view} done`);
      for (const difference of differences) console.log(lineOf(difference));
      return differences.length === 0;
    }),
});
