/** The event store: one item per commit, written by one conditional put (docs/design.md, "Storage"). */

import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Fold } from '../../domain/deciders.ts';
import type { Accepted } from '../../domain/kernel/decision.ts';
import { inOneRun } from '../../domain/kernel/folding.ts';
import type { Recorded } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';
import { batchGet, numberIn, putOnce, queryPages, type Table, textIn, toItem } from '../ports/dynamo.ts';
import {
  type CommitItem,
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
} from './commit.ts';
import { commitKey } from './layout.ts';
import { carriedBy, commitsIn, type Layout, type Part, type Plain, pageToCarry, partsUpTo } from './pages.ts';

/** Commits are looked at this many at a time, backwards, until one carries a page. */
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

/** The commits of a stream's parts, in their order. What was put once never changes: it is read at half the price, and strongly only where it is not found yet. */
const commitsOf = async (log: Table, stream: string, parts: readonly Part[]): Promise<Plain[]> => {
  const found = new Map<number, CommitItem>();
  for (const strongly of [false, true]) {
    const left = new Set(parts.map(({ i }) => i).filter((i) => !found.has(i)));
    const keys = [...left].map((i) => commitKey(stream, i));
    for (const commit of (await batchGet(log, keys, { strongly })).map(commitOf)) found.set(commit.i, commit);
  }
  return parts.flatMap(({ i, is }) => {
    const commit = found.get(i);
    const carried = commit && carriedBy(commit);
    if (!commit || (is === 'page' && !carried)) throw new StreamBroken(`${stream}: there is no ${is} at ${i}`);
    return is === 'page' && carried ? commitsIn(stream, carried) : [commit];
  });
};

/** Reads backwards to the latest commit that carries a page and on to where that ends, then what lies before it, and folds all of it. */
const loadCold = async <S>(log: Table, stream: string, fold: Fold<S>): Promise<Loaded<S>> => {
  const tail: CommitItem[] = [];
  let carrying: CommitItem | undefined;
  reading: for await (const commits of pages(log, stream, { newestFirst: true, limit: PAGE })) {
    for (const commit of commits) {
      if (carrying?.u !== undefined && commit.i <= carrying.u) break reading;
      if (!carrying && carriedBy(commit)) carrying = commit;
      tail.push(commit);
    }
  }
  const from = (start: Loaded<S>): Loaded<S> => tail.reduceRight((loaded, next) => foldOn(fold, loaded, next), start);
  const carried = carrying && carriedBy(carrying);
  if (!carrying || !carried) return inOneRun(() => from(emptyStream(stream, fold)));
  const layout: Layout = { parts: partsUpTo(carrying, carried), behind: [] };
  const earlier = [...(await commitsOf(log, stream, layout.parts.slice(0, -1))), ...commitsIn(stream, carried)];
  return inOneRun(() => from(earlier.reduce((loaded, next) => foldOn(fold, loaded, next, layout), emptyStream(stream, fold))));
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
  const carrying = { ...commit, ...pageToCarry(loaded.layout, commit) };
  const after = folded(fold, loaded, carrying);
  try {
    await putOnce(
      client,
      new PutItemCommand({
        TableName: table,
        Item: toItem(carrying),
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
  return { loaded: after };
};
