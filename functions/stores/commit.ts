/** A commit as it lies in the log, and a stream as folded from its commits. */

import type { Fold } from '../../domain/deciders.ts';
import type { Accepted } from '../../domain/kernel/decision.ts';
import { inOneRun } from '../../domain/kernel/folding.ts';
import type { Recorded, Stored } from '../../events/catalogue.ts';
import { type AnyEvent, read, schemaVersion } from '../../events/index.ts';
import { fromItem, type Item } from '../ports/dynamo.ts';
import { splitStream } from '../ports/names.ts';
import { pack, sizeOf, unpackMeasured } from '../ports/pack.ts';
import { DamagedData } from '../ports/passing.ts';
import { type Identified, Identities, identityOf } from './identities.ts';
import { type Carried, LARGEST, type Layout, nothingPaged, type Plain, withCommit } from './pages.ts';

/** A commit as it lies in the table. `e` the events, `at` recorded-at ms, `c` request id, `by` key id; besides what some carry of those before them. */
export type CommitItem = {
  p: string;
  i: number;
  n: number;
  e: string | Uint8Array;
  at: number;
  c: string;
  by: string;
} & Partial<Carried>;
/** When, in which request and by whose key events are recorded. */
export type Recording = Pick<CommitItem, 'at' | 'c' | 'by'>;

/** A stream as folded up to `head`. `append` takes only what a load or an append gave: a number from outside could overlap a commit. `at` is the latest
 * instant of its commits, `bytes` what its events come to as JSON, `layout` where the commits lie. */
export type Loaded<S> = {
  readonly stream: string;
  readonly head: number;
  readonly at: number;
  readonly bytes: number;
  readonly state: S;
  readonly layout: Layout;
  readonly identities: Identities;
};

/** Thrown when commits do not continue each other: the stream is damaged, and nothing may be built on it. */
export class StreamBroken extends DamagedData {
  override name = 'StreamBroken';
}
export class CommitTooLarge extends Error {
  override name = 'CommitTooLarge';
}

const MIB = 1024 * 1024;
/** Bytes of JSON that the events of a stream may come to: so much every view can fold, keep and show. A hundred thousand allocations of a cluster take 24 MiB. */
const LARGEST_STREAM = 16 * MIB;
const LARGEST_CLUSTER = 32 * MIB;
/** What takes back, ends or fixes what is there may be recorded all the same, up to so much more. */
const RESERVED = MIB;
const ENDING = /(Withdrawn|Removed|Unmerged|Released|Fixed)$/;

export const largestOf = (stream: string): number => (splitStream(stream)[0] === 'cluster' ? LARGEST_CLUSTER : LARGEST_STREAM);

export const commitOf = (item: Item): CommitItem => fromItem<CommitItem>(item);

const measuredIn = ({ e }: Plain): { stored: Stored[]; bytes: number } => {
  const { value, bytes } = unpackMeasured(e);
  return { stored: value as Stored[], bytes };
};
/** The events of a commit as they lie in it. */
export const storedIn = (commit: Plain): Stored[] => measuredIn(commit).stored;

const readAll = (stored: Stored[], { i }: Plain, at: number): Recorded<AnyEvent>[] => stored.map((one, n) => read(one, i + n, at));

/** The events of a commit, which count with the instant `at`: commits of version 1 may have instants before those of earlier ones, and count with the
 * latest before them. */
export const eventsOf = (commit: Plain, at = commit.at): Recorded<AnyEvent>[] => readAll(storedIn(commit), commit, at);

export const identifiedIn = (commit: Plain): Identified => ({
  from: commit.i,
  to: commit.i + commit.n - 1,
  identities: storedIn(commit).flatMap(({ posted }) => identityOf(posted, commit.by) ?? []),
});

const storedOf = ({ type, data, rates, provisionalRates, posted, warnings }: Accepted): Stored => ({
  type,
  schema: schemaVersion(type),
  data,
  ...(rates && { rates }),
  ...(provisionalRates && { provisionalRates }),
  ...(posted && { posted }),
  ...(warnings && { warnings }),
});

/** What a stream would come to with events behind those that are pending; and how many bytes it takes of them where these are too many: then they are
 * not to be recorded. */
export const grownBy = (stream: string, bytes: number, events: Accepted[]): { bytes: number; left?: number } => {
  const after = events.reduce((sum, event) => sum + Buffer.byteLength(JSON.stringify(storedOf(event))) + 1, bytes);
  const limit = largestOf(stream);
  const isEnding = events.every(({ type }) => ENDING.test(type));
  return after > limit + (isEnding ? RESERVED : 0) ? { bytes: after, left: Math.max(0, limit - bytes) } : { bytes: after };
};

/** Packed as a commit of a stream holds them. Throws `CommitTooLarge`. */
const fitting = (stream: string, events: Accepted[]): string | Uint8Array => {
  const e = pack(events.map(storedOf));
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
  bytes: 0,
  state: initial,
  layout: nothingPaged,
  identities: new Identities(),
});

/** The stream once a commit is in it; `layout`: where its commits lie then. Throws `StreamBroken` when it does not continue it. */
export const foldOn = <S>(
  fold: Fold<S>,
  loaded: Loaded<S>,
  commit: Plain & Partial<Carried>,
  layout = withCommit(loaded.layout, commit),
): Loaded<S> => {
  const after = folded(fold, loaded, commit, layout);
  after.identities.add(identifiedIn(commit));
  return after;
};

/** The same of a commit that may not come to be: its identities are not known yet. */
export const folded = <S>(
  fold: Fold<S>,
  loaded: Loaded<S>,
  commit: Plain & Partial<Carried>,
  layout = withCommit(loaded.layout, commit),
): Loaded<S> => {
  if (commit.i !== loaded.head + 1)
    throw new StreamBroken(`${loaded.stream}: commit at ${commit.i} does not continue version ${loaded.head}`);
  const at = Math.max(loaded.at, commit.at);
  const { stored, bytes } = measuredIn(commit);
  const state = inOneRun(() => readAll(stored, commit, at).reduce(fold.evolve, loaded.state));
  const { stream, identities } = loaded;
  return { stream, head: commit.i + commit.n - 1, at, bytes: loaded.bytes + bytes, state, layout, identities };
};
