/** A holding, looked at one way or another. */
import type { components } from '../../../client/schema.ts';
import type { Interval } from '../../values/money.ts';

export type Portfolio = components['schemas']['OrganizationHoldingsAnswer'];
export type Holding = Portfolio['holdings'][number];

/** As far as claims allow, or under an assumption. The first goes without saying. */
export const SCENARIOS = ['interval', 'undiluted', 'diluted-by-known-rounds'] as const;
export type Scenario = (typeof SCENARIOS)[number];
export const scenarioOf = (said: string | undefined): Scenario => SCENARIOS.find((one) => one === said) ?? 'interval';

export const WEIGHTS = ['nav', 'cost', 'equal'] as const;
export type Weight = (typeof WEIGHTS)[number];
export const weightOf = (said: string | undefined): Weight => WEIGHTS.find((one) => one === said) ?? 'nav';

type Held = Pick<Holding, 'stake' | 'navUsd' | 'exited'> & {
  scenarios: Record<Exclude<Scenario, 'interval'>, Pick<Holding['scenarios']['undiluted'], 'stake' | 'navUsd'>>;
};

/** In percent; null where it may be anything. */
export const stakeIn = ({ stake, scenarios }: Held, scenario: Scenario): Interval | null =>
  scenario === 'interval' ? stake : scenarios[scenario].stake;

/** In US dollars; null where nobody can say, or where the startup ended. */
export const navIn = ({ navUsd, scenarios }: Held, scenario: Scenario): Interval | null =>
  scenario === 'interval' ? navUsd : scenarios[scenario].navUsd;

/** What it adds to the NAV of all: of the interval, anything where nothing is known; under an assumption, nothing. What ended adds nothing. */
export const addedIn = (held: Held, scenario: Scenario): Interval | null =>
  held.exited ? null : (navIn(held, scenario) ?? (scenario === 'interval' ? { low: 0, high: null } : null));

/** In percent of all; null is not known. */
export const weightIn = ({ weights }: Pick<Holding, 'weights'>, weight: Weight): Interval | null => {
  if (weight === 'nav') return weights.nav && { low: weights.nav.low ?? 0, high: weights.nav.high };
  const exact = weights[weight];
  return exact === null ? null : { low: exact, high: exact };
};

export const totalIn = ({ totals }: Pick<Portfolio, 'totals'>, scenario: Scenario): Interval | null =>
  scenario === 'interval' ? totals.navUsd : totals.scenarios[scenario];
