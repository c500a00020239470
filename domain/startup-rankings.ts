/** Which startups are worth most, raised most, became unicorns fastest, or stepped up most. */
import { type Interval, sumIntervals } from './money.ts';
import { type Bounds, type Contender, type Order, UNBOUNDED } from './ranking.ts';
import { type Directory, inScope, isListed, type Scope, type Startup } from './startup.ts';
import type { Months } from './timeline.ts';

export const METRICS = ['valuationUsd', 'raisedUsd', 'monthsToUnicorn', 'stepUp'] as const;
export type Metric = (typeof METRICS)[number];

/** In US dollars. `raisedUsd` adds the amounts of counted rounds that are known, `unknownAmounts` counts the others; `stepUp` is of the
 * current point over the one before. Null is unknown. */
export type Metrics = {
  valuationUsd: Interval | null;
  raisedUsd: Interval | null;
  unknownAmounts: number;
  monthsToUnicorn: Months | null;
  stepUp: number | null;
};
export type Measured = { id: string; name: string; metrics: Metrics };

/** The fewest months to a unicorn rank first, of all else the most. */
export const orderOf = (metric: Metric): Order => (metric === 'monthsToUnicorn' ? 'least' : 'most');

/** Every startup of a scope, by Id. */
export const measureStartups = (startups: Startup[], directory: Directory, scope: Scope): Measured[] =>
  startups
    .filter((startup) => isListed(startup) && inScope(startup, scope))
    .map(({ id, deals, valuationUsd, monthsToUnicorn, stepUp }) => {
      const amounts = deals.filter(({ counted }) => counted).map(({ usd }) => usd);
      const unknownAmounts = amounts.filter((usd) => usd === null).length;
      const metrics = { valuationUsd, raisedUsd: sumIntervals(amounts), unknownAmounts, monthsToUnicorn, stepUp };
      return { id, name: directory.get(id)?.name ?? id, metrics };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The value that ranks, and what it could be: an interval's ends, months by the precision of their dates, unbounded where an amount is unknown. */
const ranked = (
  { valuationUsd, raisedUsd, unknownAmounts, monthsToUnicorn, stepUp }: Metrics,
  metric: Metric,
): [number | null, Bounds | null] => {
  switch (metric) {
    case 'valuationUsd':
      return [valuationUsd?.low ?? null, valuationUsd ?? UNBOUNDED];
    case 'raisedUsd':
      return [raisedUsd?.low ?? null, { low: raisedUsd?.low ?? 0, high: unknownAmounts > 0 || !raisedUsd ? null : raisedUsd.high }];
    case 'monthsToUnicorn':
      return monthsToUnicorn ? [monthsToUnicorn.months, { low: monthsToUnicorn.range[0], high: monthsToUnicorn.range[1] }] : [null, null];
    case 'stepUp':
      return [stepUp, stepUp === null ? null : { low: stepUp, high: stepUp }];
  }
};

export const startupContenders = (measured: Measured[], metric: Metric): Contender<Metrics>[] =>
  measured.map(({ id, name, metrics }) => {
    const [value, bounds] = ranked(metrics, metric);
    return { id, name, value, bounds, listed: true, metrics };
  });
