/** From the rows' stream to the bus: `RowChanged` for every row written as an active one, which only rings: who hears it reads the row. And for every
 * version that changed a valuation timeline, the notice that says so: the stream is its outbox. */
import type { DynamoDBRecord } from 'aws-lambda';
import { noticesOf } from '../domain/notification/notice.ts';
import { valuationTimelines } from '../domain/views.ts';
import { eventBridge, type Message } from './ports/bus.ts';
import { itemOf, numberIn, textIn } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { relayOf } from './ports/stream.ts';
import { rowRing } from './projecting/ring.ts';
import { viewIn } from './stores/layout.ts';
import { fullRowOf, isReadable } from './stores/row.ts';

export type RowChanged = { view: string; id: string; v: number };

/** The notices between the version of the row before and that of the row now. A row that was folded anew to the same version tells nothing new. */
const noticesIn = (before: number, image: NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>): Message[] => {
  const row = fullRowOf(valuationTimelines, itemOf(image));
  if (!isReadable(row) || row.stuck || row.fold !== valuationTimelines.foldVersion) return [];
  return noticesOf(row.id, row.state, before, row.v).map(({ type, data }) => ({ type, detail: data, at: Date.parse(data.recordedAt) }));
};

export const rowMessages = ({ dynamodb }: DynamoDBRecord): Message[] => {
  const image = dynamodb?.NewImage;
  if (!dynamodb || !image?.n) return [];
  const item = itemOf(image);
  const detail: RowChanged = { view: viewIn(textIn(item, 'p')), id: textIn(item, 'i'), v: numberIn(item, 'v') };
  const ring = rowRing(detail.view, detail.id, detail.v, (dynamodb.ApproximateCreationDateTime ?? 0) * 1000);
  if (detail.view !== valuationTimelines.name) return [ring];
  return [ring, ...noticesIn(Number(dynamodb.OldImage?.v?.N ?? 0), image)];
};

export const handler = relayOf(eventBridge(env(ENV.bus)), rowMessages);
