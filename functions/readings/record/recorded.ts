/** Recorded events as answers show them: as they lie in the log, with when and by whose key. */
import type { Stored } from '../../../events/catalogue.ts';
import { unpack } from '../../ports/pack.ts';
import type { CommitItem } from '../../stores/commit.ts';

export const RECORDED = ['version', 'type', 'schema', 'recordedAt', 'actor', 'data', 'rates', 'posted', 'provisionalRates'];

/** The events of a commit, in their order. */
export const recordedIn = ({ i, at, by, e }: CommitItem) =>
  (unpack(e) as Stored[]).map(({ type, schema, data, rates, provisionalRates, posted, warnings }, n) => ({
    version: i + n,
    type,
    schema,
    data,
    ...(rates && { rates }),
    ...(provisionalRates && { provisionalRates }),
    ...(warnings && { warnings }),
    recordedAt: new Date(at).toISOString(),
    actor: by,
    ...(posted && { posted }),
  }));
export type RecordedEvent = ReturnType<typeof recordedIn>[number];
