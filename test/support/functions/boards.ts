/** Boards on the real engine, with a clock that stands until it is turned. */
import { brotliCompressSync } from 'node:zlib';
import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { boardStore, type Head } from '../../../functions/stores/boards.ts';
import { TABLES } from './engine.ts';

/** A page as it is kept, to put something else in its place. */
export const pageOf = (boards: ReadonlyMap<string, unknown>): Uint8Array =>
  new Uint8Array(brotliCompressSync([...boards].map(([name, one]) => `${name}\t${JSON.stringify(one)}`).join('\n')));

const owner = (name: string, boardsVersion = 1) => ({ name, boardsVersion });
const computed = (version: number, content: Record<string, unknown>) => ({
  version,
  boards: new Map(Object.entries(content)),
  applied: { view: { row: version } },
});

export const boardsOn = (client: DynamoDBClient) => {
  const clock = { now: Date.parse('2026-11-01') };
  const storeOn = (on = client, keep?: number) =>
    boardStore(on, TABLES.boards, { now: () => clock.now, ...(keep !== undefined && { keep }) });
  const boards = storeOn();
  const itemsOf = async (partition: string): Promise<Map<string, Record<string, AttributeValue>>> => {
    const values = { ':p': { S: partition } };
    const input = { TableName: TABLES.boards, KeyConditionExpression: 'p = :p', ExpressionAttributeValues: values };
    const { Items = [] } = await client.send(new QueryCommand(input));
    return new Map(Items.map((item) => [item.i!.S!, item]));
  };
  const headOf = async (rollUp: string): Promise<Head> => (await boards.head(owner(rollUp)))!;
  /** What a cold function reads. */
  const coldly = async (rollUp: string, head: Head, ...names: string[]) =>
    Object.fromEntries(await storeOn().named(owner(rollUp), head, names));
  /** The first computation of a roll-up with boards `a` and `b`. */
  const begin = async (rollUp: string): Promise<Head> => {
    await boards.write(owner(rollUp), undefined, computed(1, { a: ['a1'], b: ['b1'] }));
    return headOf(rollUp);
  };
  return { clock, storeOn, boards, owner, computed, itemsOf, headOf, coldly, begin };
};
