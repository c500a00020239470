/** Where the marks of a chart of valuations stand. */
import { describe, expect, it } from 'vitest';
import { sector, thinned } from '../../web/figures/steps/discs.ts';
import { domainOf, type Layout, layout, ruled } from '../../web/figures/steps/geometry.ts';
import { type Course, exitOf, hopeOf, isWide, type Step, stepOf } from '../../web/figures/steps/steps.ts';

const UNTIL = Date.UTC(2026, 10, 30);
const SIZE = { width: 1000, height: 360 };
const MARGIN = { left: 60, right: 20, top: 20, bottom: 30 };

const step = (on: string, low: number | null, high: number | null = low, more: Partial<Step> = {}): Step => ({
  key: on,
  on,
  usd: low === null ? null : { low, high },
  assurance: 'reported',
  isProvisional: false,
  otherwise: [],
  ...more,
});
const course = (steps: Step[], more: Partial<Course> = {}): Course => ({ steps, hopes: [], rules: [], exit: null, ...more });
const drawn = (of: Course, isLog = true): Layout => layout(of, domainOf([of], UNTIL, isLog), SIZE, MARGIN, isLog);

const point = (disclosure: string, value: number | undefined, usd: { low: number; high: number | null } | null, more = {}) => ({
  on: '2024-02',
  usd,
  stated: { currency: 'USD', disclosure, ...(value !== undefined && { value }) },
  cause: { round: 'r1' },
  assurance: 'reported',
  alternatives: [],
  ...more,
});

describe('what a chart of valuations is given', () => {
  it('takes at least nothing for not known', () => {
    expect(stepOf(point('undisclosed', undefined, { low: 0, high: null })).usd).toBeNull();
    expect(stepOf(point('up-to', 5e9, { low: 0, high: 5e9 })).usd).toEqual({ low: 0, high: 5e9 });
  });

  it('places what another source says at the rate of the value itself, and leaves out what has no rate here', () => {
    const said = (currency: string, disclosure: string, value: number) => ({
      value: { amount: { currency, disclosure, value } },
      from: 's',
      assurance: 'relayed',
    });
    const alternatives = [said('CNY', 'at-least', 10e9), said('USD', 'exact', 3e9), said('EUR', 'exact', 2e9)];
    const of = {
      ...point('exact', 20e9, { low: 2.8e9, high: 2.8e9 }, { alternatives }),
      stated: { currency: 'CNY', disclosure: 'exact', value: 20e9 },
    };
    expect(stepOf(of).otherwise.map(({ usd }) => usd)).toEqual([
      { low: 1.4e9, high: null },
      { low: 3e9, high: 3e9 },
    ]);
  });

  it('places a target at what was asked for, though it says nothing of what it is worth', () => {
    expect(hopeOf(point('target', 10e9, { low: 0, high: null }))?.usd).toEqual({ low: 10e9, high: 10e9 });
    expect(
      hopeOf({ ...point('target', 10e9, { low: 0, high: null }), stated: { currency: 'CNY', disclosure: 'target', value: 10e9 } })?.usd.low,
    ).toBeUndefined();
  });

  it('is wide beyond twenty times, by what is known alone', () => {
    expect(isWide(course([step('2023', 1e8), step('2024', 2e9)]))).toBe(false);
    expect(isWide(course([step('2023', 1e8), step('2024', 2.1e9, null)]))).toBe(true);
    expect(isWide(course([step('2023', null)]))).toBe(false);
  });

  it('ends with the first exit that was completed', () => {
    expect(
      exitOf([
        { on: '2026-05', status: 'announced' },
        { on: '2026-02', status: 'completed' },
        { on: '2026-01-08', status: 'completed' },
      ]),
    ).toBe('2026-01-08');
    expect(exitOf([])).toBeNull();
  });
});

