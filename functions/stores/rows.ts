/** The rows of the views: one item per view and stream, written only over the version it was folded from. */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Row } from '../../domain/boards/roll-up.ts';
import { batchGet, type Item, toItem } from '../ports/dynamo.ts';
import { pack, sizeOf } from '../ports/pack.ts';
import { inParallel } from '../ports/parallel.ts';
import { firstGenerations, type Generations } from './generations.ts';
import { type FullRow, fullRowOf, LARGEST, type RowItem, RowTooLarge, readable, rowOf } from './row.ts';

/** The partition of a generation of a view's rows; the item in it is the stream's Id. */
export const rowsKey = (view: string, generation: number): string => `${view}@${generation}`;

type Put = { written: true } | { written: false; present: FullRow | undefined };
export type RowStore = {
  generations: Generations;
  at: (generation: number, isTold: boolean) => RowStore;
  get: (view: string, id: string) => Promise<FullRow | undefined>;
  find: (view: string, id: string) => Promise<FullRow | undefined>;
  getAll: (views: string[], id: string) => Promise<Map<string, FullRow>>;
  getMany: (view: string, ids: string[]) => Promise<FullRow[]>;
  all: (view: string) => Promise<Row[]>;
  allFull: (view: string) => Promise<FullRow[]>;
  versions: (view: string) => Promise<Map<string, number>>;
  drop: (view: string, gone: (rows: number) => void) => Promise<void>;
  put: (view: string, row: FullRow, from: number) => Promise<Put>;
};

/** The rows of the generations that are active; with `isTold` false they are written in silence. */
export const rowStore = (client: DynamoDBClient, table: string, generations: Generations = firstGenerations, isTold = true): RowStore => {
  const keyOf = async (view: string): Promise<string> => rowsKey(view, (await generations.of(view)).active);

  /** The rows of one generation, whichever is active meanwhile. */
  const at = (generation: number, isTold: boolean): RowStore => {
    const pointer = { active: generation, last: generation };
    return rowStore(client, table, { of: async () => pointer }, isTold);
  };

  /** A row with its state, read strongly; undefined when there is none yet. Throws `UnreadableRow`. */
  const get = async (view: string, id: string): Promise<FullRow | undefined> => {
    const row = await find(view, id);
    return row && readable(view, row);
  };

  /** The same, also of one that cannot be read. */
  const find = async (view: string, id: string): Promise<FullRow | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem({ p: await keyOf(view), i: id }), ConsistentRead: true }),
    );
    return Item && fullRowOf(Item);
  };

  /** The rows of several views for one Id, in one request. */
  const getAll = async (views: string[], id: string): Promise<Map<string, FullRow>> => {
    const keys = await Promise.all(views.map(async (view) => toItem({ p: await keyOf(view), i: id })));
    const items = await batchGet(client, table, keys);
    return new Map(items.map((item) => [item.p!.S!.replace(/@\d+$/, ''), fullRowOf(item)]));
  };

  /** The rows of one view for several Ids, by Id. */
  const getMany = async (view: string, ids: string[]): Promise<FullRow[]> => {
    const p = await keyOf(view);
    const keys = ids.map((id) => toItem({ p, i: id }));
    const items = await batchGet(client, table, keys);
    return items.map(fullRowOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  };

  async function* pages(view: string, input: Partial<QueryCommandInput>): AsyncGenerator<Item[]> {
    const values = toItem({ ':p': await keyOf(view) });
    let from: Item | undefined = input.ExclusiveStartKey;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'p = :p',
          ExpressionAttributeValues: values,
          ConsistentRead: true,
          ...input,
          ExclusiveStartKey: from,
        }),
      );
      yield page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from);
  }

  /** Every row of a view, plain parts only, read strongly. */
  const all = async (view: string): Promise<Row[]> => {
    const rows: Row[] = [];
    for await (const page of pages(view, { ProjectionExpression: 'i, v, d' })) rows.push(...page.map((item) => rowOf(item)));
    return rows;
  };

  /** How far each row of a view is. */
  const versions = async (view: string): Promise<Map<string, number>> => {
    const found = new Map<string, number>();
    for await (const page of pages(view, { ProjectionExpression: 'i, v' })) {
      for (const { i, v } of page) found.set(i!.S!, Number(v!.N));
    }
    return found;
  };

  /** Every row of a view with its state, for answers at another time. */
  const allFull = async (view: string): Promise<FullRow[]> => {
    const rows: FullRow[] = [];
    for await (const page of pages(view, {})) rows.push(...page.map((item) => readable(view, fullRowOf(item))));
    return rows;
  };

  /** Deletes every row of a view. Only of a generation that nobody reads or writes any more. */
  const drop = async (view: string, gone: (rows: number) => void): Promise<void> => {
    for await (const page of pages(view, { ProjectionExpression: 'p, i' })) {
      await inParallel(page, async (key) => void (await client.send(new DeleteItemCommand({ TableName: table, Key: key }))));
      gone(page.length);
    }
  };

  /** Writes a row if its version is still `from` (0: if there is none). Gives the row that is there instead when it is not. Throws `RowTooLarge`. */
  const put = async (view: string, row: FullRow, from: number): Promise<Put> => {
    const item: RowItem = {
      p: await keyOf(view),
      i: row.id,
      v: row.v,
      f: row.fold,
      d: pack(row.plain),
      s: pack(row.state),
      ...(row.stuck && { x: row.stuck }),
      ...(isTold && { n: 1 }),
    };
    const bytes = sizeOf(item.d) + sizeOf(item.s);
    if (bytes > LARGEST) throw new RowTooLarge(`version ${row.v} takes ${bytes} bytes; a row can have ${LARGEST}`);
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: toItem(item),
          ConditionExpression: from === 0 ? 'attribute_not_exists(p) OR v = :v' : 'v = :v',
          ExpressionAttributeValues: { ':v': { N: String(from) } },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return { written: true };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { written: false, present: error.Item && fullRowOf(error.Item) };
    }
  };

  return { generations, at, get, find, getAll, getMany, all, allFull, versions, drop, put };
};
