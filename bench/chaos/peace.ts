/** A system that is left in peace, in this process: one that never saw trouble, or one that is to mend what it went through. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { build } from '../../build/build.ts';
import { makeKey } from '../../functions/stores/access/first-key.ts';
import { Runtime } from '../../local/runtime.ts';
import { storesOf } from '../../scripts/stores.ts';
import { localSystem } from '../../scripts/system.ts';

/** Sweeps after which what is still behind counts as lost. */
const SWEEPS = 40;

export const peaceful = async (data: string, now = Date.now): Promise<Runtime> =>
  Runtime.start({ dir: await build(), data, port: 0, enforceIam: true, now, log: () => {} });

export const keyOf = async (runtime: Runtime): Promise<string> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const engine = new DynamoDBClient({ endpoint: runtime.engine.endpoint, region: 'us-east-1', credentials });
  const key = await makeKey(engine, { stage: 'local', name: 'chaos', scopes: ['admin'] });
  engine.destroy();
  return key;
};

/** Lets the sweeper run, and hours pass for whoever waits, until nothing is behind and everybody was told. */
export const settle = async (runtime: Runtime, isTold: () => boolean, pass: () => void): Promise<boolean> => {
  const { swept } = storesOf(localSystem({ engine: runtime.engine.endpoint, services: runtime.services }));
  const rule = runtime.bus.scheduled.find((id) => id.startsWith('Sweep'))!;
  let quiet = 0;
  for (let n = 0; n < SWEEPS && quiet < 3; n += 1) {
    await runtime.idle();
    runtime.bus.fire(rule);
    await runtime.idle();
    quiet = (await swept.get()).behind.length === 0 && isTold() ? quiet + 1 : 0;
    if (quiet === 0) pass();
  }
  return quiet >= 3;
};
