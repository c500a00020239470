/** Only an answer of today that knows how far the record is final can be cited. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '../../../trial/running.ts';

/** What pages of the shipped facts show first. */
const SHOWN = ['/v1/rankings/investors?metric=startups&country=CN', '/v1/deals?limit=1', '/v1/organizations/alibaba/holdings?limit=1'];

const LOOK_MS = 500;

/** Until it is known how far rows and boards are final, as the sweeper finds out. */
export const untilCitable = async (system: Running): Promise<void> => {
  const { bus } = system.runtime;
  const sweep = bus.scheduled.find((id) => id.startsWith('Sweep'));
  if (!sweep) throw new Error('nothing sweeps');
  const known = async (): Promise<boolean> => {
    bus.fire(sweep);
    await system.idle();
    for (const path of SHOWN) if (!('asOfRecord' in (await system.get(path)))) return false;
    return true;
  };
  while (!(await known())) await pause(LOOK_MS);
};
