/** The event store: one item per commit, written by one conditional put. See the design's "Storage". */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Fold } from '../../domain/deciders.ts';
import type { Accepted } from '../../domain/kernel/decision.ts';
import type { Recorded, Stored } from '../../events/catalogue.ts';
import { type AnyEvent, read, schemaVersion } from '../../events/index.ts';
import { batchGet, fromItem, toItem } from '../ports/dynamo.ts';
import { pack, sizeOf, unpack } from '../ports/pack.ts';
import { DamagedData } from '../ports/passing.ts';

/** A commit as it lies in the table. `e` the events, `at` recorded-at ms, `c` request id, `by` key id; `s` the state after it, by fold `f`. */
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
};

/** A stream as folded up to `head`. `append` takes only what a load or an append gave: a number from outside could overlap a commit. */
export type Loaded<S> = { readonly stream: string; readonly head: number; readonly state: S; readonly bytes: number };

/** Thrown when commits do not continue each other: the stream is damaged, and nothing may be built on it. */
export class StreamBroken extends DamagedData {
  override name = 'StreamBroken';
}
export class CommitTooLarge extends Error {
  override name = 'CommitTooLarge';
}

/** Commits are looked at this many at a time, backwards, until one carries a usable state. */
const PAGE = 32;
/** A commit carries the state once this many bytes of commits lie behind the last one that did, or twice the state if that is more. */
const CARRY_AFTER = 16 * 1024;
/** Of DynamoDB's 400 KB an item, what events and the state that they carry may take together. */
const LARGEST = 380 * 1024;

export const eventsOf = (commit: CommitItem): Recorded<AnyEvent>[] =>
  (unpack(commit.e) as Stored[]).map((stored, n) => read(stored, commit.i + n, commit.at));

/** Folds a commit onto a stream. Throws `StreamBroken` when it does not continue it. */
const foldOn = <S>(fold: Fold<S>, loaded: Loaded<S>, commit: CommitItem): Loaded<S> => {
  if (commit.i !== loaded.head + 1)
    throw new StreamBroken(`${loaded.stream}: commit at ${commit.i} does not continue version ${loaded.head}`);
  const state = eventsOf(commit).reduce(fold.evolve, loaded.state);
  const bytes = commit.s && commit.f === fold.fold ? 0 : loaded.bytes + sizeOf(commit.e) + 100;
  return { stream: loaded.stream, head: commit.i + commit.n - 1, state, bytes };
};

export type AppendResult<S> = { loaded: Loaded<S>; conflict: boolean };

