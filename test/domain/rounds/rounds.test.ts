/** The one answer that the claims about a round resolve to. */
import { describe, expect, it } from 'vitest';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Told } from '../../support/domain/given.ts';
import { ft, only, rounds } from '../../support/domain/resolved.ts';
import * as a from '../../support/domain/samples.ts';

describe('a resolved field', () => {
  it('tells its value, who says so, and what others say instead', () => {
    const round = only([a.reported('r1', { amount: a.usd(1e9, 'approx') }), ft({ amount: a.usd(8e8) })]);
    expect(round.amount).toEqual({
      value: a.usd(1e9, 'approx'),
      from: 'bbg',
      assurance: 'reported',
      publishedOn: null,
      alternatives: [{ value: a.usd(8e8), from: 'ft', assurance: 'relayed', publishedOn: '2024-05', usd: { low: 8e8, high: 8e8 } }],
      usd: { low: 1e9, high: 1e9 },
    });
    expect(round.conflicts).toEqual(['amount']);
  });

  it('has no alternative where others say the same, or nothing', () => {
    const round = only([a.reported('r1', { amount: a.usd(1e9) }), ft({ amount: a.usd(1e9) }), a.claimed('r1', {}, a.by('wsj'))]);
    expect(round.amount!.alternatives).toEqual([]);
    expect(round.conflicts).toEqual([]);
  });

  it('is null when nobody says anything', () => {
    const { closedOn, amount, valuation, countsTowardTotal, tranches, label } = only([a.reported('r1')]);
    expect([closedOn, amount, valuation, countsTowardTotal, tranches, label]).toEqual([null, null, null, null, [], null]);
  });

  it('is in dollars by the rate of the claim that won: CNY 2,500,000,000 at 0.1369 are USD 342,250,000', () => {
    const round = only([a.reported('r1', { amount: a.cny(2.5e9), valuation: a.post(a.cny(1e10)) })]);
    expect(round.amount!.usd).toEqual({ low: 342_250_000, high: 342_250_000 });
    expect(round.valuation!.usd).toEqual({ low: 1_369_000_000, high: 1_369_000_000 });
  });

  it('says of each sum what others say in dollars, by the rates of their own months', () => {
    const says = (amount: a.Says['amount']): a.Says => ({
      ...{ amount, participations: [{ investor: 'alibaba', amount: amount! }] },
      tranches: [{ tranche: 'first', amount: amount!, status: 'funded' }],
    });
    const round = only([a.reported('r1', says(a.cny(100e6))), ft({ ...says(a.cny(200e6)), announcedOn: '2024-05' })]);
    const sums = [round.amount!, round.participations[0]!.amount!, round.tranches[0]!.amount!];
    // At 0.1369 in February and 0.1382 in May.
    for (const { usd, alternatives } of sums) {
      expect([usd, alternatives.map((one) => one.usd)]).toEqual([
        { low: 13_690_000, high: 13_690_000 },
        [{ low: 27_640_000, high: 27_640_000 }],
      ]);
    }
    const silent = only([a.reported('r1', { amount: a.usd(1e6) }), ft({ amount: a.usd(2e6, 'up-to') })]);
    expect(silent.amount!.alternatives[0]!.usd).toEqual({ low: 0, high: 2e6 });
  });
});

describe('conflicts', () => {
  it('name every field in which standing claims differ', () => {
    const all: a.Says = {
      roundType: 'series-b',
      status: 'committed',
      announcedOn: '2024-03',
      closedOn: '2024-04',
      amount: a.usd(2),
      valuation: a.post(a.usd(9)),
      countsTowardTotal: false,
    };
    const own: a.Participation = { investor: 'alibaba', lead: true, amount: a.usd(1), stakePercent: 36 };
    const kind = (high: number) => ({ consideration: [{ kind: 'compute-credit' as const, share: { high } }] });
    const first = a.reported('r1', {
      closedOn: '2024-05',
      amount: a.usd(1),
      valuation: a.pre(a.usd(9)),
      countsTowardTotal: true,
      participations: [{ ...own, ...kind(0.5) }],
    });
    const second = ft({ ...all, participations: [{ investor: 'alibaba', lead: false, amount: a.usd(2), stakePercent: 40, ...kind(0.6) }] });
    expect(only([first, second]).conflicts).toEqual([
      ...['roundType', 'status', 'announcedOn', 'closedOn', 'amount', 'valuation', 'countsTowardTotal'],
      ...['lead', 'amount', 'stakePercent', 'consideration'].map((field) => `participations.alibaba.${field}`),
    ]);
    expect(only([first, second, a.withdrawn('r1', 'ft')]).conflicts).toEqual([]);
  });

  it('are about what is said, not about the rates of the months in which it was said to be', () => {
    const paid = { participations: [{ investor: 'alibaba', consideration: [{ kind: 'cash' as const, amount: a.cny(1e9) }] }] };
    const round = only([a.reported('r1', { ...paid, announcedOn: '2024-02' }), ft({ ...paid, announcedOn: '2024-05' })]);
    expect(round.conflicts).toEqual(['announcedOn']);
    expect(round.participations[0]!.consideration!.value[0]!.usd).toEqual({ low: 136_900_000, high: 136_900_000 });
  });
});

