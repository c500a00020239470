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
import type { View } from '../../domain/views.ts';
import { batchGet, type Item, toItem } from '../ports/dynamo.ts';
import { pack, sizeOf } from '../ports/pack.ts';
import { inParallel } from '../ports/parallel.ts';
import { firstGenerations, type Generations } from './generations.ts';
import { type FoundRow, type FullRow, fullRowOf, LARGEST, plainRowOf, type RowItem, RowTooLarge, readable, rowOf } from './row.ts';

/** The partition of a generation of a view's rows; the item in it is the stream's Id. */
export const rowsKey = (view: string, generation: number): string => `${view}@${generation}`;

/** Without the state, which is most of a row. */
const PLAIN = { ProjectionExpression: 'i, v, d' };

type Put<State, Plain> = { written: true } | { written: false; present: FoundRow<State, Plain> | undefined };
/** Rows are asked for by their view, which says what they hold. */
export type RowStore = {
  generations: Generations;
  at: (generation: number, isTold: boolean) => RowStore;
  get: <State, Plain>(view: View<State, Plain>, id: string) => Promise<FullRow<State, Plain> | undefined>;
  find: <State, Plain>(view: View<State, Plain>, id: string) => Promise<FoundRow<State, Plain> | undefined>;
  versionsOf: (views: readonly View[], id: string) => Promise<Map<string, number>>;
  getMany: <State, Plain>(view: View<State, Plain>, ids: string[]) => Promise<FullRow<State, Plain>[]>;
  findMany: <State, Plain>(view: View<State, Plain>, ids: string[]) => Promise<FoundRow<State, Plain>[]>;
  all: <State, Plain>(view: View<State, Plain>) => Promise<Row<Plain>[]>;
  allNamed: (name: string) => Promise<Row[]>;
  allFull: <State, Plain>(view: View<State, Plain>) => Promise<FullRow<State, Plain>[]>;
  versions: (view: Pick<View, 'name'>) => Promise<Map<string, number>>;
  drop: (view: Pick<View, 'name'>, gone: (rows: number) => void) => Promise<void>;
  put: <State, Plain>(view: View<State, Plain>, row: FullRow<State, Plain>, from: number) => Promise<Put<State, Plain>>;
};

/** The rows of the generations that are active; with `isTold` false they are written in silence. */
export const rowStore = (client: DynamoDBClient, table: string, generations: Generations = firstGenerations, isTold = true): RowStore => {
  const keyOf = async ({ name }: Pick<View, 'name'>): Promise<string> => rowsKey(name, (await generations.of(name)).active);

  /** The rows of one generation, whichever is active meanwhile. */
  const at = (generation: number, isTold: boolean): RowStore => {
    const pointer = { active: generation, last: generation };
    return rowStore(client, table, { of: async () => pointer }, isTold);
  };

  /** A row with its state, read strongly; undefined when there is none yet. Throws `UnreadableRow`. */
  const get = async <State, Plain>(view: View<State, Plain>, id: string): Promise<FullRow<State, Plain> | undefined> => {
    const row = await find(view, id);
    return row && readable(view, row);
  };

  /** The same, also of one that cannot be read. */
  const find = async <State, Plain>(view: View<State, Plain>, id: string): Promise<FoundRow<State, Plain> | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem({ p: await keyOf(view), i: id }), ConsistentRead: true }),
    );
    return Item && fullRowOf(view, Item);
  };

  /** How far the rows of several views are for one Id, by the names of those that have one; in one request. */
  const versionsOf = async (views: readonly View[], id: string): Promise<Map<string, number>> => {
    const keys = await Promise.all(views.map(async (view) => toItem({ p: await keyOf(view), i: id })));
    const items = await batchGet(client, table, keys);
    return new Map(items.map(({ p, v }) => [p!.S!.replace(/@\d+$/, ''), Number(v!.N)]));
  };

  /** The rows of one view for several Ids, by Id. Throws `UnreadableRow`. */
  const getMany = async <State, Plain>(view: View<State, Plain>, ids: string[]): Promise<FullRow<State, Plain>[]> =>
    (await findMany(view, ids)).map((row) => readable(view, row));

  /** The same, also those that cannot be read. */
  const findMany = async <State, Plain>(view: View<State, Plain>, ids: string[]): Promise<FoundRow<State, Plain>[]> => {
    const p = await keyOf(view);
    const keys = ids.map((id) => toItem({ p, i: id }));
    const items = await batchGet(client, table, keys);
    return items.map((item) => fullRowOf(view, item)).sort((a, b) => (a.id < b.id ? -1 : 1));
  };

  async function* pages(view: Pick<View, 'name'>, input: Partial<QueryCommandInput>): AsyncGenerator<Item[]> {
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
  const all = async <State, Plain>(view: View<State, Plain>): Promise<Row<Plain>[]> => {
    const rows: Row<Plain>[] = [];
    for await (const page of pages(view, PLAIN)) rows.push(...page.map((item) => rowOf(view, item)));
    return rows;
  };

  /** The same, of a view that is known by its name alone: then nothing is known of what they hold. */
  const allNamed = async (name: string): Promise<Row[]> => {
    const rows: Row[] = [];
    for await (const page of pages({ name }, PLAIN)) rows.push(...page.map(plainRowOf));
    return rows;
  };

  /** How far each row of a view is. */
  const versions = async (view: Pick<View, 'name'>): Promise<Map<string, number>> => {
    const found = new Map<string, number>();
    for await (const page of pages(view, { ProjectionExpression: 'i, v' })) {
      for (const { i, v } of page) found.set(i!.S!, Number(v!.N));
    }
    return found;
  };

  /** Every row of a view with its state, for answers at another time. */
  const allFull = async <State, Plain>(view: View<State, Plain>): Promise<FullRow<State, Plain>[]> => {
    const rows: FullRow<State, Plain>[] = [];
    for await (const page of pages(view, {})) rows.push(...page.map((item) => readable(view, fullRowOf(view, item))));
    return rows;
  };

  /** Deletes every row of a view. Only of a generation that nobody reads or writes any more. */
  const drop = async (view: Pick<View, 'name'>, gone: (rows: number) => void): Promise<void> => {
    for await (const page of pages(view, { ProjectionExpression: 'p, i' })) {
      await inParallel(page, async (key) => void (await client.send(new DeleteItemCommand({ TableName: table, Key: key }))));
      gone(page.length);
    }
  };

  /** Writes a row if its version is still `from` (0: if there is none). Gives the row that is there instead when it is not. Throws `RowTooLarge`. */
  const put = async <State, Plain>(view: View<State, Plain>, row: FullRow<State, Plain>, from: number): Promise<Put<State, Plain>> => {
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
      return { written: false, present: error.Item && fullRowOf(view, error.Item) };
    }
  };

  return { generations, at, get, find, versionsOf, getMany, findMany, all, allNamed, allFull, versions, drop, put };
};
