/** Who an organization is. Profiles are never filtered by `asOf` or `knownAt`. */

import type { EventOf } from '../../events/catalogue.ts';
import type { OrganizationEvent } from '../../events/index.ts';
import type { OrganizationExited, OrganizationRegistered } from '../../events/organization.ts';
import { unreachable } from '../kernel/unreachable.ts';

type Registration = EventOf<typeof OrganizationRegistered>['data'];
type Exit = EventOf<typeof OrganizationExited>['data'];
export type Affiliation = { group: string; from?: string | undefined; until?: string | undefined };

/** Null until registered. `aliases` are those given besides the registered ones. */
export type Profile = { registered: Registration; aliases: string[]; affiliation: Affiliation | null; exit: Exit | null } | null;

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 1;

export const initialProfile: Profile = null;

export const evolveProfile = (profile: Profile, event: OrganizationEvent): Profile => {
  switch (event.type) {
    case 'OrganizationRegistered':
      return { aliases: [], affiliation: null, exit: null, ...profile, registered: event.data };
    case 'OrganizationAliased':
      return profile && { ...profile, aliases: [...profile.aliases, event.data.alias] };
    case 'OrganizationAffiliated':
      return profile && { ...profile, affiliation: event.data };
    case 'OrganizationExited':
      return profile && { ...profile, exit: event.data };
    case 'RoundReported':
    case 'RoundClaimWithdrawn':
    case 'RoundSuperseded':
    case 'ValuationReported':
    case 'ValuationClaimWithdrawn':
      return profile;
    default:
      return unreachable(event);
  }
};

/** All other names, in order, each once. */
export const aliasesOf = (profile: NonNullable<Profile>): string[] => [
  ...new Set([...(profile.registered.aliases ?? []), ...profile.aliases]),
];

/** An organization as lists and boards see it. Null until registered. */
export type ProfileRow = {
  name: string;
  kind: string;
  country: string | null;
  sector: string | null;
  group: string | null;
  aliases: string[];
};

export const profileRow = (profile: Profile): ProfileRow | null =>
  profile && {
    name: profile.registered.name,
    kind: profile.registered.kind,
    country: profile.registered.country ?? null,
    sector: profile.registered.sector ?? null,
    group: profile.affiliation?.group ?? null,
    aliases: aliasesOf(profile),
  };
