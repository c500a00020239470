/** Who an organization is, and was said to be: everything that was recorded of it is kept, so that it answers as of any instant. Names are never filtered by
 * `asOf` or `knownAt`; affiliations and exits are. */

import type { EventOf, Recorded, Warning } from '../../events/catalogue.ts';
import { isOfRates } from '../../events/currency.ts';
import { identifierKey, type Scheme } from '../../events/identifiers.ts';
import type { OrganizationEvent, ProfileEvent } from '../../events/index.ts';
import { isOfProfile, type OrganizationExited, type OrganizationRegistered } from '../../events/organization.ts';
import type { Source } from '../../events/values.ts';
import { added, unreachable } from '../kernel/folding.ts';
import { isKnown, isKnownFact, isRecorded } from '../kernel/known.ts';
import { type Fixable, fixedBy } from '../kernel/rates.ts';
import { firstDay, hasHappened, type Viewpoint } from '../kernel/time.ts';
import { type Affiliation, affiliationsOf } from './affiliations.ts';

type Registration = EventOf<typeof OrganizationRegistered>['data'];
export type Exit = EventOf<typeof OrganizationExited>['data'];

/** One thing that was said of an organization itself. */
export type Said<E extends ProfileEvent = ProfileEvent> = E &
  Fixable & {
    at: number;
    v: number;
    schema?: number;
    warnings?: Warning[];
  };
/** All of them, in the order recorded; none until it is registered. */
export type Profile = Said[];

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 3;

export const initialProfile: Profile = [];

export const evolveProfile = (profile: Profile, event: Recorded<OrganizationEvent>): Profile => {
  if (isOfRates(event)) return profile.map((said) => fixedBy(said, event));
  if (!isOfProfile(event)) return profile;
  const { posted: _posted, ...said } = event;
  return added(profile, said);
};

const ofType = <T extends ProfileEvent['type']>(profile: Profile, type: T) =>
  profile.filter((said): said is Said<Extract<ProfileEvent, { type: T }>> => said.type === type);

/** Who it is. `formerNames` are those that another took the place of, the latest first. */
export type Names = {
  name: string;
  kind: Registration['kind'];
  country: string | null;
  foundedOn: string | null;
  sector: string | null;
  aliases: string[];
  formerNames: string[];
  identifiers: Identifier[];
  source: Source | null;
};

/** All that it is called, and was. */
export const everyName = ({ name, formerNames, aliases }: Pick<Names, 'name' | 'formerNames' | 'aliases'>): string[] => [
  name,
  ...formerNames,
  ...aliases,
];

/** What others call it by: a scheme and a value. */
export type Identifier = { scheme: Scheme; value: string };

type Naming = {
  now: Partial<Registration>;
  former: string[];
  registered: Set<string>;
  aliased: Set<string>;
  identifiers: Map<string, Identifier>;
};

/** What is given again takes the place of what was said, what is left out stays, aliases are added; recorded under version 1, all of it was replaced. */
const register = (naming: Naming, { data, schema }: Said<Extract<ProfileEvent, { type: 'OrganizationRegistered' }>>): void => {
  if (naming.now.name !== undefined) naming.former.unshift(naming.now.name);
  if (schema === 1) naming.registered.clear();
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  naming.now = schema === 1 ? data : { ...naming.now, ...given };
  for (const alias of data.aliases ?? []) naming.registered.add(alias);
};

const nameBy = (naming: Naming, said: Said): void => {
  switch (said.type) {
    case 'OrganizationRegistered':
      register(naming, said);
      break;
    case 'OrganizationAliased':
      naming.aliased.add(said.data.alias);
      break;
    case 'OrganizationAliasRemoved':
      for (const names of [naming.registered, naming.aliased]) names.delete(said.data.alias);
      break;
    case 'OrganizationIdentified':
      naming.identifiers.set(identifierKey(said.data), { scheme: said.data.scheme, value: said.data.value });
      break;
    case 'OrganizationIdentifierRemoved':
      naming.identifiers.delete(identifierKey(said.data));
      break;
    case 'OrganizationAffiliated':
    case 'OrganizationExited':
    case 'OrganizationExitWithdrawn':
    case 'OrganizationWithdrawn':
    case 'OrganizationMerged':
    case 'OrganizationUnmerged':
      break;
    default:
      unreachable(said);
  }
};

