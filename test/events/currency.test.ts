/** An exchange rate as it is posted. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../events/index.ts';
import { goldens } from '../support/events/golden.ts';

const golden = goldens.findLast(({ type }) => type === 'FxRatePublished')!.data;
const fits = (change: object): boolean => catalogue.get('FxRatePublished')!.schema.safeParse({ ...golden, ...change }).success;

describe('an exchange rate', () => {
  it.each([1e-6, 0.139, 1, 3.25])('of %d dollars for one unit is accepted', (usd) => expect(fits({ usd })).toBe(true));

  it.each([0, -0.139, Number.NaN, Number.POSITIVE_INFINITY, '0.139', null])('of %p dollars for one unit is refused', (usd) =>
    expect(fits({ usd })).toBe(false),
  );

  it('is of a month, neither of a year nor of a day', () => {
    expect(['2024-02', '2024', '2024-02-01', '2024-13'].filter((month) => fits({ month }))).toEqual(['2024-02']);
  });

  it('is of a currency of ISO 4217, and never of the dollar, which all rates are in', () => {
    expect(['CNY', 'cny', 'QQQ', 'USD'].filter((currency) => fits({ currency }))).toEqual(['CNY']);
  });
});
