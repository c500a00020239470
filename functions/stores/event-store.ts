/** The event store: one item per commit, written by one conditional put (docs/design.md, "Storage"). */
import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Fold } from '../../domain/deciders.ts';
import type { Accepted } from '../../domain/kernel/decision.ts';
import type { Recorded } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';
import { batchGet, numberIn, putOnce, queryPages, type Table, textIn, toItem } from '../ports/dynamo.ts';
import {
  type CommitItem,
  carriedBy,
  commitBehind,
  commitOf,
  emptyStream,
  eventsOf,
  folded,
  foldOn,
  identifiedIn,
  type Loaded,
  type Recording,
  StreamBroken,
  stateToCarry,
} from './commit.ts';
import { commitKey } from './layout.ts';

/** Commits are looked at this many at a time, backwards, until one carries a usable state. */
const PAGE = 32;

/** What a put may take. One that takes longer is given up, and tried again with another instant. */
export const PUT_MS = 3_000;

/** `winner`: another's commit, which is there instead. */
export type AppendResult<S> = { loaded: Loaded<S>; winner?: CommitItem };
/** A commit's events with the instant that they count with, the latest of the stream so far. */
export type RecordedCommit = { commit: CommitItem; at: number; events: Recorded<AnyEvent>[] };
/** Which commits of a stream are read, and in which order: the oldest first unless told. */
type Span = { after?: number; upTo?: number; newestFirst?: true; limit?: number };

export const eventStore = (client: DynamoDBClient, table: string) => {
  const log = { client, table };
  return {
    /** The latest commits of a stream, the newest first; with `upTo`, those that begin at that version or before. */
    latest: (stream: string, limit: number, upTo?: number): Promise<CommitItem[]> =>
      latest(log, stream, { limit, ...(upTo !== undefined && { upTo }) }),
    /** The stream's state; with `warm`, only what is new is read. */
    load: <S>(stream: string, fold: Fold<S>, warm?: Loaded<S>): Promise<Loaded<S>> =>
      warm ? loadOn(log, fold, warm) : loadCold(log, stream, fold),
    append: <S>(fold: Fold<S>, loaded: Loaded<S>, events: Accepted[], recording: Recording): Promise<AppendResult<S>> =>
      append(log, fold, loaded, events, recording),
    /** Every commit of a stream after version `after`, in order. Throws `StreamBroken` at a gap. */
    commitsAfter: (stream: string, after: number): AsyncGenerator<CommitItem> => commitsAfter(log, stream, after),
    /** The same, read: `at` is the latest instant up to version `after`. */
    recordedAfter: (stream: string, after: number, at: number): AsyncGenerator<RecordedCommit> => recordedAfter(log, stream, after, at),
    commitsFrom: (stream: string, after: number): AsyncGenerator<CommitItem> => commitsFrom(log, stream, after),
    /** The instants of those of these commits that are there, by stream. */
    instantsAt: (refs: { stream: string; version: number }[]): Promise<Map<string, number>> => instantsAt(log, refs),
    commitsAt: (refs: { stream: string; version: number }[]): Promise<CommitItem[]> => commitsAt(log, refs),
  };
};
export type EventStore = ReturnType<typeof eventStore>;

/** Pages of commits of a stream, read strongly. */
async function* pages(log: Table, stream: string, { after = 0, upTo, newestFirst, limit }: Span): AsyncGenerator<CommitItem[]> {
  const until = upTo === undefined ? { condition: 'i > :i', i: after } : { condition: 'i <= :i', i: upTo };
  const input = {
    KeyConditionExpression: `p = :p AND ${until.condition}`,
    ExpressionAttributeValues: toItem({ ':p': stream, ':i': until.i }),
    ConsistentRead: true,
    ...(newestFirst && { ScanIndexForward: false }),
    ...(limit !== undefined && { Limit: limit }),
  };
  for await (const items of queryPages(log, input)) yield items.map(commitOf);
}

const latest = async (log: Table, stream: string, span: Span & { limit: number }): Promise<CommitItem[]> => {
  for await (const commits of pages(log, stream, { ...span, newestFirst: true })) return commits;
  return [];
};

