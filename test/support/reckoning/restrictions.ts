/** Restrictions: what was in force on a day, for which chips towards which countries, and whom it touches. */
import type { Posted, When } from './claims.ts';
import { type Cluster, clustersAt, heldOn, isUsable } from './clusters.ts';
import { stakesIn } from './investors.ts';
import { dayIn, isKnownFact } from './known.ts';
import { groupOf, organizationsIn } from './organizations.ts';
import { roundsAt } from './rounds.ts';
import { byText, firstDay, type Json, lastDay, once } from './values.ts';

export type Restriction = { id: string; says: Json };
/** A chip that goes to a country; null is one that no restriction names. */
type Case = { gpuModel: string | null; destination: string | null };

/** What every restriction says on a day that was in force by then, as amended, and not rescinded. */
export const inForceAt = once((posted: Posted, when: When): Restriction[] => {
  const day = dayIn(when, posted);
  const all = new Map<string, Json>();
  const amendments: { from: string; subject: string; says: Json }[] = [];
  const gone = new Set<string>();
  for (const { type, subject, data } of posted.events as Json[]) {
    if (!type.startsWith('Restriction') || !isKnownFact(data, posted, when)) continue;
    const from = data.on ? lastDay(data.on) : firstDay(data.effectiveOn);
    if (from > day) continue;
    if (type === 'RestrictionIssued') all.set(subject, data);
    if (type === 'RestrictionAmended') amendments.push({ from, subject, says: data });
    if (type === 'RestrictionRescinded') gone.add(subject);
  }
  for (const { subject, says } of amendments.sort((a, b) => byText(a.from, b.from))) {
    const { effectiveOn: _, source: __, alsoIn: ___, knownOn: ____, ...changes } = says;
    if (all.has(subject)) all.set(subject, { ...all.get(subject), ...changes });
  }
  const answers: Restriction[] = [];
  for (const [id, says] of all) if (!gone.has(id)) answers.push({ id, says });
  return answers.sort((a, b) => byText(a.id, b.id));
});

const names = (list: string[] | undefined, one: string | null): boolean => list !== undefined && one !== null && list.includes(one);
/** One that says nothing of its models or of its destinations reaches nobody knows what. */
const reaches = ({ says: { scope, gpuModels, destinations } }: Restriction, { gpuModel, destination }: Case): boolean =>
  scope === 'goods'
    ? names(gpuModels, gpuModel) && names(destinations, destination)
    : scope === 'investment' && names(destinations, destination);

const supersedersOf = (id: string, all: Restriction[]): Restriction[] => all.filter(({ says }) => says.supersedes === id);

/** Whether a newer one has taken the place of a restriction in a case. */
const isReplaced = ({ id }: Restriction, one: Case, all: Restriction[]): boolean =>
  supersedersOf(id, all).some((newer) => newer.says.policy !== 'announced' && reaches(newer, one));

/** Every chip and country that a restriction names, of those that are asked for. */
const casesOf = ({ says }: Restriction, { gpuModel, destination }: { gpuModel?: string; destination?: string }): Case[] => {
  const cases: Case[] = [];
  for (const model of gpuModel ? [gpuModel] : (says.gpuModels ?? [null])) {
    for (const country of destination ? [destination] : (says.destinations ?? [null]))
      cases.push({ gpuModel: model, destination: country });
  }
  return cases;
};

export type Question = { gpuModel?: string; destination?: string };

/** Restrictions of goods are about chips and countries, those of investment about countries, those of entities about neither. */
const isAbout = (posted: Posted, { says }: Restriction, { gpuModel, destination }: Question): boolean => {
  const { scope, gpuModels, destinations, entities } = says;
  if (scope === 'entity') {
    const countries = (entities ?? []).map((id: string) => organizationsIn(posted).get(id)?.country);
    return !destination || countries.includes(destination) || Boolean(destinations?.includes(destination));
  }
  if (!destinations || (destination && !destinations.includes(destination))) return false;
  return scope === 'investment' ? !gpuModel : Boolean(gpuModels && (!gpuModel || gpuModels.includes(gpuModel)));
};

/** What is known to have been issued, whether it has taken effect or not. */
export const knownIssues = (posted: Posted, when: When): Restriction[] => {
  const found: Restriction[] = [];
  for (const { type, subject, data } of posted.events as Json[])
    if (type === 'RestrictionIssued' && isKnownFact(data, posted, when)) found.push({ id: subject, says: data });
  return found.sort((a, b) => byText(a.id, b.id));
};

const chainOf = (posted: Posted, when: When, { says }: Restriction): string[] => {
  const chain: string[] = [];
  for (let id = says.supersedes; id && !chain.includes(id); ) {
    chain.push(id);
    const before = knownIssues(posted, when).find((one) => one.id === id);
    id = before?.says.supersedes;
  }
  return chain;
};

