/** What one answer holds: measured as it is sent, and as it counts within the answer of a function. */
import { describe, expect, it } from 'vitest';
import { type Fitting, fitting } from '../../../functions/http/list.ts';
import { bytesOf, fittingIn, MOST_BYTES } from '../../../functions/limits/size.ts';
import { LARGEST_ANSWER } from '../../../local/lambda/failed.ts';

describe('bytes of a body', () => {
  it('are those that are sent, of any script', () => {
    expect([bytesOf('x'.repeat(3_000_000)), bytesOf('月'.repeat(1_000_000))]).toEqual([3_000_000, 3_000_000]);
  });

  it.each(['"', '\\', '\n', '\u0001'])('of %j are what keeps the answer of a function within what Lambda carries', (character) => {
    let [length, over] = [0, 4_000_001];
    while (over - length > 10_000) {
      const middle = Math.floor((length + over) / 2);
      if (bytesOf(character.repeat(middle)) <= MOST_BYTES) length = middle;
      else over = middle;
    }
    const payload = JSON.stringify({ statusCode: 200, headers: {}, body: character.repeat(length) });
    expect(payload.length).toBeLessThan(LARGEST_ANSWER - 200_000);
    expect(payload.length).toBeGreaterThan(5_900_000);
  });
});

/** A list of items of these sizes, and how often it was asked. */
const listOf = (sizes: number[], more: Partial<Fitting> & { head?: number } = {}) => {
  const asked: number[] = [];
  const ask = async (limit: number, from = 0) => {
    asked.push(limit);
    const items = sizes.slice(from, from + limit).map((size) => 'x'.repeat(size));
    const next = from + limit < sizes.length ? String(from + items.length) : undefined;
    return { answer: { statusCode: 200, body: JSON.stringify({ head: 'x'.repeat(more.head ?? 0), items }) }, items, next };
  };
  const at = (from = 0) => fitting({ limit: 500, instead: 'ask otherwise', ...more, ask: (limit) => ask(limit, from) });
  return { asked, at };
};
const itemsIn = ({ body = '' }: { body?: string | undefined }): number => JSON.parse(body).items.length;

describe('a list', () => {
  it('that is not too large is asked for once', async () => {
    const { at, asked } = listOf(Array(60).fill(10));
    expect([itemsIn(await at()), asked]).toEqual([60, [500]]);
  });

  it.each([
    ['alike', Array(200).fill(100_000)],
    ['small, then large', [...Array(400).fill(10), ...Array(20).fill(900_000)]],
    ['large, then small', [...Array(8).fill(1_900_000), ...Array(480).fill(10)]],
  ])('of items that are %s is walked in answers of at most 4 MB, each item once', async (_, sizes) => {
    const { at, asked } = listOf(sizes);
    let seen = 0;
    let pages = 0;
    while (seen < sizes.length) {
      const answer = await at(seen);
      expect(Buffer.byteLength(String(answer.body))).toBeLessThanOrEqual(MOST_BYTES);
      expect(itemsIn(answer)).toBeGreaterThan(0);
      seen += itemsIn(answer);
      pages += 1;
    }
    expect(seen).toBe(sizes.length);
    // Hardly any page is asked for more than twice.
    expect(asked.length / pages).toBeLessThan(2.5);
  });

  it('of which one item is too large says so, what to ask instead, and where it goes on', async () => {
    const { at } = listOf([10, 5_000_000, 10]);
    expect(itemsIn(await at())).toBe(1);
    await expect(at(1)).rejects.toMatchObject({
      status: 413,
      data: {
        code: 'answer-too-large',
        next: '2',
        detail: expect.stringMatching(/takes 50000\d\d bytes, and 4000000 .*: ask otherwise; .*`next`/),
      },
    });
    expect(itemsIn(await at(2))).toBe(1);
  });

  it('of which all is wanted is refused as a whole, and so is what stands around it', async () => {
    const fixed = listOf(Array(50).fill(100_000), { isFixed: true });
    await expect(fixed.at()).rejects.toMatchObject({ status: 413, data: { code: 'answer-too-large' } });
    expect(fixed.asked).toEqual([500]);
    const around = listOf(Array(500).fill(10), { head: 4_000_000 });
    await expect(around.at()).rejects.toMatchObject({ status: 413 });
    expect(around.asked.length).toBeLessThan(12);
  });
});

it('as many items as fit are at least one', () => {
  const items = ['x'.repeat(5_000_000), 'x'.repeat(2_000_000), 'x'.repeat(1_900_000), 'y'];
  expect([fittingIn(items).length, fittingIn(items.slice(1)).length, fittingIn(items.slice(3)).length, fittingIn([])]).toEqual([
    1,
    3,
    1,
    [],
  ]);
});
