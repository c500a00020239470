/** `npm run verify`: replays the log and compares it with every row and board. One line for each difference; exit code 1 when there are any. */
import { verify } from '../functions/projecting/verify.ts';
import { lineOf } from '../functions/projecting/verify-rows.ts';
import { progressOf } from '../local/progress.ts';
import { operation, SYSTEM } from './operation.ts';
import { storesOf } from './stores.ts';
import { onSystem } from './system.ts';

export const verification = operation({
  summary: 'Replays the log and compares it with every row and board. One line for each difference; exit code 1 when there are any.',
  usage: '[options]',
  options: SYSTEM,
  run: (which) =>
    onSystem(which, async (system) => {
      const progress = progressOf('verify');
      const { streams, differences } = await verify(storesOf(system), (done) => progress.say(`${done} streams`));
      progress.end(`${streams} streams, ${differences.length} differences`);
      for (const difference of differences) console.log(lineOf(difference));
      return differences.length === 0;
    }),
});
