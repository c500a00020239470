/** Which organizations are registered, and what they are called. */
import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ProfileRow } from '../../domain/organization/profile.ts';
import { profiles } from '../../domain/views.ts';
import { batchGet, type Item, toItem } from '../ports/dynamo.ts';
import { firstGenerations, type Generations } from './generations.ts';
import { rowOf } from './row.ts';
import { rowsKey } from './rows.ts';

/** An organization exists from its stream's first commit on, and for ever: what was found once is not looked up again. */
export const registry = (client: DynamoDBClient, eventsTable: string, rowsTable: string, generations: Generations = firstGenerations) => {
  const found = new Set<string>();

  const lookUp = async (ids: string[]): Promise<void> => {
    const keys = ids.map((id) => toItem({ p: `organization/${id}`, i: 1 }));
    for (const { p } of await batchGet(client, eventsTable, keys, 'p')) found.add(p!.S!.slice('organization/'.length));
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
    const { active } = await generations.of(profiles.name);
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: rowsTable,
          KeyConditionExpression: 'p = :p',
          ExpressionAttributeValues: { ':p': { S: rowsKey(profiles.name, active) } },
          ProjectionExpression: 'i, v, d',
          ExclusiveStartKey: from,
        }),
      );
      for (const item of page.Items ?? []) {
        const row = rowOf(profiles, item);
        if (row.plain) all.push({ id: row.id, profile: row.plain });
      }
      from = page.LastEvaluatedKey;
    } while (from);
    return all;
  };

  return { registered, directory };
};
export type Registry = ReturnType<typeof registry>;
