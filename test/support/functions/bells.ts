/** What the bus says of the commits of a stream. */
import type { Stored } from '../../../events/catalogue.ts';
import { unpack } from '../../../functions/ports/pack.ts';
import type { Committed } from '../../../functions/projecting/ring.ts';
import type { EventStore } from '../../../functions/stores/event-store.ts';

export const bellsOf = async (store: EventStore, stream: string): Promise<Committed[]> => {
  const bells: Committed[] = [];
  for await (const { i, n, e, at } of store.commitsAfter(stream, 0)) {
    const events = unpack(e) as Stored[];
    const types = [...new Set(events.map(({ type }) => type))];
    bells.push({ category: stream.split('/')[0]!, stream, from: i, to: i + n - 1, types, at, events });
  }
  return bells;
};
