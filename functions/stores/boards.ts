/** The boards of roll-ups. A head names the pages of every board; it is flipped in one conditional write, so that all boards of a roll-up
 * change together and an older computation never overwrites a newer one. */

import { createHash } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Boards, RollUpOf } from '../../domain/boards/roll-up.ts';
import { isEqual, own } from '../../domain/kernel/json.ts';
import { batchGet, fromItem, type Item, toItem } from '../ports/dynamo.ts';
import { pack, unpack } from '../ports/pack.ts';

const GENERATION = 1;
/** Of DynamoDB's 400 KB an item; a larger board takes several. */
const CHUNK = 350 * 1024;
/** Pages that no head names any more may still be being read: they go after an hour. */
const RETIRED_FOR_S = 3600;

/** Where a board lies: `n` chunks under `id`; `hash` of its content. */
type Page = { id: string; n: number; hash: string };
/** `g` counts computations; `applied` is the page of the row versions that went in. */
export type Head = { g: number; version: number; boards: Record<string, Page>; applied: Page };
/** The version of every row that went in, by view and Id. */
export type Versions = Record<string, Record<string, number>>;

const contentOf = (item: Item): string | Uint8Array => fromItem<{ d: string | Uint8Array }>(item).d;
const headOf = (item: Item): Head => unpack(contentOf(item)) as Head;

export const boardStore = (client: DynamoDBClient, table: string) => {
  const key = (rollUp: string, i: string) => toItem({ p: `${rollUp}@${GENERATION}`, i });

  const head = async (rollUp: string): Promise<Head | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key(rollUp, 'head'), ConsistentRead: true }));
    return Item && headOf(Item);
  };

  /** What pages hold, in their order, read strongly: their head may have been flipped a moment ago. Throws when a chunk is missing. */
  const pages = async (rollUp: string, wanted: Page[]): Promise<unknown[]> => {
    const names = wanted.map(({ id, n }) => Array.from({ length: n }, (_, chunk) => `${id}#${chunk}`));
    const items = await batchGet(
      client,
      table,
      names.flat().map((name) => key(rollUp, name)),
    );
    const chunks = new Map(items.map((item) => [item.i!.S!, contentOf(item)]));
    return names.map((of) => {
      const parts = of.map((name) => chunks.get(name));
      const missing = of.find((name) => !chunks.has(name));
      if (missing) throw new Error(`board page ${missing} of ${rollUp} is missing`);
      return unpack(parts.length === 1 ? parts[0]! : Buffer.concat(parts.map((part) => Buffer.from(part!))));
    });
  };

  const page = async (rollUp: string, wanted: Page): Promise<unknown> => (await pages(rollUp, [wanted]))[0];

  /** The row versions that went into the boards of a head; none before the first. */
  const applied = async (rollUp: string, of: Head | undefined): Promise<Versions> =>
    of ? ((await page(rollUp, of.applied)) as Versions) : {};

  /** Boards that a head names, in the order of `keys`; what it does not name is left out. What is under a key was computed as that by its roll-up. */
  const boardsOf = async <B extends Boards, K extends keyof B & string>(rollUp: RollUpOf<B>, of: Head, keys: K[]): Promise<B[K][]> =>
    (await pages(
      rollUp.name,
      keys.flatMap((key) => own(of.boards, key) ?? []),
    )) as B[K][];

  /** One board as it is now; undefined where none is kept. */
  const boardOf = async <B extends Boards, K extends keyof B & string>(
    rollUp: RollUpOf<B>,
    key: K,
  ): Promise<{ board: B[K] | undefined; version: number }> => {
    const present = await head(rollUp.name);
    const [board] = present ? await boardsOf(rollUp, present, [key]) : [];
    return { board, version: present?.version ?? 0 };
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

  /** Writes the boards that changed under `run`, a name of this try alone, then the head, if it is still `before`. False when it is not.
   * Nothing is written where nothing changed. */
  const write = async (
    rollUp: string,
    before: Head | undefined,
    computed: { version: number; boards: ReadonlyMap<string, unknown>; applied: Versions },
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
    if (before && isEqual({ ...after, g: before.g }, before)) return true;
    const winner = await putHead(rollUp, after, before?.g);
    await retire(rollUp, [before, after], winner ?? after);
    return !winner;
  };

  /** Gives the head that is there instead, when it is not one that continues generation `g`. A refusal by the very head that was to be
   * put is an acknowledgement that got lost: pages are named after one try alone. */
  const putHead = async (rollUp: string, after: Head, g: number | undefined): Promise<Head | undefined> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...key(rollUp, 'head'), ...toItem({ g: after.g, d: pack(after) }) },
          ConditionExpression: g === undefined ? 'attribute_not_exists(p)' : 'g = :g',
          ...(g !== undefined && { ExpressionAttributeValues: { ':g': { N: String(g) } } }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      const present = headOf(error.Item);
      return isEqual(present, after) ? undefined : present;
    }
  };

  /** Lets pages that `to` no longer names expire. A crash before this leaves them behind: harmless, they are named by nobody. */
  const retire = async (rollUp: string, from: (Head | undefined)[], to: Head): Promise<void> => {
    const pagesOf = (one: Head | undefined): [string, Page][] =>
      (one ? [...Object.values(one.boards), one.applied] : []).map((page) => [page.id, page]);
    const kept = new Map(pagesOf(to));
    const ttl = String(Math.floor(Date.now() / 1000) + RETIRED_FOR_S);
    for (const [id, { n }] of new Map(from.flatMap(pagesOf))) {
      if (kept.has(id)) continue;
      for (let chunk = 0; chunk < n; chunk += 1) {
        const update = { UpdateExpression: 'SET #ttl = :ttl', ExpressionAttributeNames: { '#ttl': 'ttl' } };
        const values = { ExpressionAttributeValues: { ':ttl': { N: ttl } } };
        await client.send(new UpdateItemCommand({ TableName: table, Key: key(rollUp, `${id}#${chunk}`), ...update, ...values }));
      }
    }
  };

  return { head, page, pages, applied, boardsOf, boardOf, write };
};
export type BoardStore = ReturnType<typeof boardStore>;

const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
