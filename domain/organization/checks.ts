/** What an organization refuses to be told, and why (contract, section 2). Each check gives a refusal or null. */
import type { EventOf } from '../../events/catalogue.ts';
import { identifierKey } from '../../events/identifiers.ts';
import type { OrganizationEvent, ProfileEvent } from '../../events/index.ts';
import type { OrganizationAffiliated } from '../../events/organization.ts';
import type { RoundReported } from '../../events/round.ts';
import { type Facts, type Fault, type Refused, refuse } from '../kernel/decision.ts';
import { unreachable } from '../kernel/folding.ts';
import { isEqual, own } from '../kernel/json.ts';
import { periodRefusal } from '../kernel/references.ts';
import { unknownClaim } from '../kernel/repeats.ts';
import { fold } from '../kernel/spelling.ts';
import { supersededAt } from '../rounds/round-claims.ts';
import { sourceRefusal } from '../rounds/statements.ts';
import { overlap, overlapping } from './affiliations.ts';
import { mergerRefusal, withdrawalRefusal } from './merging.ts';
import type { Organization } from './organization.ts';
import { affiliationsSaid, exitsAt, type Identifier, namesOf } from './profile.ts';

export const refusalOf = (id: string, event: OrganizationEvent, state: Organization, facts: Facts): Refused => {
  switch (event.type) {
    case 'OrganizationAffiliated':
      return affiliationRefusal(id, event.data, state, facts);
    case 'OrganizationExited':
      return event.data.acquirer === id ? inItself(id, '/data/acquirer', 'acquire') : null;
    case 'OrganizationExitWithdrawn':
      return exitUnknown(event.data, state);
    case 'RoundReported':
      return roundRefusal(id, event.data, state, facts);
    case 'RoundClaimWithdrawn':
      return unknownClaim('round', event.data.round, event.data.source, own(state.rounds, event.data.round));
    case 'ValuationClaimWithdrawn':
      return unknownClaim('mark', event.data.mark, event.data.source, own(state.marks, event.data.mark));
    case 'StakeClaimWithdrawn':
      return unknownClaim('stake', event.data.stake, event.data.source, own(state.stakes, event.data.stake));
    case 'RoundSuperseded':
      return supersessionRefusal(event.data, state);
    case 'RoundReinstated':
      return roundUnknown('round', event.data.round, state) ?? notSuperseded(event.data.round, state);
    case 'OrganizationAliasRemoved':
      return notItsOwn(event, state, 'alias', event.data.alias, namesOf(state.profile)?.aliases.includes(event.data.alias));
    case 'OrganizationIdentifierRemoved': {
      const has = namesOf(state.profile)?.identifiers.some((one) => identifierKey(one) === identifierKey(event.data));
      return notItsOwn(event, state, 'value', event.data.value, has);
    }
    case 'OrganizationRegistered':
      return aliasTaken(id, event.data.aliases ?? [], facts, (n) => `/data/aliases/${n}`);
    case 'OrganizationAliased':
      return aliasTaken(id, [event.data.alias], facts, () => '/data/alias');
    case 'OrganizationIdentified':
      return identifierTaken(id, event.data, facts);
    case 'OrganizationMerged':
      return mergerRefusal(id, event.data, state, facts);
    case 'OrganizationUnmerged':
      return notMerged(id, state);
    case 'OrganizationWithdrawn':
      return withdrawalRefusal(id, state, facts);
    case 'StakeReported':
      return event.data.holder === id ? inItself(id, '/data/holder') : null;
    case 'ValuationReported':
    case 'RatesFixed':
      return null;
    default:
      return unreachable(event);
  }
};

/** Refuses an alias that is the Id of another organization: it would always mean that one. */
const aliasTaken = (id: string, aliases: string[], facts: Facts, pointer: (n: number) => string): Refused => {
  const n = aliases.findIndex((alias) => fold(alias) !== id && facts.isRegistered(fold(alias)));
  return n < 0
    ? null
    : refuse('alias-taken', `"${aliases[n]}" is the Id of another organization`, [
        { pointer: pointer(n), message: 'expected a name that is no Id of another organization' },
      ]);
};

const identifierTaken = (id: string, data: Identifier, facts: Facts): Refused => {
  const holder = facts.holderOfIdentifier(identifierKey(data), id);
  return holder === null
    ? null
    : refuse(
        'identifier-taken',
        `${data.scheme} ${data.value} is that of "${holder}"`,
        [{ pointer: '/data/value', message: 'expected a value that no other organization has' }],
        { organization: holder },
      );
};

const notMerged = (id: string, { profile }: Organization): Refused =>
  profile.some(({ type }) => type === 'OrganizationMerged') ? null : refuse('thing-unknown', `"${id}" was not merged`);

/** Refuses to take off what is not there, and was not taken off before. */
const notItsOwn = ({ type, data }: ProfileEvent, { profile }: Organization, member: string, value: string, has = false): Refused =>
  has || profile.some((said) => said.type === type && isEqual(said.data, data))
    ? null
    : refuse('thing-unknown', `"${value}" is none of its own`, [{ pointer: `/data/${member}`, message: 'expected one that it has' }]);

type Affiliated = EventOf<typeof OrganizationAffiliated>['data'];

