/** The rows of the views: one item per view and stream, written only over the version it was folded from. Rows are asked for by their view, which says
 * what they hold. */
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Row } from '../../../domain/boards/world.ts';
import type { Mention } from '../../../domain/mentions.ts';
import type { View } from '../../../domain/views.ts';
import { batchGet, type Item, numberIn, partitionPages, type Table, textIn, toItem } from '../../ports/dynamo.ts';
import { inParallel } from '../../ports/parallel.ts';
import { rowsPartition, viewIn } from '../layout.ts';
import { firstGenerations, type Generations } from './generations.ts';
import { mentionsOf, putMentions } from './mentions.ts';
import { dropRows, type Put, putRow } from './put-row.ts';
import {
  checkedStandingOf,
  type FoundRow,
  type FullRow,
  fullRowOf,
  plainRowOf,
  readable,
  rowOf,
  STANDING,
  type Standing,
  standingOf,
  type Whole,
} from './row.ts';
import { wholesOf } from './row-pieces.ts';

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
  /** The same, also one that cannot be read; `done` where it is in pieces, which are not read then, and has applied version `v` by the fold of its view. */
  findBehind: <State, Plain>(view: View<State, Plain>, id: string, v: number) => Promise<FoundRow<State, Plain> | undefined | 'done'>;
  /** How far the rows of several views are for one Id, by the names of those that have one; in one request. */
  versionsOf: (views: readonly View[], id: string) => Promise<Map<string, number>>;
  /** The rows of one view for several Ids, by Id. Throws `UnreadableRow`; `findMany` gives also those that cannot be read. */
  getMany: <State, Plain>(view: View<State, Plain>, ids: string[]) => Promise<FullRow<State, Plain>[]>;
  findMany: <State, Plain>(view: View<State, Plain>, ids: string[]) => Promise<FoundRow<State, Plain>[]>;
  /** Every row of a view, plain parts only, with the version of the fold that made them; read strongly. */
  allFolded: <State, Plain>(view: View<State, Plain>) => Promise<FoldedRow<Plain>[]>;
  /** The same, whoever folded them. */
  all: <State, Plain>(view: View<State, Plain>) => Promise<Row<Plain>[]>;
  /** The same, or some of them, of a view that is known by its name alone: then nothing is known of what they hold. */
  allNamed: (name: string) => Promise<Row[]>;
  manyNamed: (name: string, ids: string[]) => Promise<FoldedRow<unknown>[]>;
  /** Every row of a view with its state, for answers at another time. */
  allFull: <State, Plain>(view: View<State, Plain>) => Promise<FullRow<State, Plain>[]>;
  /** What these rows of a view are at, as of a moment ago; with `isChecked`, whether what their items hold can be read as well. */
  standingsOf: (view: Named, ids: string[], isChecked: boolean) => Promise<Map<string, Standing>>;
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
      const row = await wholeIn(rows, view, await itemOf(rows, view, id));
      return row && readable(view, row);
    },
    findBehind: async (view, id, v) => {
      const item = await itemOf(rows, view, id);
      const isDone = item?.r && !item.x && numberIn(item, 'f') === view.foldVersion && numberIn(item, 'v') >= v;
      return isDone ? 'done' : wholeIn(rows, view, item);
    },
    versionsOf: (views, id) => versionsOf(rows, views, id),
    getMany: async (view, ids) => (await findMany(rows, view, ids)).map((row) => readable(view, row)),
    findMany: (view, ids) => findMany(rows, view, ids),
    allFolded: async (view) => (await allWhole(rows, view, FOLDED)).map((one) => ({ ...foldedOf(one), ...rowOf(view, one) })),
    all: async (view) => (await allWhole(rows, view, PLAIN)).map((one) => rowOf(view, one)),
    allNamed: async (name) => (await allWhole(rows, { name }, PLAIN)).map(plainRowOf),
    manyNamed: async (name, ids) => (await someWhole(rows, { name }, ids, FOLDED)).map(foldedOf),
    allFull: async (view) => (await allWhole(rows, view)).map((one) => readable(view, fullRowOf(view, one))),
    versions: async (view) => new Map((await allItems(rows, view, 'i, v')).map((item) => [textIn(item, 'i'), numberIn(item, 'v')])),
    standingsOf: (view, ids, isChecked) => standingsOf(rows, view, ids, isChecked),
    placesOf: (view, ids) => placesOf(rows, view, ids),
    drop: async (view, gone) => dropRows(rows, await partitionOf(rows, view), gone),
    mention: (stream, mentions) => putMentions(rows, stream, mentions),
    mentioning: async (...mentions) => {
      const found: string[] = [];
      await inParallel(mentions, async (one) => void found.push(...(await allOf(mentionsOf(rows, one)))));
      return [...new Set(found)].sort();
    },
    withdrawn: () => allOf(mentionsOf(rows, 'withdrawn:', false)),
    put: async (view, row, from) => putRow({ on: rows, partition: await partitionOf(rows, view), isTold }, view, row, from),
  };
};

