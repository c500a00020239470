/** Who makes the next try of a delivery: whoever claims it first. Messages may come twice, and be sent twice; what nobody claimed is posted by nobody. */
import { ConditionalCheckFailedException, UpdateItemCommand, type UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { type Item, numberIn, type Table, toItem } from '../ports/dynamo.ts';

/** Longer than the function lives that makes tries (30 s): what was claimed before then and is not written down, nobody is at work on. */
export const CLAIMED_MS = 35_000;

/** The members of a delivery's item that say who is at work on it; `claimedAt` is 0 once the try is written down. */
export const UNCLAIMED = { claimedAt: 0 };

/** What came of asking for a try. `again`: somebody had claimed it and never wrote down how it ended, so that the endpoint may have heard of it. `busy`: somebody
 * else is at work on it, for so many seconds at most. `item` is the delivery as it was; undefined when there is none. */
export type Claim = { got: true; again: boolean; item: Item } | { got: false; busy?: number; item: Item | undefined };

const denied = (item: Item | undefined, { tries, by, now }: Asked): Claim => {
  // Its own, of which the answer got lost.
  if (item?.claimedBy?.S === by && numberIn(item, 'tries') === tries) return { item, got: true, again: false };
  // No longer than that, should a clock have stepped back.
  const left = Math.min(CLAIMED_MS, Number(item?.claimedAt?.N ?? 0) + CLAIMED_MS - now);
  return { item, got: false, ...(left > 0 && { busy: Math.ceil(left / 1000) }) };
};

/** For the try after so many; `by` is of this asking alone. */
type Asked = { tries: number; by: string; now: number };

export const claim = async ({ client, table }: Table, key: Item, asked: Asked): Promise<Claim> => {
  const request: UpdateItemCommandInput = {
    TableName: table,
    Key: key,
    UpdateExpression: 'SET claimedAt = :now, claimedBy = :by',
    ConditionExpression: '#tries = :tries AND #status IN (:pending, :waiting) AND (attribute_not_exists(claimedAt) OR claimedAt <= :left)',
    ExpressionAttributeNames: { '#tries': 'tries', '#status': 'status' },
    ExpressionAttributeValues: toItem({
      ...{ ':now': asked.now, ':by': asked.by, ':tries': asked.tries },
      ...{ ':pending': 'pending', ':waiting': 'waiting', ':left': asked.now - CLAIMED_MS },
    }),
    ReturnValues: 'ALL_OLD',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
  try {
    const { Attributes: item = {} } = await client.send(new UpdateItemCommand(request));
    return { item, got: true, again: Number(item.claimedAt?.N ?? 0) > 0 };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return denied(error.Item, asked);
  }
};
