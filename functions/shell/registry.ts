/** Which organizations are registered, and what they are called. */
import { BatchGetItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ProfileRow } from '../../domain/views.ts';
import { type Item, toItem } from './dynamo.ts';
import { rowOf, rowsKey } from './rows.ts';

const BATCH = 100; // keys that one BatchGetItem takes

/** An organization exists from its stream's first commit on, and for ever: what was found once is not looked up again. */
export const registry = (client: DynamoDBClient, eventsTable: string, rowsTable: string) => {
  const found = new Set<string>();

  const lookUp = async (ids: string[]): Promise<void> => {
    let keys: Item[] = ids.map((id) => toItem({ p: `organization/${id}`, i: 1 }));
    while (keys.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({
          RequestItems: { [eventsTable]: { Keys: keys.slice(0, BATCH), ProjectionExpression: 'p', ConsistentRead: true } },
        }),
      );
      for (const item of Responses?.[eventsTable] ?? []) found.add(item.p!.S!.slice('organization/'.length));
      keys = [...(UnprocessedKeys?.[eventsTable]?.Keys ?? []), ...keys.slice(BATCH)];
    }
  };

  /** Those of `ids` that are registered: one batched read for those not yet seen. */
  const registered = async (ids: Iterable<string>): Promise<Set<string>> => {
    const wanted = [...new Set(ids)];
    const unseen = wanted.filter((id) => !found.has(id));
    if (unseen.length > 0) await lookUp(unseen);
    return new Set(wanted.filter((id) => found.has(id)));
  };

  /** Every organization's profile as the view has it: for suggestions and groups, which may lag a moment. */
  const directory = async (): Promise<{ id: string; profile: ProfileRow }[]> => {
    const all: { id: string; profile: ProfileRow }[] = [];
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: rowsTable,
          KeyConditionExpression: 'p = :p',
          ExpressionAttributeValues: { ':p': { S: rowsKey('profiles') } },
          ProjectionExpression: 'i, v, d',
          ExclusiveStartKey: from,
        }),
      );
      for (const item of page.Items ?? []) {
        const row = rowOf<ProfileRow | null>(item);
        if (row.plain) all.push({ id: row.id, profile: row.plain });
      }
      from = page.LastEvaluatedKey;
    } while (from);
    return all;
  };

  return { registered, directory };
};
export type Registry = ReturnType<typeof registry>;
