/** Up to which version of its stream everyone was told of an organization. */
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { batchGet, numberIn, type Table, textIn, toItem } from '../ports/dynamo.ts';
import { toldUpToKey } from './layout.ts';

export const toldUpTo = async ({ client, table }: Table, organization: string): Promise<number> => {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: toldUpToKey(organization), ConsistentRead: true }));
  return Item ? numberIn(Item, 'v') : 0;
};

export const toldOf = async (on: Table, organizations: string[]): Promise<Map<string, number>> => {
  const items = await batchGet(on, organizations.map(toldUpToKey), { strongly: false });
  return new Map(items.map((item) => [textIn(item, 'i'), numberIn(item, 'v')]));
};

export const setToldUpTo = async ({ client, table }: Table, organization: string, version: number): Promise<void> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: { ...toldUpToKey(organization), ...toItem({ v: version }) },
        ConditionExpression: 'attribute_not_exists(p) OR v < :v',
        ExpressionAttributeValues: toItem({ ':v': version }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
