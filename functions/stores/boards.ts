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
import { batchGet, fromItem, type Item, type Table, textIn, toItem } from '../ports/dynamo.ts';
import { pack, unpack } from '../ports/pack.ts';
import { APPLIED, BOARD_HEAD, type BoardOwner, boardHeadKey, chunkKey, chunkName, pageName } from './layout.ts';

/** Of DynamoDB's 400 KB an item; a larger board takes several. */
const CHUNK = 350 * 1024;
/** Pages that no head names any more may still be being read: they go after an hour. */
const RETIRED_FOR_S = 3600;

/** What a board is kept as: `n` chunks under `id`; `hash` of its content. */
type Packed = { id: string; n: number; hash: string };
/** `g` counts computations; `applied` is the page of the row versions that went in. */
export type Head = { g: number; version: number; boards: Record<string, Packed>; applied: Packed };
/** The version of every row that went in, by view and Id. */
export type Versions = Record<string, Record<string, number>>;
/** What a roll-up made of the rows, and the versions of those. */
export type Computed = { version: number; boards: ReadonlyMap<string, unknown>; applied: Versions };

const contentOf = (item: Item): string | Uint8Array => fromItem<{ d: string | Uint8Array }>(item).d;
const headOf = (item: Item): Head => unpack(contentOf(item)) as Head;
const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
const chunksOf = ({ id, n }: Packed): string[] => Array.from({ length: n }, (_, chunk) => chunkName(id, chunk));

export const boardStore = (client: DynamoDBClient, table: string) => {
  const on = { client, table };
  const head = (rollUp: BoardOwner): Promise<Head | undefined> => headIn(on, rollUp);
  const pages = (rollUp: BoardOwner, wanted: Packed[]): Promise<unknown[]> => pagesIn(on, rollUp, wanted);
  const page = async (rollUp: BoardOwner, wanted: Packed): Promise<unknown> => (await pages(rollUp, [wanted]))[0];

  /** The row versions that went into the boards of a head; none before the first. */
  const applied = async (rollUp: BoardOwner, of: Head | undefined): Promise<Versions> =>
    of ? ((await page(rollUp, of.applied)) as Versions) : {};

  /** Boards that a head names, in the order of `keys`; what it does not name is left out. What is under a key was computed as that by its roll-up. */
  const boardsOf = async <B extends Boards, K extends keyof B & string>(rollUp: RollUpOf<B>, of: Head, keys: K[]): Promise<B[K][]> => {
    const wanted = keys.flatMap((key) => own(of.boards, key) ?? []);
    return (await pages(rollUp, wanted)) as B[K][];
  };

  /** Writes the boards that changed under `run`, a name of this try alone, then the head, if it is still `before`. False when it is not.
   * Nothing is written where nothing changed. */
  const write = async (rollUp: BoardOwner, before: Head | undefined, computed: Computed, run: string): Promise<boolean> => {
    const after = await putBoards(on, rollUp, before, computed, run);
    if (before && isEqual({ ...after, g: before.g }, before)) return true;
    const winner = await putHead(on, rollUp, after, before?.g);
    if (!before) await retireOlder(on, rollUp);
    await retire(on, rollUp, [before, after], winner ?? after);
    return !winner;
  };

  return { head, page, pages, applied, boardsOf, write };
};
export type BoardStore = ReturnType<typeof boardStore>;

const headIn = async ({ client, table }: Table, rollUp: BoardOwner): Promise<Head | undefined> => {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: boardHeadKey(rollUp), ConsistentRead: true }));
  return Item && headOf(Item);
};

