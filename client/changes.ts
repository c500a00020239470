/** Every recorded event in the one gap-free order, for ever or to the end. */
import { type Api, answered } from './api.ts';
import type { components } from './schema.ts';

export type Change = components['schemas']['Change'];
export type Position = {
  /** The position that was read last: changes begin behind it. 0 is the beginning. */
  after?: number;
  /** Whether to wait for more at the end. */
  follow?: boolean;
  limit?: number;
  signal?: AbortSignal;
};

/** Changes behind a position, one by one, each with its own position: keep that of the last one that was dealt with, and begin there the next time.
 * Throws `Refused`, and what `signal` was aborted with. */
export async function* changes(api: Api, { after = 0, follow = false, limit = 500, signal }: Position = {}): AsyncGenerator<Change> {
  for (;;) {
    const query = { after, limit, ...(!follow && { wait: 0 }) };
    const page = await answered(api.GET('/v1/changes', { params: { query }, ...(signal && { signal }) }));
    yield* page.changes;
    after = page.position;
    if (page.changes.length === 0 && !follow) return;
  }
}
