/** Which startups are worth most, raised most, became unicorns fastest, or stepped up most. */
import { type Interval, type Provisional, provisionally } from '../kernel/money.ts';
import { type GpusByDay, on } from '../kernel/steps.ts';
import type { Instrument } from '../rounds/instrument.ts';
import { NEW_MONEY, raisedIn, unknownIn } from '../rounds/raised.ts';
import type { Months } from '../valuations/milestones.ts';
import { type Bounds, type Contender, type Order, UNBOUNDED } from './ranking.ts';
import { type Directory, inScope, isListed, isOnItsOwn, type Scope, type Startup } from './startup.ts';

/** What startups are measured from: `held` are the GPUs of each tenant from day to day. */
type World = { startups: Startup[]; directory: Directory; held: ReadonlyMap<string, GpusByDay> };

export const STARTUP_METRICS = [
  'valuationUsd',
  'raisedUsd',
  'monthsToUnicorn',
  'stepUp',
  'gpus',
] as const satisfies (keyof StartupMetrics)[];
export type StartupMetric = (typeof STARTUP_METRICS)[number];

/** In US dollars. `raisedUsd` is what counted rounds of the instruments asked for raised, without an upper bound where an amount is unknown; `unknownAmounts` counts
 * those. `stepUp` is that of the latest round that has one. Null is unknown. */
export type StartupMetrics = {
  valuationUsd: Interval | null;
  raisedUsd: Interval | null;
  unknownAmounts: number;
  monthsToUnicorn: Months | null;
  stepUp: Interval | null;
  /** Allocated to it on the day that is asked for; null where no allocation was ever reported. */
  gpus: number | null;
};
/** `held` are its GPUs from day to day: a board is read on other days than it was computed. `hasRaised`: a round of the
 * instruments counts; `isTenant`: it has GPUs, and neither a round nor a value. */
export type MeasuredStartup = {
  id: string;
  name: string;
  metrics: Omit<StartupMetrics, 'gpus'>;
  held: GpusByDay;
  hasRaised?: true;
  isTenant?: true;
} & Provisional;

/** Whether a sum of all values means anything. */
export const addsUp = (metric: StartupMetric): boolean => metric !== 'monthsToUnicorn' && metric !== 'stepUp';

/** The fewest months to a unicorn rank first, of all else the most. */
export const orderOf = (metric: StartupMetric): Order => (metric === 'monthsToUnicorn' ? 'least' : 'most');

const NO_METRICS = { valuationUsd: null, raisedUsd: null, unknownAmounts: 0, monthsToUnicorn: null, stepUp: null };

/** Who has GPUs in a scope, and is no startup that boards know. */
export const tenantsIn = ({ startups, directory, held }: World, scope: Omit<Scope, 'groups'>): MeasuredStartup[] => {
  const known = new Set(startups.filter(isListed).map(({ id }) => id));
  return [...held].flatMap(([id, steps]) => {
    const { name, country = null, sector = null } = directory.get(id) ?? {};
    if (name === undefined || known.has(id) || !isOnItsOwn(id, directory) || !inScope({ country, sector }, { ...scope, groups: true }))
      return [];
    return [{ id, name, metrics: NO_METRICS, held: steps, isTenant: true as const }];
  });
};

/** Every startup of a scope, and who has GPUs, by Id; rounds of some instruments, new money unless told. */
export const measureStartups = (
  { startups, directory, held }: World,
  scope: Omit<Scope, 'groups'>,
  instruments: readonly Instrument[] = NEW_MONEY,
): MeasuredStartup[] =>
  [
    ...startups
      .filter((startup) => isListed(startup) && isOnItsOwn(startup.id, directory) && inScope(startup, { ...scope, groups: true }))
      .map(({ id, deals, valuationUsd, monthsToUnicorn, stepUp, ...figures }) => {
        const money = deals.filter(({ counted }) => counted).map((deal) => deal.money);
        const [raisedUsd, unknownAmounts] = [raisedIn(money, instruments), unknownIn(money, instruments)];
        const metrics = { valuationUsd, raisedUsd, unknownAmounts, monthsToUnicorn, stepUp };
        const hasRaised = money.some(({ instrument }) => instrument !== 'swap' && instruments.includes(instrument));
        return {
          ...{ id, name: directory.get(id)?.name ?? id, metrics, held: held.get(id) ?? [] },
          ...(hasRaised && { hasRaised }),
          ...provisionally([figures, raisedUsd]),
        };
      }),
    ...tenantsIn({ startups, directory, held }, scope),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The value that ranks, and what it could be: an interval's ends, months by the precision of their dates, unbounded where an amount is unknown. */
const ranked = (
  { valuationUsd, raisedUsd, monthsToUnicorn, stepUp, gpus }: StartupMetrics,
  metric: StartupMetric,
  hasRaised: boolean,
): [number | null, Bounds | null] => {
  switch (metric) {
    case 'valuationUsd':
      return [valuationUsd?.low ?? null, valuationUsd ?? UNBOUNDED];
    case 'raisedUsd':
      return [raisedUsd?.low ?? null, raisedUsd ?? (hasRaised ? UNBOUNDED : null)];
    case 'monthsToUnicorn':
      return monthsToUnicorn ? [monthsToUnicorn.months, { low: monthsToUnicorn.range[0], high: monthsToUnicorn.range[1] }] : [null, null];
    case 'gpus':
      return [gpus, gpus === null ? null : { low: gpus, high: gpus }];
    case 'stepUp':
      return [stepUp?.low ?? null, stepUp];
  }
};

/** Startups by one metric on a day. */
export const startupContenders = (measured: MeasuredStartup[], metric: StartupMetric, day: string): Contender<StartupMetrics>[] =>
  measured
    .filter(({ isTenant, held }) => !isTenant || (metric === 'gpus' && on(held, day) > 0))
    .map(({ id, name, held, ...one }) => {
      const metrics = { ...one.metrics, gpus: held.length > 0 ? on(held, day) : null };
      const [value, bounds] = ranked(metrics, metric, one.hasRaised ?? false);
      return { id, name, value, bounds, listed: true, metrics, ...provisionally([one]) };
    });
