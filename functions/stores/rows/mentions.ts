/** Which streams mention something: an index beside the rows, written before the row that applies the event is. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { LRUCache } from 'lru-cache';
import type { Mention } from '../../../domain/mentions.ts';
import { partitionPages, type Table, textIn } from '../../ports/dynamo.ts';
import { inParallel } from '../../ports/parallel.ts';
import { mentionKey, mentionsPartition } from '../layout.ts';

const KEPT = 20_000;

/** What this process has written, so that what is said again and again is written once. */
const written = new WeakMap<object, LRUCache<string, true>>();
const writtenBy = ({ client, table }: Table): { has: (key: string) => boolean; add: (key: string) => void } => {
  const known = written.get(client) ?? new LRUCache<string, true>({ max: KEPT });
  written.set(client, known);
  return { has: (key) => known.has(`${table} ${key}`), add: (key) => known.set(`${table} ${key}`, true) };
};

/** Keeps that `stream` mentions these. Written again they change nothing. */
export const putMentions = async (rows: Table, stream: string, mentions: readonly Mention[]): Promise<void> => {
  const known = writtenBy(rows);
  const fresh = [...new Set(mentions)].filter((mention) => !known.has(`${mention} ${stream}`));
  await inParallel(fresh, async (mention) => {
    await rows.client.send(new PutItemCommand({ TableName: rows.table, Item: mentionKey(mention, stream) }));
    known.add(`${mention} ${stream}`);
  });
};

/** The streams that mention it, or did, a page at a time: what is not looked at is not read. */
export async function* mentionsOf(rows: Table, mention: Mention, strongly = true): AsyncGenerator<string[]> {
  for await (const page of partitionPages(rows, mentionsPartition(mention), { projection: 'i', strongly }))
    yield page.map((item) => textIn(item, 'i'));
}
