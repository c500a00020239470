/** Events of a known size, and the folds and stores that the tests of functions share. */
import { createHash } from 'node:crypto';
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { deciders, type Fold } from '../../../domain/deciders.ts';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { schemaVersion } from '../../../events/index.ts';
import { toItem } from '../../../functions/ports/dynamo.ts';
import type { CommitItem, Loaded } from '../../../functions/stores/commit.ts';
import type { EventStore } from '../../../functions/stores/event-store.ts';
import { registered, reported } from '../domain/samples.ts';
import { TABLES } from './engine.ts';

export const organizations: Fold<Organization> = deciders.organization;
/** 19 February 2024, noon. */
export const AT = Date.parse('2024-02-19T12:00:00Z');
const KEY_ID = 'a1b2c3d4e5f60718';

export const meta = (request: string) => ({ at: AT, c: request, by: KEY_ID });

/** Text that no compression makes smaller than three quarters of it; the same for the same `seed`. */
export const noise = (length: number, seed: number): string =>
  createHash('shake256', { outputLength: length }).update(`${seed}`).digest('base64').slice(0, length);

/** An event with its data padded to `bytes`, with a note that does not flatter compression. */
const padded = <E extends Accepted>(event: E, bytes: number, seed: number): E => {
  const short = bytes - JSON.stringify({ ...event.data, note: '' }).length;
  return { ...event, data: { ...event.data, note: noise(short, seed) } };
};
/** Round `n`, reported with 200 bytes of data, or as many as asked for. */
export const round = (n: number, bytes = 200) => padded(reported(`round-${n}`), bytes, n);
/** The `n`th profile, each with another name: a stream of these leaves a small state. 200 bytes of data. */
export const profile = (n: number) => {
  const event = registered({ name: `Moonshot ${n}`, country: 'CN', sector: 'foundation-models', foundedOn: '2023-03-01', aliases: [''] });
  const short = 200 - JSON.stringify(event.data).length;
  return { ...event, data: { ...event.data, aliases: [noise(short, n)] } };
};

/** Appends each list of events as a commit of its own, behind what is there. */
export const grow = async (store: EventStore, stream: string, commits: Accepted[][]): Promise<Loaded<Organization>> => {
  let loaded = await store.load(stream, organizations);
  for (const events of commits) {
    const append = () => store.append(organizations, loaded, events, meta(`grow-${stream}-${loaded.head}`));
    // On a busy machine a put may take longer than it may: the same again is a success.
    const result = await append().catch((error) => {
      if (error.code !== 'ETIMEDOUT') throw error;
      return append();
    });
    loaded = result.loaded;
  }
  return loaded;
};

/** Puts a commit into the log past the store: a damaged or a foreign one. */
export const force = async (client: DynamoDBClient, p: string, i: number, more: Partial<CommitItem>): Promise<void> => {
  const commit = { p, i, n: 1, e: '[]', at: AT, c: `force-${i}`, by: KEY_ID, ...more };
  await client.send(new PutItemCommand({ TableName: TABLES.events, Item: toItem(commit) }));
};
/** An event as a commit stores it. */
export const stored = ({ type, data }: Accepted, schema = schemaVersion(type)) => ({ type, schema, data });
