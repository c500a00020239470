/** The list of views and roll-ups: rule, queue, function, dead letters, alarm and local wiring of each follow from it. */
import type { Category, Recorded } from '../events/catalogue.ts';
import { type DealBookRow, dealBookRow, type Figures, figuresOf } from './boards/startup.ts';
import { type Chip, evolve as evolveChip, initial as initialChip } from './compute/chip.ts';
import { type Cluster, evolve as evolveCluster, initial as initialCluster } from './compute/cluster.ts';
import { type ClusterRow, clusterRow } from './compute/cluster-row.ts';
import { type Contract, evolve as evolveContract, initial as initialContract } from './compute/contract.ts';
import { type Credit, evolve as evolveCredit, initial as initialCredit } from './compute/credit.ts';
import { type CreditRow, creditRow } from './compute/credit-ledger.ts';
import { evolve as evolveRestriction, initial as initialRestriction, type Restriction } from './controls/restriction.ts';
import { evolve as evolveOrganization, initial as initialOrganization, type Organization } from './organization/organization.ts';
import { evolveProfile, initialProfile, type Profile, type ProfileRow, profileRow } from './organization/profile.ts';

/** Folds one stream into one row. It hears every commit of a category, so that its version moves with its stream's.
 * `row` is the plain part that lists and roll-ups read. The folded state must be plain JSON. Pure. */
// biome-ignore lint/suspicious/noExplicitAny: each view has a state of its own
export type View<State = any, Plain = unknown> = {
  name: string;
  hears: Category;
  /** Another number makes rows folded by older code be folded again from the log. */
  fold: number;
  initial: State;
  // biome-ignore lint/suspicious/noExplicitAny: a view hears one category, and its events are of that category's types
  evolve: (state: State, event: Recorded<any>) => State;
  row: (state: State) => Plain;
};

export const profiles: View<Profile, ProfileRow | null> = {
  name: 'profiles',
  hears: 'organization',
  fold: 1,
  initial: initialProfile,
  evolve: evolveProfile,
  row: (profile) => profileRow(profile),
};

export const rounds: View<Organization, DealBookRow> = {
  name: 'rounds',
  hears: 'organization',
  fold: 4,
  initial: initialOrganization,
  evolve: evolveOrganization,
  row: (organization) => dealBookRow(organization),
};

export const valuationTimelines: View<Organization, Figures> = {
  name: 'valuation-timelines',
  hears: 'organization',
  fold: 4,
  initial: initialOrganization,
  evolve: evolveOrganization,
  row: (organization) => figuresOf(organization),
};

export const clusters: View<Cluster, ClusterRow | null> = {
  name: 'clusters',
  hears: 'cluster',
  fold: 2,
  initial: initialCluster,
  evolve: evolveCluster,
  row: (cluster) => clusterRow(cluster),
};

export const credits: View<Credit, CreditRow | null> = {
  name: 'credits',
  hears: 'credit',
  fold: 1,
  initial: initialCredit,
  evolve: evolveCredit,
  row: (credit) => creditRow(credit),
};

/** The plain part of contracts and restrictions is all of them: they are small, and read as a whole. */
export const contracts: View<Contract, Contract> = {
  name: 'contracts',
  hears: 'contract',
  fold: 1,
  initial: initialContract,
  evolve: evolveContract,
  row: (contract) => contract,
};
export const restrictions: View<Restriction, Restriction> = {
  name: 'restrictions',
  hears: 'restriction',
  fold: 1,
  initial: initialRestriction,
  evolve: evolveRestriction,
  row: (restriction) => restriction,
};

export const chips: View<Chip, Chip> = {
  name: 'chips',
  hears: 'chip',
  fold: 1,
  initial: initialChip,
  evolve: evolveChip,
  row: (chip) => chip,
};

export const views: View[] = [profiles, rounds, valuationTimelines, clusters, credits, contracts, restrictions, chips];
