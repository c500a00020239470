/** What a startup was said to be worth, point by point (contract, section 3, "Valuation timeline"). */
import { describe, expect, it } from 'vitest';
import * as a from '../../support/domain/samples.ts';
import { causes, timeline } from '../../support/domain/timelines.ts';

describe('a point', () => {
  it('says when, how much, by whose word and why', () => {
    const events = [
      a.reported('r1', { announcedOn: '2024-02', roundType: 'series-b', valuation: a.post(a.usd(2.5e9, 'approx')) }),
      a.claimed('r1', { valuation: a.post(a.usd(2.2e9)) }, a.by('scmp', '2024-05', 'estimated')),
    ];
    expect(timeline(events).points).toEqual([
      {
        on: '2024-02',
        precision: 'month',
        usd: { low: 2.5e9, high: 2.5e9 },
        stated: a.usd(2.5e9, 'approx'),
        basis: 'post',
        cause: { round: 'r1', kind: 'series-b' },
        // Nobody states the new money: it is from 0 to all of it.
        preUsd: { low: 0, high: 2.5e9 },
        postUsd: { low: 2.5e9, high: 2.5e9 },
        ...{ stepUp: null, stepCurrency: null, versus: null, apparent: null },
        direction: 'first',
        milestones: ['unicorn'],
        from: 'bbg',
        assurance: 'reported',
        alternatives: [{ value: a.post(a.usd(2.2e9)), from: 'scmp', assurance: 'estimated', publishedOn: '2024-05' }],
      },
    ]);
  });

  it('of a mark is there for every mark, in the dollars of its own month', () => {
    const [point] = timeline([a.marked('m1', '2024-05-31', a.cny(1e10), { kind: 'secondary' })]).points;
    expect(point).toMatchObject({ on: '2024-05-31', precision: 'day', cause: { mark: 'm1', kind: 'secondary' }, basis: 'transaction' });
    expect(point!.usd).toEqual({ low: 1.382e9, high: 1.382e9 });
  });

  it('is there for counted rounds with a valuation that is neither a target nor a cap', () => {
    const events = [
      a.reported('none'),
      a.reported('rumour', { status: 'rumoured', valuation: a.post(a.usd(1e9)) }),
      a.reported('target', { valuation: { amount: a.usd(1e9), basis: 'target' } }),
      a.reported('hoped', { valuation: a.post(a.usd(1e9, 'target')) }),
      a.reported('cap', { roundType: 'safe', valuation: { amount: a.usd(1e9), basis: 'cap' } }),
      a.reported('undisclosed', { valuation: a.post(a.undisclosed) }),
      a.reported('unspecified', { valuation: { amount: a.usd(1e9), basis: 'unspecified' } }),
    ];
    expect(causes(timeline(events).points)).toEqual(['undisclosed', 'unspecified']);
  });

  it('of an undisclosed value is there, and says nothing', () => {
    const [point] = timeline([a.reported('r1', { valuation: a.post(a.undisclosed) })]).points;
    expect(point).toMatchObject({
      ...{ usd: null, preUsd: null, postUsd: null, stated: a.undisclosed },
      ...{ stepUp: null, stepCurrency: null, versus: null, direction: null, apparent: null, milestones: [] },
    });
  });

  it.each<[a.Says, (number | null)[], (number | null)[]]>([
    [{ valuation: a.post(a.usd(100e6)), amount: a.usd(20e6) }, [80e6, 80e6], [100e6, 100e6]],
    [{ valuation: a.pre(a.usd(80e6)), amount: a.usd(20e6) }, [80e6, 80e6], [100e6, 100e6]],
    [{ valuation: { amount: a.usd(100e6), basis: 'unspecified' }, amount: a.usd(20e6) }, [80e6, 100e6], [100e6, 120e6]],
    [{ valuation: { amount: a.usd(100e6), basis: 'transaction' }, amount: a.usd(20e6) }, [100e6, 100e6], [100e6, 100e6]],
    [{ valuation: a.post(a.usd(100e6)) }, [0, 100e6], [100e6, 100e6]],
    [{ valuation: a.pre(a.usd(80e6)) }, [80e6, 80e6], [80e6, null]],
    [{ valuation: { amount: a.usd(100e6), basis: 'unspecified' } }, [0, 100e6], [100e6, null]],
    [{ valuation: a.post(a.usd(100e6)), amount: a.usd(120e6) }, [0, 0], [100e6, 100e6]],
    [{ valuation: a.post(a.range(90e6, 100e6)), amount: a.range(20e6, 30e6) }, [60e6, 80e6], [90e6, 100e6]],
    // A loan, a grant and a secondary sale bring no new money, a convertible does.
    [{ roundType: 'debt', valuation: a.post(a.usd(100e6)), amount: a.usd(20e6) }, [100e6, 100e6], [100e6, 100e6]],
    [{ roundType: 'secondary', valuation: a.pre(a.usd(100e6)), amount: a.usd(20e6) }, [100e6, 100e6], [100e6, 100e6]],
    [{ roundType: 'safe', valuation: a.post(a.usd(100e6)), amount: a.usd(20e6) }, [80e6, 80e6], [100e6, 100e6]],
  ])('of %j is before its money %j, and after it %j', (says, [preLow, preHigh], [postLow, postHigh]) => {
    expect(timeline([a.reported('r1', says)]).points[0]).toMatchObject({
      preUsd: { low: preLow, high: preHigh },
      postUsd: { low: postLow, high: postHigh },
    });
  });

  it('of a mark is the same before and after', () => {
    expect(timeline([a.marked('m1', '2024-05', a.range(1e9, 2e9))]).points[0]).toMatchObject({
      ...{ usd: { low: 1e9, high: 2e9 }, preUsd: { low: 1e9, high: 2e9 }, postUsd: { low: 1e9, high: 2e9 } },
    });
  });

  it('comes by date, then by Id', () => {
    const events = [
      a.marked('b', '2024-02', a.usd(1)),
      a.reported('c', { announcedOn: '2024-02-01', valuation: a.post(a.usd(1)) }),
      a.marked('a', '2024-02-02', a.usd(1)),
      a.marked('z', '2024', a.usd(1)),
    ];
    expect(causes(timeline(events).points)).toEqual(['z', 'b', 'c', 'a']);
  });
});

