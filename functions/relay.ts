/** From the event table's stream to the bus: one `Committed` for every commit. */
import type { DynamoDBRecord } from 'aws-lambda';
import { awaitedBy } from '../domain/kernel/rates.ts';
import type { Stored } from '../events/catalogue.ts';
import { eventBridge, type Message } from './ports/bus.ts';
import { fromImage } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { DETAIL, ENV, env, isPulse, splitStream } from './ports/names.ts';
import { unpack } from './ports/pack.ts';
import { ofEach, relayOf } from './ports/stream.ts';
import type { Committed } from './projecting/ring.ts';
import type { CommitItem } from './stores/commit.ts';

const LARGEST = 200 * 1024; // of the 256 KB of a bus entry

export const committed = ({ dynamodb, eventName }: DynamoDBRecord): Message[] => {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage) return [];
  const commit = fromImage<CommitItem>(dynamodb.NewImage);
  if (isPulse(commit.p)) return [];
  const events = unpack(commit.e) as Stored[];
  const awaits = awaitedBy(events);
  const detail: Committed = {
    category: splitStream(commit.p)[0],
    stream: commit.p,
    from: commit.i,
    to: commit.i + commit.n - 1,
    types: [...new Set(events.map(({ type }) => type))],
    at: commit.at,
    ...(awaits.length > 0 && { awaits }),
    events: Buffer.byteLength(JSON.stringify(events)) > LARGEST ? null : events,
  };
  logger.info('published', { request: commit.c, stream: detail.stream, from: detail.from, to: detail.to });
  return [{ type: DETAIL.committed, detail, at: commit.at }];
};

export const handler = relayOf(eventBridge(env(ENV.bus)), ofEach(committed));
