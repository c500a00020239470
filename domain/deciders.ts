/** One decider per category of streams. */
import type { Category, Recorded } from '../events/catalogue.ts';
import type { AnyEvent } from '../events/index.ts';
import * as chip from './compute/chip.ts';
import * as cluster from './compute/cluster.ts';
import * as contract from './compute/contract.ts';
import * as credit from './compute/credit.ts';
import * as restriction from './controls/restriction.ts';
import * as currency from './currency.ts';
import type { Decision, Facts } from './kernel/decision.ts';
import * as organization from './organization/organization.ts';

/** `fold` is the version of the fold: a state carried in the log by another version is ignored. */
export type Fold<State> = { fold: number; initial: State; evolve: (state: State, event: Recorded<AnyEvent>) => State };
export type Decider<State> = Fold<State> & { decide: (id: string, event: AnyEvent, state: State, facts: Facts) => Decision };

// biome-ignore lint/suspicious/noExplicitAny: each category has a state of its own, and a stream's category picks the decider
export const deciders: Record<Category, Decider<any>> = {
  organization: { fold: 3, ...organization } as Decider<organization.Organization>,
  currency: { fold: 2, ...currency } as Decider<currency.Currency>,
  cluster: { fold: 2, ...cluster } as Decider<cluster.Cluster>,
  credit: { fold: 1, ...credit } as Decider<credit.Credit>,
  contract: { fold: 1, ...contract } as Decider<contract.Contract>,
  restriction: { fold: 1, ...restriction } as Decider<restriction.Restriction>,
  chip: { fold: 1, ...chip } as Decider<chip.Chip>,
};
