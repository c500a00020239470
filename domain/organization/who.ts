/** Who is who among organizations that were recorded side by side: which of them are one, and which group each belonged to. Each organization is decided on by
 * itself, so two that are recorded at once may contradict each other: then the one recorded later does not hold (by the instant of its recording, then by Id), the
 * same whenever it is asked for. */
import { identifierKey } from '../../events/identifiers.ts';
import { isRecorded } from '../kernel/known.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { type Affiliation, overlap } from './affiliations.ts';
import type { Merger, Profile } from './profile.ts';

export type One = { id: string; affiliations: readonly Affiliation[]; merger: Merger | null };

type Recorded = { id: string; at: number };
const isBefore = (a: Recorded, b: Recorded): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

/** The mergers that come in a circle, by the Id that each merges; the latest of each circle does not hold. */
export type Circle = { ids: string[]; broken: string };

/** Follows mergers from each organization to the end. Each is looked at once. */
const circlesIn = (mergers: ReadonlyMap<string, Merger>): Circle[] => {
  const seen = new Set<string>();
  return [...mergers.keys()].flatMap((start) => {
    const path = new Set<string>();
    let here = start;
    for (let merger = mergers.get(here); merger && !seen.has(here); merger = mergers.get(here)) {
      seen.add(here);
      path.add(here);
      here = merger.into;
    }
    if (!path.has(here)) return [];
    const ids = [...path].slice([...path].indexOf(here));
    const latest = ids.map((id) => ({ id, at: mergers.get(id)?.at ?? 0 })).reduce((a, b) => (isBefore(a, b) ? b : a));
    return [{ ids, broken: latest.id }];
  });
};

/** What mergers come to. `mergedInto`: the survivor of each that was merged. */
export type Mergers = { survivorOf: SurvivorOf; mergedInto: ReadonlyMap<string, string>; circles: Circle[] };

export const mergersOf = (all: Iterable<Pick<One, 'id' | 'merger'>>): Mergers => {
  const stated = new Map<string, Merger>();
  for (const { id, merger } of all) if (merger) stated.set(id, merger);
  const circles = circlesIn(stated);
  const holding = new Map(stated);
  for (const { broken } of circles) holding.delete(broken);
  const mergedInto = new Map<string, string>();
  for (const start of holding.keys()) {
    const path: string[] = [];
    let here = start;
    for (let next = holding.get(here); next; next = holding.get(here)) {
      path.push(here);
      here = mergedInto.get(next.into) ?? next.into;
    }
    for (const id of path) mergedInto.set(id, here);
  }
  return { survivorOf: (id) => mergedInto.get(id) ?? id, mergedInto, circles };
};

/** An affiliation of somebody. */
type Own = Affiliation & { id: string };

/** Of affiliations as they were said those that hold: to survivors, none of what was merged itself, and none that would nest groups beside one recorded before it on
 * a day on which both would hold. `lost` are the others, with the affiliation that each nests with. */
export const affiliationsHolding = (
  all: readonly One[],
  { survivorOf, mergedInto }: Mergers,
): { held: ReadonlyMap<string, Affiliation[]>; lost: { id: string; affiliation: Affiliation; beside: Own }[] } => {
  const own = new Map<string, Own[]>();
  for (const { id, affiliations } of all) {
    if (affiliations.length === 0 || mergedInto.has(id)) continue;
    const mapped = affiliations.map((one) => ({ ...one, id, group: one.group === null ? null : survivorOf(one.group) }));
    own.set(
      id,
      mapped.map((one) => (one.group === id ? { ...one, group: null } : one)),
    );
  }
  const members = Map.groupBy([...own.values()].flat(), ({ group }) => group ?? '');
  const lost: { id: string; affiliation: Affiliation; beside: Own }[] = [];
  const held = new Map<string, Affiliation[]>();
  for (const [id, of] of own) {
    held.set(
      id,
      of.flatMap(({ id: _id, ...affiliation }) => {
        if (affiliation.group === null) return [affiliation];
        const near = [...(own.get(affiliation.group) ?? []), ...(members.get(id) ?? [])];
        const beside = near.find((one) => one.group !== null && overlap(one, affiliation) && isBefore(one, { ...affiliation, id }));
        if (!beside) return [affiliation];
        lost.push({ id, affiliation, beside });
        return [];
      }),
    );
  }
  return { held, lost };
};

/** Since when an organization has each of its identifiers, in ms, by key. One that was taken off and said again it has since then. */
const identifiedSince = (profile: Profile, viewpoint: Viewpoint): Map<string, number> => {
  const since = new Map<string, number>();
  for (const said of profile) {
    if (!isRecorded(said, viewpoint)) continue;
    if (said.type === 'OrganizationIdentifierRemoved') since.delete(identifierKey(said.data));
    if (said.type === 'OrganizationIdentified' && !since.has(identifierKey(said.data))) since.set(identifierKey(said.data), said.at);
  }
  return since;
};

type Holder = { id: string; profile: Profile };

/** Whether one of `others` had an identifier of `own` before all of these had it. */
export const isIdentifiedBefore = (own: readonly Holder[], others: readonly Holder[], viewpoint: Viewpoint): boolean => {
  const firsts = new Map<string, Recorded>();
  for (const { id, profile } of own) {
    for (const [key, at] of identifiedSince(profile, viewpoint)) {
      const first = firsts.get(key);
      if (!first || isBefore({ id, at }, first)) firsts.set(key, { id, at });
    }
  }
  return others.some(({ id, profile }) =>
    [...identifiedSince(profile, viewpoint)].some(([key, at]) => {
      const first = firsts.get(key);
      return first !== undefined && isBefore({ id, at }, first);
    }),
  );
};