/** Null until it is registered. */
export const namesOf = (profile: Profile, viewpoint: Viewpoint = {}): Names | null => {
  const naming: Naming = { now: {}, former: [], registered: new Set(), aliased: new Set(), identifiers: new Map() };
  for (const said of profile) if (isRecorded(said, viewpoint)) nameBy(naming, said);
  const { now, former, registered, aliased, identifiers } = naming;
  if (now.name === undefined || now.kind === undefined) return null;
  return {
    name: now.name,
    kind: now.kind,
    country: now.country ?? null,
    foundedOn: now.foundedOn ?? null,
    sector: now.sector ?? null,
    aliases: [...new Set([...registered, ...aliased])],
    formerNames: [...new Set(former)].filter((one) => one !== now.name),
    identifiers: [...identifiers.values()],
    source: now.source ?? null,
  };
};

const lastOf = <T extends ProfileEvent['type']>(profile: Profile, viewpoint: Viewpoint, ...types: T[]) =>
  profile.findLast(
    (said): said is Said<Extract<ProfileEvent, { type: T }>> => types.includes(said.type as T) && isRecorded(said, viewpoint),
  );

/** Whether it was taken out of lists, and not registered again since. */
export const isWithdrawn = (profile: Profile, viewpoint: Viewpoint = {}): boolean =>
  lastOf(profile, viewpoint, 'OrganizationRegistered', 'OrganizationWithdrawn')?.type === 'OrganizationWithdrawn';

/** Whether it is registered, and not withdrawn. */
export const isThere = (profile: Profile, viewpoint: Viewpoint = {}): boolean =>
  namesOf(profile, viewpoint) !== null && !isWithdrawn(profile, viewpoint);

/** The organization that it is said to be the same as, and the instant in ms at which that was recorded. */
export type Merger = { into: string; at: number };
/** Null when it was not merged, or no longer. */
export const mergerOf = (profile: Profile, viewpoint: Viewpoint = {}): Merger | null => {
  const last = lastOf(profile, viewpoint, 'OrganizationMerged', 'OrganizationUnmerged');
  return last?.type === 'OrganizationMerged' ? { into: last.data.into, at: last.at } : null;
};

/** What was said of its groups, as far as a viewpoint knows. */
export const affiliationsSaid = (profile: Profile, viewpoint: Viewpoint = {}) =>
  ofType(profile, 'OrganizationAffiliated').filter((said) => isKnownFact(said, viewpoint));
export const foundedOnOf = (profile: Profile, viewpoint: Viewpoint = {}): string | undefined =>
  namesOf(profile, viewpoint)?.foundedOn ?? undefined;

/** The groups that it belonged to, one after the other. */
export const affiliationsAt = (profile: Profile, viewpoint: Viewpoint = {}): Affiliation[] =>
  affiliationsOf(affiliationsSaid(profile, viewpoint));

/** An exit as it is known: the same one said again is replaced, one that was withdrawn is not there. */
export type KnownExit = Exit & { status: 'completed' | 'announced' };

/** All that had happened, by day. */
export const exitsAt = (profile: Profile, viewpoint: Viewpoint = {}): KnownExit[] => {
  const exits = new Map<string, KnownExit>();
  for (const said of profile) {
    if (said.type === 'OrganizationExited' && isKnownFact(said, viewpoint))
      exits.set(`${said.data.exit} ${said.data.on}`, { ...said.data, status: said.data.status ?? 'completed' });
    if (said.type === 'OrganizationExitWithdrawn' && isKnown({ knownOn: said.data.knownOn }, said, viewpoint))
      exits.delete(`${said.data.exit} ${said.data.on}`);
  }
  return [...exits.values()]
    .filter(({ on, status }) => status === 'announced' || hasHappened(on, viewpoint))
    .sort((a, b) => (firstDay(a.on) < firstDay(b.on) ? -1 : 1));
};

/** What looks wrong about what was said, each once. */
export const warningsOf = (profile: Profile, viewpoint: Viewpoint = {}): string[] => [
  ...new Set(profile.filter((said) => isRecorded(said, viewpoint)).flatMap(({ warnings = [] }) => warnings.map(({ code }) => code))),
];

/** An organization as lists and boards see it. */
export type ProfileRow = Omit<Names, 'source'> & { affiliations: Affiliation[]; merger: Merger | null; withdrawn: boolean };

/** Null until registered. */
export const profileRow = (profile: Profile, viewpoint: Viewpoint = {}): ProfileRow | null => {
  const names = namesOf(profile, viewpoint);
  if (!names) return null;
  const { source: _source, ...row } = names;
  return {
    ...row,
    affiliations: affiliationsAt(profile, viewpoint),
    merger: mergerOf(profile, viewpoint),
    withdrawn: isWithdrawn(profile, viewpoint),
  };
};
