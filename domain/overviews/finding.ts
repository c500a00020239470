/** Things that a few words may mean, of every kind: each with what it is called, and where it lives. */
import type { Spec } from '../compute/chip.ts';
import { type Cluster, clusterAt } from '../compute/cluster.ts';
import { periodsOf, type Restriction, saidOn } from '../controls/restriction.ts';
import { type ChipNames, chipKey } from '../kernel/chips.ts';
import { resolve, standing } from '../kernel/claims.ts';
import { hasHappened, type Viewpoint } from '../kernel/time.ts';
import type { Organization } from '../organization/organization.ts';
import { namesOfCalled } from '../organization/search.ts';
import type { Registered } from '../organization/together.ts';
import { type Match, MEANT, matching, type Name } from '../search/matching.ts';
import type { NamedSource } from './sources.ts';

/** In the order in which those that fit equally well are listed. */
export const FOUND_KINDS = ['organization', 'chip', 'cluster', 'restriction', 'round', 'source'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** `organization`: whose round it is; null of all others. `meant` where the words are known to mean it. */
export type Thing = {
  kind: FoundKind;
  id: string;
  organization: string | null;
  name: string;
  path: string;
  names: Name[];
  meant?: Match;
};

const main = (field: string, text: string): Name => ({ field, text, isMain: true });
const other = (field: string, text: string): Name => ({ field, text });

export const organizationFound = ({ id, profile }: Registered): Thing => ({
  ...{ kind: 'organization', id, organization: null, name: profile.name, path: `/v1/organizations/${id}` },
  names: namesOfCalled({ ...profile, id }),
});

/** The rounds of a startup that a viewpoint knows of and that had happened by then: by label, Id, and the startup's name with either. */
export const roundsFound = (startup: { id: string; name: string }, { rounds }: Organization, viewpoint: Viewpoint): Thing[] =>
  Object.entries(rounds).flatMap(([id, of]) => {
    const claims = standing(of, viewpoint);
    const announcedOn = resolve(claims, (says) => says.announcedOn)?.value;
    if (claims.length === 0 || (announcedOn !== undefined && !hasHappened(announcedOn, viewpoint))) return [];
    const label = resolve(claims, (says) => says.label)?.value;
    const name = `${startup.name} ${label ?? id}`;
    return [
      {
        ...{ kind: 'round' as const, id, organization: startup.id, name, path: `/v1/organizations/${startup.id}/rounds` },
        names: [...(label === undefined ? [] : [main('label', label)]), main('id', id), other('name', name)],
      },
    ];
  });

export const clusterFound = (id: string, state: Cluster, viewpoint: Viewpoint): Thing[] => {
  const { registered } = clusterAt(state, viewpoint);
  if (!registered) return [];
  const { name } = registered;
  return [{ kind: 'cluster', id, organization: null, name, path: `/v1/clusters/${id}`, names: [main('id', id), main('name', name)] }];
};

export const restrictionFound = (id: string, state: Restriction, day: string, viewpoint: Viewpoint): Thing[] => {
  const said = saidOn(periodsOf(state, viewpoint), day);
  if (!said) return [];
  const names = [main('id', id), main('title', said.title), other('instrument', said.instrument), other('authority', said.authority)];
  return [{ kind: 'restriction', id, organization: null, name: said.title, path: `/v1/restrictions/${id}/exposure`, names }];
};

/** A chip is meant by any of its normalised names, too: `h-20` is `NVIDIA H20`. */
export const chipFound = (id: string, { model, vendor, aliases = [] }: Spec, chips: ChipNames, words: string): Thing => {
  const isMeant = chipKey(words, chips) === chipKey(model, chips);
  return {
    ...{ kind: 'chip', id, organization: null, name: model, path: `/v1/streams/chip/${id}` },
    names: [main('id', id), main('model', model), ...aliases.map((one) => other('aliases', one)), other('vendor', vendor)],
    ...(isMeant && { meant: { rank: MEANT, field: 'model', text: model } }),
  };
};

export const sourceFound = ({ id, publishers, titles }: NamedSource): Thing => ({
  ...{ kind: 'source', id, organization: null, name: publishers[0] ?? id, path: `/v1/sources/${id}` },
  names: [main('id', id), ...publishers.map((one) => main('publisher', one)), ...titles.map((one) => other('title', one))],
});

export type Result = Pick<Thing, 'kind' | 'id' | 'organization' | 'name' | 'path'> & {
  rank: number;
  matched: { field: string; text: string };
};
/** How well it fits, its kind, whose it is and its Id: the order of results. */
export type Place = [fit: number, kind: number, organization: string, id: string];
export type Found = { place: Place; result: Result };

const byPlace = (a: Found, b: Found): number => {
  const n = a.place.findIndex((part, index) => part !== b.place[index]);
  return n < 0 ? 0 : (a.place[n] ?? '') < (b.place[n] ?? '') ? -1 : 1;
};

/** What the words may mean, the best first; what fits equally well shares a rank: 1, 1, 3. */
export const found = (things: readonly Thing[], words: string, only?: 'fitting' | 'like'): Found[] => {
  const meant = only === 'like' ? [] : things.flatMap((thing) => (thing.meant ? [{ match: thing.meant, thing }] : []));
  const rest = things.filter((thing) => !thing.meant);
  const hits = [...meant, ...matching(rest, ({ names }) => names, words, meant.length > 0 ? 'fitting' : only)];
  const ordered = hits
    .map(
      ({ match, thing: { kind, id, organization, name, path } }): Found => ({
        place: [match.rank, FOUND_KINDS.indexOf(kind), organization ?? '', id],
        result: { rank: 0, kind, id, organization, name, path, matched: { field: match.field, text: match.text } },
      }),
    )
    .sort(byPlace);
  let rank = 0;
  return ordered.map((one, n) => {
    if (n === 0 || one.place[0] !== ordered[n - 1]?.place[0]) rank = n + 1;
    return { ...one, result: { ...one.result, rank } };
  });
};
