/** Read your writes: waits until rows have applied a version, at most 5 s. */
import { invalidParameter } from './parameters.ts';
import { problem } from './problem.ts';

const MOST_MS = 5_000;
const STEP_MS = 50;

export type Clock = { now: () => number; pause: (ms: number) => Promise<void> };

/** Asks `applied` again and again until it is at least the version of `after` (`organization/moonshot@7`). `applied` gives the lowest
 * version that the answer would rest on, undefined when there is none yet; what is no number is not there yet either. Throws 400 for a
 * stream that no answer rests on, 503 with `Retry-After` when the time is over. */
export const waitFor = async (
  after: string | undefined,
  applied: (category: string, id: string) => Promise<number | undefined>,
  { now, pause }: Clock,
): Promise<void> => {
  if (after === undefined) return;
  const [, category = '', id = '', version] = /^(.+?)\/(.+)@(\d+)$/.exec(after) ?? [];
  if (category !== 'organization') throw invalidParameter('after', `nothing here rests on streams of category "${category}"`);
  const until = now() + MOST_MS;
  while (!(((await applied(category, id)) ?? 0) >= Number(version))) {
    if (now() >= until) {
      throw problem(503, 'not-yet-applied', `${after} has not been applied within 5 s`, { after }, { 'retry-after': '1' });
    }
    await pause(STEP_MS);
  }
};
