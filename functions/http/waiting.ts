/** Read your writes: waits until rows have applied a version, at most 5 s. */
import { own } from '../../domain/kernel/json.ts';
import { invalidParameter } from './parameters.ts';
import { problem } from './problem.ts';

const MOST_MS = 5_000;
const STEP_MS = 50;

export type Clock = { now: () => number; pause: (ms: number) => Promise<void> };

/** The streams that an answer rests on, by category: each gives the lowest version of a stream that the answer would rest on, undefined
 * when there is none yet. A version that is stored as no number counts as none: no comparison with it holds. */
export type Rests = Record<string, (id: string) => Promise<number | undefined>>;

/** Asks again and again until the version of `after` (`organization/moonshot@7`) is applied. Throws 400 for a stream that no answer here
 * rests on, 503 with `Retry-After` when the time is over. */
export const waitFor = async (after: string | undefined, rests: Rests, { now, pause }: Clock): Promise<void> => {
  if (after === undefined) return;
  const [, category = '', id = '', version] = /^(.+?)\/(.+)@(\d+)$/.exec(after) ?? [];
  const applied = own(rests, category);
  if (!applied) throw invalidParameter('after', `nothing here rests on streams of category "${category}"`);
  const until = now() + MOST_MS;
  const isApplied = async (): Promise<boolean> => ((await applied(id)) ?? 0) >= Number(version);
  while (!(await isApplied())) {
    if (now() >= until) {
      throw problem('not-yet-applied', `${after} has not been applied within 5 s`, { after }, { 'retry-after': '1' });
    }
    await pause(STEP_MS);
  }
};
