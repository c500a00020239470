/** The list of views and roll-ups: rule, queue, function, dead letters, alarm and local wiring of each follow from it. */
import type { Category, Recorded } from '../events/catalogue.ts';
import { type Chip, evolve as evolveChip, initial as initialChip } from './chip.ts';
import { type Cluster, evolve as evolveCluster, initial as initialCluster } from './cluster.ts';
import { type ClusterRow, clusterRow } from './cluster-row.ts';
import { type Contract, evolve as evolveContract, initial as initialContract } from './contract.ts';
import { type Credit, evolve as evolveCredit, initial as initialCredit } from './credit.ts';
import { type CreditRow, creditRow } from './credit-ledger.ts';
import { type Deal, dealsOf } from './deals.ts';
import { evolve as evolveOrganization, initial as initialOrganization, type Organization } from './organization.ts';
import { aliasesOf, evolveProfile, initialProfile, type Profile } from './profile.ts';
import { evolve as evolveRestriction, initial as initialRestriction, type Restriction } from './restriction.ts';
import { type Figures, figuresOf } from './startup.ts';

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

export type ProfileRow = {
  name: string;
  kind: string;
  country: string | null;
  sector: string | null;
  group: string | null;
  aliases: string[];
};
export const profiles: View<Profile, ProfileRow | null> = {
  name: 'profiles',
  hears: 'organization',
  fold: 1,
  initial: initialProfile,
  evolve: evolveProfile,
  row: (profile) =>
    profile && {
      name: profile.registered.name,
      kind: profile.registered.kind,
      country: profile.registered.country ?? null,
      sector: profile.registered.sector ?? null,
      group: profile.affiliation?.group ?? null,
      aliases: aliasesOf(profile),
    },
};

export type DealBookRow = { country: string | null; sector: string | null; deals: Deal[] };
export const rounds: View<Organization, DealBookRow> = {
  name: 'rounds',
  hears: 'organization',
  fold: 4,
  initial: initialOrganization,
  evolve: evolveOrganization,
  row: ({ profile, rounds }) => ({
    country: profile?.registered.country ?? null,
    sector: profile?.registered.sector ?? null,
    deals: dealsOf(rounds),
  }),
};

export type TimelineRow = Figures;
export const valuationTimelines: View<Organization, TimelineRow> = {
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
