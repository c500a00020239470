/** The boards of roll-ups. A head names the page of every board; it is flipped in one conditional write, so that all boards of a roll-up change together and an
 * older computation never overwrites a newer one. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Boards, RollUpOf } from '../../domain/boards/roll-up.ts';
import { isEqual, own } from '../../domain/kernel/json.ts';
import { fromItem, type Item, partitionPages, type Table, textIn, toItem } from '../ports/dynamo.ts';
import { pack, unpack } from '../ports/pack.ts';
import { isDamaged } from '../ports/passing.ts';
import { type Page, type PageStore, type Placed, pageStore, type Texts } from './board-pages.ts';
import { APPLIED, type BoardOwner, boardHeadKey, olderBoards } from './layout.ts';

/** `g` counts computations; `boards` says in which slot the page of each lies, and `pages` which page that is. Among the boards is, as `APPLIED`, the row versions that went in.
 * `freed`: slots that are named no more, with the instant in ms since when. */
export type Head = {
  g: number;
  version: number;
  pages: Record<string, Page>;
  boards: Record<string, string>;
  freed: Record<string, number>;
};
/** The version of every row that went in, by view and Id. */
export type Versions = Record<string, Record<string, number>>;
/** What a roll-up made of the rows, and the versions of those. */
export type Computed = { version: number; boards: ReadonlyMap<string, unknown>; applied: Versions };

/** Whoever read a head before it was flipped is done with its pages after so long: only then another page takes the slot. */
export const FREED_FOR_MS = 60_000;
/** The boards of older code go so long after the first of this. */
const RETIRED_FOR_S = 3_600;

/** `keep` as of pages. */
export const boardStore = (client: DynamoDBClient, table: string, { now = Date.now, keep }: { now?: () => number; keep?: number } = {}) => {
  const on = { client, table };
  const pages = pageStore(on, keep);
  const head = (rollUp: BoardOwner): Promise<Head | undefined> => headIn(on, rollUp);

  /** The boards of these names, as far as the head names them. Throws `DamagedData` when a page is missing. */
  const named = async (rollUp: BoardOwner, of: Head, names: readonly string[]): Promise<Map<string, unknown>> =>
    new Map([...(await textsOf(pages, rollUp, of, names))].map(([name, text]) => [name, JSON.parse(text)]));

  /** The row versions that went into the boards of a head; none before the first. */
  const applied = async (rollUp: BoardOwner, of: Head | undefined): Promise<Versions> => {
    const text = of && (await textsOf(pages, rollUp, of, [APPLIED])).get(APPLIED);
    return text === undefined ? {} : JSON.parse(text);
  };

  /** Boards that a head names, in the order of `keys`; what it does not name is left out. What is under a key was computed as that by its roll-up. */
  const boardsOf = async <B extends Boards, K extends keyof B & string>(rollUp: RollUpOf<B>, of: Head, keys: K[]): Promise<B[K][]> => {
    const found = await named(rollUp, of, keys);
    return keys.filter((key) => found.has(key)).map((key) => found.get(key) as B[K]);
  };

  /** Writes a page of the boards that changed, or of all where those that are there are in doubt, then the head, if it is still `before`. False when it is not. Nothing is written
   * where nothing changed. */
  const write = async (rollUp: BoardOwner, before: Head | undefined, computed: Computed, isInDoubt = false): Promise<boolean> => {
    const texts = new Map([...computed.boards, [APPLIED, computed.applied] as const].map(([name, one]) => [name, JSON.stringify(one)]));
    const present = before && !isInDoubt ? await presentIn(pages, rollUp, before) : new Map<string, string>();
    const changed = new Map([...texts].filter(([name, text]) => present.get(name) !== text));
    if (before && changed.size === 0 && texts.size === present.size && before.version === computed.version) return true;
    const g = (before?.g ?? 0) + 1;
    const placed = await pages.put(rollUp, g, freeSlots(before, now()), changed);
    const boards = Object.fromEntries([...texts.keys()].map((name) => [name, slotOf(name, before, placed)]));
    const isWritten = await putHead(on, rollUp, headAfter(before, { g, version: computed.version, boards }, placed, now()));
    if (!before) await retireOlder(on, rollUp, now());
    return isWritten;
  };

  return { head, named, applied, boardsOf, write };
};
export type BoardStore = ReturnType<typeof boardStore>;

