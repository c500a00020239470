/** A system that is left in peace, in this process: one that never saw trouble, or one that is to mend what it went through. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { build } from '../../build/build.ts';
import { makeKey } from '../../functions/stores/access/first-key.ts';
import { LOST_MS } from '../../functions/telling/hand-out.ts';
import { Runtime } from '../../local/runtime.ts';
import { storesOf } from '../../scripts/stores.ts';
import { localSystem } from '../../scripts/system.ts';

/** Sweeps without any progress, an hour of the queues each, after which what is still behind counts as lost. */
const SWEEPS = 40;
/** And time without any: functions have clocks that nobody turns, and take what another wrote down for lost when it is that old. */
const STILL_MS = LOST_MS + 60_000;

export const peaceful = async (data: string, now = Date.now): Promise<Runtime> =>
  Runtime.start({ dir: await build(), data, port: 0, enforceIam: true, now, log: () => {} });

export const keyOf = async (runtime: Runtime): Promise<string> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const engine = new DynamoDBClient({ endpoint: runtime.engine.endpoint, region: 'us-east-1', credentials });
  const key = await makeKey(engine, { stage: 'local', name: 'chaos', scopes: ['admin'] });
  engine.destroy();
  return key;
};

/** Lets the sweeper run, and hours pass for whoever waits in a queue, until nothing is behind and everybody was told, `untold` being how much nobody was. False where
 * that gets no further. */
export const settle = async (runtime: Runtime, untold: () => number, pass: () => void): Promise<boolean> => {
  const { swept } = storesOf(localSystem({ engine: runtime.engine.endpoint, services: runtime.services }));
  const rule = runtime.bus.scheduled.find((id) => id.startsWith('Sweep'))!;
  let [least, still, since] = [Number.POSITIVE_INFINITY, 0, performance.now()];
  for (let quiet = 0; quiet < 3; ) {
    if (still >= SWEEPS && performance.now() - since > STILL_MS) return false;
    await runtime.idle();
    runtime.bus.fire(rule);
    await runtime.idle();
    const left = (await swept.get()).behind.length + untold();
    still += 1;
    if (left < least) [least, still, since] = [left, 0, performance.now()];
    quiet = left === 0 ? quiet + 1 : 0;
    if (quiet === 0) pass();
  }
  return true;
};
