/** The calls of the local runtime, with answers that a test may look into as it likes. */
import * as wire from '../../../local/dynamo/wire.ts';

export { CallFailed, iteratorAfter } from '../../../local/dynamo/wire.ts';

// biome-ignore lint/suspicious/noExplicitAny: the answers of AWS calls have no common shape
type Call<A extends unknown[]> = (...args: A) => Promise<any>;

export const call: Call<Parameters<typeof wire.call>> = wire.call;
export const table: Call<Parameters<typeof wire.table>> = wire.table;
export const stream: Call<Parameters<typeof wire.stream>> = wire.stream;
