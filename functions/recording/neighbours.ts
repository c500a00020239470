/** What deciding on an organization needs to know of others: who belongs to it, who has its names and identifiers, what names it. Streams of the request are
 * looked at as they are in it; the others as the views have them, which may lag a moment: what slips through is told under `conflicts` of whoever came later. */
import type { Facts, Membership } from '../../domain/kernel/decision.ts';
import { fold } from '../../domain/kernel/spelling.ts';
import { type Mention, ofIdentifier, ofName } from '../../domain/mentions.ts';
import { affiliationsAt, isWithdrawn, mergerOf, namesOf, type Profile } from '../../domain/organization/profile.ts';
import { identifierKey } from '../../events/identifiers.ts';
import type { AnyEvent } from '../../events/index.ts';
import { inParallel } from '../ports/parallel.ts';
import type { Registry } from '../stores/world/registry.ts';
import type { PostedEvent } from './recorder.ts';
import type { Sessions } from './session.ts';

/** Names that are looked up for one request: beyond, whoever shares one is told by readings alone. */
const MOST_NAMES = 200;

/** What has to be looked up for an event about `id`. */
const wantedBy = (id: string, event: AnyEvent): Mention[] => {
  switch (event.type) {
    case 'OrganizationAffiliated':
    case 'OrganizationMerged':
      return [`group:${id}`];
    case 'OrganizationIdentified':
      return [ofIdentifier(identifierKey(event.data))];
    case 'OrganizationRegistered':
      return (event.data.aliases ?? []).map(ofName);
    case 'OrganizationAliased':
      return [ofName(event.data.alias)];
    default:
      return [];
  }
};

/** Works it out once of each profile: every event of a request may ask for all of them. */
const once = <T>(of: (profile: Profile) => T): ((profile: Profile) => T) => {
  const known = new WeakMap<Profile, { is: T }>();
  return (profile) => {
    const found = known.get(profile) ?? { is: of(profile) };
    known.set(profile, found);
    return found.is;
  };
};

/** The names by which a profile goes, or went. */
const namesIn = once((profile): ReadonlySet<string> => {
  const names = namesOf(profile);
  return new Set(names && !isWithdrawn(profile) ? [names.name, ...names.formerNames, ...names.aliases].map(fold) : []);
});

const identifiersIn = once((profile): ReadonlySet<string> => new Set((namesOf(profile)?.identifiers ?? []).map(identifierKey)));

const membershipsIn = once((profile): Membership[] => affiliationsAt(profile));

type Neighbour = { id: string; profile: Profile };
type Neighbourhood = Pick<Facts, 'membersOf' | 'mergedInto' | 'holderOfIdentifier' | 'namesakes' | 'referrerOf'>;

/** Looked up only where an event asks for it. */
export const neighbours = async (registry: Registry, events: PostedEvent[], sessions: Sessions): Promise<Neighbourhood> => {
  const wanted = [...new Set(events.flatMap(({ id, event }) => wantedBy(id, event)))];
  const names = wanted.filter((one) => one.startsWith('name:')).slice(0, MOST_NAMES);
  const found = await registry.mentioning([...wanted.filter((one) => !one.startsWith('name:')), ...names]);
  const referrers = new Map<string, string | null>();
  const withdrawn = events.filter(({ event }) => event.type === 'OrganizationWithdrawn').map(({ id }) => id);
  await inParallel([...new Set(withdrawn)], async (id) => void referrers.set(id, await registry.referrerOf(id)));
  const profileOf = (id: string): Profile => sessions.organization(id)?.profile ?? [];
  const all = (): Neighbour[] => {
    const own = sessions.idsOf('organization').map((id) => ({ id, profile: profileOf(id) }));
    return [...own, ...found.filter(({ id }) => sessions.organization(id) === undefined)];
  };
  return {
    membersOf: (group) =>
      all()
        .map(({ id, profile }) => ({ id, memberships: membershipsIn(profile) }))
        .filter(({ memberships }) => memberships.some((one) => one.group === group)),
    mergedInto: (id) => mergerOf(profileOf(id))?.into ?? null,
    holderOfIdentifier: (key, but) => all().find(({ id, profile }) => id !== but && identifiersIn(profile).has(key))?.id ?? null,
    namesakes: (name, but) => {
      const folded = fold(name);
      return all()
        .filter(({ id, profile }) => id !== but && namesIn(profile).has(folded))
        .map(({ id }) => id)
        .sort();
    },
    referrerOf: (id) => referrers.get(id) ?? null,
  };
};

/** The Ids that aliases are, if they are any: they are no aliases of others. */
export const idsInAliases = ({ event }: PostedEvent): string[] => {
  const aliases =
    event.type === 'OrganizationRegistered' ? (event.data.aliases ?? []) : event.type === 'OrganizationAliased' ? [event.data.alias] : [];
  return aliases.map(fold).filter((alias) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(alias));
};

/** The streams of survivors of those loaded that were not loaded yet. */
export const survivorStreams = (sessions: Sessions): string[] => {
  const next = sessions.idsOf('organization').flatMap((id) => mergerOf(sessions.organization(id)?.profile ?? [])?.into ?? []);
  return [...new Set(next)].map((id) => `organization/${id}`).filter((stream) => !sessions.find(stream));
};
