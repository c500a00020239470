/** The order of changes: one order of all events, for followers. A commit's place in it is the position of its first event; positions count events from 1
 * without a gap.
 *
 * How it is kept: a page of commits and the head of every stream on it (how far that stream has positions) are written in one transaction. The page is
 * put only where none begins, right behind the last page, which was read strongly; a head moves only from the version that was read. So no position is
 * given twice or left out, no commit gets two, and the commits of a stream follow each other, whoever races, however often or late a commit arrives. What
 * arrives before its predecessors brings them along from the log. A follower that reads to the end has seen every commit that has a position once. */
import {
  type DynamoDBClient,
  QueryCommand,
  ScanCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { batchGet, fromItem, type Item, numberIn, type Table, textIn, toItem } from '../ports/dynamo.ts';
import { pack, unpack } from '../ports/pack.ts';
import { StreamBroken } from './commit.ts';
import type { EventStore } from './event-store.ts';
import { CHANGES, HEADS, headKey, streamIn } from './layout.ts';

/** Which commit: `n` events of a stream, from version `from` on. */
export type CommitRef = { stream: string; from: number; n: number };
/** Commits in their order; the first event of the first of them has position `first`. */
export type ChangesPage = { first: number; commits: CommitRef[] };
/** Where a walk over all streams goes on; null at its beginning and at its end. */
export type WalkPlace = { p: string; i: number } | null;
type Log = Pick<EventStore, 'commitsAfter'>;
/** What is to be written behind the last page: its commits, and how far their streams were and are then. */
type Addition = { commits: CommitRef[]; before: ReadonlyMap<string, number>; after: ReadonlyMap<string, number> };

/** Of the 100 items that a transaction takes: as many heads beside one page. */
export const STREAMS_AT_ONCE = 99;
/** Pages that one look takes: small when events come one by one. */
const PAGES = 100;
/** A tuple for each: some 30 bytes, so that a page stays far from what an item may hold. */
const COMMITS_AT_ONCE = 2_000;
const TRIES = 20; // a lost try means that another numberer got on
/** Items that one step of a walk over all streams looks at. */
const STEP = 1_000;

export const changesStore = (client: DynamoDBClient, table: string) => {
  const changes = { client, table };
  return {
    /** The last position given; 0 before the first. */
    last: (): Promise<number> => last(changes),
    /** Pages in order, from the one that holds position `after` + 1 on. Throws `StreamBroken` at a gap, which there cannot be. */
    pagesAfter: (after: number): AsyncGenerator<ChangesPage> => pagesAfter(changes, after),
    /** Up to which version each of these streams has positions; one that has none yet has no entry. */
    headsOf: (streams: string[]): Promise<Map<string, number>> => headsOf(changes, streams),
    append: (commits: CommitRef[], log: Log, pause: (tries: number) => Promise<void>): Promise<void> =>
      append(changes, commits, log, pause),
    /** Streams on the next `limit` items of the table, and where to go on. */
    streamsFrom: (from: WalkPlace, limit: number): Promise<{ streams: string[]; next: WalkPlace }> => streamsFrom(changes, from, limit),
    /** Every stream that has positions, in no order, some at a time. */
    everyStream: (): AsyncGenerator<string[]> => everyStream(changes),
  };
};
export type Changes = ReturnType<typeof changesStore>;

const eventsIn = (commits: CommitRef[]): number => commits.reduce((total, { n }) => total + n, 0);
/** The position behind a page. */
const endOf = ({ first, commits }: ChangesPage): number => first + eventsIn(commits);

const pageOf = (item: Item): ChangesPage => {
  const { i, d } = fromItem<{ i: number; d: string | Uint8Array }>(item);
  return { first: i, commits: (unpack(d) as [string, number, number][]).map(([stream, from, n]) => ({ stream, from, n })) };
};

const query = async ({ client, table }: Table, condition: string, position: number, backwards: boolean, limit: number) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: `p = :p AND ${condition}`,
      ExpressionAttributeValues: toItem({ ':p': CHANGES, ':i': position }),
      ConsistentRead: true,
      ScanIndexForward: !backwards,
      Limit: limit,
    }),
  );
  return Items.map(pageOf);
};

const last = async (changes: Table): Promise<number> => {
  const [page] = await query(changes, 'i >= :i', 0, true, 1);
  return page ? endOf(page) - 1 : 0;
};

