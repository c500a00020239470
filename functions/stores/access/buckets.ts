/** Token buckets: how many requests a caller may still make. All instances of a function share a bucket, which lies beside the keys; each takes
 * tokens from it ahead of time, more at once the faster it spends them, so that a busy key costs one write for dozens of requests.
 *
 * Bound: tokens are only spent by who took them from the bucket, within a second. So in any `t` seconds, by however many instances, at most
 * `burst` + `ratePerSecond` × (t + 1) requests are let through. What is taken and not spent is lost, which is never more than what was spent. */
import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import QuickLRU from 'quick-lru';
import { type Item, type Table, toItem } from '../../ports/dynamo.ts';
import { bucketKey } from '../layout.ts';

export type Limit = { ratePerSecond: number; burst: number };
/** `remaining` is a hint: others may be spending too. `fullInMs`: until nothing is missing. `retryInMs`: until a token is there. */
export type Taken = { allowed: boolean; remaining: number; fullInMs: number; retryInMs: number };

/** What an instance knows of one bucket. `full`: the instant in ms at which nothing is missing from it, as it was last seen. */
type Held = { tokens: number; until: number; size: number; full: number; emptyUntil: number; taking?: Promise<void> | undefined };

const SPEND_WITHIN_MS = 1000;
/** The part of a bucket that one instance takes at most. */
const SHARE = 20;
/** Only who meets a bucket that has just filled up, or just run out, tries more than once. */
const TRIES = 4;
const KNOWN = 10_000;

/** The table, the clock, and what this instance knows of each bucket. */
type Buckets = Table & { now: () => number; known: QuickLRU<string, Held> };

export type BucketStore = {
  /** Takes one token, if there is one. Throws what the table's client throws: the caller decides what that means. */
  take: (id: string, limit: Limit) => Promise<Taken>;
};
export const bucketStore = (client: DynamoDBClient, table: string, now: () => number): BucketStore => {
  const buckets: Buckets = { client, table, now, known: new QuickLRU({ maxSize: KNOWN }) };
  return { take: (id, limit) => take(buckets, id, limit) };
};

const take = async (buckets: Buckets, id: string, limit: Limit): Promise<Taken> => {
  const held = buckets.known.get(id) ?? { tokens: 0, until: 0, size: 0, full: 0, emptyUntil: 0 };
  buckets.known.set(id, held);
  for (;;) {
    const at = buckets.now();
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

/** Takes tokens from the bucket for this instance to spend, or learns until when the bucket is empty. */
const refill = async (buckets: Buckets, id: string, held: Held, { ratePerSecond, burst }: Limit): Promise<void> => {
  const { now } = buckets;
  const perToken = 1000 / ratePerSecond;
  const wasSpent = held.size > 0 && held.until > now();
  held.size = Math.max(1, Math.min(wasSpent ? held.size * 2 : 1, Math.floor(burst / SHARE)));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = now();
    const left = tokensLeft(held.full, at, { ratePerSecond, burst });
    const n = Math.min(held.size, left);
    if (n < 1) break;
    const { isTaken, full } = await put(buckets, id, held.full, { at, missing: n * perToken, reach: burst * perToken });
    held.full = full;
    if (isTaken) {
      Object.assign(held, { tokens: n, size: n, until: at + SPEND_WITHIN_MS });
      return;
    }
  }
  held.size = 0;
  held.emptyUntil = Math.max(now() + 1, held.full - (burst - 1) * perToken);
};

type Taking = { at: number; missing: number; reach: number };

/** Takes tokens out, so that the bucket fills up `missing` ms later. Refused when the bucket is not as `full` says: not filling where that says it is, or with
 * too few tokens left. Gives the instant at which the bucket is full, in both cases. */
const put = async ({ client, table }: Table, id: string, full: number, { at, missing, reach }: Taking) => {
  const isFilling = full > at;
  const update = isFilling
    ? { UpdateExpression: 'SET f = f + :n', ConditionExpression: 'f BETWEEN :at AND :most' }
    : { UpdateExpression: 'SET f = :then', ConditionExpression: 'attribute_not_exists(p) OR f <= :at' };
  const values = isFilling ? { ':n': missing, ':at': at, ':most': at + reach - missing } : { ':then': at + missing, ':at': at };
  try {
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: bucketKey(id),
        ...update,
        ExpressionAttributeValues: toItem(values),
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

const fullOf = (item: Item | undefined): number => Number(item?.f?.N ?? 0);

const tokensLeft = (full: number, at: number, { ratePerSecond, burst }: Limit): number =>
  // The millionth is for rounding: without it a token that has just grown may come out as 0.9999999.
  Math.floor(burst - (Math.max(0, full - at) * ratePerSecond) / 1000 + 1e-6);

const stateOf = ({ tokens, full }: Held, at: number, limit: Limit) => ({
  remaining: tokens + Math.max(0, tokensLeft(full, at, limit)),
  fullInMs: Math.max(0, full - at),
});
