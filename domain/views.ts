/** The list of views and roll-ups: rule, queue, function, dead letters, alarm and local wiring of each follow from it. */
import type { Category, Recorded } from '../events/catalogue.ts';
import { type DealBookRow, dealBookRow, type Figures, figuresOf } from './boards/startup.ts';
import * as chip from './compute/chip.ts';
import * as cluster from './compute/cluster.ts';
import { type ClusterRow, clusterRow } from './compute/cluster-row.ts';
import * as contract from './compute/contract.ts';
import * as credit from './compute/credit.ts';
import { type CreditRow, creditRow } from './compute/credit-ledger.ts';
import * as restriction from './controls/restriction.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { lastSharedTouch, lastTouch } from './notification/touches.ts';
import * as organization from './organization/organization.ts';
import * as profile from './organization/profile.ts';

/** Folds one stream into one row. It hears every commit of a category, so that its version moves with its stream's. `row` is the plain part that lists
 * and roll-ups read. The folded state must be plain JSON. Pure. */
// biome-ignore lint/suspicious/noExplicitAny: each view has a state of its own
export type View<State = any, Plain = unknown> = {
  name: string;
  hears: Category;
  /** Stands in the aggregate's own file. Another number makes rows folded by older code be folded again from the log. */
  foldVersion: number;
  initial: State;
  // biome-ignore lint/suspicious/noExplicitAny: a view hears one category, and its events are of that category's types
  evolve: (state: State, event: Recorded<any>) => State;
  row: (state: State) => Plain;
  /** Of the view that subscribers are told of: the last version that they may have to be told of. */
  touched?: (state: State) => number;
  /** Of a view of which roll-ups may read more than the plain part: the last version that touched it. Another result wants another `foldVersion`. */
  readBesides?: (state: State) => number;
  /** What its streams are to be found by from elsewhere; one view of each category says so. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  mentions?: (event: any) => Mention[];
};

export const profiles: View<profile.Profile, profile.ProfileRow | null> = {
  name: 'profiles',
  hears: 'organization',
  foldVersion: profile.foldVersion,
  initial: profile.initialProfile,
  evolve: profile.evolveProfile,
  row: (state) => profile.profileRow(state),
  mentions: mentionsIn,
};

export const rounds: View<organization.Organization, DealBookRow> = {
  ...organization,
  name: 'rounds',
  hears: 'organization',
  row: (state) => dealBookRow(state),
  readBesides: lastSharedTouch,
};

export const valuationTimelines: View<organization.Organization, Figures> = {
  ...organization,
  name: 'valuation-timelines',
  hears: 'organization',
  row: (state) => figuresOf(state),
  touched: lastTouch,
};

export const clusters: View<cluster.Cluster, ClusterRow | null> = {
  ...cluster,
  name: 'clusters',
  hears: 'cluster',
  row: (state) => clusterRow(state),
  mentions: mentionsIn,
};

export const credits: View<credit.Credit, CreditRow | null> = {
  ...credit,
  name: 'credits',
  hears: 'credit',
  row: (state) => creditRow(state),
  mentions: mentionsIn,
};

/** The plain part of contracts and restrictions is all of them: they are small, and read as a whole. */
export const contracts: View<contract.Contract, contract.Contract> = {
  ...contract,
  name: 'contracts',
  hears: 'contract',
  row: (state) => state,
  mentions: mentionsIn,
};

export const restrictions: View<restriction.Restriction, restriction.Restriction> = {
  ...restriction,
  name: 'restrictions',
  hears: 'restriction',
  row: (state) => state,
  mentions: mentionsIn,
};

export const chips: View<chip.Chip, chip.Chip> = { ...chip, name: 'chips', hears: 'chip', row: (state) => state };

/** Whether the plain part of a row is its state, and says what was at any time; else it is as of now. */
export const isAllPlain = ({ row, initial }: View): boolean => row(initial) === initial;

export const views: View[] = [profiles, rounds, valuationTimelines, clusters, credits, contracts, restrictions, chips];
