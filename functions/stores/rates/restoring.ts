/** Whether an export is being restored: then nobody else may record anything. */
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { fromItem } from '../../ports/dynamo.ts';
import { IMPORTED } from '../layout.ts';

/** Of a file's `events` positions all up to `done` are in. */
type Progress = { done: number; events: number };

export const restoringIn = (client: DynamoDBClient, changes: string) => async (): Promise<boolean> => {
  const { Item } = await client.send(new GetItemCommand({ TableName: changes, Key: IMPORTED, ConsistentRead: true }));
  if (!Item) return false;
  const { done, events } = fromItem<{ d: Progress }>(Item).d;
  return done < events;
};
