/** `npm run verify`: replays the log and compares it with every row and board. One line for each difference; exit code 1 when there are any. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { verify } from '../functions/projecting/verify.ts';
import { lineOf } from '../functions/projecting/verify-rows.ts';
import { boardStore } from '../functions/stores/boards.ts';
import { eventStore } from '../functions/stores/event-store.ts';
import { generationStore } from '../functions/stores/generations.ts';
import { rowStore } from '../functions/stores/rows.ts';
import { sequence } from '../functions/stores/sequence.ts';
import { sweptStore } from '../functions/stores/swept.ts';
import { step } from '../local/progress.ts';
import { onSystem, SYSTEM_HELP, SYSTEM_OPTIONS, type System } from './system.ts';

const PAUSE_MS = 2_000;
const HELP = `Usage: npm run verify -- [options]

${SYSTEM_HELP}
  --help          this text`;

/** Everything that is compared, as it is in a system. */
export const sourceOf = ({ client, table }: Pick<System, 'client' | 'table'>) => ({
  store: eventStore(client, table('events')),
  changes: sequence(client, table('changes')),
  swept: sweptStore(client, table('changes')),
  rows: rowStore(client, table('rows'), generationStore(client, table('rows'))),
  boards: boardStore(client, table('boards')),
  pause: () => pause(PAUSE_MS),
});

const main = async (system: System): Promise<void> => {
  const progress = step('verify');
  const { streams, differences } = await verify(sourceOf(system), (done) => progress.say(`${done} streams`));
  progress.end(`${streams} streams, ${differences.length} differences`);
  for (const difference of differences) console.log(lineOf(difference));
  if (differences.length > 0) process.exitCode = 1;
};

if (import.meta.main) {
  const { values } = parseArgs({ options: { ...SYSTEM_OPTIONS, help: { type: 'boolean' } } });
  if (values.help) console.log(HELP);
  else await onSystem(values, main);
}