async function* pagesAfter(changes: Table, after: number): AsyncGenerator<ChangesPage> {
  const [first] = await query(changes, 'i <= :i', after + 1, true, 1);
  if (!first || endOf(first) <= after + 1) return;
  for (let next = first.first; ; ) {
    const pages = await query(changes, 'i >= :i', next, false, PAGES);
    for (const page of pages) {
      if (page.first !== next) throw new StreamBroken(`changes: a page at ${page.first} does not continue position ${next - 1}`);
      next = endOf(page);
      yield page;
    }
    if (pages.length < PAGES) return;
  }
}

const headsOf = async (changes: Table, streams: string[]): Promise<Map<string, number>> =>
  new Map((await batchGet(changes, streams.map(headKey))).map((item) => [streamIn(textIn(item, 'p')), numberIn(item, 'v')]));

/** Gives positions to commits of at most 99 streams that have none yet, and to what is missing before them. Giving them again does nothing.
 * Throws when others are always faster, and what the store throws. */
const append = async (changes: Table, commits: CommitRef[], log: Log, pause: (tries: number) => Promise<void>): Promise<void> => {
  const streams = [...new Set(commits.map(({ stream }) => stream))];
  for (let lost = 0; lost < TRIES; ) {
    const before = await headsOf(changes, streams);
    const { missing, after, isAll } = await missingOf(commits, before, log);
    if (missing.length === 0) return;
    if (await write(changes, { commits: missing, before, after })) {
      if (isAll) return;
    } else {
      lost += 1;
      await pause(lost);
    }
  }
  throw new Error('positions are given by too many at once');
};

/** What has to be added behind `heads` so that all of `commits` are in, at most a page of it, and the heads after it. */
const missingOf = async (commits: CommitRef[], heads: ReadonlyMap<string, number>, log: Log) => {
  const after = new Map<string, number>();
  const missing: CommitRef[] = [];
  const add = (one: CommitRef): void => {
    missing.push(one);
    after.set(one.stream, one.from + one.n - 1);
  };
  for (const one of commits) {
    const head = after.get(one.stream) ?? heads.get(one.stream) ?? 0;
    if (one.from + one.n - 1 <= head) continue;
    if (missing.length >= COMMITS_AT_ONCE) return { missing, after, isAll: false };
    if (one.from === head + 1) add(one);
    else {
      for await (const { i, n } of log.commitsAfter(one.stream, head)) {
        if (i > one.from) break;
        if (missing.length >= COMMITS_AT_ONCE) return { missing, after, isAll: false };
        add({ stream: one.stream, from: i, n });
      }
    }
  }
  return { missing, after, isAll: true };
};

/** False when another wrote there first. */
const write = async (changes: Table, { commits, before, after }: Addition): Promise<boolean> => {
  const { client, table: TableName } = changes;
  const d = pack(commits.map(({ stream, from, n }) => [stream, from, n]));
  const page = toItem({ p: CHANGES, i: (await last(changes)) + 1, n: eventsIn(commits), d });
  const heads = [...after].map(([stream, v]): TransactWriteItem => {
    const Item = { ...headKey(stream), ...toItem({ v }) };
    const present = before.get(stream);
    if (present === undefined) return { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(p)' } };
    return { Put: { TableName, Item, ConditionExpression: 'v = :v', ExpressionAttributeValues: toItem({ ':v': present }) } };
  });
  const first: TransactWriteItem = { Put: { TableName, Item: page, ConditionExpression: 'attribute_not_exists(p)' } };
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [first, ...heads] }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
};

const streamsFrom = async ({ client, table }: Table, from: WalkPlace, limit: number): Promise<{ streams: string[]; next: WalkPlace }> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({
      TableName: table,
      Limit: limit,
      FilterExpression: 'begins_with(p, :head)',
      ExpressionAttributeValues: toItem({ ':head': HEADS }),
      ProjectionExpression: 'p',
      ...(from && { ExclusiveStartKey: toItem(from) }),
    }),
  );
  const next = LastEvaluatedKey ? { p: textIn(LastEvaluatedKey, 'p'), i: numberIn(LastEvaluatedKey, 'i') } : null;
  return { streams: Items.map((item) => streamIn(textIn(item, 'p'))), next };
};

async function* everyStream(changes: Table): AsyncGenerator<string[]> {
  let from: WalkPlace = null;
  do {
    const { streams, next } = await streamsFrom(changes, from, STEP);
    yield streams;
    from = next;
  } while (from);
}