describe('an investor', () => {
  it('belongs to the round if any standing claim names it', () => {
    const events = [a.reported('r1', { participations: [{ investor: 'tencent' }] }), ft({ participations: [{ investor: 'alibaba' }] })];
    expect(only(events).participations.map(({ investor }) => investor)).toEqual(['alibaba', 'tencent']);
    expect(only([...events, a.withdrawn('r1', 'ft')]).participations.map(({ investor }) => investor)).toEqual(['tencent']);
  });

  it('is resolved field by field from all claims that name it', () => {
    const round = only([
      a.reported('r1', { participations: [{ investor: 'alibaba', lead: true }] }),
      a.claimed(
        'r1',
        { participations: [{ investor: 'alibaba', lead: null, amount: a.usd(8e8, 'approx') }] },
        a.by('dsa', '2024', 'official'),
      ),
      ft({ participations: [{ investor: 'alibaba', consideration: [{ kind: 'compute-credit', share: { high: 0.5 } }] }] }),
    ]);
    const [alibaba] = round.participations;
    expect([alibaba!.lead!.from, alibaba!.amount!.from, alibaba!.consideration!.from]).toEqual(['bbg', 'dsa', 'ft']);
    expect([alibaba!.amount!.usd, alibaba!.stakePercent]).toEqual([{ low: 8e8, high: 8e8 }, null]);
  });
});

describe('the day of a round', () => {
  const day = (announcedOn: string, closedOn?: string) => only([a.reported('r1', { announcedOn, ...(closedOn && { closedOn }) })]).on;

  it.each([
    ['2024-05-10', undefined, '2024-05-10'],
    ['2024-05-10', '2024-03-31', '2024-03-31'],
    ['2024-05-10', '2024-03', '2024-03'],
    ['2024-05', '2024-04-30', '2024-04-30'],
    ['2024-05-10', '2024-06-01', '2024-05-10'],
    ['2024-05-10', '2024-05-10', '2024-05-10'],
    // Perhaps earlier, perhaps not.
    ['2024-05-10', '2024-05', '2024-05-10'],
    ['2024-05', '2024-05-03', '2024-05'],
    ['2024-05-10', '2024', '2024-05-10'],
  ])('announced on %s and closed on %p is %s', (announcedOn, closedOn, expected) => expect(day(announcedOn, closedOn)).toBe(expected));

  it('is unknown where nobody says when it was announced', () => {
    const events = [a.reported('r1'), ft({ closedOn: '2024-03-31' }), a.withdrawn('r1')];
    expect(only(events)).toMatchObject({ on: null, counted: false, notCountedBecause: expect.arrayContaining(['no-date']) });
  });

  it('orders and filters it, and makes no difference to its rates', () => {
    const events = [
      a.reported('r1', { announcedOn: '2024-05-10', closedOn: '2024-02-01', amount: a.cny(100e6) }),
      a.reported('r2', { announcedOn: '2024-03-01' }),
    ];
    expect(rounds(events).map(({ round }) => round)).toEqual(['r1', 'r2']);
    expect(rounds(events, { asOf: '2024-02-01' }).map(({ round }) => round)).toEqual(['r1']);
    expect(rounds(events, { asOf: '2024-01-31' })).toEqual([]);
    // By the day of its announcement, in May: 0.1382.
    expect(only(events).amount!.usd).toEqual({ low: 13_820_000, high: 13_820_000 });
  });
});

describe('the rounds of a startup', () => {
  const three = [
    a.reported('r3', { announcedOn: '2024-02' }),
    a.reported('r2', { announcedOn: '2024-02-01' }),
    a.reported('r1', { announcedOn: '2024-03-05' }),
    a.reported('r0', { announcedOn: '2024' }),
  ];
  const ids = (events: Told[], at?: Viewpoint) => rounds(events, at).map(({ round }) => round);

  it('are ordered by the first day of their dates, then by Id', () => expect(ids(three)).toEqual(['r0', 'r2', 'r3', 'r1']));

  it('are those dated on or before the day asked for', () => {
    expect(ids(three, { asOf: '2023-12-31' })).toEqual([]);
    expect(ids(three, { asOf: '2024-02-01' })).toEqual(['r0', 'r2', 'r3']);
    expect(ids(three, { asOf: '2024-03-05' })).toHaveLength(4);
  });

  it('are dated as was known at the time asked for', () => {
    const moved = [a.reported('r1', { announcedOn: '2024-05' }, a.by('bbg', '2024-05')), ft({})];
    const official = a.claimed('r1', { announcedOn: '2024-02' }, a.by('filing', '2024-09', 'official'));
    const at = { asOf: '2024-04-01', knownAt: '2024-08-01' };
    expect(ids([...moved, official], at)).toEqual([]);
    expect(ids([...moved, official], { ...at, knownAt: '2024-09-30' })).toEqual(['r1']);
  });
});
