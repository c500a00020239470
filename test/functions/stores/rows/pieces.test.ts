import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goneOf, packedPiece, pieceIn, piecesOf, textOf } from '../../../../functions/stores/rows/pieces.ts';
import { noise } from '../../../support/functions/samples.ts';

const MB = noise(1_000_000, 1);

it('pieces make the text again, have 8 to 64 KB but for the last one, and survive being packed', () => {
  const { pieces, added } = piecesOf(MB, [], 'run.s');
  expect(added).toEqual(pieces);
  expect(new Set(pieces.map(({ name }) => name)).size).toBe(pieces.length);
  expect(textOf(pieces.map((piece) => pieceIn(piece.name, packedPiece(piece))))).toBe(MB);
  const sizes = pieces.map(({ bytes }) => bytes.length);
  expect([Math.min(...sizes.slice(0, -1)) >= 8 * 1024, Math.max(...sizes) <= 64 * 1024]).toEqual([true, true]);
  // 16 KB on average.
  expect([pieces.length > 30, pieces.length < 90]).toEqual([true, true]);
});

it('a text that says nowhere where to cut is cut at 64 KB, and equal pieces are kept once', () => {
  const { pieces, added } = piecesOf('a'.repeat(640 * 1024), [], 'run.s');
  expect([pieces.length, added.length, textOf(pieces).length]).toEqual([10, 1, 640 * 1024]);
});

it('a change leaves pieces before and behind it as they are, wherever it is; letters of several bytes too', () => {
  const text = MB.slice(0, 300_000).replaceAll('Q', '月之暗面');
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 40, unit: 'grapheme' }), (at, gone, come) => {
      const before = piecesOf(text, [], 'first.s').pieces;
      const changed = text.slice(0, at) + come + text.slice(at + gone);
      const { pieces, added } = piecesOf(changed, before, 'second.s');
      expect(textOf(pieces)).toBe(Buffer.from(changed).toString('utf8'));
      expect(added.length).toBeLessThanOrEqual(4);
      expect(goneOf(before, pieces).length).toBeLessThanOrEqual(4);
    }),
    { numRuns: 60 },
  );
});
