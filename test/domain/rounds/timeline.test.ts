/** What a startup was said to be worth, point by point (contract, section 3, "Valuation timeline"). */
import { describe, expect, it } from '@jest/globals';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { lifeOf } from '../../../domain/organization/end.ts';
import { type Point, timelineOf } from '../../../domain/rounds/timeline.ts';
import { instant, on, type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const timeline = (events: Told[], at?: Viewpoint) => {
  const { rounds, marks, profile } = told(a.registered(), ...events);
  return timelineOf(rounds, marks, lifeOf(profile, at), at);
};
const causes = (points: Point[]) => points.map(({ cause }) => ('round' in cause ? cause.round : cause.mark));
/** Rounds a month apart, each worth so many dollars. */
const worth = (...values: number[]) =>
  values.map((value, n) =>
    a.reported(`r${n}`, { announcedOn: `2024-${String(n + 1).padStart(2, '0')}-01`, valuation: a.post(a.usd(value)) }),
  );

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

/** A round a month of 2024 in the order of their numbers. */
const round = (n: number, says: a.Says) => a.reported(`r${n}`, { announcedOn: `2024-0${n}-01`, ...says });
const post = (value: number, money?: number): a.Says => ({
  valuation: a.post(a.usd(value)),
  ...(money !== undefined && { amount: a.usd(money) }),
});

describe('a step', () => {
  it('of a round is over the round of new money before, of a mark or a secondary sale over the point before, and says which', () => {
    const events = [
      round(1, post(1e9, 100e6)),
      a.marked('m2', '2024-02-01', a.usd(1.5e9)),
      round(3, post(1.4e9, 140e6)), // 1.26 over 1
      round(4, { roundType: 'secondary', valuation: { amount: a.usd(1.75e9), basis: 'transaction' }, amount: a.usd(50e6) }),
      a.marked('m5', '2024-05-01', a.usd(1.75e9)),
      round(6, { roundType: 'debt', valuation: a.post(a.usd(2.1e9)), amount: a.usd(500e6) }), // It takes no new money: 2.1 over 1.75.
      round(7, { valuation: a.pre(a.usd(2.1e9)), amount: a.usd(500e6) }), // 2.1 over 1.4
    ];
    expect(timeline(events).points.map(({ versus, stepUp, direction }) => [versus, stepUp?.low ?? null, direction])).toEqual([
      [null, null, 'first'],
      [{ round: 'r1' }, 1.5, 'up'],
      [{ round: 'r1' }, 1.26, 'up'],
      [{ round: 'r3' }, 1.25, 'up'],
      [{ round: 'r4' }, 1, 'flat'],
      [{ mark: 'm5' }, 1.2, 'up'],
      [{ round: 'r3' }, 1.5, 'up'],
    ]);
  });

  it('of pre 950 million and 100 new, after post 1,000, is down to 0.95, though the point is 1,050', () => {
    const [, second] = timeline([round(1, post(1e9, 100e6)), round(2, { valuation: a.pre(a.usd(950e6)), amount: a.usd(100e6) })]).points;
    expect(second).toMatchObject({
      ...{ usd: { low: 1.05e9, high: 1.05e9 }, stepUp: { low: 0.95, high: 0.95 }, direction: 'down', stepCurrency: 'USD' },
    });
  });

  it('of post 500 million after 1,000, on undisclosed money, is at most a half', () => {
    const [, second] = timeline([round(1, post(1e9, 100e6)), round(2, { ...post(500e6), amount: a.undisclosed })]).points;
    expect(second).toMatchObject({ stepUp: { low: 0.25, high: 0.5 }, direction: 'down', assumes: ['money-at-most-half'] });
  });

  it('of 350 billion, unspecified, after post 380 on 30 new, is unclear', () => {
    const quoted = { valuation: { amount: a.usd(350e9), basis: 'unspecified' as const } };
    const [, second] = timeline([round(1, post(380e9, 30e9)), round(2, quoted)]).points;
    expect(second).toMatchObject({ stepUp: { low: 0.4605, high: 1 }, direction: 'unclear', apparent: 'down' });
  });

  it('takes money that cheques and tranches bound: 80 to 100 million of 1,200 are 1.1 to 1.12 over 1,000', () => {
    const tranches = [
      { tranche: 'first', amount: a.usd(80e6), status: 'funded' as const },
      { tranche: 'second', amount: a.usd(20e6), status: 'contingent' as const },
    ];
    const open = round(2, { ...post(1.2e9, 100e6), status: 'tranched', tranches });
    expect(timeline([round(1, post(1e9)), open]).points[1]!.stepUp).toEqual({ low: 1.1, high: 1.12 });
    // Cheques of 300 million, and at most half of 1,200.
    const cheques = round(2, { ...post(1.2e9), participations: [{ investor: 'tencent', amount: a.usd(300e6) }] });
    expect(timeline([round(1, post(1e9)), cheques]).points[1]).toMatchObject({
      ...{ stepUp: { low: 0.6, high: 0.9 }, assumes: ['money-at-most-half'] },
    });
  });

  it('is in the currency of both: the yuan of May alone make no round of the price of February dearer', () => {
    const yuan = (n: number, announcedOn: string, value: number, amount: a.Says['amount']) =>
      a.reported(`r${n}`, { announcedOn, valuation: a.post(a.cny(value)), amount: amount! });
    const [first, second] = timeline([yuan(1, '2024-02', 10e9, a.cny(1e9)), yuan(2, '2024-05', 11e9, a.cny(1e9))]).points;
    expect([first!.usd!.low, second!.preUsd!.low]).toEqual([1.369e9, 1.382e9]);
    expect(second).toMatchObject({ stepUp: { low: 1, high: 1 }, stepCurrency: 'CNY', direction: 'flat', apparent: 'up' });
    // 100 million dollars at 0.1382 are 723,589,001.45 yuan: 10,276,410,998.55 over 10 billion.
    const paid = timeline([yuan(1, '2024-02', 10e9, a.cny(1e9)), yuan(2, '2024-05', 11e9, a.usd(100e6))]).points[1];
    expect(paid).toMatchObject({ stepUp: { low: 1.0276, high: 1.0276 }, stepCurrency: 'CNY', direction: 'up' });
    // 1,500 - 138.2 million dollars over 1,369.
    const dollars = timeline([
      yuan(1, '2024-02', 10e9, a.cny(1e9)),
      a.reported('r2', { announcedOn: '2024-05', valuation: a.post(a.usd(1.5e9)), amount: a.cny(1e9) }),
    ]);
    expect(dollars.points[1]).toMatchObject({ stepUp: { low: 0.9947, high: 0.9947 }, stepCurrency: 'USD', direction: 'flat' });
  });

  it('passes over a point that tells no number, which has none itself', () => {
    const silent = a.reported('silent', { announcedOn: '2024-01-15', valuation: a.post(a.undisclosed) });
    const { points } = timeline([round(1, post(300e6, 0)), round(2, post(600e6, 0)), silent]);
    expect(points.map(({ stepUp, direction }) => [stepUp?.low ?? null, direction])).toEqual([
      [null, 'first'],
      [null, null],
      [2, 'up'],
    ]);
  });
});

describe('targets and ceilings', () => {
  const events = [
    round(1, post(1e9, 100e6)),
    round(2, { valuation: { amount: a.usd(9e9), basis: 'target' } }),
    round(3, { valuation: a.post(a.usd(8e9, 'target')) }),
    a.reported('note', { roundType: 'safe', announcedOn: '2024-04-01', valuation: { amount: a.usd(3e9), basis: 'cap' } }),
    a.marked('m5', '2024-05-01', a.usd(7e9, 'target')),
    a.marked('m6', '2024-06-01', a.usd(6e9), { valuation: { amount: a.usd(6e9), basis: 'target' } }),
  ];

  it('stand apart from the points, by date, and reach no milestone and no peak', () => {
    const { points, targets, ceilings, current, peak, unicornSince } = timeline(events);
    expect([causes(points), causes([current!]), causes([peak!]), unicornSince]).toEqual([['r1'], ['r1'], ['r1'], '2024-01-01']);
    expect(targets.map(({ cause, usd }) => [cause, usd])).toEqual([
      [
        { round: 'r2', kind: 'series-a' },
        { low: 9e9, high: 9e9 },
      ],
      [
        { round: 'r3', kind: 'series-a' },
        { low: 0, high: null },
      ],
      [
        { mark: 'm5', kind: 'tender' },
        { low: 0, high: null },
      ],
      [
        { mark: 'm6', kind: 'tender' },
        { low: 6e9, high: 6e9 },
      ],
    ]);
    expect(ceilings).toEqual([
      {
        ...{ on: '2024-04-01', precision: 'day', usd: { low: 3e9, high: 3e9 }, stated: a.usd(3e9), basis: 'cap' },
        ...{ cause: { round: 'note', kind: 'safe' }, from: 'bbg', assurance: 'reported', alternatives: [] },
      },
    ]);
  });

  it('are those of counted rounds', () => {
    const rumour = round(7, { status: 'rumoured', valuation: { amount: a.usd(9e9), basis: 'target' } });
    expect(timeline([rumour])).toMatchObject({ points: [], targets: [], ceilings: [] });
  });
});

describe('current and peak', () => {
  it('are the latest point, and the earliest of the highest', () => {
    const { current, peak } = timeline(worth(1e9, 3e9, 3e9, 2e9));
    expect([causes([current!]), causes([peak!])]).toEqual([['r3'], ['r1']]);
  });

  it('are null where there is no point', () => {
    expect(timeline([])).toEqual({
      ...{ points: [], current: null, peak: null, targets: [], ceilings: [], unicornSince: null, monthsToUnicorn: null },
    });
  });

  it('are of points whose value is known', () => {
    const silent = a.reported('silent', { announcedOn: '2024-06-01', valuation: a.post(a.undisclosed) });
    expect(causes([timeline([...worth(1e9), silent]).current!])).toEqual(['r0']);
    expect(timeline([silent])).toMatchObject({ current: null, peak: null, points: [{ usd: null }] });
  });

  it.each(['closed', 'acquired'] as const)('are none after the organization was %s, and on an earlier day as before', (exit) => {
    const events = [...worth(1e9, 2e9), a.exited({ exit, on: '2024-06-15' })];
    expect(timeline(events)).toMatchObject({ current: null, peak: { usd: { low: 2e9 } }, points: [{}, {}] });
    expect(timeline(events, { asOf: '2024-06-15' }).current).toBeNull();
    expect(timeline(events, { asOf: '2024-06-14' }).current!.usd!.low).toBe(2e9);
  });

  it('are not ended by a listing, nor by what is only announced', () => {
    expect(timeline([...worth(1e9), a.exited({ exit: 'ipo', on: '2024-06-15' })]).current!.usd!.low).toBe(1e9);
    const announced = a.exited({ exit: 'acquired', on: '2024-06-15', status: 'announced' });
    expect(timeline([...worth(1e9), announced]).current!.usd!.low).toBe(1e9);
  });

  it('may be another where partial dates leave the latest open', () => {
    const vague = a.marked('m', '2024', a.usd(5e9));
    const exact = a.marked('n', '2024-06-15', a.usd(6e9));
    expect(timeline([vague, exact])).toMatchObject({ current: { usd: { low: 6e9 } }, currentUncertain: true });
    for (const all of [[vague], [exact, a.marked('later', '2025-01', a.usd(7e9))], [a.marked('old', '2023', a.usd(1)), exact], []]) {
      expect(timeline(all)).not.toHaveProperty('currentUncertain');
    }
    expect(timeline([a.marked('m', '2024', a.undisclosed), exact])).not.toHaveProperty('currentUncertain');
  });
});

describe('a timeline', () => {
  const mark = on('2026-02-10', a.marked('m1', '2025-10', a.usd(5e9), a.by('ft', '2025-11')));
  const gone = on('2026-03-10', a.unmarked('m1', 'ft', { knownOn: '2026-01' }));
  const events = [on('2026-02-01', worth(1e9)[0]!), mark, gone];
  const current = (at?: Viewpoint) => timeline(events, at).current?.usd?.low ?? null;

  it('is of a day: what was dated on or before it', () => {
    expect(timeline([worth(1e9)[0]!, mark], { asOf: '2025-09-30' }).current!.usd!.low).toBe(1e9);
    expect(timeline([worth(1e9)[0]!, mark], { asOf: '2025-10-01' }).current!.usd!.low).toBe(5e9);
  });

  it('is of a state of knowledge: a mark withdrawn is back before that was known, or recorded', () => {
    expect(current()).toBe(1e9);
    expect(current({ recordedAt: instant('2026-03-09') })).toBe(5e9);
    expect(timeline(events, { knownAt: '2025-12-31' }).points.map(({ usd }) => usd!.low)).toEqual([5e9]);
    expect(current({ knownAt: '2026-01-30' })).toBe(5e9);
    expect(current({ knownAt: '2026-01-31' })).toBeNull();
    expect(current({ recordedAt: instant('2026-02-01') })).toBe(1e9);
    expect(current({ recordedAt: instant('2026-03-09'), asOf: '2025-01-01' })).toBe(1e9);
  });
});