/** What pages hold, in their order, read strongly: their head may have been flipped a moment ago. Throws when a chunk is missing. */
const pagesIn = async (on: Table, rollUp: BoardOwner, wanted: Packed[]): Promise<unknown[]> => {
  const names = wanted.flatMap(chunksOf);
  const items = await batchGet(
    on,
    names.map((name) => chunkKey(rollUp, name)),
  );
  const found = new Map(items.map((item) => [textIn(item, 'i'), contentOf(item)]));
  const partOf = (name: string): string | Uint8Array => {
    const part = found.get(name);
    if (part === undefined) throw new Error(`board page ${name} of ${rollUp.name} is missing`);
    return part;
  };
  return wanted.map((page) => {
    const [first = '', ...more] = chunksOf(page).map(partOf);
    return unpack(more.length === 0 ? first : Buffer.concat([first, ...more].map((part) => Buffer.from(part))));
  });
};

/** Writes the pages of what changed, and gives the head that names them all. */
const putBoards = async (on: Table, rollUp: BoardOwner, before: Head | undefined, computed: Computed, run: string): Promise<Head> => {
  const kept = async (name: string, content: unknown, present: Packed | undefined): Promise<Packed> => {
    const hash = hashOf(content);
    return present?.hash === hash ? present : putPage(on, rollUp, { id: pageName(name, run), hash }, content);
  };
  const boards: Record<string, Packed> = {};
  for (const [name, content] of computed.boards) boards[name] = await kept(name, content, before?.boards[name]);
  const applied = await kept(APPLIED, computed.applied, before?.applied);
  return { g: (before?.g ?? 0) + 1, version: computed.version, boards, applied };
};

const putPage = async ({ client, table }: Table, rollUp: BoardOwner, as: Omit<Packed, 'n'>, content: unknown): Promise<Packed> => {
  const packed = pack(content);
  const bytes = Buffer.from(packed);
  const page = { ...as, n: Math.max(1, Math.ceil(bytes.length / CHUNK)) };
  for (const [n, name] of chunksOf(page).entries()) {
    const d = page.n === 1 ? packed : bytes.subarray(n * CHUNK, (n + 1) * CHUNK);
    await client.send(new PutItemCommand({ TableName: table, Item: { ...chunkKey(rollUp, name), ...toItem({ d }) } }));
  }
  return { id: page.id, n: page.n, hash: page.hash };
};

/** Gives the head that is there instead, when it is not one that continues generation `g`. A refusal by the very head that was to be
 * put is an acknowledgement that got lost: pages are named after one try alone. */
const putHead = async ({ client, table }: Table, rollUp: BoardOwner, after: Head, g: number | undefined): Promise<Head | undefined> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: { ...boardHeadKey(rollUp), ...toItem({ g: after.g, d: pack(after) }) },
        ConditionExpression: g === undefined ? 'attribute_not_exists(p)' : 'g = :g',
        ...(g !== undefined && { ExpressionAttributeValues: toItem({ ':g': g }) }),
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

const pagesOf = (head: Head | undefined): Packed[] => (head ? [...Object.values(head.boards), head.applied] : []);

/** Lets pages that `to` no longer names expire. A crash before this leaves them behind: harmless, they are named by nobody. */
const retire = async (on: Table, rollUp: BoardOwner, from: (Head | undefined)[], to: Head): Promise<void> => {
  const kept = new Set(pagesOf(to).map(({ id }) => id));
  const gone = from.flatMap(pagesOf).filter(({ id }) => !kept.has(id));
  await expire(on, rollUp, gone.flatMap(chunksOf));
};

/** Lets the boards of older code expire, once those of this code are there. */
const retireOlder = async (on: Table, { name, boardsVersion }: BoardOwner): Promise<void> => {
  for (let version = 1; version < boardsVersion; version += 1) {
    const older = { name, boardsVersion: version };
    const left = await headIn(on, older);
    if (left) await expire(on, older, [...pagesOf(left).flatMap(chunksOf), BOARD_HEAD]);
  }
};

const expire = async ({ client, table }: Table, rollUp: BoardOwner, names: Iterable<string>): Promise<void> => {
  const ttl = Math.floor(Date.now() / 1000) + RETIRED_FOR_S;
  for (const name of new Set(names)) {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: chunkKey(rollUp, name),
        UpdateExpression: 'SET #ttl = :ttl',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: toItem({ ':ttl': ttl }),
      }),
    );
  }
};
