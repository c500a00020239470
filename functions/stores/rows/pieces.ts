/** What is too long for one item, in pieces beside it. Cuts fall where the text itself says so, so that a change somewhere leaves the pieces before and behind
 * it as they were, and only what it touched is written again. */
import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { inflated } from '../../ports/pack.ts';

/** A text of more bytes than this is kept in pieces. */
export const IN_ONE = 96 * 1024;
/** Bytes of a piece, before it is packed: none is smaller but the last, and they have 8 KB more on average. */
const LEAST = 8 * 1024;
const MEAN_BEYOND = 8 * 1024;
const MOST = 64 * 1024;

/** A piece under a name that nobody uses again, as it has in it which write made it. So whoever deletes what it replaced deletes nothing that anybody else has. */
export type Piece = { name: string; bytes: Buffer };

/** One number for each byte, the same for ever: a generator of numbers that begins with a fixed one. */
const GEAR = ((): Int32Array => {
  let state = 0x2545f491;
  return Int32Array.from({ length: 256 }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  });
})();

/** Where the piece that begins at `from` ends: where the 32 bytes before say so (a gear hash: each byte shifts the ones before it out), or at its largest. */
const endOf = (bytes: Buffer, from: number): number => {
  const last = Math.min(bytes.length, from + MOST);
  let hash = 0;
  for (let at = Math.min(last, from + LEAST - 32); at < last; at += 1) {
    hash = ((hash << 1) + (GEAR[bytes[at] ?? 0] ?? 0)) | 0;
    if (at >= from + LEAST && hash >>> 0 < 2 ** 32 / MEAN_BEYOND) return at + 1;
  }
  return last;
};

const cut = (text: string): Buffer[] => {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = endOf(bytes, from);
    pieces.push(bytes.subarray(from, to));
    from = to;
  }
  return pieces;
};

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');

/** For one write: eight digits, and nobody else's. */
export const newRun = (): string => randomBytes(4).toString('hex');

/** A text in pieces, with those it has in common with `before`, and which of them are new: their names begin with `prefix`, which is of this write. */
export const piecesOf = (text: string, before: readonly Piece[], prefix: string): { pieces: Piece[]; added: Piece[] } => {
  const present = new Map(before.map((piece) => [digestOf(piece.bytes), piece]));
  const added: Piece[] = [];
  const pieces = cut(text).map((bytes) => {
    const digest = digestOf(bytes);
    const known = present.get(digest);
    if (known) return known;
    const piece = { name: `${prefix}${added.length}`, bytes };
    present.set(digest, piece);
    added.push(piece);
    return piece;
  });
  return { pieces, added };
};

/** Those of `before` that are not among the present ones. */
export const goneOf = (before: readonly Piece[], present: readonly Piece[]): Piece[] => {
  const names = new Set(present.map(({ name }) => name));
  return before.filter(({ name }) => !names.has(name));
};

/** What the pieces are of. */
export const textOf = (pieces: readonly Piece[]): string => Buffer.concat(pieces.map(({ bytes }) => bytes)).toString('utf8');

export const packedPiece = ({ bytes }: Piece): Uint8Array => deflateRawSync(bytes);

/** Throws `DamagedData`. */
export const pieceIn = (name: string, packed: Uint8Array): Piece => ({ name, bytes: inflated(packed) });
