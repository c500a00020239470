/** The rows of the views: one item per view and stream, written only over the version it was folded from. Rows are asked for by their view, which says
 * what they hold. */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Row } from '../../../domain/boards/world.ts';
import type { Mention } from '../../../domain/mentions.ts';
import type { View } from '../../../domain/views.ts';
import { batchGet, type Item, numberIn, partitionPages, type Table, textIn, toItem } from '../../ports/dynamo.ts';
import { inParallel } from '../../ports/parallel.ts';
import { piecesPartition, rowsPartition, viewIn } from '../layout.ts';
import { firstGenerations, type Generations } from './generations.ts';
import { mentionsOf, putMentions } from './mentions.ts';
import { type FoundRow, type FullRow, fullRowOf, plainRowOf, type RowItem, readable, rowOf, type Whole } from './row.ts';
import { deletePieces, laidOut, namesIn, piecesIn, putPieces, wholesOf } from './row-pieces.ts';

type Put<State, Plain> = { written: true } | { written: false; present: FoundRow<State, Plain> | undefined };
type Named = Pick<View, 'name'>;
/** `fold` is the version of the fold that made it. */
export type FoldedRow<Plain> = Row<Plain> & { fold: number };
/** How far a row is. */
export type Place = { v: number; at: number };
export type RowStore = {
  generations: Generations;
  /** The rows of one generation, whichever is active meanwhile; `isTold` as below. */
  at: (generation: number, isTold: boolean) => RowStore;
  /** A row with its state, read strongly; undefined when there is none yet. Throws `UnreadableRow`. */
  get: <State, Plain>(view: View<State, Plain>, id: string) => Promise<FullRow<State, Plain> | undefined>;
  /** The same, also one that cannot be read. */
  find: <State, Plain>(view: View<State, Plain>, id: string) => Promise<FoundRow<State, Plain> | undefined>;
  /** How far the rows of several views are for one Id, by the names of those that have one; in one request. */
  versionsOf: (views: readonly View[], id: string) => Promise<Map<string, number>>;
  /** The rows of one view for several Ids, by Id. Throws `UnreadableRow`. */
  getMany: <State, Plain>(view: View<State, Plain>, ids: string[]) => Promise<FullRow<State, Plain>[]>;
  /** The same, also those that cannot be read. */
  findMany: <State, Plain>(view: View<State, Plain>, ids: string[]) => Promise<FoundRow<State, Plain>[]>;
  /** Every row of a view, plain parts only, with the version of the fold that made them; read strongly. */
  allFolded: <State, Plain>(view: View<State, Plain>) => Promise<FoldedRow<Plain>[]>;
  /** The same, whoever folded them. */
  all: <State, Plain>(view: View<State, Plain>) => Promise<Row<Plain>[]>;
  /** The same, of a view that is known by its name alone: then nothing is known of what they hold. */
  allNamed: (name: string) => Promise<Row[]>;
  /** Every row of a view with its state, for answers at another time. */
  allFull: <State, Plain>(view: View<State, Plain>) => Promise<FullRow<State, Plain>[]>;
  /** How far these rows of a view are: versions, and the latest instants up to there. */
  placesOf: (view: Named, ids: string[]) => Promise<Map<string, Place>>;
  /** How far each row of a view is. */
  versions: (view: Named) => Promise<Map<string, number>>;
  /** Deletes every row of a view. Only of a generation that nobody reads or writes any more. */
  drop: (view: Named, gone: (rows: number) => void) => Promise<void>;
  /** Keeps that a stream mentions these. */
  mention: (stream: string, mentions: readonly Mention[]) => Promise<void>;
  /** The streams that mention one of these, or did. */
  mentioning: (...mentions: Mention[]) => Promise<string[]>;
  /** The streams of organizations that were ever withdrawn, as of a moment ago. */
  withdrawn: () => Promise<string[]>;
  /** Writes a row if its version is still `from` (0: if there is none). Gives the row that is there instead when it is not. */
  put: <State, Plain>(view: View<State, Plain>, row: FullRow<State, Plain>, from: number) => Promise<Put<State, Plain>>;
};

type Rows = Table & { generations: Generations; isTold: boolean };
/** Without the state, which is most of a row. */
const PLAIN = 'i, v, d, dk';
const FOLDED = 'i, v, f, d, dk';

const allOf = async <T>(pages: AsyncIterable<T[]>): Promise<T[]> => {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
};

/** The rows of the generations that are active. With `isTold` false, whoever hears of changed rows is told nothing of what is written. */
export const rowStore = (client: DynamoDBClient, table: string, generations: Generations = firstGenerations, isTold = true): RowStore => {
  const rows: Rows = { client, table, generations, isTold };
  return {
    generations,
    at: (generation, told) => rowStore(client, table, { of: async () => ({ active: generation, last: generation }) }, told),
    get: async (view, id) => {
      const row = await find(rows, view, id);
      return row && readable(view, row);
    },
    find: (view, id) => find(rows, view, id),
    versionsOf: (views, id) => versionsOf(rows, views, id),
    getMany: async (view, ids) => (await findMany(rows, view, ids)).map((row) => readable(view, row)),
    findMany: (view, ids) => findMany(rows, view, ids),
    allFolded: async (view) => (await allWhole(rows, view, FOLDED)).map((one) => ({ ...rowOf(view, one), fold: numberIn(one.item, 'f') })),
    all: async (view) => (await allWhole(rows, view, PLAIN)).map((one) => rowOf(view, one)),
    allNamed: async (name) => (await allWhole(rows, { name }, PLAIN)).map(plainRowOf),
    allFull: async (view) => (await allWhole(rows, view)).map((one) => readable(view, fullRowOf(view, one))),
    versions: async (view) => new Map((await allItems(rows, view, 'i, v')).map((item) => [textIn(item, 'i'), numberIn(item, 'v')])),
    placesOf: (view, ids) => placesOf(rows, view, ids),
    drop: (view, gone) => drop(rows, view, gone),
    mention: (stream, mentions) => putMentions(rows, stream, mentions),
    mentioning: async (...mentions) => {
      const found: string[] = [];
      await inParallel(mentions, async (one) => void found.push(...(await allOf(mentionsOf(rows, one)))));
      return [...new Set(found)].sort();
    },
    withdrawn: () => allOf(mentionsOf(rows, 'withdrawn:', false)),
    put: (view, row, from) => put(rows, view, row, from),
  };
};

