/** From the event table's stream to the bus: one `Committed` for every commit. */
import type { DynamoDBRecord } from 'aws-lambda';
import type { Stored } from '../events/catalogue.ts';
import { eventBridge, type Message } from './shell/bus.ts';
import { fromImage } from './shell/dynamo.ts';
import type { CommitItem } from './shell/event-store.ts';
import { logger } from './shell/log.ts';
import { DETAIL, ENV, env, splitStream } from './shell/names.ts';
import { unpack } from './shell/pack.ts';
import { relayOf } from './shell/stream.ts';

/** What the bus tells of a commit. `events` is null where they are too many for one message: read them from the log. */
export type Committed = {
  category: string;
  stream: string;
  from: number;
  to: number;
  types: string[];
  at: number;
  events: Stored[] | null;
  /** Of a ring by hand: rows that are stuck are to be tried again, by the same code as well. */
  again?: true;
};

const LARGEST = 200 * 1024; // of the 256 KB of a bus entry

export const committed = ({ dynamodb, eventName }: DynamoDBRecord): Message[] => {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage) return [];
  const commit = fromImage<CommitItem>(dynamodb.NewImage);
  const events = unpack(commit.e) as Stored[];
  const detail: Committed = {
    category: splitStream(commit.p)[0],
    stream: commit.p,
    from: commit.i,
    to: commit.i + commit.n - 1,
    types: [...new Set(events.map(({ type }) => type))],
    at: commit.at,
    events: Buffer.byteLength(JSON.stringify(events)) > LARGEST ? null : events,
  };
  logger.info('published', { request: commit.c, stream: detail.stream, from: detail.from, to: detail.to });
  return [{ type: DETAIL.committed, detail, at: commit.at }];
};

export const handler = relayOf(eventBridge(env(ENV.bus)), committed);
