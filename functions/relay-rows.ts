/** From the rows' stream to the bus: `RowChanged` for rows that were written as active ones with something new for roll-ups, one for all rows of a stream that come together. It only rings: who
 * hears it reads the rows. And then, for every version that changed a valuation timeline, the notice that says so: the stream is its outbox. What is much is left to `notify`, by a ring of its own. */
import type { DynamoDBRecord } from 'aws-lambda';
import { noticesOf } from '../domain/notification/notice.ts';
import { valuationTimelines, views } from '../domain/views.ts';
import { eventBridge, type Message } from './ports/bus.ts';
import { type Item, itemOf, numberIn, textIn } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { ofEach, relayOf, type Stage } from './ports/stream.ts';
import { noticesRing, noticeTold, rowRing } from './projecting/ring.ts';
import { viewIn } from './stores/layout.ts';
import { fullRowOf, isReadable } from './stores/rows/row.ts';

/** Versions of one row whose notices are made here: whatever is behind it in the stream waits for them. */
const FEW = 50;

const hearsOf = new Map(views.map(({ name, hears }) => [name, hears]));

/** The row that a record wrote, with the version that it was before; undefined where it is not to be told. */
type Written = { record: DynamoDBRecord; item: Item; view: string; id: string; v: number; at: number; before: number };
const written = (record: DynamoDBRecord): Written | undefined => {
  const { dynamodb } = record;
  const image = dynamodb?.NewImage;
  if (!dynamodb || !image?.n) return undefined;
  const item = itemOf(image);
  const row = { view: viewIn(textIn(item, 'p')), id: textIn(item, 'i'), v: numberIn(item, 'v') };
  return { record, item, ...row, at: (dynamodb.ApproximateCreationDateTime ?? 0) * 1000, before: Number(dynamodb.OldImage?.v?.N ?? 0) };
};

/** Whether roll-ups find something else in a row than in the one before, and so have to be told. */
const isNews = ({ item }: Written): boolean => item.u === undefined;

/** One ring for each stream, from its first row on: should the bus refuse it, all of them come again. */
export const rowRings: Stage = (records) => {
  const news = records.flatMap((record) => written(record) ?? []).filter(isNews);
  const streams = Map.groupBy(news, ({ view, id }) => `${hearsOf.get(view) ?? view}/${id}`);
  return [...streams.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const moved = [...new Set(rows.map(({ view }) => view))];
    return [{ record: first.record, message: rowRing(moved, first.id, Math.max(...rows.map(({ v }) => v)), first.at) }];
  });
};

/** The notices of the versions after that of the row before. A row whose timeline none of them touched tells nothing new, nor does one that was folded anew to the
 * same version. One in pieces is not in the record, and large. */
const noticesIn = ({ item, id, v, at, before }: Written): Message[] => {
  const touched = item.c === undefined ? v : numberIn(item, 'c');
  if (Math.min(v, touched) <= before) return [];
  if (item.r || v - before > FEW) return [noticesRing(id, at, { from: before, to: v })];
  const row = fullRowOf(valuationTimelines, { item, pieces: new Map() });
  if (!isReadable(row) || row.stuck || row.fold !== valuationTimelines.foldVersion) return [];
  return noticesOf(id, row.state, before, v).map(noticeTold);
};

export const rowNotices: Stage = ofEach((record) => {
  const row = written(record);
  return row?.view === valuationTimelines.name ? noticesIn(row) : [];
});

export const handler = relayOf(eventBridge(env(ENV.bus)), rowRings, rowNotices);
