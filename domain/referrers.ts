/** Which organizations a thing names by what stands of it: while it does, they cannot be withdrawn. */
import type { Category } from '../events/catalogue.ts';
import type { Cluster } from './compute/cluster.ts';
import { clusterRow } from './compute/cluster-row.ts';
import type { Contract } from './compute/contract.ts';
import type { Credit } from './compute/credit.ts';
import { creditRow } from './compute/credit-ledger.ts';
import { periodsOf, type Restriction } from './controls/restriction.ts';
import { standing } from './kernel/claims.ts';
import type { Viewpoint } from './kernel/time.ts';
import type { Organization } from './organization/organization.ts';
import { affiliationsAt, exitsAt, mergerOf } from './organization/profile.ts';
import { participationsIn, supersededAt } from './rounds/round-claims.ts';
import { clusters, contracts, credits, restrictions, rounds, type View } from './views.ts';

const inOrganization = ({ profile, rounds: all, stakes }: Organization, viewpoint: Viewpoint): (string | null | undefined)[] => [
  ...Object.values(all).flatMap((of) => (supersededAt(of, viewpoint) ? [] : [...participationsIn(standing(of, viewpoint)).keys()])),
  ...Object.values(stakes).flatMap((of) => standing(of, viewpoint).flatMap(({ says }) => [says.holder, says.to])),
  ...affiliationsAt(profile, viewpoint).map(({ group }) => group),
  ...exitsAt(profile, viewpoint).map(({ acquirer }) => acquirer),
  mergerOf(profile, viewpoint)?.into,
];

const inCluster = (cluster: Cluster, viewpoint: Viewpoint) => {
  const row = clusterRow(cluster, viewpoint);
  return row ? [row.operator, row.owner, ...row.held.map(({ tenant }) => tenant)] : [];
};

const inContract = (contract: Contract, viewpoint: Viewpoint) =>
  standing(contract, viewpoint).flatMap(({ says: { provider, customer, round } }) => [provider, customer, round?.organization]);

const inCredit = (credit: Credit, viewpoint: Viewpoint) => {
  const row = creditRow(credit, viewpoint);
  return row ? [row.provider, row.beneficiary] : [];
};

const inRestriction = (restriction: Restriction, viewpoint: Viewpoint) =>
  periodsOf(restriction, viewpoint).length === 0
    ? []
    : [...restriction.issues, ...restriction.amendments].flatMap(({ data }) => data.entities ?? []);

/** How the organizations that stand are found in a row, by the category of its stream. None: nobody is named there. */
export type Names<State> = { view: View<State>; of: (state: State, viewpoint: Viewpoint) => (string | null | undefined)[] };

export const namesIn = {
  organization: { view: rounds, of: inOrganization },
  cluster: { view: clusters, of: inCluster },
  contract: { view: contracts, of: inContract },
  credit: { view: credits, of: inCredit },
  restriction: { view: restrictions, of: inRestriction },
  currency: null,
  chip: null,
  // biome-ignore lint/suspicious/noExplicitAny: each view has a state of its own
} satisfies Record<Category, Names<any> | null>;
