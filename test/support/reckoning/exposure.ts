/** Whom restrictions touch: phases, allocations, startups; and whom they could, where nobody states the chip or the place. */

import { heldOn } from './allocations.ts';
import { chipsIn } from './chips.ts';
import type { Posted, When } from './claims.ts';
import { type Cluster, clustersAt } from './clusters.ts';
import { stakesIn } from './investors.ts';
import { dayIn } from './known.ts';
import { groupOf, organizationsIn } from './organizations.ts';
import { isUsable, type Phase } from './phases.ts';
import { type Case, ofDestination, type Restriction, reachOf } from './reach.ts';
import { inForceAt, isReplaced, saysOn } from './restrictions.ts';
import { roundsAt } from './rounds.ts';
import { byText, type Json } from './values.ts';

/** The organizations, and the groups that they belong to. */
const withGroups = (posted: Posted, when: When, ids: (string | undefined)[]): string[] => {
  const all: string[] = [];
  for (const id of ids) if (id) all.push(id, groupOf(posted, when, id, dayIn(when, posted)));
  return all;
};

/** Neither a chip nor a place: such a rule has no reach that anything could be in. */
const statesNothing = ({ gpuModels, tppAtLeast, destinations, reach }: Json): boolean =>
  !gpuModels?.length && tppAtLeast === undefined && !destinations?.length && reach !== 'everything';

/** Whether chips in a country, with whoever is behind them, fall under what a restriction says. Investments are about no machines. */
const touches = (posted: Posted, { says }: Restriction, cases: Case[], parties: string[]): 'yes' | 'no' | 'unknown' => {
  if (says.scope === 'entity') return (says.entities ?? []).some((id: string) => parties.includes(id)) ? 'yes' : 'no';
  if (says.scope !== 'goods' || statesNothing(says)) return 'no';
  const reaches = cases.map((one) => reachOf(chipsIn(posted), says, one).reaches);
  return reaches.includes('yes') ? 'yes' : reaches.includes('unknown') ? 'unknown' : 'no';
};

const casesIn = ({ models, fields }: Phase, destination: string | null): Case[] => {
  const all = new Set<string | null>([fields.gpuModel?.value ?? null]);
  for (const { gpuModel } of models) all.add(gpuModel);
  return [...all].map((gpuModel) => ({ gpuModel, destination }));
};

const marks = (posted: Posted, all: Restriction[], cases: Case[], parties: string[]): string[] => {
  const ids: string[] = [];
  for (const one of all) {
    if (one.says.policy === 'announced' || touches(posted, one, cases, parties) !== 'yes') continue;
    const own: Case[] =
      one.says.scope === 'entity'
        ? parties.filter((id) => one.says.entities?.includes(id)).map((entity) => ({ entity }))
        : cases.filter((each) => touches(posted, one, [each], parties) === 'yes');
    if (!own.every((each) => isReplaced(chipsIn(posted), one, each, all))) ids.push(one.id);
  }
  return ids;
};

/** The Ids of what each phase and each allocation of a cluster falls under. */
export const marksOf = (posted: Posted, when: When, { profile, phases, allocations }: Cluster): Json => {
  const all = inForceAt(posted, when);
  const destination = profile.country ?? null;
  const marked: Json = { phases: {}, allocations: {} };
  for (const phase of phases) {
    const parties = withGroups(posted, when, [profile.operator, profile.owner]);
    marked.phases[phase.phase] = marks(posted, all, casesIn(phase, destination), parties);
  }
  for (const { allocation, tenant, gpuModel } of allocations) {
    marked.allocations[allocation] = marks(posted, all, [{ gpuModel, destination }], withGroups(posted, when, [tenant]));
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

const machinesOf = (posted: Posted, when: When, restriction: Restriction, how: 'yes' | 'unknown') => {
  const day = dayIn(when, posted);
  const [clusters, allocations]: [Json[], Json[]] = [[], []];
  for (const { id, profile, phases, allocations: own } of clustersAt(posted, when)) {
    const destination = profile.country ?? null;
    const parties = withGroups(posted, when, [profile.operator, profile.owner]);
    const touched = phases.filter((one) => touches(posted, restriction, casesIn(one, destination), parties) === how);
    if (touched.length) {
      const told = touched.map((one) => ({ phase: one.phase, usable: isUsable(one, phases, day) }));
      clusters.push({ cluster: id, name: profile.name, phases: told });
    }
    for (const one of own) {
      const { allocation, tenant, gpuModel } = one;
      const gpus = heldOn(one, day);
      if (gpus === 0 || touches(posted, restriction, [{ gpuModel, destination }], withGroups(posted, when, [tenant])) !== how) continue;
      allocations.push({ cluster: id, allocation, tenant, gpus });
    }
  }
  return { clusters, allocations };
};

/** `/v1/restrictions/{id}/exposure`; null where nobody knows of it. */
export const exposureAt = (posted: Posted, when: When, id: string): Json => {
  const found = saysOn(posted, when, id);
  if (!found) return null;
  const restriction = { id, says: found.says };
  const touched = machinesOf(posted, when, restriction, 'yes');
  const gpus = new Map<string, number>();
  for (const { tenant, gpus: held } of touched.allocations) gpus.set(tenant, (gpus.get(tenant) ?? 0) + held);
  const startups: Json[] = [];
  const { scope, entities = [] } = found.says;
  for (const { id: startup, name, kind, country } of organizationsIn(posted).values()) {
    const named =
      scope === 'entity'
        ? withGroups(posted, when, [startup]).some((one) => entities.includes(one))
        : scope === 'investment' && ofDestination(found.says, country ?? null).reaches === 'yes';
    if (!gpus.has(startup) && !(kind === 'startup' && named)) continue;
    startups.push({ startup, name, gpus: gpus.get(startup) ?? 0, named, investors: investorsIn(posted, when, startup) });
  }
  startups.sort((a, b) => byText(a.startup, b.startup));
  const couldTouch = machinesOf(posted, when, restriction, 'unknown');
  return { restriction: id, on: dayIn(when, posted), inForce: found.inForce, ...touched, startups, couldTouch };
};
