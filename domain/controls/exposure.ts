/** Whom a restriction touches: clusters by their phases, allocations, tenants, and who invested in them; and whom it could touch, where nobody can tell. */
import type { Clusters } from '../boards/provider-rankings.ts';
import { type Directory, holderOf, type Startup, survivorsIn } from '../boards/startup.ts';
import { usablePhases } from '../compute/capacity.ts';
import type { ClusterRow, Held } from '../compute/cluster-row.ts';
import { modelsOf, type ResolvedPhase } from '../compute/phase.ts';
import { remembered } from '../kernel/remembered.ts';
import { on, plus } from '../kernel/steps.ts';
import { firstDay } from '../kernel/time.ts';
import { fallsOn, type Marked } from './controls.ts';
import { type Atlas, type Rule, verdictOf } from './reach.ts';

export type Touched = {
  clusters: { cluster: string; name: string; phases: { phase: string; gpuModel: string | null; usable: boolean }[] }[];
  allocations: { cluster: string; allocation: string; tenant: string; gpus: number }[];
};
export type Exposure = Touched & {
  startups: { startup: string; name: string; gpus: number; named: boolean; investors: string[] }[];
  /** What is in its reach as far as that can be told: where nobody states the chip, or what it can do, or the restriction does not say all of its reach. */
  couldTouch: Touched;
};

/** Whom a restriction of entities may name: the organization, and the group that it belongs to on a day. */
export const entitiesOf = (directory: Directory, day: string, ...ids: (string | null)[]): string[] => {
  const meant = ids.flatMap((id) => (id ? [survivorsIn(directory)(id), holderOf(id, directory, day)] : []));
  return [...new Set(meant.flatMap((id) => [id, ...(mergedIn(directory).get(id) ?? [])]))];
};

/** Those that were merged into each: a restriction may name any of them. */
const mergedIn = remembered((directory: Directory): ReadonlyMap<string, string[]> => {
  const merged = new Map<string, string[]>();
  for (const [id, { mergedInto }] of directory)
    if (mergedInto !== undefined) merged.set(mergedInto, [...(merged.get(mergedInto) ?? []), id]);
  return merged;
});

type Site = Pick<ClusterRow, 'country' | 'operator' | 'owner'>;
/** Who is who on a day. */
type On = { directory: Directory; day: string };

/** What restrictions can be about a phase: each of its chip models, where the cluster stands, by whose hand. */
export const phaseTargets = ({ country, operator, owner }: Site, phase: ResolvedPhase, { directory, day }: On): Marked[] =>
  modelsOf(phase).map((gpuModel) => ({
    gpuModel: gpuModel ?? null,
    destination: country,
    entities: entitiesOf(directory, day, operator, owner),
  }));

/** And about an allocation: its chip model, where the cluster stands, and who has it. */
export const heldTarget = ({ country }: Site, { gpuModel, tenant }: Held, { directory, day }: On): Marked => ({
  gpuModel,
  destination: country,
  entities: entitiesOf(directory, day, tenant),
});

type Fall = (target: Marked) => boolean | null;

/** The phases and allocations on which a rule falls; with `may`, those on which it could. */
const touchedBy = (falls: Fall, clusters: Clusters, at: On, may: boolean): Touched => {
  const wanted = (verdicts: (boolean | null)[]) => (may ? !verdicts.includes(true) && verdicts.includes(null) : verdicts.includes(true));
  const sites = clusters.map(({ id, row }) => {
    const usable = new Set(usablePhases(row.phases, at.day).map(({ phase }) => phase));
    const phases = row.phases
      .filter((phase) => wanted(phaseTargets(row, phase, at).map(falls)))
      .map((phase) => ({ phase: phase.phase, gpuModel: phase.gpuModel?.value ?? null, usable: usable.has(phase.phase) }));
    return { cluster: id, name: row.name, phases };
  });
  const allocations = clusters.flatMap(({ id, row }) =>
    row.held
      .map((held) => ({ held, gpus: on(held.steps, at.day) }))
      .filter(({ held, gpus }) => gpus > 0 && wanted([falls(heldTarget(row, held, at))]))
      .map(({ held: { allocation, tenant }, gpus }) => ({ cluster: id, allocation, tenant, gpus })),
  );
  return { clusters: sites.filter(({ phases }) => phases.length > 0), allocations };
};

/** Whether it says anything of its reach: one that does not could touch everything, and is not listed for it. */
const saysReach = ({ issue, models, destinations, entities }: Rule): boolean =>
  models.size + destinations.size + entities.size > 0 || issue.tppAtLeast !== undefined || issue.reach === 'everything';

/** What one restriction touches on a day. A tenant is exposed by an allocation that is touched, or by being named itself; a restriction of investment names
 * every startup of its destinations. */
export const exposureOf = (
  rule: Rule,
  clusters: Clusters,
  { startups, directory }: { startups: Startup[]; directory: Directory },
  day: string,
  atlas: Atlas,
): Exposure => {
  const at = { directory, day };
  const falls: Fall = (target) => fallsOn(rule, target, atlas);
  const touched = touchedBy(falls, clusters, at, false);
  const isReached = ({ id, country }: Startup): boolean =>
    verdictOf(rule, { destination: country, entities: entitiesOf(directory, day, id) }, atlas).is === 'applies';
  const reached = rule.issue.scope === 'investment' ? startups.filter(isReached) : [];
  const named = new Set([
    ...reached.map(({ id }) => id),
    ...startups.map(({ id }) => id).filter((id) => entitiesOf(directory, day, id).some((one) => rule.entities.has(one))),
  ]);
  const tenants = new Set([...touched.allocations.map(({ tenant }) => tenant), ...named]);
  const gpus = Map.groupBy(touched.allocations, ({ tenant }) => tenant);
  const byId = new Map(startups.map((one) => [one.id, one]));
  return {
    ...touched,
    startups: [...tenants].sort().map((startup) => ({
      startup,
      name: directory.get(startup)?.name ?? startup,
      gpus: (gpus.get(startup) ?? []).reduce((total, one) => plus(total, one.gpus), 0),
      named: named.has(startup),
      investors: investorsOf(byId.get(startup), directory),
    })),
    couldTouch: saysReach(rule) ? touchedBy(falls, clusters, at, true) : { clusters: [], allocations: [] },
  };
};

/** The groups in counted rounds of a startup, each on the day of the round, by Id. */
const investorsOf = (startup: Startup | undefined, directory: Directory): string[] => {
  const deals = startup?.deals.filter(({ counted }) => counted) ?? [];
  return [
    ...new Set(deals.flatMap(({ on: day, parts }) => parts.map(({ investor }) => holderOf(investor, directory, firstDay(day))))),
  ].sort();
};
