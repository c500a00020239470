/** Which exchange rates are stored with an event, once and for all. */
import { describe, expect, it } from 'vitest';
import { given } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const known = [a.registered()];
const ratesOf = (event: Parameters<ReturnType<typeof given>['when']>[0], before = [...known] as Parameters<typeof given>[0]) =>
  given(before).when(event).accepts(1).accepted[0]!.rates;

describe('the rate of an amount', () => {
  it('is that of the month that the event belongs to, by the first day of a partial date', () => {
    expect(ratesOf(a.reported('r1', { announcedOn: '2024-02-29', amount: a.cny(1) }))).toEqual({ CNY: 0.1369 });
    expect(ratesOf(a.reported('r1', { announcedOn: '2024-05', amount: a.cny(1) }))).toEqual({ CNY: 0.1382 });
    expect(ratesOf(a.reported('r1', { announcedOn: '2024', amount: a.cny(1) }))).toEqual({ CNY: 0.1395 });
    expect(ratesOf(a.marked('m1', '2024-05-31', a.cny(1)))).toEqual({ CNY: 0.1382 });
  });

  it.each([
    ['a valuation', a.reported('r1', { valuation: a.post(a.cny(1)) })],
    ['a cheque', a.reported('r1', { participations: [{ investor: 'alibaba', amount: a.cny(1) }] })],
    [
      'a consideration',
      a.reported('r1', { participations: [{ investor: 'alibaba', consideration: [{ kind: 'compute-credit', amount: a.cny(1) }] }] }),
    ],
    ['a tranche', a.reported('r1', { tranches: [{ tranche: 'one', amount: a.cny(1), status: 'funded' }] })],
  ])('is stored for %s, too', (_, event) => expect(ratesOf(event)).toEqual({ CNY: 0.1369 }));

  it('of a tranche with a date of its own is stored beside the other', () => {
    const tranches = [{ tranche: 'one', on: '2024-05', amount: a.cny(1), status: 'funded' as const }];
    expect(ratesOf(a.reported('r1', { amount: a.cny(1), tranches }))).toEqual({ CNY: 0.1369, 'CNY 2024-05': 0.1382 });
  });

  it('is not needed in dollars, or where nothing is disclosed', () => {
    const amount = { currency: 'CNY', disclosure: 'undisclosed' as const };
    expect(
      given(known)
        .when(a.reported('r1', { amount, valuation: a.post(a.usd(1)) }))
        .accepts(1).accepted[0],
    ).not.toHaveProperty('rates');
  });

  it('of a claim without a date is that of the date which the round has so far', () => {
    expect(ratesOf(a.claimed('r1', { amount: a.cny(1) }, a.by('ft')), [...known, a.reported('r1', { announcedOn: '2024-05' })])).toEqual({
      CNY: 0.1382,
    });
  });

  it('of such a claim follows the most trusted date, and the last one claimed where none stands', () => {
    const dates = [
      a.reported('r1', { announcedOn: '2024-05' }, a.by('filing', undefined, 'official')),
      a.claimed('r1', { announcedOn: '2024-02' }, a.by('wsj')),
    ];
    const later = a.claimed('r1', { amount: a.cny(1) }, a.by('ft'));
    expect(ratesOf(later, [...known, ...dates])).toEqual({ CNY: 0.1382 });
    expect(ratesOf(later, [...known, ...dates, a.withdrawn('r1', 'filing')])).toEqual({ CNY: 0.1369 });
    expect(ratesOf(later, [...known, ...dates, a.withdrawn('r1', 'filing'), a.withdrawn('r1', 'wsj')])).toEqual({ CNY: 0.1369 });
  });

  it('does not make news of an event that was accepted at another rate', () => {
    const event = a.reported('r1', { amount: a.cny(1) });
    given([...known, event], {})
      .when(event)
      .accepts(0);
  });
});

describe('fx-rate-missing', () => {
  const pointers = (refusal: { errors?: { pointer: string }[] }) => refusal.errors?.map(({ pointer }) => pointer);

  it('names the currency and the month', () => {
    const refusal = given(known)
      .when(a.reported('r1', { announcedOn: '2023-07-20', amount: a.cny(1) }))
      .refuses('fx-rate-missing');
    expect(refusal).toMatchObject({ currency: 'CNY', month: '2023-07' });
    expect(refusal.detail).toMatch(/CNY.*2023-07/);
    expect(pointers(refusal)).toEqual(['/data/amount']);
  });

  it.each([
    ['/data/valuation/amount', a.reported('r1', { valuation: a.post(a.money('EUR', 1)) })],
    ['/data/valuation/amount', a.marked('m1', '2024-02', a.money('EUR', 1))],
    [
      '/data/participations/1/amount',
      a.reported('r1', { participations: [{ investor: 'tencent' }, { investor: 'alibaba', amount: a.money('EUR', 1, 'at-least') }] }),
    ],
    [
      '/data/participations/0/consideration/0/amount',
      a.reported('r1', { participations: [{ investor: 'tencent', consideration: [{ kind: 'cash', amount: a.money('EUR', 1) }] }] }),
    ],
    ['/data/tranches/0/amount', a.reported('r1', { tranches: [{ tranche: 'one', amount: a.money('EUR', 1), status: 'funded' }] })],
  ])('points to %s', (pointer, event) => {
    const refusal = given(known).when(event).refuses('fx-rate-missing');
    expect(refusal).toMatchObject({ currency: 'EUR', month: '2024-02' });
    expect(pointers(refusal)).toEqual([pointer]);
  });

  it('asks for the month of a tranche that has a date of its own', () => {
    const tranches = [{ tranche: 'one', on: '2024-09', amount: a.cny(1), status: 'funded' as const }];
    expect(given(known).when(a.reported('r1', { tranches })).refuses('fx-rate-missing')).toMatchObject({ month: '2024-09' });
  });
});
