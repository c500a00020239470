import type { Mark } from '../../figures/figure.tsx';
import { type Holding, navIn, type Scenario, stakeIn } from './scenario.ts';

/** The marks that occur in a table of holdings. */
export const marksIn = (holdings: readonly Holding[], scenario: Scenario): Mark[] => {
  const bands = holdings.flatMap((held) => [stakeIn(held, scenario), navIn(held, scenario)]);
  return [
    ...(bands.some((of) => of && of.low === of.high) ? (['exact'] as const) : []),
    ...(bands.some((of) => of && of.high !== null && of.high > of.low) ? (['interval'] as const) : []),
    ...(bands.some((of) => of?.high === null) ? (['open'] as const) : []),
    ...(bands.includes(null) ? (['unknown'] as const) : []),
    ...(holdings.some(({ cashUsd }) => cashUsd && cashUsd.low > 0) ? (['cash'] as const) : []),
    ...(holdings.some(({ computeCreditUsd: credits }) => credits && credits.low > 0) ? (['credits'] as const) : []),
    ...(holdings.some(({ computeCreditUsd: credits }) => credits && credits.high !== credits.low) ? (['maybe'] as const) : []),
    ...(holdings.some(({ knownUsd }) => knownUsd) ? (['rest'] as const) : []),
    ...(holdings.some(({ rounds }) =>
      rounds.some((round) => [...round.cashUsd, ...round.computeCreditUsd].some(({ alternatives }) => alternatives.length > 0)),
    )
      ? (['alternative'] as const)
      : []),
  ];
};
