/** Which events of a request are recorded already, however long ago: by the identity that their source gave them, or because the very request was posted
 * before under the same condition. */
import { canonical } from '../../domain/kernel/json.ts';
import type { Recorded } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';
import { type CommitItem, eventsOf } from '../stores/commit.ts';
import type { EventStore } from '../stores/event-store.ts';
import { identityOf } from '../stores/identities.ts';
import type { Condition, Outcome, PostedEvent } from './recorder.ts';
import type { Session } from './session.ts';

type Content = Pick<AnyEvent, 'type' | 'data'>;
type Indexed = { index: number; posted: PostedEvent };
/** What is settled before anything is decided, by the index of the event in its request. */
export type Settled = Map<number, Outcome>;
type Looking = { store: Pick<EventStore, 'commitsAt' | 'latest'>; request: { by: string; condition: Condition | undefined } };

export const contentOf = ({ type, data }: Content): string => canonical({ type, data });
/** The content, and what the event is called. */
const wholeOf = ({ type, data, posted }: PostedEvent['event']): string => canonical({ type, data, id: posted?.id, source: posted?.source });

/** An event of this identity is recorded at `version`, or is to be: the same again changes nothing, another one may not have its id. */
export const outcomeOfKnown = (stream: string, version: number, isSame: boolean, id?: string): Outcome =>
  isSame
    ? { status: 'unchanged', stream, version }
    : {
        status: 'refused',
        problem: { code: 'id-reused', detail: `id "${id}" is that of another event, version ${version} of ${stream}`, version },
      };

/** Commits by their first versions. `atHand` was read already. */
const commitsAt = async ({ store }: Looking, stream: string, versions: number[], atHand?: CommitItem): Promise<CommitItem[]> => {
  const isAtHand = (version: number): boolean => atHand?.p === stream && atHand.i === version;
  const missing = versions.filter((version) => !isAtHand(version)).map((version) => ({ stream, version }));
  const read = missing.length > 0 ? await store.commitsAt(missing) : [];
  return atHand && versions.some(isAtHand) ? [...read, atHand] : read;
};

/** Those of `events` whose identity is known. A hash that fits another identity says nothing. */
const byIdentity = async (looking: Looking, { loaded }: Session, events: Indexed[], atHand?: CommitItem): Promise<Settled> => {
  const { stream, head, identities } = loaded;
  const wanted = events.flatMap(({ index, posted: { event } }) => {
    const identity = identityOf(event.posted, looking.request.by);
    return identity === undefined ? [] : [{ index, event, identity, versions: identities.find(identity, head) }];
  });
  const versions = [...new Set(wanted.flatMap((one) => one.versions))];
  const found = (await commitsAt(looking, stream, versions, atHand)).flatMap((commit) =>
    eventsOf(commit).map((event) => ({ event, identity: identityOf(event.posted, commit.by) })),
  );
  const settled: Settled = new Map();
  for (const { index, event, identity } of wanted) {
    const known = found.filter((one) => one.identity === identity).map((one) => one.event);
    const same = known.find((one) => contentOf(one) === contentOf(event));
    const first = same ?? known[0];
    if (first) settled.set(index, outcomeOfKnown(stream, first.v, same !== undefined, event.posted?.id));
  }
  return settled;
};

/** Each of `recorded` with the event of the request that it is, when all of them lie in the request, in their order. */
const pairs = (events: Indexed[], recorded: Recorded<AnyEvent>[]): [index: number, version: number][] | undefined => {
  const found: [number, number][] = [];
  let from = 0;
  for (const one of recorded) {
    const at = events.findIndex(({ posted: { event } }, n) => n >= from && wholeOf(event) === wholeOf(one));
    const same = events[at];
    if (!same) return undefined;
    found.push([same.index, one.v]);
    from = at + 1;
  }
  return found;
};

/** The events of the commit behind a version that the request expects, where this very request, posted before, made that commit. */
const byCondition = async (looking: Looking, { loaded }: Session, events: Indexed[], atHand?: CommitItem): Promise<Settled> => {
  const { stream, head } = loaded;
  const { by, condition } = looking.request;
  if (condition === undefined || condition === 'exists' || condition.includes(head)) return new Map();
  for (const version of condition.filter((one) => one < head)) {
    const made = atHand?.p === stream && atHand.i === version + 1 ? atHand : await firstBehind(looking, stream, version);
    const found = made?.by === by ? pairs(events, eventsOf(made)) : undefined;
    if (found) return new Map(found.map(([index, at]) => [index, { status: 'unchanged', stream, version: at }]));
  }
  return new Map();
};

/** The commit that begins right behind a version; undefined where none does. */
const firstBehind = async ({ store }: Looking, stream: string, version: number): Promise<CommitItem | undefined> => {
  const [commit] = await store.latest(stream, 1, version + 1);
  return commit?.i === version + 1 ? commit : undefined;
};

/** Settles what is recorded already of the events of a session. */
export const recognise = async (
  store: Looking['store'],
  session: Session,
  events: Indexed[],
  deciding: Looking['request'] & { settled: Settled },
  atHand?: CommitItem,
): Promise<void> => {
  const looking = { store, request: deciding };
  const made = await byCondition(looking, session, events, atHand);
  const identified = await byIdentity(looking, session, events, atHand);
  for (const [index, outcome] of [...made, ...identified]) deciding.settled.set(index, outcome);
};
