/** The rows of the views: one item per view and stream, written only over the version it was folded from. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Row } from '../../domain/roll-up.ts';
import { batchGet, fromItem, type Item, toItem } from './dynamo.ts';
import { pack, unpack } from './pack.ts';

/** The generation of all views: rows of another one are never mixed with these. */
const GENERATION = 1;
/** The partition of a view's rows; the item in it is the stream's Id. */
export const rowsKey = (view: string): string => `${view}@${GENERATION}`;

/** A row as stored: `v` the stream version applied, `f` the fold's version, `d` the plain part, `s` the folded state, `x` why it is stuck. */
type RowItem = { p: string; i: string; v: number; f: number; d: string | Uint8Array; s: string | Uint8Array; x?: Stuck };

/** Why a row could not be folded further: the error, and the version of the fold that met it. */
export type Stuck = { error: string; fold: number };
export type FullRow = Row & { fold: number; state: unknown; stuck?: Stuck };

export const rowOf = <Plain>(item: Item): Row<Plain> => {
  const { i, v, d } = fromItem<RowItem>(item);
  return { id: i, v, plain: unpack(d) as Plain };
};

export const fullRowOf = (item: Item): FullRow => {
  const { f, s, x } = fromItem<RowItem>(item);
  return { ...rowOf(item), fold: f, state: unpack(s), ...(x && { stuck: x }) };
};

export const rowStore = (client: DynamoDBClient, table: string) => {
  /** A row with its state, read strongly; undefined when there is none yet. */
  const get = async (view: string, id: string): Promise<FullRow | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem({ p: rowsKey(view), i: id }), ConsistentRead: true }),
    );
    return Item && fullRowOf(Item);
  };

  /** The rows of several views for one Id, in one request. */
  const getAll = async (views: string[], id: string): Promise<Map<string, FullRow>> => {
    const items = await batchGet(
      client,
      table,
      views.map((view) => toItem({ p: rowsKey(view), i: id })),
    );
    return new Map(items.map((item) => [item.p!.S!.replace(/@\d+$/, ''), fullRowOf(item)]));
  };

  /** The rows of one view for several Ids, by Id. */
  const getMany = async (view: string, ids: string[]): Promise<FullRow[]> => {
    const items = await batchGet(
      client,
      table,
      ids.map((id) => toItem({ p: rowsKey(view), i: id })),
    );
    return items.map(fullRowOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  };

  async function* pages(view: string, input: Partial<QueryCommandInput>): AsyncGenerator<Item[]> {
    let from: Item | undefined = input.ExclusiveStartKey;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'p = :p',
          ExpressionAttributeValues: { ':p': { S: rowsKey(view) } },
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

  /** Every row of a view with its state, for answers at another time. */
  const allFull = async (view: string): Promise<FullRow[]> => {
    const rows: FullRow[] = [];
    for await (const page of pages(view, {})) rows.push(...page.map(fullRowOf));
    return rows;
  };

  /** Writes a row if its version is still `from` (0: if there is none). Gives the row that is there instead when it is not. */
  const put = async (
    view: string,
    row: FullRow,
    from: number,
  ): Promise<{ written: true } | { written: false; present: FullRow | undefined }> => {
    const item = {
      p: rowsKey(view),
      i: row.id,
      v: row.v,
      f: row.fold,
      d: pack(row.plain),
      s: pack(row.state),
      ...(row.stuck && { x: row.stuck }),
    };
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

  return { get, getAll, getMany, all, allFull, put };
};
export type RowStore = ReturnType<typeof rowStore>;
