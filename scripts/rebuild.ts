/** `npm run rebuild -- --view rankings`: computes a view or the boards of a roll-up anew while everything goes on. Exit code 1 when what was computed is not
 * what the log says; then readers still see what they saw before. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type RollUp, rollUps } from '../domain/boards/roll-up.ts';
import { type View, views } from '../domain/views.ts';
import { compute, doubted } from '../functions/projecting/compute.ts';
import { goBack, letGo, type Rebuilding, rebuildView } from '../functions/projecting/rebuild.ts';
import { verify } from '../functions/projecting/verify.ts';
import { type Difference, lineOf } from '../functions/projecting/verify-rows.ts';
import { generationStore } from '../functions/stores/generations.ts';
import { step } from '../local/progress.ts';
import { onSystem, SYSTEM_HELP, SYSTEM_OPTIONS, type System } from './system.ts';
import { sourceOf } from './verify.ts';

const names = [...views, ...rollUps].map(({ name }) => name).join(', ');
const HELP = `Usage: npm run rebuild -- --view NAME [options]

  --view NAME     a view or a roll-up, or all: ${names}
  --back          make the generation of a view that was kept the one that is read again
  --drop          delete the generation of a view that was kept, or one whose building is given up
${SYSTEM_HELP}
  --help          this text`;

type Chosen = { views: View[]; rollUps: RollUp[] };

const chosen = (view: string | undefined): Chosen => {
  if (view === 'all') return { views, rollUps };
  const found = { views: views.filter(({ name }) => name === view), rollUps: rollUps.filter(({ name }) => name === view) };
  if (found.views.length + found.rollUps.length === 0) throw new Error(`--view ${view ?? ''}: expected all, or one of ${names}`);
  return found;
};

/** What a rebuild works on, in a system. */
export const rebuildingOf = (
  system: Pick<System, 'client' | 'table' | 'publish'>,
  say: (what: string) => void,
): Rebuilding & ReturnType<typeof sourceOf> => ({
  ...sourceOf(system),
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
    await compute(rollUp, system.rows, doubted(system.boards), () => crypto.randomUUID().slice(0, 8));
  }
  const { differences } = await verify(system, (streams) => system.say(`${streams} streams compared`));
  return differences.filter(({ stream }) => of.some(({ name }) => name === stream));
};

const main = async (system: System, { view, back, drop }: { view?: string | undefined; back: boolean; drop: boolean }): Promise<void> => {
  if (back && drop) throw new Error('--back or --drop, not both');
  const of = chosen(view);
  const progress = step('rebuild');
  const rebuilding = rebuildingOf(system, progress.say);
  const differences: Difference[] = [];
  for (const one of of.views) {
    if (back) await goBack(rebuilding, one);
    else if (drop) await letGo(rebuilding, one);
    else differences.push(...(await rebuildView(rebuilding, one)));
  }
  if (!back && !drop) differences.push(...(await rebuildBoards(rebuilding, of.rollUps)));
  progress.end(differences.length > 0 ? `${differences.length} differences: what differs is not read` : `${view} done`);
  for (const difference of differences) console.log(lineOf(difference));
  if (differences.length > 0) process.exitCode = 1;
};

if (import.meta.main) {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { ...SYSTEM_OPTIONS, view: { type: 'string' }, back: flag, drop: flag, help: flag } });
  if (values.help) console.log(HELP);
  else await onSystem(values, (system) => main(system, values));
}