async function* commitsAfter(log: Table, stream: string, after: number): AsyncGenerator<CommitItem> {
  let head = after;
  for await (const commits of pages(log, stream, { after })) {
    for (const commit of commits) {
      if (commit.i !== head + 1) throw new StreamBroken(`${stream}: commit at ${commit.i} does not continue version ${head}`);
      head += commit.n;
      yield commit;
    }
  }
}

async function* recordedAfter(log: Table, stream: string, after: number, since: number): AsyncGenerator<RecordedCommit> {
  let at = since;
  for await (const commit of commitsAfter(log, stream, after)) {
    at = Math.max(at, commit.at);
    yield { commit, at, events: eventsOf(commit, at) };
  }
}

/** Commits from the one that holds version `after` + 1 on: a page of events may begin within a commit. */
async function* commitsFrom(log: Table, stream: string, after: number): AsyncGenerator<CommitItem> {
  const [first] = await latest(log, stream, { upTo: after + 1, limit: 1 });
  const isWithin = first !== undefined && first.i + first.n - 1 > after;
  yield* commitsAfter(log, stream, isWithin ? first.i - 1 : after);
}

/** Commits by their first versions, in the order asked for. Throws `StreamBroken` when one is not there. */
const commitsAt = async (log: Table, refs: { stream: string; version: number }[]): Promise<CommitItem[]> => {
  const nameOf = (stream: string, version: number) => `${stream}@${version}`;
  const items = await batchGet(
    log,
    refs.map(({ stream, version }) => commitKey(stream, version)),
  );
  const found = new Map(items.map(commitOf).map((commit) => [nameOf(commit.p, commit.i), commit]));
  return refs.map(({ stream, version }) => {
    const commit = found.get(nameOf(stream, version));
    if (!commit) throw new StreamBroken(`${stream}: there is no commit at ${version}`);
    return commit;
  });
};

const instantsAt = async (log: Table, refs: { stream: string; version: number }[]): Promise<Map<string, number>> => {
  const keys = refs.map(({ stream, version }) => commitKey(stream, version));
  return new Map((await batchGet(log, keys)).map((item) => [textIn(item, 'p'), numberIn(item, 'at')]));
};

const loadOn = async <S>(log: Table, fold: Fold<S>, warm: Loaded<S>): Promise<Loaded<S>> => {
  let loaded = warm;
  for await (const commit of commitsAfter(log, warm.stream, warm.head)) loaded = foldOn(fold, loaded, commit);
  return loaded;
};

/** Reads backwards to the latest commit that carries a usable state, and folds on from there. */
const loadCold = async <S>(log: Table, stream: string, fold: Fold<S>): Promise<Loaded<S>> => {
  const tail: CommitItem[] = [];
  const from = (start: Loaded<S>): Loaded<S> => tail.reduceRight((loaded, next) => foldOn(fold, loaded, next), start);
  for await (const commits of pages(log, stream, { newestFirst: true, limit: PAGE })) {
    for (const commit of commits) {
      const start = carriedBy(commit, fold);
      if (start) return from(start);
      tail.push(commit);
    }
  }
  return from(emptyStream(stream, fold));
};

/** Puts the commit of `events` behind `loaded`, with one try: the next one needs another instant. On a conflict the winner, which comes back with the
 * refusal, is folded on: decide again. A conflict with ourselves is an acknowledgement that got lost, and a success. Throws `CommitTooLarge`. */
const append = async <S>(
  { client, table }: Table,
  fold: Fold<S>,
  loaded: Loaded<S>,
  events: Accepted[],
  recording: Recording,
): Promise<AppendResult<S>> => {
  const commit = commitBehind(loaded, events, recording);
  const after = folded(fold, loaded, commit);
  const carried = stateToCarry(commit, after, fold);
  try {
    await putOnce(
      client,
      new PutItemCommand({
        TableName: table,
        Item: toItem({ ...commit, ...carried }),
        ConditionExpression: 'attribute_not_exists(p)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
      PUT_MS,
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    const winner = commitOf(error.Item);
    return { loaded: foldOn(fold, loaded, winner), ...(winner.c !== recording.c && { winner }) };
  }
  after.identities.add(identifiedIn(commit));
  return { loaded: carried ? { ...after, bytes: 0 } : after };
};