const affiliationRefusal = (id: string, data: Affiliated, { profile }: Organization, facts: Facts): Refused => {
  const { group, from = null, until = null } = data;
  const backwards = periodRefusal(data, 'from', 'until');
  if (backwards) return backwards;
  const other = overlapping(affiliationsSaid(profile), { from, until });
  if (other) {
    const days = `from ${other.from ?? 'the beginning'} to ${other.until ?? 'further notice'}`;
    return refuse('affiliation-overlaps', `"${id}" belongs to ${other.group ? `"${other.group}"` : 'no group'} ${days}`, [
      { pointer: '/data/from', message: 'expected days on which it belongs to no other group' },
    ]);
  }
  return group === null ? null : nestedRefusal(id, group, { from, until }, facts);
};

/** One level of groups, on any day on which both would hold: neither a member as group, nor a group as member. */
const nestedRefusal = (id: string, group: string, days: { from: string | null; until: string | null }, facts: Facts): Refused => {
  const fault = (message: string) =>
    refuse('group-nested', message, [{ pointer: '/data/group', message: 'expected a group that belongs to none' }]);
  if (group === id) return fault(`"${id}" cannot be its own group`);
  const above = facts.affiliationsOf(group).find((one) => one.group !== null && overlap(one, days));
  if (above) return fault(`"${group}" itself belongs to the group "${above.group}"; name that one`);
  const below = facts.membersOf(id).find(({ memberships }) => memberships.some((one) => one.group === id && overlap(one, days)));
  return below ? fault(`"${id}" is itself the group of "${below.id}"`) : null;
};

const exitUnknown = ({ exit, on }: { exit: string; on: string }, { profile }: Organization): Refused => {
  const isSame = (data: { exit: string; on: string }) => data.exit === exit && data.on === on;
  const wasWithdrawn = profile.some((said) => said.type === 'OrganizationExitWithdrawn' && isSame(said.data));
  if (wasWithdrawn || exitsAt(profile).some(isSame)) return null;
  return refuse('thing-unknown', `no exit "${exit}" on ${on} has been reported`, [
    { pointer: '/data/on', message: 'expected the day of an exit that was reported' },
  ]);
};

const roundUnknown = (field: string, round: string, state: Organization): Refused =>
  own(state.rounds, round)
    ? null
    : refuse('thing-unknown', `no round "${round}" has been reported`, [
        { pointer: `/data/${field}`, message: 'expected a round that was reported' },
      ]);

const notSuperseded = (round: string, { rounds }: Organization): Refused => {
  const turns = own(rounds, round)?.turns ?? [];
  if (turns.length > 0) return null;
  return refuse('thing-unknown', `round "${round}" has not been superseded`, [
    { pointer: '/data/round', message: 'expected a round that was superseded' },
  ]);
};

/** A round may not supersede itself, over others either: a by b, b by c, c by a. */
const supersessionRefusal = ({ round, by }: { round: string; by?: string | undefined }, state: Organization): Refused => {
  const unknown = roundUnknown('round', round, state) ?? (by === undefined ? null : roundUnknown('by', by, state));
  if (unknown) return unknown;
  const path = [round];
  for (let next = by; next !== undefined && !path.slice(1).includes(next); ) {
    path.push(next);
    if (next === round) {
      return refuse('supersession-cyclic', `a round cannot supersede itself: ${path.join(' by ')}`, [
        { pointer: '/data/by', message: 'expected a round that this one does not supersede' },
      ]);
    }
    const of = own(state.rounds, next);
    next = of && supersededAt(of)?.by;
  }
  return null;
};

type Reported = EventOf<typeof RoundReported>['data'];

const roundRefusal = (id: string, data: Reported, state: Organization, facts: Facts): Refused =>
  incomplete(data, state) ?? selfInvestment(id, data) ?? trancheTwice(data) ?? sourceRefusal(data, own(state.rounds, data.round), facts);

const incomplete = (data: Reported, { rounds }: Organization): Refused => {
  if (own(rounds, data.round)) return null;
  const faults = (['roundType', 'status', 'announcedOn'] as const)
    .filter((field) => data[field] === undefined)
    .map((field): Fault => ({ pointer: `/data/${field}`, message: 'expected in the first claim of a round' }));
  return faults.length > 0 ? refuse('round-incomplete', `the first claim of round "${data.round}" lacks fields`, faults) : null;
};

const selfInvestment = (id: string, { participations = [] }: Reported): Refused => {
  const n = participations.findIndex(({ investor }) => investor === id);
  return n < 0 ? null : inItself(id, `/data/participations/${n}/investor`);
};

const inItself = (id: string, pointer: string, what = 'invest in'): Refused =>
  refuse('invests-in-itself', `"${id}" cannot ${what} itself`, [{ pointer, message: 'expected another organization' }]);

const trancheTwice = ({ tranches = [] }: Reported): Refused => {
  const names = new Set<string>();
  const n = tranches.findIndex(({ tranche }) => names.size === names.add(tranche).size);
  return n < 0
    ? null
    : refuse('invalid-event', `tranche "${tranches[n]?.tranche}" is there twice`, [
        { pointer: `/data/tranches/${n}/tranche`, message: 'expected each tranche once' },
      ]);
};
