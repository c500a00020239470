/** What holds for every portfolio: the ends of intervals in their order, weights that add up. `SEED=<seed>` runs a failure again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Holding, holdingOf } from '../../../domain/portfolio/holdings.ts';
import { portfolioOf } from '../../../domain/portfolio/portfolio.ts';
import { overlapOf, weigh } from '../../../domain/portfolio/weights.ts';
import { instant } from '../../support/domain/given.ts';
import { fold, type History } from '../../support/domain/histories.ts';
import * as a from '../../support/domain/samples.ts';

const seed = { seed: Number(process.env.SEED ?? 20_240_219), numRuns: 300 };
const ALIBABA = new Set(['alibaba', 'alibaba-cloud']);

const Usd = fc.integer({ min: 1, max: 1e9 });
const Amount = fc.oneof(
  Usd.map((value) => a.usd(value)),
  Usd.map((value) => a.usd(value, 'at-least')),
  Usd.map((value) => a.usd(value, 'up-to')),
  fc.tuple(Usd, Usd).map(([x, y]) => a.range(Math.min(x, y), Math.max(x, y))),
  fc.constant(a.undisclosed),
);
const Part = fc.record({ amount: Amount, stakePercent: fc.integer({ min: 0, max: 100 }) }, { requiredKeys: [] });
const Says = fc.record(
  {
    amount: Amount,
    valuation: fc.record({ amount: Amount, basis: fc.constantFrom('pre', 'post', 'transaction', 'target', 'unspecified') }),
    roundType: fc.constantFrom('series-a', 'series-b', 'secondary', 'debt', 'safe'),
    participations: fc
      .tuple(fc.option(Part), fc.option(Part))
      .map((parts) => parts.flatMap((part, n) => (part ? [{ investor: ['alibaba', 'alibaba-cloud'][n]!, ...part }] : []))),
  },
  { requiredKeys: [] },
);
/** Rounds of one startup, a day apart. */
const rounds = fc.array(Says, { minLength: 1, maxLength: 6 }).map(
  (all): History => [
    { ...a.registered(), at: instant('2024-01-01'), v: 1 },
    ...all.map((says, n) => {
      const on = `2024-02-${String(n + 1).padStart(2, '0')}`;
      return { ...a.reported(`r${n}`, { ...(says as a.Says), announcedOn: on }), at: instant(on), v: n + 2 };
    }),
  ],
);
const Portfolio = fc
  .array(rounds, { maxLength: 6 })
  .map((all) =>
    all
      .map((history, n) => holdingOf(`s${n}`, fold(history), { members: ALIBABA, day: '2024-12-31' }))
      .filter((one): one is Holding => one !== null),
  );

const inOrder = (ends: { low: number | null; high: number | null } | null, most = Infinity): boolean =>
  ends === null || ((ends.low ?? 0) <= (ends.high ?? most) && (ends.low ?? 0) >= 0 && (ends.high ?? 0) <= most);
const add = (all: number[]): number => all.reduce((total, one) => total + one, 0);
/** Each weight is rounded to 4 decimals. */
const isHundred = (weights: number[]): boolean => Math.abs(add(weights) - 100) <= 0.0001 * weights.length;

const holds = (property: (holdings: Holding[]) => void) => fc.assert(fc.property(Portfolio, property), seed);

describe('every portfolio', () => {
  it('would show it: some have stakes with both ends, with one, and with none', () => {
    const all = fc.sample(Portfolio, seed).flat();
    const kinds = all.map(({ stake }) => stake && (stake.low === stake.high ? 'exact' : stake.low === 0 ? 'up to' : 'between'));
    expect([...new Set(kinds)].map(String).sort()).toEqual(['between', 'exact', 'null', 'up to']);
    expect(all.filter(({ navUsd }) => navUsd).length).toBeGreaterThan(100);
  });

  it('has stakes of 0 to 100 %, in every step too, and NAVs, the low end not over the high', () => {
    holds((holdings) => {
      const totals = portfolioOf(holdings).totals;
      for (const { stake, navUsd } of holdings) {
        expect(inOrder(navUsd)).toBe(true);
        for (const one of stake ? [stake, ...stake.steps.map((step) => step.stake)] : [])
          expect([one, inOrder(one, 100)]).toEqual([one, true]);
      }
      expect(inOrder(totals.navUsd)).toBe(true);
    });
  });

  it('has equal weights, and by cost, that add up to 100 %', () => {
    holds((holdings) => {
      const weights = weigh(holdings).map((one) => one.weights);
      if (weights.length > 0) expect(isHundred(weights.map(({ equal }) => equal))).toBe(true);
      const cost = weights.flatMap((one) => one.cost ?? []);
      if (add(holdings.map(({ knownUsd }) => knownUsd?.low ?? 0)) > 0) expect([cost, isHundred(cost)]).toEqual([cost, true]);
    });
  });

  it('has weights by NAV that 100 % lie between: the least add up to less, the most to more', () => {
    holds((holdings) => {
      const weights = weigh(holdings).flatMap(({ weights }) => weights.nav ?? []);
      for (const one of weights) expect([one, inOrder(one, 100)]).toEqual([one, true]);
      const slack = 0.0001 * weights.length;
      expect(add(weights.map(({ low }) => low ?? 0))).toBeLessThanOrEqual(100 + slack);
      const isKnown = holdings.some(({ navUsd }) => (navUsd?.high ?? 1) > 0 && navUsd !== null);
      if (isKnown && weights.every(({ high }) => high !== null))
        expect(add(weights.map(({ high }) => high!))).toBeGreaterThanOrEqual(100 - slack);
    });
  });

  it('overlaps itself fully, nothing not at all, and any other as much as the other overlaps it', () => {
    fc.assert(
      fc.property(Portfolio, Portfolio, (own, other) => {
        const [x, y] = [weigh(own), weigh(other.slice(1))];
        const [there, back] = [overlapOf(x, y), overlapOf(y, x)];
        expect({ ...there, startups: [...there.startups].sort() }).toEqual({ ...back, startups: [...back.startups].sort() });
        for (const percent of [there.jaccardPercent ?? 0, there.equalPercent, there.costPercent ?? 0]) {
          expect(percent >= 0 && percent <= 100 + 0.0001 * own.length).toBe(true);
        }
        expect(overlapOf(x, [])).toMatchObject({ startups: [], equalPercent: 0, costPercent: null });
        if (x.length > 0) expect(overlapOf(x, x)).toMatchObject({ startups: x.map(({ startup }) => startup), jaccardPercent: 100 });
      }),
      seed,
    );
  });
});
