/** What deciding on an organization needs to know of others: who belongs to it, who has its names and identifiers, what names it. Streams of the request are
 * looked at as they are in it; the others as the views have them, which may lag a moment: what slips through is told under `conflicts` of whoever came later. */
import type { Facts, Membership } from '../../domain/kernel/decision.ts';
import { remembered } from '../../domain/kernel/remembered.ts';
import { fold } from '../../domain/kernel/spelling.ts';
import { type Mention, ofIdentifier, ofName } from '../../domain/mentions.ts';
import { overlap } from '../../domain/organization/affiliations.ts';
import { affiliationsAt, everyName, isWithdrawn, mergerOf, namesOf, type Profile } from '../../domain/organization/profile.ts';
import { NAMESAKES } from '../../domain/organization/warnings.ts';
import { identifierKey } from '../../events/identifiers.ts';
import type { AnyEvent } from '../../events/index.ts';
import { inParallel } from '../ports/parallel.ts';
import type { Registry } from '../stores/world/registry.ts';
import type { PostedEvent } from './recorder.ts';
import type { Sessions } from './session.ts';

/** Names that are looked up for one request: beyond, whoever shares one is told by readings alone. */
const MOST_NAMES = 200;
/** As many that share a name as a warning names, and one more. */
const NAMESAKES_ENOUGH = NAMESAKES + 1;

type Profiled = { profile: Profile };
/** Works it out once of each organization as it is: every event of a request may ask for all of them. By the organization, and not by its profile, a list that
 * grows within a run. */
const once = <T>(of: (profile: Profile) => T) => remembered(({ profile }: Profiled) => of(profile));

/** The names by which a profile goes, or went. */
const namesIn = once((profile): ReadonlySet<string> => {
  const names = namesOf(profile);
  return new Set(names && !isWithdrawn(profile) ? everyName(names).map(fold) : []);
});

const identifiersIn = once((profile): ReadonlySet<string> => new Set((namesOf(profile)?.identifiers ?? []).map(identifierKey)));

const membershipsIn = once((profile): Membership[] => affiliationsAt(profile));

/** An organization as it is in this request, or else in its row. */
type Neighbour = { id: string; as: Profiled };

/** What has to be looked up for an event: who mentions something, until enough of them are known to decide. */
type Wanted = { mention: Mention; isEnough: (found: readonly Neighbour[]) => boolean };

const byName = (name: string): Wanted => {
  const folded = fold(name);
  return {
    mention: ofName(name),
    isEnough: (found) => found.filter(({ as }) => namesIn(as).has(folded)).length >= NAMESAKES_ENOUGH,
  };
};

const byIdentifier = (key: string): Wanted => ({
  mention: ofIdentifier(key),
  isEnough: (found) => found.some(({ as }) => identifiersIn(as).has(key)),
});

/** One member is enough to refuse a group of its own; what a merger would nest may be any of them. */
const byGroup = (id: string, days?: Pick<Membership, 'from' | 'until'>): Wanted => {
  const isMember = ({ group, ...of }: Membership) => group === id && days !== undefined && overlap(of, days);
  return { mention: `group:${id}`, isEnough: (found) => found.some(({ as }) => membershipsIn(as).some(isMember)) };
};

const wantedBy = (id: string, event: AnyEvent): Wanted[] => {
  switch (event.type) {
    case 'OrganizationAffiliated': {
      const { group, from = null, until = null } = event.data;
      return group === null ? [] : [byGroup(id, { from, until })];
    }
    case 'OrganizationMerged':
      return [byGroup(id)];
    case 'OrganizationIdentified':
      return [byIdentifier(identifierKey(event.data))];
    case 'OrganizationRegistered':
      return (event.data.aliases ?? []).slice(0, MOST_NAMES).map(byName);
    case 'OrganizationAliased':
      return [byName(event.data.alias)];
    default:
      return [];
  }
};

/** Profiles that are read in one go, at first: most of those that mention something still say so. */
const FEW = 25;
const MANY = 100;

/** Looks at those who mention what is wanted, a few at a time, until it is enough. Those at hand need not be looked up. */
const lookAround = async (registry: Registry, wanted: Wanted[], isAtHand: (id: string) => boolean): Promise<Neighbour[]> => {
  const found = new Map<string, Neighbour>();
  const streams = await registry.mentioning(wanted.map(({ mention }) => mention));
  let open = wanted.map(({ mention, isEnough }) => ({ ids: (streams.get(mention) ?? []).filter((id) => !isAtHand(id)), isEnough }));
  for (let from = 0, to = FEW; open.length > 0; [from, to] = [to, to + MANY]) {
    const next = new Set(open.flatMap(({ ids }) => ids.slice(from, to)).filter((id) => !found.has(id)));
    for (const { id, profile } of await registry.profilesOf([...next])) found.set(id, { id, as: { profile } });
    open = open.filter(({ ids, isEnough }) => to < ids.length && !isEnough([...found.values()]));
  }
  return [...found.values()];
};

type Neighbourhood = Pick<Facts, 'membersOf' | 'mergedInto' | 'holderOfIdentifier' | 'namesakes' | 'referrerOf'>;

/** Looked up only where an event asks for it. */
export const neighbours = async (registry: Registry, events: PostedEvent[], sessions: Sessions): Promise<Neighbourhood> => {
  const wanted = events.flatMap(({ id, event }) => wantedBy(id, event));
  const names = wanted.filter(({ mention }) => mention.startsWith('name:')).slice(0, MOST_NAMES);
  const others = wanted.filter(({ mention }) => !mention.startsWith('name:'));
  const found = await lookAround(registry, [...others, ...names], (id) => sessions.organization(id) !== undefined);
  const referrers = new Map<string, string | null>();
  const withdrawn = events.filter(({ event }) => event.type === 'OrganizationWithdrawn').map(({ id }) => id);
  await inParallel([...new Set(withdrawn)], async (id) => void referrers.set(id, await registry.referrerOf(id)));
  const profileOf = (id: string): Profile => sessions.organization(id)?.profile ?? [];
  const all = (): Neighbour[] => {
    const own = sessions.idsOf('organization').map((id) => ({ id, as: sessions.organization(id) ?? { profile: [] } }));
    return [...own, ...found];
  };
  return {
    membersOf: (group) =>
      all()
        .map(({ id, as }) => ({ id, memberships: membershipsIn(as) }))
        .filter(({ memberships }) => memberships.some((one) => one.group === group)),
    mergedInto: (id) => mergerOf(profileOf(id))?.into ?? null,
    holderOfIdentifier: (key, but) => all().find(({ id, as }) => id !== but && identifiersIn(as).has(key))?.id ?? null,
    namesakes: (name, but) => {
      const folded = fold(name);
      return all()
        .filter(({ id, as }) => id !== but && namesIn(as).has(folded))
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
