/** Pages of boards: all that one computation changed, packed together, in slots that are used again once nobody reads what lies there. A page is never changed, so that who is warm
 * keeps it. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { LRUCache } from 'lru-cache';
import { batchGet, fromItem, type Table, textIn, toItem } from '../ports/dynamo.ts';
import { DamagedData } from '../ports/passing.ts';
import { type BoardOwner, chunkKey, chunkName } from './layout.ts';

/** The computation that wrote it, and in how many chunks. */
export type Page = { g: number; n: number };
export type Placed = { slot: string; page: Page };
/** The JSON of each board of a page, by name. */
export type Texts = ReadonlyMap<string, string>;

/** Of DynamoDB's 400 KB an item; a larger page takes several. */
const CHUNK = 350 * 1024;
/** Characters of boards that lie on one page, if it is not one board alone. */
const TOGETHER = 256 * 1024;
/** Text that a warm function keeps. */
const KEPT = 64 * 1024 * 1024;
/** Of 0 to 11: nearly the smallest, at a fifth of the time. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

// JSON has neither tabs nor line ends of its own.
const packed = (boards: Texts): Buffer => brotliCompressSync([...boards].map(([name, text]) => `${name}\t${text}`).join('\n'), QUALITY);
const linesOf = (chunks: Uint8Array[]): string[] => {
  try {
    return brotliDecompressSync(Buffer.concat(chunks)).toString('utf8').split('\n');
  } catch (error) {
    throw new DamagedData((error as Error).message, { cause: error });
  }
};
const unpacked = (chunks: Uint8Array[]): Texts =>
  new Map(linesOf(chunks).map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const));

/** Boards that lie on a page together: small ones, for whoever asks for one reads all. */
const together = (boards: Texts): Texts[] => {
  const pages: Map<string, string>[] = [];
  let left = 0;
  for (const [name, text] of boards) {
    const page = text.length <= left ? pages.at(-1) : undefined;
    left = (page ? left : TOGETHER) - text.length;
    if (page) page.set(name, text);
    else pages.push(new Map([[name, text]]));
  }
  return pages;
};

/** What was read last, as far as `most` characters go. */
const keeping = (most: number) =>
  new LRUCache<string, Texts>({
    maxSize: most + 1,
    // One more than fits where nothing is to be kept.
    sizeCalculation: (texts) => [...texts.values()].reduce((sum, { length }) => sum + length, 2),
  });

const chunksOf = ({ slot, page }: Placed): string[] => Array.from({ length: page.n }, (_, chunk) => chunkName(slot, chunk));

/** `keep`: characters of pages that are kept; none for who looks whether they are still there. */
export const pageStore = (on: Table, keep = KEPT) => {
  const kept = keeping(keep);
  const nameOf = ({ name, boardsVersion }: BoardOwner, { slot, page }: Placed): string => `${name}@${boardsVersion} ${slot} ${page.g}`;

  /** What these pages hold, by slot; read strongly, for their head may have been flipped a moment ago. Throws `DamagedData` when a chunk is missing or is that of another page. */
  const get = async (rollUp: BoardOwner, wanted: readonly Placed[]): Promise<Map<string, Texts>> => {
    const found = new Map<string, Texts>();
    const missing: Placed[] = [];
    for (const one of wanted) {
      const texts = kept.get(nameOf(rollUp, one));
      if (texts) found.set(one.slot, texts);
      else missing.push(one);
    }
    const keys = missing.flatMap((one) => chunksOf(one).map((chunk) => chunkKey(rollUp, chunk)));
    const items = new Map((await batchGet(on, keys)).map((item) => [textIn(item, 'i'), fromItem<{ d: Uint8Array; g: number }>(item)]));
    for (const one of missing) {
      const chunks = chunksOf(one).map((name) => {
        const item = items.get(name);
        if (item?.g !== one.page.g) throw new DamagedData(`board page ${name} of ${rollUp.name} is missing`);
        return item.d;
      });
      const texts = unpacked(chunks);
      kept.set(nameOf(rollUp, one), texts);
      found.set(one.slot, texts);
    }
    return found;
  };

  /** Puts pages of computation `g`, each into the next slot that no try of the same or a later computation has taken; gives which board lies where. */
  const put = async (rollUp: BoardOwner, g: number, nextSlot: () => string, boards: Texts): Promise<Map<string, Placed>> => {
    const all = new Map<string, Placed>();
    for (const some of together(boards)) {
      const bytes = packed(some);
      const page = { g, n: Math.max(1, Math.ceil(bytes.length / CHUNK)) };
      let slot = nextSlot();
      while (!(await putChunks(on, rollUp, { slot, page }, bytes))) slot = nextSlot();
      kept.set(nameOf(rollUp, { slot, page }), some);
      for (const name of some.keys()) all.set(name, { slot, page });
    }
    return all;
  };
  return { get, put };
};
export type PageStore = ReturnType<typeof pageStore>;

/** False where the slot is taken. */
const putChunks = async ({ client, table }: Table, rollUp: BoardOwner, placed: Placed, bytes: Buffer): Promise<boolean> => {
  try {
    for (const [n, name] of chunksOf(placed).entries()) {
      const item = toItem({ g: placed.page.g, d: bytes.subarray(n * CHUNK, (n + 1) * CHUNK) });
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...chunkKey(rollUp, name), ...item },
          ConditionExpression: 'attribute_not_exists(p) OR g < :g',
          ExpressionAttributeValues: toItem({ ':g': placed.page.g }),
        }),
      );
    }
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
