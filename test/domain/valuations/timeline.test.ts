/** What a startup was said to be worth, now, at most and on any day (contract, section 3, "Valuation timeline"). */
import { describe, expect, it } from 'vitest';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { instant, on } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';
import { causes, post, round, timeline, worth } from '../../support/domain/timelines.ts';

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
