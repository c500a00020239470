/** Sums as they grow, as the panel shows them. */
import { describe, expect, it } from 'vitest';
import { running } from '../../web/sources/running.ts';

const exact = (usd: number) => ({ low: usd, high: usd });

describe('a running sum', () => {
  it('ends at the number, to the cent', () => {
    const parts = Array.from({ length: 1000 }, () => exact(0.1));
    expect(running(parts).at(-1)).toEqual(exact(100));
    expect(running([exact(800_000_000), exact(30_000_000.55)]).at(-1)).toEqual(exact(830_000_000.55));
  });

  it('adds nothing for what is not known, and is not known itself before anything is', () => {
    expect(running([null, exact(5), null, exact(2)])).toEqual([null, exact(5), exact(5), exact(7)]);
    expect(running([null, null])).toEqual([null, null]);
    expect(running([])).toEqual([]);
  });

  it('has no upper bound once a part has none', () => {
    expect(running([exact(1), { low: 2, high: null }, { low: 3, high: 4 }])).toEqual([
      exact(1),
      { low: 3, high: null },
      { low: 6, high: null },
    ]);
  });

  it('adds both ends of an interval', () => {
    expect(
      running([
        { low: 0, high: 400 },
        { low: 10, high: 20 },
      ]),
    ).toEqual([
      { low: 0, high: 400 },
      { low: 10, high: 420 },
    ]);
  });
});