const headOf = (item: Item): Head => unpack(fromItem<{ d: string | Uint8Array }>(item).d) as Head;

const headIn = async ({ client, table }: Table, rollUp: BoardOwner): Promise<Head | undefined> => {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: boardHeadKey(rollUp), ConsistentRead: true }));
  return Item && headOf(Item);
};

const textsOf = async (pages: PageStore, rollUp: BoardOwner, { pages: of, boards }: Head, names: readonly string[]): Promise<Texts> => {
  const slots = new Set(names.flatMap((name) => own(boards, name) ?? []));
  const placed = Object.entries(of).flatMap(([slot, page]) => (slots.has(slot) ? [{ slot, page }] : []));
  const found = await pages.get(rollUp, placed);
  const texts = new Map<string, string>();
  for (const name of names) {
    const text = found.get(own(boards, name) ?? '')?.get(name);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
};

/** All boards of a head; none where some of them are lost, so that all are written anew. */
const presentIn = async (pages: PageStore, rollUp: BoardOwner, of: Head): Promise<Texts> => {
  try {
    return await textsOf(pages, rollUp, of, Object.keys(of.boards));
  } catch (error) {
    if (isDamaged(error)) return new Map();
    throw error;
  }
};

type PlacedBoards = ReadonlyMap<string, Placed>;
const slotOf = (name: string, before: Head | undefined, placed: PlacedBoards): string => {
  const slot = placed.get(name)?.slot ?? (before && own(before.boards, name));
  if (slot === undefined) throw new Error(`board ${name} has no page`);
  return slot;
};

const isYoung = (since: number, now: number): boolean => now - since < FREED_FOR_MS;

/** Gives slots that may be written into, one after the other: no board of the head lies there, and nobody reads any more what did. */
const freeSlots = (before: Head | undefined, now: number): (() => string) => {
  const isTaken = (slot: string): boolean => {
    const since = before && own(before.freed, slot);
    return (before !== undefined && own(before.pages, slot) !== undefined) || (since !== undefined && isYoung(since, now));
  };
  let n = -1;
  return () => {
    do n += 1;
    while (isTaken(String(n)));
    return String(n);
  };
};

type After = Pick<Head, 'g' | 'version' | 'boards'>;
const headAfter = (before: Head | undefined, after: After, placed: PlacedBoards, now: number): Head => {
  const named = new Set(Object.values(after.boards));
  const all = new Map(Object.entries(before?.pages ?? {}));
  for (const { slot, page } of placed.values()) all.set(slot, page);
  const freed = [...all.keys()].filter((slot) => !named.has(slot)).map((slot) => [slot, now] as const);
  const still = Object.entries(before?.freed ?? {}).filter(([slot, since]) => isYoung(since, now) && !named.has(slot));
  return {
    ...after,
    pages: Object.fromEntries([...all].filter(([slot]) => named.has(slot))),
    freed: Object.fromEntries([...still, ...freed]),
  };
};

/** False where the head does not continue the one before. A refusal by the very head that was to be put is an acknowledgement that got lost: no two tries have the same slot. */
const putHead = async ({ client, table }: Table, rollUp: BoardOwner, after: Head): Promise<boolean> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: { ...boardHeadKey(rollUp), ...toItem({ g: after.g, d: pack(after) }) },
        ConditionExpression: after.g === 1 ? 'attribute_not_exists(p)' : 'g = :g',
        ...(after.g > 1 && { ExpressionAttributeValues: toItem({ ':g': after.g - 1 }) }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    return isEqual(headOf(error.Item), after);
  }
};

/** Lets the boards of older code expire, once those of this code are there. */
const retireOlder = async (on: Table, rollUp: BoardOwner, now: number): Promise<void> => {
  const ttl = Math.floor(now / 1000) + RETIRED_FOR_S;
  for (const partition of olderBoards(rollUp)) {
    for await (const items of partitionPages(on, partition, { projection: 'p, i' })) {
      for (const item of items) {
        const Key = toItem({ p: partition, i: textIn(item, 'i') });
        const update = { UpdateExpression: 'SET #ttl = :ttl', ExpressionAttributeNames: { '#ttl': 'ttl' } };
        await on.client.send(
          new UpdateItemCommand({ TableName: on.table, Key, ...update, ExpressionAttributeValues: toItem({ ':ttl': ttl }) }),
        );
      }
    }
  }
};
