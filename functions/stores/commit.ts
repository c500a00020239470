/** A commit as it lies in the log, and a stream as folded from its commits. */
import type { Fold } from '../../domain/deciders.ts';
import type { Accepted } from '../../domain/kernel/decision.ts';
import type { Recorded, Stored } from '../../events/catalogue.ts';
import { type AnyEvent, read, schemaVersion } from '../../events/index.ts';
import { fromItem, type Item } from '../ports/dynamo.ts';
import { pack, sizeOf, unpack } from '../ports/pack.ts';
import { DamagedData } from '../ports/passing.ts';
import { type Identified, Identities, identityOf } from './identities.ts';

/** A commit as it lies in the table. `e` the events, `at` recorded-at ms, `c` request id, `by` key id; `s` the state after it, by fold `f`, and with it
 * `k`, the identities of all events up to it. */
export type CommitItem = {
  p: string;
  i: number;
  n: number;
  e: string | Uint8Array;
  at: number;
  c: string;
  by: string;
  s?: string | Uint8Array;
  f?: number;
  k?: Uint8Array;
};
/** When, in which request and by whose key events are recorded. */
export type Recording = Pick<CommitItem, 'at' | 'c' | 'by'>;

/** A stream as folded up to `head`. `append` takes only what a load or an append gave: a number from outside could overlap a commit. `at` is the latest
 * instant of its commits, `bytes` of commits lie behind the last that carries a state. */
export type Loaded<S> = {
  readonly stream: string;
  readonly head: number;
  readonly at: number;
  readonly state: S;
  readonly bytes: number;
  readonly identities: Identities;
};

/** Thrown when commits do not continue each other: the stream is damaged, and nothing may be built on it. */
export class StreamBroken extends DamagedData {
  override name = 'StreamBroken';
}
export class CommitTooLarge extends Error {
  override name = 'CommitTooLarge';
}

/** A commit carries the state once this many bytes of commits lie behind the last one that did, or twice the state if that is more. */
const CARRY_AFTER = 16 * 1024;
/** Of DynamoDB's 400 KB an item, what events and the state that they carry may take together. */
const LARGEST = 380 * 1024;

export const commitOf = (item: Item): CommitItem => fromItem<CommitItem>(item);

const storedIn = ({ e }: CommitItem): Stored[] => unpack(e) as Stored[];

/** The events of a commit, which count with the instant `at`: commits of version 1 may have instants before those of earlier ones, and count with the
 * latest before them. */
export const eventsOf = (commit: CommitItem, at = commit.at): Recorded<AnyEvent>[] =>
  storedIn(commit).map((stored, n) => read(stored, commit.i + n, at));

export const identifiedIn = (commit: CommitItem): Identified => ({
  from: commit.i,
  to: commit.i + commit.n - 1,
  identities: storedIn(commit).flatMap(({ posted }) => identityOf(posted, commit.by) ?? []),
});

const packed = (events: Accepted[]): string | Uint8Array =>
  pack(
    events.map(
      ({ type, data, rates, provisionalRates, posted, warnings }): Stored => ({
        type,
        schema: schemaVersion(type),
        data,
        ...(rates && { rates }),
        ...(provisionalRates && { provisionalRates }),
        ...(posted && { posted }),
        ...(warnings && { warnings }),
      }),
    ),
  );

/** Packed as a commit of a stream holds them. Throws `CommitTooLarge`. */
const fitting = (stream: string, events: Accepted[]): string | Uint8Array => {
  const e = packed(events);
  if (sizeOf(e) > LARGEST) throw new CommitTooLarge(`the events for ${stream} take more than one commit can hold; post fewer at once`);
  return e;
};

/** Why events cannot be one commit of a stream; undefined where they can. */
export const whyTooLarge = ({ stream }: Loaded<unknown>, events: Accepted[]): string | undefined => {
  try {
    fitting(stream, events);
    return undefined;
  } catch (error) {
    if (error instanceof CommitTooLarge) return error.message;
    throw error;
  }
};

/** The commit of `events` behind a stream. Throws `CommitTooLarge`. */
export const commitBehind = ({ stream, head }: Loaded<unknown>, events: Accepted[], recording: Recording): CommitItem => ({
  p: stream,
  i: head + 1,
  n: events.length,
  e: fitting(stream, events),
  ...recording,
});

export const emptyStream = <S>(stream: string, { initial }: Fold<S>): Loaded<S> => ({
  stream,
  head: 0,
  at: 0,
  state: initial,
  bytes: 0,
  identities: new Identities(),
});

/** The stream as of a commit that carries its state; undefined when it carries none, or that of another fold, or of version 1, which carried no
 * identities. */
export const carriedBy = <S>(commit: CommitItem, { foldVersion }: Fold<S>): Loaded<S> | undefined => {
  const { p, i, n, at, s, f, k } = commit;
  if (!s || !k || f !== foldVersion) return undefined;
  const head = i + n - 1;
  return { stream: p, head, at, state: unpack(s) as S, bytes: 0, identities: Identities.unpacked(k, head) };
};

const carries = ({ s, f, k }: CommitItem, { foldVersion }: Fold): boolean => s !== undefined && k !== undefined && f === foldVersion;

/** The stream once a commit is in it. Throws `StreamBroken` when it does not continue it. */
export const foldOn = <S>(fold: Fold<S>, loaded: Loaded<S>, commit: CommitItem): Loaded<S> => {
  const after = folded(fold, loaded, commit);
  after.identities.add(identifiedIn(commit));
  return after;
};

/** The same of a commit that may not come to be: its identities are not known yet. */
export const folded = <S>(fold: Fold<S>, loaded: Loaded<S>, commit: CommitItem): Loaded<S> => {
  if (commit.i !== loaded.head + 1)
    throw new StreamBroken(`${loaded.stream}: commit at ${commit.i} does not continue version ${loaded.head}`);
  const at = Math.max(loaded.at, commit.at);
  const state = eventsOf(commit, at).reduce(fold.evolve, loaded.state);
  const bytes = carries(commit, fold) ? 0 : loaded.bytes + sizeOf(commit.e) + 100;
  return { stream: loaded.stream, head: commit.i + commit.n - 1, at, state, bytes, identities: loaded.identities };
};

/** The state that a commit is to carry along, with the stream `after` it: when enough lies behind it to be worth its own size, and when it fits in. */
export const stateToCarry = <S>(
  commit: CommitItem,
  after: Loaded<S>,
  { foldVersion }: Fold<S>,
): Pick<CommitItem, 's' | 'f' | 'k'> | undefined => {
  if (after.bytes < Math.max(CARRY_AFTER, 2 * after.identities.leastBytes)) return undefined;
  const s = pack(after.state);
  const k = after.identities.packedWith(identifiedIn(commit));
  const bytes = sizeOf(s) + sizeOf(k);
  return after.bytes >= 2 * bytes && bytes <= LARGEST - sizeOf(commit.e) ? { s, f: foldVersion, k } : undefined;
};
