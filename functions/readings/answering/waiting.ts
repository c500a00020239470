/** Read your writes: waits until rows have applied a version, at most 5 s. */
import { own } from '../../../domain/kernel/json.ts';
import { invalidParameter } from '../../http/parameters.ts';
import { notFound, problem } from '../../http/problem.ts';
import type { EventStore } from '../../stores/event-store.ts';

const MOST_MS = 5_000;
const STEP_MS = 50;

export type Clock = { now: () => number; pause: (ms: number) => Promise<void> };

/** The streams that an answer rests on, by category: each gives the lowest version of a stream that the answer would rest on, undefined
 * when there is none yet; `wanted` is the one that is waited for. A version that is stored as no number counts as none: no comparison with it holds. */
export type Rests = Record<string, (id: string, wanted: number) => Promise<number | undefined>>;

/** The log, which answers a post once it has what was posted, and a clock. */
type Log = { store: Pick<EventStore, 'latest'>; clock: Clock };

/** The last version of a stream, 0 where there is none. */
const lastOf = async ({ store }: Log, stream: string): Promise<number> => {
  const [commit] = await store.latest(stream, 1);
  return commit ? commit.i + commit.n - 1 : 0;
};

/** Asks again and again until the version of `after` (`organization/moonshot@7`) is applied. Throws 400 for a stream that no answer here
 * rests on, 404 at once for a version that nobody recorded, 503 with `Retry-After` when the time is over. */
export const waitFor = async (after: string | undefined, rests: Rests, log: Log): Promise<void> => {
  if (after === undefined) return;
  const [, category = '', id = '', version] = /^(.+?)\/(.+)@(\d+)$/.exec(after) ?? [];
  const applied = own(rests, category);
  if (!applied) throw invalidParameter('after', `nothing here rests on streams of category "${category}"`);
  const { now, pause } = log.clock;
  const until = now() + MOST_MS;
  const isApplied = async (): Promise<boolean> => ((await applied(id, Number(version))) ?? 0) >= Number(version);
  if (await isApplied()) return;
  const last = await lastOf(log, `${category}/${id}`);
  if (Number(version) > last) throw notFound(`${category}/${id} has no version ${version}; its last is ${last}`, 'not-found', { after });
  do {
    if (now() >= until) {
      throw problem('not-yet-applied', `${after} has not been applied within 5 s`, { after }, { 'retry-after': '1' });
    }
    await pause(STEP_MS);
  } while (!(await isApplied()));
};