const partitionOf = async (rows: Rows, { name }: Named): Promise<string> => rowsPartition(name, (await rows.generations.of(name)).active);

const keysOf = (p: string, ids: string[]): Item[] => ids.map((id) => toItem({ p, i: id }));

const itemOf = async (rows: Rows, view: Named, id: string): Promise<Item | undefined> => {
  const Key = toItem({ p: await partitionOf(rows, view), i: id });
  return (await rows.client.send(new GetItemCommand({ TableName: rows.table, Key, ConsistentRead: true }))).Item;
};

const wholeIn = async <State, Plain>(
  rows: Rows,
  view: View<State, Plain>,
  item: Item | undefined,
): Promise<FoundRow<State, Plain> | undefined> => {
  const [whole] = item ? await wholesOf(rows, textIn(item, 'p'), [item]) : [];
  return whole && fullRowOf(view, whole);
};

const versionsOf = async (rows: Rows, views: readonly View[], id: string): Promise<Map<string, number>> => {
  const keys = await Promise.all(views.map(async (view) => toItem({ p: await partitionOf(rows, view), i: id })));
  return new Map((await batchGet(rows, keys)).map((item) => [viewIn(textIn(item, 'p')), numberIn(item, 'v')]));
};

const findMany = async <State, Plain>(rows: Rows, view: View<State, Plain>, ids: string[]): Promise<FoundRow<State, Plain>[]> =>
  (await someWhole(rows, view, ids)).map((one) => fullRowOf(view, one)).sort((a, b) => (a.id < b.id ? -1 : 1));

const someWhole = async (rows: Rows, view: Named, ids: string[], projection?: string): Promise<Whole[]> => {
  const p = await partitionOf(rows, view);
  return wholesOf(rows, p, await batchGet(rows, keysOf(p, ids), { ...(projection && { projection }) }), projection);
};

const standingsOf = async (rows: Rows, view: Named, ids: string[], isChecked: boolean): Promise<Map<string, Standing>> => {
  const p = await partitionOf(rows, view);
  const items = await batchGet(rows, keysOf(p, ids), { ...(!isChecked && { projection: STANDING }), strongly: false });
  return new Map(items.map((item) => [textIn(item, 'i'), isChecked ? checkedStandingOf(item) : standingOf(item)]));
};

const foldedOf = (one: Whole): FoldedRow<unknown> => ({ ...plainRowOf(one), fold: numberIn(one.item, 'f') });

const placesOf = async (rows: Rows, view: Named, ids: string[]): Promise<Map<string, Place>> => {
  const p = await partitionOf(rows, view);
  const items = await batchGet(rows, keysOf(p, ids), { projection: 'i, v, t' });
  return new Map(items.map((item) => [textIn(item, 'i'), { v: numberIn(item, 'v'), at: item.t ? numberIn(item, 't') : 0 }]));
};

const allItems = async (rows: Rows, view: Named, projection?: string): Promise<Item[]> =>
  allOf(partitionPages(rows, await partitionOf(rows, view), projection ? { projection } : {}));

/** The same, with their pieces. */
const allWhole = async (rows: Rows, view: Named, projection?: string): Promise<Whole[]> =>
  wholesOf(rows, await partitionOf(rows, view), await allItems(rows, view, projection), projection);
