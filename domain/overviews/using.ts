/** What compute an organization has and uses: what its group operates, holds as a tenant, grants and is granted, contracts for, and what restricts any of it. */
import type { Clusters } from '../boards/provider-rankings.ts';
import { type Directory, holderOf, survivorsIn } from '../boards/startup.ts';
import type { ResolvedContract } from '../compute/contract.ts';
import type { Control } from '../controls/controls.ts';
import { entitiesOf } from '../controls/exposure.ts';
import type { Resolved } from '../kernel/claims.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import { plus } from '../kernel/steps.ts';
import { firstDay } from '../kernel/time.ts';

/** An organization and its group on a day. `holder` is the group, or itself; `members` are all of the group, with itself. */
export type Circle = { id: string; holder: string; members: ReadonlySet<string>; day: string; directory: Directory };

export const circleOf = (id: string, directory: Directory, day: string): Circle => {
  const holder = holderOf(id, directory, day);
  const members = [...directory.keys()].filter((one) => holderOf(one, directory, day) === holder);
  return { id, holder, members: new Set([holder, id, ...members].map(survivorsIn(directory))), day, directory };
};

/** Whether a party was it, or belonged to its group, on the party's own day: what was granted or agreed counts for the group of then. */
export const isParty = ({ id, holder, directory }: Circle, party: string, ownDate: string): boolean =>
  survivorsIn(directory)(party) === id || holderOf(party, directory, firstDay(ownDate)) === holder;

/** Whether it is a member of the group on the day that is asked for: what runs, and who has it. */
export const isMember = ({ members, directory }: Circle, id: string): boolean => members.has(survivorsIn(directory)(id));

export const operatedBy = (circle: Circle, clusters: Clusters): Clusters => clusters.filter(({ row }) => isMember(circle, row.operator));

type Held = { cluster: string; clusterName: string; operator: string; gpus: number };
/** GPUs of the day by cluster, the most first, then by Id; clusters where it has none that day are left out. */
export const totalsByCluster = (allocations: readonly Held[]) =>
  [...Map.groupBy(allocations, ({ cluster }) => cluster).values()]
    .flatMap((some) => {
      const [first] = some;
      if (!first) return [];
      const { cluster, clusterName, operator } = first;
      const running = some.filter(({ gpus }) => gpus > 0);
      const gpus = running.reduce((total, one) => plus(total, one.gpus), 0);
      return running.length > 0 ? [{ cluster, clusterName, operator, gpus, allocations: running.length }] : [];
    })
    .sort((a, b) => b.gpus - a.gpus || (a.cluster < b.cluster ? -1 : 1));

type Role = 'provider' | 'customer' | 'both';
/** The part that it has in a contract, by the groups of the contract's own day; null where it has none. */
export const roleIn = (circle: Circle, { provider, customer, announcedOn }: ResolvedContract): Role | null => {
  const day = announcedOn?.value ?? circle.day;
  const [gives, takes] = [provider, customer].map((party) => party !== null && isParty(circle, party.value, day));
  return gives && takes ? 'both' : gives ? 'provider' : takes ? 'customer' : null;
};

const survivorIn = (party: Resolved<string> | null, survivorOf: SurvivorOf): Resolved<string> | null =>
  party && {
    ...party,
    value: survivorOf(party.value),
    alternatives: party.alternatives.map((one) => ({ ...one, value: survivorOf(one.value) })),
  };
/** The contract with the survivors of its parties. */
export const withParties = (contract: ResolvedContract, survivorOf: SurvivorOf): ResolvedContract => ({
  ...contract,
  provider: survivorIn(contract.provider, survivorOf),
  customer: survivorIn(contract.customer, survivorOf),
});

/** What a restriction reaches of an organization: whether it names it or one of its group, clusters that the group operates, allocations that it holds. */
export type Reaching = {
  id: string;
  title: string;
  policy: string;
  effectiveOn: string;
  named: boolean;
  clusters: string[];
  allocations: { cluster: string; allocation: string }[];
};
type Marked = { restrictions: readonly string[] };

/** The restrictions in force that reach any of it, by Id. */
export const reachingAny = (
  controls: readonly Control[],
  circle: Circle,
  operated: readonly ({ cluster: string } & Marked)[],
  allocations: readonly ({ cluster: string; allocation: string } & Marked)[],
): Reaching[] => {
  const names = new Set(entitiesOf(circle.directory, circle.day, ...circle.members));
  return controls.flatMap(({ id, issue, entities }) => {
    const of = <T extends Marked>(some: readonly T[]): T[] => some.filter(({ restrictions }) => restrictions.includes(id));
    const clusters = of(operated).map(({ cluster }) => cluster);
    const reached = of(allocations).map(({ cluster, allocation }) => ({ cluster, allocation }));
    const named = [...entities].some((one) => names.has(one));
    if (!named && clusters.length + reached.length === 0) return [];
    return [{ id, title: issue.title, policy: issue.policy, effectiveOn: issue.effectiveOn, named, clusters, allocations: reached }];
  });
};
