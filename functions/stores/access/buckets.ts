/** Token buckets: how many requests a caller may still make. All instances of a function share a bucket, which lies beside the keys; each takes
 * tokens from it ahead of time, more at once the faster it spends them, so that a busy key costs one write for dozens of requests.
 *
 * Bound: tokens are only spent by who took them from the bucket, within a second. So in any `t` seconds, by however many instances, at most
 * `burst` + `ratePerSecond` × (t + 1) requests are let through. What is taken and not spent is lost, which is never more than what was spent.
 *
 * A clock that steps back finds instants that it cannot have written: a bucket that fills up later than an empty one would. It is taken for an empty
 * one, so that nobody waits for the old time to come; the bound holds by the clock that was turned back. */
import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { LRUCache } from 'lru-cache';
import { type Item, type Table, toItem } from '../../ports/dynamo.ts';
import { bucketKey } from '../layout.ts';

export type Limit = { ratePerSecond: number; burst: number };
/** `remaining` is a hint: others may be spending too. `fullInMs`: until nothing is missing. `retryInMs`: until a token is there. */
export type Taken = { allowed: boolean; remaining: number; fullInMs: number; retryInMs: number };

/** What an instance knows of one bucket. `full`: the instant in ms at which nothing is missing from it, as it was last seen. */
type Held = { tokens: number; until: number; size: number; full: number; emptyUntil: number; taking?: Promise<void> | undefined };

const SPEND_WITHIN_MS = 1000;
/** For which an empty bucket is not asked again. */
const LEAST_MS = 1;
/** The part of a bucket that one instance takes at most. */
const SHARE = 20;
/** A bucket that is full again is as good as none: its item goes so long after an empty one would be. */
const KEPT_FULL_S = 3_600;
/** Only who meets a bucket that has just filled up, or just run out, tries more than once. */
const TRIES = 4;
const KNOWN = 10_000;

/** The table, the clock, and what this instance knows of each bucket. */
type Buckets = Table & { now: () => number; known: LRUCache<string, Held> };

export type BucketStore = {
  /** Takes one token, if there is one. Throws what the table's client throws: the caller decides what that means. */
  take: (id: string, limit: Limit) => Promise<Taken>;
};
export const bucketStore = (client: DynamoDBClient, table: string, now: () => number): BucketStore => {
  const buckets: Buckets = { client, table, now, known: new LRUCache({ max: KNOWN }) };
  return { take: (id, limit) => take(buckets, id, limit) };
};

const take = async (buckets: Buckets, id: string, limit: Limit): Promise<Taken> => {
  const held = buckets.known.get(id) ?? { tokens: 0, until: 0, size: 0, full: 0, emptyUntil: 0 };
  buckets.known.set(id, held);
  for (;;) {
    const at = buckets.now();
    forgetFuture(held, at, limit);
    if (held.tokens > 0 && held.until > at) {
      held.tokens -= 1;
      return { allowed: true, ...stateOf(held, at, limit), retryInMs: 0 };
    }
    if (held.emptyUntil > at) return { allowed: false, ...stateOf(held, at, limit), remaining: 0, retryInMs: held.emptyUntil - at };
    held.tokens = 0;
    held.taking ??= refill(buckets, id, held, limit).finally(() => {
      held.taking = undefined;
    });
    await held.taking;
  }
};

/** What this instance knows may be of a time that has not come: the clock was turned back since. */
const forgetFuture = (held: Held, at: number, { ratePerSecond }: Limit): void => {
  if (held.until > at + SPEND_WITHIN_MS) held.until = 0;
  if (held.emptyUntil > at + LEAST_MS + 1000 / ratePerSecond) held.emptyUntil = 0;
};

/** Takes tokens from the bucket for this instance to spend, or learns until when the bucket is empty. */
const refill = async (buckets: Buckets, id: string, held: Held, { ratePerSecond, burst }: Limit): Promise<void> => {
  const { now } = buckets;
  const perToken = 1000 / ratePerSecond;
  const wasSpent = held.size > 0 && held.until > now();
  held.size = Math.max(1, Math.min(wasSpent ? held.size * 2 : 1, Math.floor(burst / SHARE)));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = now();
    const reach = burst * perToken;
    if (held.full > at + reach) held.full = await turnedBack(buckets, id, at + reach);
    const left = tokensLeft(held.full, at, { ratePerSecond, burst });
    const n = Math.min(held.size, left);
    if (n < 1) break;
    const { isTaken, full } = await put(buckets, id, held.full, { at, missing: n * perToken, reach });
    held.full = full;
    if (isTaken) {
      Object.assign(held, { tokens: n, size: n, until: at + SPEND_WITHIN_MS });
      return;
    }
  }
  held.size = 0;
  held.emptyUntil = Math.max(now() + LEAST_MS, held.full - (burst - 1) * perToken);
};

type Taking = { at: number; missing: number; reach: number };

/** Takes tokens out, so that the bucket fills up `missing` ms later. Refused when the bucket is not as `full` says: not filling where that says it is, or with
 * too few tokens left. Gives the instant at which the bucket is full, in both cases. */
const put = async ({ client, table }: Table, id: string, full: number, { at, missing, reach }: Taking) => {
  const isFilling = full > at;
  const update = isFilling
    ? { UpdateExpression: 'SET f = f + :n, #ttl = :ttl', ConditionExpression: 'f BETWEEN :at AND :most' }
    : { UpdateExpression: 'SET f = :then, #ttl = :ttl', ConditionExpression: 'attribute_not_exists(p) OR f <= :at' };
  const values = isFilling ? { ':n': missing, ':at': at, ':most': at + reach - missing } : { ':then': at + missing, ':at': at };
  try {
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: bucketKey(id),
        ...update,
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: toItem({ ...values, ':ttl': Math.ceil((at + reach) / 1000) + KEPT_FULL_S }),
        ReturnValues: 'UPDATED_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { isTaken: true, full: fullOf(Attributes) };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { isTaken: false, full: fullOf(error.Item) };
  }
};

/** Takes a bucket that fills up after `latest`, when an empty one would, for an empty one. Gives the instant at which it is full then. */
const turnedBack = async ({ client, table }: Table, id: string, latest: number): Promise<number> => {
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: bucketKey(id),
        UpdateExpression: 'SET f = :latest',
        ConditionExpression: 'f > :latest',
        ExpressionAttributeValues: toItem({ ':latest': latest }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return latest;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return Math.min(latest, fullOf(error.Item));
  }
};

const fullOf = (item: Item | undefined): number => Number(item?.f?.N ?? 0);

const tokensLeft = (full: number, at: number, { ratePerSecond, burst }: Limit): number =>
  // The millionth is for rounding: without it a token that has just grown may come out as 0.9999999.
  Math.floor(burst - (Math.max(0, full - at) * ratePerSecond) / 1000 + 1e-6);

const stateOf = ({ tokens, full }: Held, at: number, limit: Limit) => ({
  remaining: tokens + Math.max(0, tokensLeft(full, at, limit)),
  fullInMs: Math.max(0, full - at),
});
