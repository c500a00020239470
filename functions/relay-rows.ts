/** From the rows' stream to the bus: `RowChanged` for every row written as an active one, which only rings: who hears it reads the row. And then, for every
 * version that changed a valuation timeline, the notice that says so: the stream is its outbox. */
import type { DynamoDBRecord } from 'aws-lambda';
import { noticesOf } from '../domain/notification/notice.ts';
import { valuationTimelines } from '../domain/views.ts';
import { eventBridge, type Message } from './ports/bus.ts';
import { dynamo, type Item, itemOf, numberIn, type Table, textIn } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { relayOf } from './ports/stream.ts';
import { rowRing } from './projecting/ring.ts';
import { viewIn } from './stores/layout.ts';
import { fullRowOf, isReadable } from './stores/rows/row.ts';
import { wholesOf } from './stores/rows/row-pieces.ts';

export type RowChanged = { view: string; id: string; v: number };

const rows: Table = { client: dynamo(), table: env(ENV.rows) };

/** The notices of the versions after that of the row before, up to that of the row as it was written. A row that was folded anew to the same version tells
 * nothing new. One in pieces is read, and may have moved on: of these versions it says the same. */
const noticesIn = async (before: number, item: Item): Promise<Message[]> => {
  const [whole] = await wholesOf(rows, textIn(item, 'p'), [item]);
  const row = whole && fullRowOf(valuationTimelines, whole);
  if (!row || !isReadable(row) || row.stuck || row.fold !== valuationTimelines.foldVersion) return [];
  return noticesOf(row.id, row.state, before, numberIn(item, 'v')).map(({ type, data }) => ({
    type,
    detail: data,
    at: Date.parse(data.recordedAt),
  }));
};

/** The row that a record wrote, with what it was before; undefined where it is not to be told. */
const written = ({ dynamodb }: DynamoDBRecord) => {
  const image = dynamodb?.NewImage;
  if (!dynamodb || !image?.n) return undefined;
  const item = itemOf(image);
  const detail: RowChanged = { view: viewIn(textIn(item, 'p')), id: textIn(item, 'i'), v: numberIn(item, 'v') };
  return { item, detail, at: (dynamodb.ApproximateCreationDateTime ?? 0) * 1000, before: Number(dynamodb.OldImage?.v?.N ?? 0) };
};

export const rowRings = (record: DynamoDBRecord): Message[] => {
  const row = written(record);
  return row ? [rowRing(row.detail.view, row.detail.id, row.detail.v, row.at)] : [];
};

export const rowNotices = async (record: DynamoDBRecord): Promise<Message[]> => {
  const row = written(record);
  return row?.detail.view === valuationTimelines.name ? noticesIn(row.before, row.item) : [];
};

export const handler = relayOf(eventBridge(env(ENV.bus)), rowRings, rowNotices);