const partitionOf = async ({ generations }: Rows, { name }: Named): Promise<string> =>
  rowsPartition(name, (await generations.of(name)).active);

const find = async <State, Plain>(rows: Rows, view: View<State, Plain>, id: string): Promise<FoundRow<State, Plain> | undefined> => {
  const p = await partitionOf(rows, view);
  const { Item } = await rows.client.send(new GetItemCommand({ TableName: rows.table, Key: toItem({ p, i: id }), ConsistentRead: true }));
  const [whole] = Item ? await wholesOf(rows, p, [Item]) : [];
  return whole && fullRowOf(view, whole);
};

const versionsOf = async (rows: Rows, views: readonly View[], id: string): Promise<Map<string, number>> => {
  const keys = await Promise.all(views.map(async (view) => toItem({ p: await partitionOf(rows, view), i: id })));
  return new Map((await batchGet(rows, keys)).map((item) => [viewIn(textIn(item, 'p')), numberIn(item, 'v')]));
};

const findMany = async <State, Plain>(rows: Rows, view: View<State, Plain>, ids: string[]): Promise<FoundRow<State, Plain>[]> => {
  const p = await partitionOf(rows, view);
  const items = await batchGet(
    rows,
    ids.map((id) => toItem({ p, i: id })),
  );
  return (await wholesOf(rows, p, items)).map((one) => fullRowOf(view, one)).sort((a, b) => (a.id < b.id ? -1 : 1));
};

const placesOf = async (rows: Rows, view: Named, ids: string[]): Promise<Map<string, Place>> => {
  const p = await partitionOf(rows, view);
  const keys = ids.map((id) => toItem({ p, i: id }));
  const items = await batchGet(rows, keys, { projection: 'i, v, t' });
  return new Map(items.map((item) => [textIn(item, 'i'), { v: numberIn(item, 'v'), at: item.t ? numberIn(item, 't') : 0 }]));
};

const allItems = async (rows: Rows, view: Named, projection?: string): Promise<Item[]> =>
  allOf(partitionPages(rows, await partitionOf(rows, view), projection ? { projection } : {}));

/** The same, with their pieces. */
const allWhole = async (rows: Rows, view: Named, projection?: string): Promise<Whole[]> =>
  wholesOf(rows, await partitionOf(rows, view), await allItems(rows, view, projection), projection);

const drop = async (rows: Rows, view: Named, gone: (rows: number) => void): Promise<void> => {
  const partition = await partitionOf(rows, view);
  const remove = async (key: Item) => void (await rows.client.send(new DeleteItemCommand({ TableName: rows.table, Key: key })));
  for await (const page of partitionPages(rows, partition, { projection: 'i, r' })) {
    const ids = page.map((item) => textIn(item, 'i'));
    // All pieces, also those that nobody names any more.
    for (const id of ids.filter((_, n) => page[n]?.r))
      for await (const keys of partitionPages(rows, piecesPartition(partition, id), { projection: 'p, i' })) await inParallel(keys, remove);
    await inParallel(ids, (id) => remove(toItem({ p: partition, i: id })));
    gone(page.length);
  }
};

const put = async <State, Plain>(
  rows: Rows,
  view: View<State, Plain>,
  row: FullRow<State, Plain>,
  from: number,
): Promise<Put<State, Plain>> => {
  const { id, v, at, fold, stuck, inPieces } = row;
  const { parts, pieces, added } = laidOut(row);
  const p = await partitionOf(rows, view);
  await putPieces(rows, p, id, added);
  const item: RowItem = { p, i: id, v, t: at, f: fold, ...parts, ...(stuck && { x: stuck }), ...(rows.isTold && { n: 1 }) };
  const present = await putItem(rows, item, { v: from, r: inPieces?.run });
  // Those of a write that lost are as useless as those that this one replaced.
  const named = new Set(present === 'written' ? pieces.map(({ name }) => name) : present ? namesIn(present) : []);
  const useless = [...piecesIn(inPieces), ...added].flatMap(({ name }) => (named.has(name) ? [] : [name]));
  await deletePieces(rows, p, id, [...new Set(useless)]);
  if (present === 'written') return { written: true };
  const [whole] = present ? await wholesOf(rows, p, [present]) : [];
  return { written: false, present: whole && fullRowOf(view, whole) };
};

/** Puts an item in place of the version `v` that the write `r` made, and gives what is there instead where it is not that one. `r` is of rows in pieces:
 * they may be folded anew to the version that they had, from other pieces. */
const putItem = async ({ client, table }: Rows, item: RowItem, { v, r }: { v: number; r: string | undefined }) => {
  const isVersion = v === 0 ? '(attribute_not_exists(p) OR v = :v)' : 'v = :v';
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: toItem(item),
        ConditionExpression: `${isVersion} AND ${r ? 'r = :r' : 'attribute_not_exists(r)'}`,
        ExpressionAttributeValues: toItem({ ':v': v, ':r': r }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return 'written' as const;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item;
  }
};
