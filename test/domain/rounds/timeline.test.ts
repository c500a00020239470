/** What a startup was said to be worth, point by point (contract, section 3, "Valuation timeline"). */
import { describe, expect, it } from '@jest/globals';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { type Point, timelineOf } from '../../../domain/rounds/timeline.ts';
import { instant, on, type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const timeline = (events: Told[], at?: Viewpoint) => {
  const { rounds, marks } = told(a.registered(), ...events);
  return timelineOf(rounds, marks, undefined, at);
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
        stepUp: null,
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

  it('is there for counted rounds with a valuation whose basis is not a target', () => {
    const events = [
      a.reported('none'),
      a.reported('rumour', { status: 'rumoured', valuation: a.post(a.usd(1e9)) }),
      a.reported('target', { valuation: { amount: a.usd(1e9), basis: 'target' } }),
      a.reported('undisclosed', { valuation: a.post(a.undisclosed) }),
      a.reported('unspecified', { valuation: { amount: a.usd(1e9), basis: 'unspecified' } }),
    ];
    expect(causes(timeline(events).points)).toEqual(['undisclosed', 'unspecified']);
    expect(timeline(events).points[0]!.usd).toBeNull();
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

  it('only: with basis post nothing is added', () => {
    const [point] = timeline([a.reported('r1', { valuation: a.post(a.usd(80e6)), amount: a.usd(20e6) })]).points;
    expect(point!.usd).toEqual({ low: 80e6, high: 80e6 });
    expect(point).not.toHaveProperty('derived');
  });
});

describe('a step', () => {
  it.each([
    [2.5e9, 8.3333, 'up'],
    [306_000_000, 1.02, 'flat'],
    [306_000_000.01, 1.02, 'up'],
    [294_000_000, 0.98, 'flat'],
    [293_999_999.99, 0.98, 'down'],
    [300e6, 1, 'flat'],
    [200e6, 0.6667, 'down'],
    [15_000, 0.0001, 'down'], // 0.00005, half up
  ] as const)('from 300 million to %d is %d, which is %s', (to, stepUp, direction) => {
    expect(timeline(worth(300e6, to)).points[1]).toMatchObject({ stepUp, direction });
  });

  it('is between lower bounds', () => {
    const next = a.reported('r1', { announcedOn: '2024-06', valuation: a.post(a.range(600e6, 5e9)) });
    expect(timeline([...worth(300e6), next]).points[1]).toMatchObject({ stepUp: 2, usd: { low: 600e6, high: 5e9 } });
  });

  it('passes over a point that tells no number', () => {
    const silent = a.reported('silent', { announcedOn: '2024-01-15', valuation: a.post(a.undisclosed) });
    const { points } = timeline([...worth(300e6, 600e6), silent]);
    expect(points.map(({ stepUp }) => stepUp)).toEqual([null, null, 2]);
  });
});

describe('current and peak', () => {
  it('are the latest point, and the earliest of the highest', () => {
    const { current, peak } = timeline(worth(1e9, 3e9, 3e9, 2e9));
    expect([causes([current!]), causes([peak!])]).toEqual([['r3'], ['r1']]);
  });

  it('are null where there is no point', () => {
    expect(timeline([])).toEqual({ points: [], current: null, peak: null, unicornSince: null, monthsToUnicorn: null });
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
