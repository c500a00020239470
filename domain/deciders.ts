/** One decider per category of streams. */
import type { Category, Recorded } from '../events/catalogue.ts';
import type { AnyEvent } from '../events/index.ts';
import * as currency from './currency.ts';
import type { Decision, Facts } from './decision.ts';
import * as organization from './organization.ts';

/** `fold` is the version of the fold: a state carried in the log by another version is ignored. */
export type Fold<State> = { fold: number; initial: State; evolve: (state: State, event: Recorded<AnyEvent>) => State };
export type Decider<State> = Fold<State> & { decide: (id: string, event: AnyEvent, state: State, facts: Facts) => Decision };

// biome-ignore lint/suspicious/noExplicitAny: each category has a state of its own, and a stream's category picks the decider
export const deciders: Record<Category, Decider<any>> = {
  organization: { fold: 2, ...organization } as Decider<organization.Organization>,
  currency: { fold: 2, ...currency } as Decider<currency.Currency>,
};