describe('with basis pre', () => {
  const pre = (amount?: ReturnType<typeof a.usd>) =>
    timeline([a.reported('r1', { valuation: a.pre(a.usd(80e6)), ...(amount && { amount }) })]).points[0]!;

  it.each(['exact', 'approx'] as const)('and an amount that is %s, a point is pre + new money: 80 and 20 are 100 million', (disclosure) => {
    expect(pre(a.usd(20e6, disclosure))).toMatchObject({
      usd: { low: 100e6, high: 100e6 },
      derived: 'pre-plus-new-money',
      basis: 'pre',
      stated: a.usd(80e6),
    });
  });

  it('in another currency, each is turned into dollars first: CNY 500 million are USD 68,450,000', () => {
    const events = [a.reported('r1', { valuation: a.pre(a.usd(80e6)), amount: a.cny(500e6) })];
    expect(timeline(events).points[0]!.usd).toEqual({ low: 148_450_000, high: 148_450_000 });
  });

  it.each([a.usd(20e6, 'estimated'), a.usd(20e6, 'at-least'), a.usd(20e6, 'target'), undefined])(
    'and no exact or approximate amount (%j), it is what was stated',
    (amount) => {
      expect(pre(amount).usd).toEqual({ low: 80e6, high: 80e6 });
      expect(pre(amount)).not.toHaveProperty('derived');
    },
  );

  it('and tranches, it is an interval: 80, 12 funded and 8 on conditions are 92 to 100 million', () => {
    const tranches = [
      { tranche: 'first', amount: a.usd(12e6), status: 'funded' as const },
      { tranche: 'second', amount: a.usd(8e6), status: 'conditional' as const },
    ];
    const says = { status: 'tranched' as const, valuation: a.pre(a.usd(80e6)), amount: a.usd(20e6), tranches };
    expect(timeline([a.reported('r1', says)]).points[0]).toMatchObject({
      ...{ usd: { low: 92e6, high: 100e6 }, derived: 'pre-plus-new-money', preUsd: { low: 80e6, high: 80e6 } },
    });
  });

  it('and a conversion, it is with the money that is new alone: 80 and 20, of which 5 convert notes', () => {
    const notes = { investor: 'alibaba', amount: a.usd(5e6), consideration: [{ kind: 'debt-conversion' as const, amount: a.usd(5e6) }] };
    const says = { valuation: a.pre(a.usd(80e6)), amount: a.usd(20e6), participations: [notes] };
    expect(timeline([a.reported('r1', says)]).points[0]!.usd).toEqual({ low: 95e6, high: 95e6 });
  });

  it('only: with basis post nothing is added', () => {
    const [point] = timeline([a.reported('r1', { valuation: a.post(a.usd(80e6)), amount: a.usd(20e6) })]).points;
    expect(point!.usd).toEqual({ low: 80e6, high: 80e6 });
    expect(point).not.toHaveProperty('derived');
  });
});
