/** An organization: what it knows of itself, and what it accepts to be told. */
import type { Recorded } from '../../events/catalogue.ts';
import type { OrganizationEvent } from '../../events/index.ts';
import { claimOf, isWithdrawnSo, saysAgain, unknownClaim } from '../kernel/claims.ts';
import { type Decision, type Facts, type Refusal, refuse } from '../kernel/decision.ts';
import { isEqual, own } from '../kernel/json.ts';
import { dateRefusal, registrationRefusal } from '../kernel/references.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { affiliationRefusal, roundRefusal } from './checks.ts';
import { ratesFor } from './pricing.ts';
import { aliasesOf, evolveProfile, initialProfile, type Profile } from './profile.ts';
import { evolveRounds, type Rounds } from './rounds.ts';
import { evolveMarks, type Marks } from './timeline.ts';

export type Organization = { profile: Profile; rounds: Rounds; marks: Marks };

/** The version of this fold, of its rows (deals and figures), too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 4;

export const initial: Organization = { profile: initialProfile, rounds: {}, marks: {} };

export const evolve = (state: Organization, event: Recorded<OrganizationEvent>): Organization => ({
  profile: evolveProfile(state.profile, event),
  rounds: evolveRounds(state.rounds, event),
  marks: evolveMarks(state.marks, event),
});

/** Decides one posted event about organization `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: OrganizationEvent, state: Organization, facts: Facts): Decision<OrganizationEvent> => {
  const refused =
    dateRefusal(event, facts) ?? registrationRefusal(id, event, knowing(id, state, facts)) ?? refusalOf(id, event, state, facts);
  if (refused) return refused;
  if (isKnownAlready(event, state)) return { accepted: [] };
  const rates = ratesFor(event, state.rounds, facts);
  if ('refusal' in rates) return rates;
  return { accepted: [{ ...event, ...(Object.keys(rates.rates).length > 0 && { rates: rates.rates }) }] };
};

/** What is known of an organization's own registration is in its own stream. */
const knowing = (id: string, { profile }: Organization, facts: Facts): Facts => ({
  ...facts,
  isRegistered: (other) => (other === id ? profile !== null : facts.isRegistered(other)),
});

const refusalOf = (id: string, event: OrganizationEvent, state: Organization, facts: Facts): { refusal: Refusal } | null => {
  switch (event.type) {
    case 'OrganizationAffiliated':
      return affiliationRefusal(id, event.data.group, facts);
    case 'RoundReported':
      return roundRefusal(event.data, own(state.rounds, event.data.round)?.claims ?? []);
    case 'RoundClaimWithdrawn':
      return unknownClaim('round', event.data.round, event.data.source, own(state.rounds, event.data.round)?.claims);
    case 'ValuationClaimWithdrawn':
      return unknownClaim('mark', event.data.mark, event.data.source, own(state.marks, event.data.mark));
    case 'RoundSuperseded':
      return roundUnknown('round', event.data.round, state) ?? (event.data.by ? roundUnknown('by', event.data.by, state) : null);
    case 'OrganizationRegistered':
    case 'OrganizationAliased':
    case 'OrganizationExited':
    case 'ValuationReported':
      return null;
    default:
      return unreachable(event);
  }
};

const roundUnknown = (field: string, round: string, state: Organization) =>
  own(state.rounds, round)
    ? null
    : refuse('thing-unknown', `no round "${round}" has been reported`, [
        { pointer: `/data/${field}`, message: 'expected a round that was reported' },
      ]);

const isKnownAlready = (event: OrganizationEvent, { profile, rounds, marks }: Organization): boolean => {
  const { data } = event;
  const asNow = <E>(one: E) => ({ ...one, at: 0, v: 0 });
  switch (event.type) {
    case 'OrganizationRegistered':
      return isEqual(profile?.registered, data);
    case 'OrganizationAliased':
      return profile !== null && aliasesOf(profile).includes(event.data.alias);
    case 'OrganizationAffiliated':
      return isEqual(profile?.affiliation, data);
    case 'OrganizationExited':
      return isEqual(profile?.exit, data);
    case 'RoundReported':
      return saysAgain(own(rounds, event.data.round)?.claims ?? [], claimOf(asNow(event), 'round'));
    case 'ValuationReported':
      return saysAgain(own(marks, event.data.mark) ?? [], claimOf(asNow(event), 'mark'));
    case 'RoundClaimWithdrawn':
      return isWithdrawnSo(own(rounds, event.data.round)?.claims ?? [], event.data);
    case 'ValuationClaimWithdrawn':
      return isWithdrawnSo(own(marks, event.data.mark) ?? [], event.data);
    case 'RoundSuperseded': {
      const { round, ...why } = event.data;
      return (own(rounds, round)?.superseded ?? []).some(({ at: _at, v: _v, ...one }) => isEqual(one, why));
    }
    default:
      return unreachable(event);
  }
};