describe('the geometry of steps', () => {
  it('holds a value from the middle of its day to that of the next, and the last one until the end', () => {
    const { held, plot, dots } = drawn(course([step('2023', 3e8), step('2024-02', 2.5e9), step('2026-05', 2e10, null)]));
    expect(held.map(({ kind }) => kind)).toEqual(['exact', 'exact', 'at-least']);
    expect(held[0]?.to).toBe(held[1]?.from);
    expect(held[2]?.to).toBe(plot.right);
    expect(held.map(({ from }) => from)).toEqual(dots.map(({ at }) => at));
  });

  it('stretches a dot over its year, month or quarter', () => {
    const widths = drawn(course([step('2023', 1e9), step('2024-Q2', 1e9), step('2025-02', 1e9), step('2026-01-01', 1e9)])).dots.map(
      ({ from, to }) => to - from,
    );
    expect(widths[0] as number).toBeGreaterThan(3.9 * (widths[1] as number));
    expect(widths[1] as number).toBeGreaterThan(2.9 * (widths[2] as number));
    expect(widths[3] as number).toBeLessThan(1);
  });

  it('draws a range as a band with a dot at each end, and nothing in its middle', () => {
    const { held, dots } = drawn(course([step('2024', 2.2e9, 2.5e9)]));
    expect(held[0]).toMatchObject({ kind: 'range' });
    expect(dots[0]?.ys).toEqual([held[0]?.low, held[0]?.high]);
    expect(held[0]?.high as number).toBeLessThan(held[0]?.low as number);
  });

  it('takes at most down to the ground, on a log axis too', () => {
    for (const isLog of [true, false]) {
      const { held, plot } = drawn(course([step('2024', 0, 2e9), step('2025', 1e9)]), isLog);
      expect(held[0]).toMatchObject({ kind: 'at-most', low: plot.bottom });
    }
  });

  it('leaves a gap where a value is not known, with a dot on the ground', () => {
    const { held, gaps, dots, plot } = drawn(course([step('2023', 1e9), step('2024', null), step('2025', 2e9)]));
    expect(held.map(({ key }) => key)).toEqual(['2023', '2025']);
    expect(gaps).toEqual([{ key: '2024', from: held[0]?.to, to: held[1]?.from }]);
    expect(dots[1]).toMatchObject({ ys: [plot.bottom], isUnknown: true });
  });

  it('ends the line at the exit, and draws what was said of later days as dots alone', () => {
    const { held, exit, dots } = drawn(course([step('2023', 1e9), step('2026-01-08', 6e9), step('2026-03', 7e9)], { exit: '2026-01-08' }));
    expect(held.map(({ key }) => key)).toEqual(['2023']);
    expect(held[0]?.to).toBe(exit);
    expect(dots).toHaveLength(3);
  });

  it('forks from a dot to what others say', () => {
    const otherwise = [{ usd: { low: 2.2e9, high: 2.2e9 }, source: 's', assurance: 'estimated' }];
    const { forks, dots } = drawn(course([step('2024-02', 2.5e9, 2.5e9, { otherwise })]));
    expect(forks).toHaveLength(1);
    expect(forks[0]).toMatchObject({ fromAt: dots[0]?.at, fromY: dots[0]?.ys[0] });
    expect(forks[0]?.y as number).toBeGreaterThan(dots[0]?.ys[0] as number);
  });

  it('keeps everything within the plot, and every tick, whatever the values', () => {
    for (const isLog of [true, false]) {
      for (const values of [[1, 1e12], [5e8, 5e8], [3e9, 3.1e9], []]) {
        const of = course(
          values.map((value, n) => step(`20${20 + n}`, value, n % 2 ? null : value)),
          { hopes: [{ key: 'h', on: '2026-02', usd: { low: 4e9, high: 4e9 } }] },
        );
        const { plot, held, dots, values: ticks, days, hopes } = drawn(of, isLog);
        const ys = [
          ...held.flatMap(({ high, low }) => [high, low]),
          ...dots.flatMap((dot) => dot.ys),
          ...ticks.map(({ at }) => at),
          ...hopes.flatMap((hope) => hope.ys),
        ];
        expect(ys.every((y) => y >= plot.top && y <= plot.bottom)).toBe(true);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThan(12);
        expect(days.length).toBeGreaterThan(1);
        expect([...dots, ...days].every(({ at }) => at >= plot.left && at <= plot.right)).toBe(true);
      }
    }
  });

  it('shows the rules of its time alone, in order, and leaves out numbers that would touch', () => {
    const rules = ['2025-04-09', '2019-01-01', '2025-04-12', '2027'].map((on) => ({ id: on, on, title: on }));
    const of = course([step('2023', 1e9)], { rules });
    expect(drawn(of).rules.map(({ id, n, isNamed }) => [id, n, isNamed])).toEqual([
      ['2025-04-09', 1, true],
      ['2025-04-12', 2, false],
    ]);
    expect(ruled(rules, domainOf([of], UNTIL, true))).toHaveLength(2);
  });

  it('draws one of a thousand dots that lie upon each other', () => {
    const steps = Array.from({ length: 1000 }, (_, n) => step('2024-02-01', 1e9 + n, 1e9 + n, { key: `p${n}` }));
    const { dots } = drawn(course(steps));
    expect(dots).toHaveLength(1000);
    expect(thinned(dots)).toHaveLength(1);
  });

  it('draws a part of a disc from the top clockwise', () => {
    expect(sector(10, 10, 4, 0.25)).toBe('M10 10V6A4 4 0 0 1 14 10Z');
    expect(sector(10, 10, 4, 0.75)).toBe('M10 10V6A4 4 0 1 1 6 10Z');
  });
});
