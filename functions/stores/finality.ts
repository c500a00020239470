/** What makes answers about the past final: the instant up to which it was promised that nothing more is recorded, the instant up to which everything has its
 * place in the order of changes, and how far what answers rest on is known to have followed. All but the pulses lies beside the order of changes. */
import { ConditionalCheckFailedException, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { batchGet, fromItem, type Item, type Table, toItem } from '../ports/dynamo.ts';
import { markKey, PROMISED, PULSES } from './layout.ts';

/** A commit's put takes less than this from its instant on: what lies further back is recorded, or will not be. */
export const SETTLE_MS = 4_000;

/** Everything up to `position` was seen applied, but for `behind`: streams, and the versions that were missing. `at`: the instant up to which everything is
 * applied. */
export type Mark = { position: number; at: number; behind: [stream: string, version: number][] };
const NONE: Mark = { position: 0, at: 0, behind: [] };

/** An instant that only grows, in an item of its own. */
const instantIn = async ({ client, table }: Table, key: Item): Promise<number> => {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return Item ? fromItem<{ at: number }>(Item).at : 0;
};

/** Puts an item over one with a smaller number, or none. */
const putOver = async (
  { client, table }: Table,
  key: Item,
  item: Record<string, unknown>,
  condition: '#at < :at' | '#position <= :position',
): Promise<void> => {
  const name = condition.startsWith('#at') ? 'at' : 'position';
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: { ...key, ...toItem(item) },
        ConditionExpression: `attribute_not_exists(p) OR ${condition}`,
        ExpressionAttributeNames: { [`#${name}`]: name },
        ExpressionAttributeValues: toItem({ [`:${name}`]: item[name] }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** The latest instant that was promised: whoever records takes a later one. */
export const promisedIn = (client: DynamoDBClient, changes: string) => (): Promise<number> =>
  instantIn({ client, table: changes }, PROMISED);

/** Answers the pulses of `sequence`: everything that was put before them has its place. */
export const pulseAnswers =
  (client: DynamoDBClient, changes: string) =>
  async (key: Item, at: number): Promise<void> =>
    putOver({ client, table: changes }, key, { at }, '#at < :at');

export const finalityStore = (client: DynamoDBClient, changes: string, events: string) => {
  const beside = { client, table: changes };
  return {
    promised: promisedIn(client, changes),
    promise: (at: number): Promise<void> => putOver(beside, PROMISED, { at }, '#at < :at'),
    /** Puts a pulse that says `at` into the stream of the events. One key would do for a table of one shard; several reach all shards of a larger one. */
    pulse: async (at: number): Promise<void> => {
      const put = (key: Item) => client.send(new PutItemCommand({ TableName: events, Item: { ...key, ...toItem({ at }) } }));
      await Promise.all(PULSES.map(put));
    },
    /** Up to which instant everything has its place: what all pulses have been answered. */
    sequenced: async (): Promise<number> => {
      const answered = (await batchGet(beside, PULSES)).map((item) => fromItem<{ at: number }>(item).at);
      return answered.length < PULSES.length ? 0 : Math.min(...answered);
    },
    mark: async (name: string): Promise<Mark> => {
      const { Item } = await client.send(new GetItemCommand({ TableName: changes, Key: markKey(name), ConsistentRead: true }));
      return Item ? fromItem<Mark>(Item) : NONE;
    },
    putMark: (name: string, mark: Mark): Promise<void> => putOver(beside, markKey(name), { ...mark }, '#position <= :position'),
  };
};
export type FinalityStore = ReturnType<typeof finalityStore>;
