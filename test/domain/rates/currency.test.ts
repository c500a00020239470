/** What one unit of a currency was worth, month by month. */
import { describe, expect, it } from 'vitest';
import { type Currency, decide, evolve, initial } from '../../../domain/rates/currency.ts';
import type { CurrencyEvent } from '../../../events/index.ts';
import * as a from '../../support/domain/samples.ts';

const published = (month: string, usd: number, source = a.source('fred')): CurrencyEvent => ({
  type: 'FxRatePublished',
  data: { currency: 'CNY', month, usd, source },
});
const having = (...events: CurrencyEvent[]): Currency =>
  events.reduce<Currency>((state, event, n) => evolve(state, { ...event, at: 0, v: n + 1 }), initial);

describe('a rate', () => {
  const first = published('2024-02', 0.139);

  it('is published once', () => {
    expect(decide('cny', first, initial)).toEqual({ accepted: [first] });
    expect(decide('cny', first, having(first))).toEqual({ accepted: [] });
  });

  it('is the same whatever the order of its keys', () => {
    const { id, ...rest } = first.data.source;
    expect(decide('cny', published('2024-02', 0.139, { ...rest, id }), having(first))).toEqual({ accepted: [] });
  });

  it.each([
    ['of another month', published('2024-03', 0.139)],
    ['that is another', published('2024-02', 0.1391)],
    ['of another source', published('2024-02', 0.139, a.source('pboc'))],
  ])('%s is news', (_, event) => expect(decide('cny', event, having(first))).toEqual({ accepted: [event] }));

  it('is the last one published for its month', () => {
    const rates = having(first, published('2024-03', 0.138), published('2024-02', 0.1391));
    expect([rates['2024-02']!.usd, rates['2024-03']!.usd]).toEqual([0.1391, 0.138]);
  });

  it('is refused in the stream of another currency', () => {
    const decision = decide('eur', first, initial);
    expect(decision).toMatchObject({ refusal: { code: 'invalid-event', errors: [{ pointer: '/subject', message: 'expected "cny"' }] } });
  });
});
