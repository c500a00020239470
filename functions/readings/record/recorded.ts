/** Recorded events as answers show them: as they lie in the log, with when and by whose key. */
import { type CommitItem, storedIn } from '../../stores/commit.ts';
import { NOBODY } from '../world/withheld.ts';

export const RECORDED = ['version', 'type', 'schema', 'recordedAt', 'actor', 'data', 'rates', 'posted', 'provisionalRates'];

/** By whose key a commit was recorded; undefined where that is withheld. */
export const actorOf = ({ by }: Pick<CommitItem, 'by'>): string | undefined => (by === NOBODY ? undefined : by);

/** The events of a commit, in their order. */
export const recordedIn = (commit: CommitItem) => {
  const { i, at } = commit;
  const actor = actorOf(commit);
  return storedIn(commit).map(({ type, schema, data, rates, provisionalRates, posted, warnings }, n) => ({
    version: i + n,
    type,
    schema,
    data,
    ...(rates && { rates }),
    ...(provisionalRates && { provisionalRates }),
    ...(warnings && { warnings }),
    recordedAt: new Date(at).toISOString(),
    ...(actor !== undefined && { actor }),
    ...(posted && { posted }),
  }));
};
export type RecordedEvent = ReturnType<typeof recordedIn>[number];
