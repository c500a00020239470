/** From the rows' stream to the bus: one `RowChanged` for every row written. It only rings: who hears it reads the row. */
import type { DynamoDBRecord } from 'aws-lambda';
import { eventBridge, type Message } from './shell/bus.ts';
import { DETAIL, ENV, env } from './shell/names.ts';
import { relayOf } from './shell/stream.ts';

export type RowChanged = { view: string; id: string; v: number };

export const rowChanged = ({ dynamodb }: DynamoDBRecord): Message | null => {
  const image = dynamodb?.NewImage;
  if (!image) return null;
  const detail: RowChanged = { view: image.p!.S!.replace(/@\d+$/, ''), id: image.i!.S!, v: Number(image.v!.N) };
  return { type: DETAIL.rowChanged, detail, at: (dynamodb.ApproximateCreationDateTime ?? 0) * 1000 };
};

export const handler = relayOf(eventBridge(env(ENV.bus)), rowChanged);
