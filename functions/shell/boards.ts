/** The boards of roll-ups. A head names the pages of every board; it is flipped in one conditional write, so that all boards of a roll-up
 * change together and an older computation never overwrites a newer one. */

import { createHash } from 'node:crypto';
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem, toItem } from './dynamo.ts';
import { pack, unpack } from './pack.ts';

const GENERATION = 1;
/** Of DynamoDB's 400 KB an item; a larger board takes several. */
const CHUNK = 350 * 1024;
/** Pages that no head names any more may still be being read: they go after an hour. */
const RETIRED_FOR_S = 3600;

/** Where a board lies: `n` chunks under `id`; `hash` of its content. */
type Page = { id: string; n: number; hash: string };
/** `g` counts computations; `applied` is the page of the row versions that went in. */
export type Head = { g: number; version: number; boards: Record<string, Page>; applied: Page };

export const boardStore = (client: DynamoDBClient, table: string) => {
  const key = (rollUp: string, i: string) => toItem({ p: `${rollUp}@${GENERATION}`, i });

  const head = async (rollUp: string): Promise<Head | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key(rollUp, 'head'), ConsistentRead: true }));
    return Item && (unpack(fromItem<{ d: string | Uint8Array }>(Item).d) as Head);
  };

  /** What a page holds: one request, whatever its size. Throws when a chunk is missing. */
  const page = async (rollUp: string, { id, n }: Page): Promise<unknown> => {
    const keys = Array.from({ length: n }, (_, chunk) => key(rollUp, `${id}#${chunk}`));
    const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys } } }));
    const chunks = new Map((Responses?.[table] ?? []).map((item) => [item.i!.S!, fromItem<{ d: Uint8Array | string }>(item).d]));
    const parts = keys.map(({ i }) => chunks.get(i!.S!));
    if (parts.some((part) => part === undefined)) throw new Error(`board page ${id} of ${rollUp} is incomplete`);
    return unpack(n === 1 ? parts[0]! : Buffer.concat(parts.map((part) => Buffer.from(part!))));
  };

  const putPage = async (rollUp: string, id: string, content: unknown, hash: string): Promise<Page> => {
    const packed = pack(content);
    const bytes = Buffer.from(packed);
    const n = Math.max(1, Math.ceil(bytes.length / CHUNK));
    for (let chunk = 0; chunk < n; chunk += 1) {
      const d = n === 1 ? packed : bytes.subarray(chunk * CHUNK, (chunk + 1) * CHUNK);
      await client.send(new PutItemCommand({ TableName: table, Item: { ...key(rollUp, `${id}#${chunk}`), ...toItem({ d }) } }));
    }
    return { id, n, hash };
  };

  /** Writes the boards that changed under `run`, a name of this try alone, then the head, if it is still `before`. False when it is not. */
  const write = async (
    rollUp: string,
    before: Head | undefined,
    computed: { version: number; boards: Map<string, unknown>; applied: unknown },
    run: string,
  ): Promise<boolean> => {
    const place = async (name: string, content: unknown, present: Page | undefined): Promise<Page> => {
      const hash = hashOf(content);
      return present?.hash === hash ? present : putPage(rollUp, `${name}~${run}`, content, hash);
    };
    const boards: Record<string, Page> = {};
    for (const [name, content] of computed.boards) boards[name] = await place(name, content, before?.boards[name]);
    const applied = await place('applied', computed.applied, before?.applied);
    const after: Head = { g: (before?.g ?? 0) + 1, version: computed.version, boards, applied };
    const flipped = await putHead(rollUp, after, before?.g);
    const [from, to] = flipped ? [before, after] : [after, before];
    await retire(rollUp, from, to);
    return flipped;
  };

  const putHead = async (rollUp: string, after: Head, g: number | undefined): Promise<boolean> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...key(rollUp, 'head'), ...toItem({ g: after.g, d: pack(after) }) },
          ConditionExpression: g === undefined ? 'attribute_not_exists(p)' : 'g = :g',
          ...(g !== undefined && { ExpressionAttributeValues: { ':g': { N: String(g) } } }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  /** Lets pages that `to` no longer names expire. A crash before this leaves them behind: harmless, they are named by nobody. */
  const retire = async (rollUp: string, from: Head | undefined, to: Head | undefined): Promise<void> => {
    const pagesOf = (one: Head | undefined) => (one ? [...Object.values(one.boards), one.applied] : []);
    const kept = new Set(pagesOf(to).map(({ id }) => id));
    const ttl = String(Math.floor(Date.now() / 1000) + RETIRED_FOR_S);
    for (const { id, n } of pagesOf(from).filter((page) => !kept.has(page.id))) {
      for (let chunk = 0; chunk < n; chunk += 1) {
        const update = { UpdateExpression: 'SET #ttl = :ttl', ExpressionAttributeNames: { '#ttl': 'ttl' } };
        const values = { ExpressionAttributeValues: { ':ttl': { N: ttl } } };
        await client.send(new UpdateItemCommand({ TableName: table, Key: key(rollUp, `${id}#${chunk}`), ...update, ...values }));
      }
    }
  };

  return { head, page, write };
};
export type BoardStore = ReturnType<typeof boardStore>;

export const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
