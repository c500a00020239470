/** Pieces of rows in the table: read with the items that name them, written before and deleted after. */
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { batchGet, fromItem, type Item, type Table, textIn, toItem } from '../../ports/dynamo.ts';
import { logger } from '../../ports/log.ts';
import { pack, packText } from '../../ports/pack.ts';
import { inParallel } from '../../ports/parallel.ts';
import { pieceKey, piecesPartition } from '../layout.ts';
import { IN_ONE, newRun, type Piece, packedPiece, pieceIn, piecesOf } from './pieces.ts';
import { type FullRow, type InPieces, piecesNamedBy, type RowItem, type Whole } from './row.ts';

const READS = 5; // of a row whose pieces are gone, as it moved on meanwhile

type PieceItem = { p: string; i: string; b: Uint8Array };

/** The names of an item's pieces; none where they cannot be read. */
export const namesIn = (item: Item): string[] => {
  try {
    return piecesNamedBy(item);
  } catch {
    // Whoever reads it finds that it is damaged.
    return [];
  }
};

/** The pieces of each item, of the parts that were read. */
const withPieces = async (on: Table, partition: string, items: Item[]): Promise<Whole[]> => {
  const ofItem = (item: Item) => piecesPartition(partition, textIn(item, 'i'));
  const keys = items.flatMap((item) => namesIn(item).map((name) => pieceKey(ofItem(item), name)));
  const found = Map.groupBy((await batchGet(on, keys)).map(fromItem<PieceItem>), ({ p }) => p);
  return items.map((item) => ({ item, pieces: new Map((found.get(ofItem(item)) ?? []).map(({ i, b }) => [i, pieceIn(i, b)])) }));
};

const isWhole = ({ item, pieces }: Whole): boolean => namesIn(item).every((name) => pieces.has(name));

/** The items of a partition of rows with their pieces; `projection` as they were read. An item whose pieces are gone is read again: it moved on meanwhile. */
export const wholesOf = async (on: Table, partition: string, items: Item[], projection?: string): Promise<Whole[]> => {
  const wholes = await withPieces(on, partition, items);
  for (const [n, found] of wholes.entries()) {
    let one = found;
    for (let reads = 1; !isWhole(one) && reads < READS; reads += 1) {
      const Key = toItem({ p: partition, i: textIn(one.item, 'i') });
      const reading = { Key, ConsistentRead: true, ...(projection && { ProjectionExpression: projection }) };
      const { Item } = await on.client.send(new GetItemCommand({ TableName: on.table, ...reading }));
      if (!Item) break;
      one = (await withPieces(on, partition, [Item]))[0] ?? one;
    }
    wholes[n] = one;
  }
  return wholes;
};

/** A part of a row: in the item, or in pieces that the item names. */
type Laid = { packed: string | Uint8Array; pieces: readonly Piece[]; added: readonly Piece[] };
/** `packed` is the part itself, or the names of its pieces where it has any. */
const layOut = (value: unknown, before: readonly Piece[], prefix: string): Laid => {
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) <= IN_ONE) return { packed: packText(text), pieces: [], added: [] };
  const { pieces, added } = piecesOf(text, before, prefix);
  return { packed: pack(pieces.map(({ name }) => name)), pieces, added };
};

/** Both parts of a row as its item has them, what they are in pieces, and which of those are to be written first. */
export const laidOut = ({
  plain,
  state,
  inPieces,
}: Pick<FullRow, 'plain' | 'state' | 'inPieces'>): {
  parts: Pick<RowItem, 'd' | 's' | 'dk' | 'sk' | 'r'>;
  pieces: Piece[];
  added: Piece[];
} => {
  const run = newRun();
  const d = layOut(plain, inPieces?.plain ?? [], `${run}.d`);
  const s = layOut(state, inPieces?.state ?? [], `${run}.s`);
  const pieces = [...d.pieces, ...s.pieces];
  const parts = {
    ...(d.pieces.length > 0 ? { dk: d.packed } : { d: d.packed }),
    ...(s.pieces.length > 0 ? { sk: s.packed } : { s: s.packed }),
    ...(pieces.length > 0 && { r: run }),
  };
  return { parts, pieces, added: [...d.added, ...s.added] };
};

export const piecesIn = (inPieces: InPieces | undefined): Piece[] => [...(inPieces?.plain ?? []), ...(inPieces?.state ?? [])];

export const putPieces = ({ client, table }: Table, partition: string, id: string, pieces: Piece[]): Promise<void> =>
  inParallel(pieces, async (piece) => {
    const item: PieceItem = { p: piecesPartition(partition, id), i: piece.name, b: packedPiece(piece) };
    await client.send(new PutItemCommand({ TableName: table, Item: toItem(item) }));
  });

/** Deletes what no row names any more. Where that fails they stay, in nobody's way, until their generation is dropped. */
export const deletePieces = async ({ client, table }: Table, partition: string, id: string, names: string[]): Promise<void> => {
  try {
    await inParallel(names, async (name) => {
      await client.send(new DeleteItemCommand({ TableName: table, Key: pieceKey(piecesPartition(partition, id), name) }));
    });
  } catch (error) {
    logger.warn('pieces of a row stay', { partition, id, error: String(error) });
  }
};