export const eventStore = (client: DynamoDBClient, table: string) => {
  const query = async (stream: string, more: Partial<QueryCommandInput>) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'p = :p AND i > :after',
        ConsistentRead: true,
        ...more,
        ExpressionAttributeValues: { ':p': { S: stream }, ':after': { N: '0' }, ...more.ExpressionAttributeValues },
      }),
    );
    return { commits: Items.map((item) => fromItem<CommitItem>(item)), more: LastEvaluatedKey };
  };

  /** Every commit of a stream after version `after`, in order. Throws `StreamBroken` at a gap. */
  async function* commitsAfter(stream: string, after: number): AsyncGenerator<CommitItem> {
    let head = after;
    let from: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page = await query(stream, { ExpressionAttributeValues: { ':after': { N: String(after) } }, ExclusiveStartKey: from });
      for (const commit of page.commits) {
        if (commit.i !== head + 1) throw new StreamBroken(`${stream}: commit at ${commit.i} does not continue version ${head}`);
        head += commit.n;
        yield commit;
      }
      from = page.more;
    } while (from);
  }

  /** The latest commits of a stream, the newest first. */
  const latest = async (stream: string, limit: number): Promise<CommitItem[]> =>
    (await query(stream, { ScanIndexForward: false, Limit: limit })).commits;

  /** The stream's state; with `warm`, only what is new is read. */
  const load = async <S>(stream: string, fold: Fold<S>, warm?: Loaded<S>): Promise<Loaded<S>> => {
    if (warm) {
      let loaded = warm;
      for await (const commit of commitsAfter(stream, warm.head)) loaded = foldOn(fold, loaded, commit);
      return loaded;
    }
    const tail: CommitItem[] = [];
    let from: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page = await query(stream, { ScanIndexForward: false, Limit: PAGE, ExclusiveStartKey: from });
      for (const commit of page.commits) {
        if (commit.s && commit.f === fold.fold) {
          const start = { stream, head: commit.i + commit.n - 1, state: unpack(commit.s) as S, bytes: 0 };
          return tail.reduceRight((loaded, next) => foldOn(fold, loaded, next), start);
        }
        tail.push(commit);
      }
      from = page.more;
    } while (from);
    return tail.reduceRight((loaded, next) => foldOn(fold, loaded, next), { stream, head: 0, state: fold.initial, bytes: 0 } as Loaded<S>);
  };

  /** Puts the commit of `events` behind `loaded`. On a conflict the winner, which comes back with the refusal, is folded on: decide again.
   * A conflict with ourselves is an acknowledgement that got lost, and a success. Throws `CommitTooLarge`. */
  const append = async <S>(
    fold: Fold<S>,
    loaded: Loaded<S>,
    events: Accepted[],
    meta: { at: number; c: string; by: string },
  ): Promise<AppendResult<S>> => {
    const stored = events.map(
      ({ type, data, rates, posted }): Stored => ({
        type,
        schema: schemaVersion(type),
        data,
        ...(rates && { rates }),
        ...(posted && { posted }),
      }),
    );
    const commit: CommitItem = { p: loaded.stream, i: loaded.head + 1, n: events.length, e: pack(stored), ...meta };
    if (sizeOf(commit.e) > LARGEST)
      throw new CommitTooLarge(`the events for ${loaded.stream} take more than one commit can hold; post fewer at once`);
    const after = foldOn(fold, loaded, commit);
    const carried = after.bytes >= CARRY_AFTER ? carry(after, fold, LARGEST - sizeOf(commit.e)) : undefined;
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: toItem({ ...commit, ...carried }),
          ConditionExpression: 'attribute_not_exists(p)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      const winner = fromItem<CommitItem>(error.Item);
      return { loaded: foldOn(fold, loaded, winner), conflict: winner.c !== meta.c };
    }
    return { loaded: carried ? { ...after, bytes: 0 } : after, conflict: false };
  };

  /** Commits from the one that holds version `after` + 1 on: a page of events may begin within a commit. */
  async function* commitsFrom(stream: string, after: number): AsyncGenerator<CommitItem> {
    const { commits } = await query(stream, {
      KeyConditionExpression: 'p = :p AND i <= :after',
      ExpressionAttributeValues: { ':after': { N: String(after + 1) } },
      ScanIndexForward: false,
      Limit: 1,
    });
    const start = commits[0] && commits[0].i + commits[0].n - 1 > after ? commits[0].i - 1 : after;
    yield* commitsAfter(stream, start);
  }

  /** Commits by their first versions, in the order asked for. Throws `StreamBroken` when one is not there. */
  const commitsAt = async (places: { stream: string; version: number }[]): Promise<CommitItem[]> => {
    const nameOf = (stream: string, version: number) => `${stream}@${version}`;
    const keys = places.map(({ stream, version }) => toItem({ p: stream, i: version }));
    const commits = (await batchGet(client, table, keys)).map((item) => fromItem<CommitItem>(item));
    const found = new Map(commits.map((commit) => [nameOf(commit.p, commit.i), commit]));
    return places.map(({ stream, version }) => {
      const commit = found.get(nameOf(stream, version));
      if (!commit) throw new StreamBroken(`${stream}: there is no commit at ${version}`);
      return commit;
    });
  };

  return { latest, load, append, commitsAfter, commitsFrom, commitsAt };
};
export type EventStore = ReturnType<typeof eventStore>;

/** The state to carry along, when enough lies behind it to be worth its own size, and when it fits into `room` bytes. */
const carry = <S>({ state, bytes }: Loaded<S>, { fold }: Fold<S>, room: number): { s: string | Uint8Array; f: number } | undefined => {
  const s = pack(state);
  return bytes >= 2 * sizeOf(s) && sizeOf(s) <= room ? { s, f: fold } : undefined;
};
