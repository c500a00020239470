/** The one order of all events, for followers. Positions count events from 1 without a gap.
 *
 * How it is kept: a page of positions and the head of every stream on it (how far that stream is sequenced) are written in one transaction. The page is
 * put only where none begins, right behind the last page, which was read strongly; a head moves only from the version that was read. So no position is
 * given twice or left out, no commit gets two, and the commits of a stream follow each other, whoever races, however often or late a commit arrives. What
 * arrives before its predecessors brings them along from the log. A follower that reads to the end has seen every sequenced commit exactly once. */
import {
  type DynamoDBClient,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { batchGet, fromItem, type Item, toItem } from '../ports/dynamo.ts';
import { pack, unpack } from '../ports/pack.ts';
import { type EventStore, StreamBroken } from './event-store.ts';

/** A commit: `n` events of a stream, from version `from` on. */
export type Place = { stream: string; from: number; n: number };
/** Commits in their order; the first event is at position `at`. */
export type Page = { at: number; places: Place[] };

type PageItem = { p: string; i: number; n: number; d: string | Uint8Array };

const LOG = 'log';
const headKey = (stream: string): Item => toItem({ p: `head/${stream}`, i: 0 });

/** Of the 100 items that a transaction takes: as many heads beside one page. */
export const STREAMS_AT_ONCE = 99;
/** Pages that one look takes: small when events come one by one. */
const PAGES = 100;
/** A tuple for each: some 30 bytes, so that a page stays far from what an item may hold. */
const PLACES_AT_ONCE = 2_000;
const TRIES = 20; // a lost try means that another sequencer got on

const eventsIn = (places: Place[]): number => places.reduce((total, { n }) => total + n, 0);

const pageOf = (item: Item): Page => {
  const { i, d } = fromItem<PageItem>(item);
  return { at: i, places: (unpack(d) as [string, number, number][]).map(([stream, from, n]) => ({ stream, from, n })) };
};

export const sequence = (client: DynamoDBClient, table: string) => {
  const query = async (condition: string, position: number, backwards: boolean, limit: number): Promise<Page[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `p = :p AND ${condition}`,
        ExpressionAttributeValues: toItem({ ':p': LOG, ':i': position }),
        ConsistentRead: true,
        ScanIndexForward: !backwards,
        Limit: limit,
      }),
    );
    return Items.map(pageOf);
  };

  /** The last position given; 0 before the first. */
  const last = async (): Promise<number> => {
    const [page] = await query('i >= :i', 0, true, 1);
    return page ? page.at + eventsIn(page.places) - 1 : 0;
  };

  /** Pages in order, from the one that holds position `after` + 1 on. Throws `StreamBroken` at a gap, which there cannot be. */
  async function* pagesAfter(after: number): AsyncGenerator<Page> {
    const [first] = await query('i <= :i', after + 1, true, 1);
    if (!first || first.at + eventsIn(first.places) <= after + 1) return;
    for (let next = first.at; ; ) {
      const pages = await query('i >= :i', next, false, PAGES);
      for (const page of pages) {
        if (page.at !== next) throw new StreamBroken(`changes: a page at ${page.at} does not continue position ${next - 1}`);
        next += eventsIn(page.places);
        yield page;
      }
      if (pages.length < PAGES) return;
    }
  }

  /** How far each of these streams is sequenced; one that is not yet has no entry. */
  const headsOf = async (streams: string[]): Promise<Map<string, number>> => {
    const items = await batchGet(client, table, streams.map(headKey));
    return new Map(items.map(({ p, v }) => [p!.S!.slice('head/'.length), Number(v!.N)]));
  };

  const write = async (at: number, places: Place[], before: Map<string, number>, after: Map<string, number>): Promise<boolean> => {
    const page = { p: LOG, i: at, n: eventsIn(places), d: pack(places.map(({ stream, from, n }) => [stream, from, n])) };
    const heads = [...after].map(([stream, v]): TransactWriteItem => {
      const present = before.get(stream);
      return {
        Put: {
          TableName: table,
          Item: { ...headKey(stream), v: { N: String(v) } },
          ...(present === undefined
            ? { ConditionExpression: 'attribute_not_exists(p)' }
            : { ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': { N: String(present) } } }),
        },
      };
    });
    const first: TransactWriteItem = { Put: { TableName: table, Item: toItem(page), ConditionExpression: 'attribute_not_exists(p)' } };
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: [first, ...heads] }));
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false;
      throw error;
    }
  };

  /** Gives positions to commits of at most 99 streams that have none yet, and to what is missing before them. Giving them again does nothing.
   * Throws when others are always faster, and what the store throws. */
  const append = async (
    commits: Place[],
    store: Pick<EventStore, 'commitsAfter'>,
    pause: (tries: number) => Promise<void>,
  ): Promise<void> => {
    const streams = [...new Set(commits.map(({ stream }) => stream))];
    for (let lost = 0; lost < TRIES; ) {
      const before = await headsOf(streams);
      const { places, heads, isAll } = await place(commits, before, store);
      if (places.length === 0) return;
      if (await write((await last()) + 1, places, before, heads)) {
        if (isAll) return;
      } else {
        lost += 1;
        await pause(lost);
      }
    }
    throw new Error('positions are given by too many at once');
  };

  return { last, pagesAfter, headsOf, append };
};
export type Sequence = ReturnType<typeof sequence>;

/** What has to be added behind `heads` so that all of `commits` are in, at most a page of it, and the heads after it. */
const place = async (commits: Place[], before: ReadonlyMap<string, number>, store: Pick<EventStore, 'commitsAfter'>) => {
  const heads = new Map<string, number>();
  const places: Place[] = [];
  const add = (one: Place): void => {
    places.push(one);
    heads.set(one.stream, one.from + one.n - 1);
  };
  for (const one of commits) {
    const head = heads.get(one.stream) ?? before.get(one.stream) ?? 0;
    if (one.from + one.n - 1 <= head) continue;
    if (places.length >= PLACES_AT_ONCE) return { places, heads, isAll: false };
    if (one.from === head + 1) add(one);
    else {
      for await (const { i, n } of store.commitsAfter(one.stream, head)) {
        if (i > one.from) break;
        if (places.length >= PLACES_AT_ONCE) return { places, heads, isAll: false };
        add({ stream: one.stream, from: i, n });
      }
    }
  }
  return { places, heads, isAll: true };
};
