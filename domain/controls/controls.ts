/** Which restrictions apply where: to a chip sent to a country, to a phase of a cluster, to who has its GPUs. */

import type { Viewpoint } from '../kernel/time.ts';
import { type Issue, inForce, type Restriction } from './restriction.ts';

export type Issued = { id: string; restriction: Restriction };
/** A restriction as it stands on a day. `supersededBy` are those that take its place where they reach, `chain` what it took the place of, the latest first. */
export type Control = { id: string; issue: Issue; supersededBy: { id: string; issue: Issue }[]; chain: string[] };

/** What is looked at; a missing member is not asked about. Countries by ISO code. */
export type Target = { gpuModel?: string | undefined; destination?: string | undefined; entities?: string[] };

const states = <T>(list: readonly T[] | undefined): list is readonly T[] => (list?.length ?? 0) > 0;

/** Whether a restriction says anything of its reach: one that does not, reaches nothing in particular. */
const hasReach = ({ gpuModels, destinations, entities }: Issue): boolean => states(gpuModels) || states(destinations) || states(entities);

/** One model, country and entity; undefined stands for all of them. */
type Case = { gpuModel: string | undefined; destination: string | undefined; entity: string | undefined };

/** A list as far as it is asked about. One that is not stated names everything. */
const within = (stated: readonly string[] | undefined, asked: readonly string[] | undefined): readonly (string | undefined)[] =>
  states(stated) ? stated.filter((one) => asked?.includes(one) ?? true) : (asked ?? [undefined]);

/** The cases of a target that a restriction can be about: H20 and MI308 towards China are two. None when a list that it states leaves out what is asked. */
const casesOf = ({ gpuModels, destinations, entities }: Issue, { gpuModel, destination, entities: asked }: Target): Case[] =>
  within(gpuModels, gpuModel === undefined ? undefined : [gpuModel]).flatMap((model) =>
    within(destinations, destination === undefined ? undefined : [destination]).flatMap((country) =>
      within(entities, asked).map((entity) => ({ gpuModel: model, destination: country, entity })),
    ),
  );

const names = (stated: readonly string[] | undefined, one: string | undefined): boolean =>
  !states(stated) || (one !== undefined && stated.includes(one));

const reaches = ({ gpuModels, destinations, entities }: Issue, { gpuModel, destination, entity }: Case): boolean =>
  names(gpuModels, gpuModel) && names(destinations, destination) && names(entities, entity);

/** Whether a restriction applies to any case of a target: what supersedes it takes its place only where that reaches itself. */
const applies = ({ issue, supersededBy }: Pick<Control, 'issue' | 'supersededBy'>, target: Target): boolean =>
  casesOf(issue, target).some((one) => !supersededBy.some((other) => reaches(other.issue, one)));

/** Only goods have a model; only goods and investments have a destination. */
const isAbout = ({ scope }: Issue, { gpuModel, destination }: Target): boolean =>
  (gpuModel === undefined || scope === 'goods') && (destination === undefined || scope !== 'entity');

/** What a restriction took the place of, whether that was in force or not, the latest first. */
const chainOf = (id: string, all: ReadonlyMap<string, Restriction>): string[] => {
  const chain: string[] = [];
  for (let next = all.get(id)?.issued?.data.supersedes; next && next !== id && !chain.includes(next); ) {
    chain.push(next);
    next = all.get(next)?.issued?.data.supersedes;
  }
  return chain;
};

/** What is in force on a day for a target, by Id. One that others in force supersede is left out when these reach all of it that is asked about. */
export const controlsOn = (issued: Issued[], day: string, target: Target = {}, viewpoint: Viewpoint = {}): Control[] => {
  const all = new Map(issued.map(({ id, restriction }) => [id, restriction]));
  const force = issued.flatMap(({ id, restriction }) => {
    const issue = inForce(restriction, day, viewpoint);
    return issue ? [{ id, issue }] : [];
  });
  const over = (id: string) => force.filter(({ issue }) => issue.supersedes === id && casesOf(issue, target).length > 0);
  return force
    .filter(({ issue }) => isAbout(issue, target))
    .map(({ id, issue }) => ({ id, issue, supersededBy: over(id), chain: chainOf(id, all) }))
    .filter((control) => applies(control, target))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Ids of the restrictions that a phase or an allocation falls under: of goods and of entities, and only those that say whom or what they reach. */
export const marksOn = (controls: Control[], target: Required<Pick<Target, 'entities'>> & Target): string[] =>
  controls
    .filter(({ issue }) => issue.scope !== 'investment' && hasReach(issue))
    .filter(({ issue }) => !states(issue.gpuModels) || target.gpuModel !== undefined)
    .filter(({ issue }) => !states(issue.destinations) || target.destination !== undefined)
    .filter((control) => applies(control, target))
    .map(({ id }) => id);