/** `/v1/restrictions`: what applies in any of the cases that are asked about. */
export const restrictionsAt = (posted: Posted, when: When, question: Question): Json[] => {
  const all = inForceAt(posted, when);
  const answers: Json[] = [];
  for (const restriction of all) {
    if (restriction.says.policy === 'announced' || !isAbout(posted, restriction, question)) continue;
    if (casesOf(restriction, question).every((one) => isReplaced(restriction, one, all))) continue;
    const { id, says } = restriction;
    const chain = chainOf(posted, when, restriction);
    const newer = supersedersOf(id, knownIssues(posted, when));
    answers.push({ id, ...says, chain: chain.map((one) => ({ id: one })), supersededBy: newer.map((one) => ({ id: one.id })) });
  }
  return answers;
};

/** The organizations, and the groups that they belong to. */
const withGroups = (posted: Posted, when: When, ids: (string | undefined)[]): string[] => {
  const all: string[] = [];
  for (const id of ids) if (id) all.push(id, groupOf(posted, when, id, dayIn(when, posted)));
  return all;
};

/** Whether a chip in a country, with whoever is behind it, falls under what a restriction says. One that names nothing marks nothing. */
const fallsUnder = (restriction: Restriction, one: Case, parties: string[]): boolean => {
  const { scope, policy, entities } = restriction.says;
  if (scope === 'entity') return (entities ?? []).some((id: string) => parties.includes(id));
  return scope === 'goods' && policy !== 'announced' && reaches(restriction, one);
};

const modelsOf = ({ models, fields }: Cluster['phases'][number]): (string | null)[] => {
  const all = new Set<string | null>([fields.gpuModel?.value ?? null]);
  for (const { gpuModel } of models) all.add(gpuModel);
  return [...all];
};

const marks = (all: Restriction[], cases: Case[], parties: string[]): string[] => {
  const ids: string[] = [];
  for (const restriction of all) {
    if (cases.some((one) => fallsUnder(restriction, one, parties) && !isReplaced(restriction, one, all))) ids.push(restriction.id);
  }
  return ids;
};

/** The Ids of what each phase and each allocation of a cluster falls under. */
export const marksOf = (posted: Posted, when: When, { profile, phases, allocations }: Cluster): Json => {
  const all = inForceAt(posted, when);
  const destination = profile.country ?? null;
  const marked: Json = { phases: {}, allocations: {} };
  for (const phase of phases) {
    const cases = modelsOf(phase).map((gpuModel) => ({ gpuModel, destination }));
    marked.phases[phase.phase] = marks(all, cases, withGroups(posted, when, [profile.operator, profile.owner]));
  }
  for (const { allocation, tenant, gpuModel } of allocations) {
    marked.allocations[allocation] = marks(all, [{ gpuModel, destination }], withGroups(posted, when, [tenant]));
  }
  return marked;
};

const investorsIn = (posted: Posted, when: When, startup: string): string[] => {
  const all = new Set<string>();
  for (const round of roundsAt(posted, when)) {
    if (round.startup !== startup || !round.counted) continue;
    for (const { holder } of stakesIn(posted, when, round, true)) all.add(holder);
  }
  return [...all].sort();
};

/** `/v1/restrictions/{id}/exposure`. */
export const exposureAt = (posted: Posted, when: When, id: string): Json => {
  const day = dayIn(when, posted);
  const found = inForceAt(posted, when).find((one) => one.id === id);
  const restriction = found ?? { id, says: posted.events.find((one) => one.type === 'RestrictionIssued' && one.subject === id)!.data };
  const [clusters, allocations, gpus]: [Json[], Json[], Map<string, number>] = [[], [], new Map()];
  for (const cluster of clustersAt(posted, when)) {
    const destination = cluster.profile.country ?? null;
    const phases = cluster.phases.filter((phase) =>
      modelsOf(phase).some((gpuModel) =>
        fallsUnder(restriction, { gpuModel, destination }, withGroups(posted, when, [cluster.profile.operator, cluster.profile.owner])),
      ),
    );
    if (phases.length) {
      const touched = phases.map((phase) => ({ phase: phase.phase, usable: isUsable(phase, cluster, day) }));
      clusters.push({ cluster: cluster.id, name: cluster.profile.name, phases: touched });
    }
    for (const allocation of cluster.allocations) {
      const { tenant, gpuModel } = allocation;
      const held = heldOn(allocation, day);
      if (held === 0 || !fallsUnder(restriction, { gpuModel, destination }, withGroups(posted, when, [tenant]))) continue;
      allocations.push({ cluster: cluster.id, allocation: allocation.allocation, tenant, gpus: held });
      gpus.set(tenant, (gpus.get(tenant) ?? 0) + held);
    }
  }
  const startups: Json[] = [];
  const { scope, entities = [], destinations = [] } = restriction.says;
  for (const { id: startup, name, kind, country } of organizationsIn(posted).values()) {
    const group = groupOf(posted, when, startup, day);
    const named =
      scope === 'entity'
        ? [startup, group].some((one) => entities.includes(one))
        : scope === 'investment' && destinations.includes(country);
    if (!gpus.has(startup) && !(kind === 'startup' && named)) continue;
    startups.push({ startup, name, gpus: gpus.get(startup) ?? 0, named, investors: investorsIn(posted, when, startup) });
  }
  return {
    ...{ restriction: id, on: day, inForce: Boolean(found), clusters, allocations },
    startups: startups.sort((a, b) => byText(a.startup, b.startup)),
  };
};
