/** An organization: what it knows of itself, and what it accepts to be told. */
import type { Recorded } from '../../events/catalogue.ts';
import { isOfRates } from '../../events/currency.ts';
import type { OrganizationEvent, ProfileEvent } from '../../events/index.ts';
import { isOfProfile } from '../../events/organization.ts';
import { isOfRounds } from '../../events/round.ts';
import { isOfStakes } from '../../events/stake.ts';
import { isOfMarks } from '../../events/valuation.ts';
import { type Claims, claimOf, unclaimed } from '../kernel/claims.ts';
import { accept, type Decision, type Facts, hasOwnId, nothingNew, type Offered, type Refused } from '../kernel/decision.ts';
import { unreachable } from '../kernel/folding.ts';
import { isEqual, own } from '../kernel/json.ts';
import { fix, fixedIn, type Waiting, waitingAfter } from '../kernel/rates.ts';
import { dateRefusal, registrationRefusal } from '../kernel/references.ts';
import { isWithdrawnSo, saysAgain } from '../kernel/repeats.ts';
import { ratesFor } from '../rounds/pricing.ts';
import { evolveRounds, type Rounds } from '../rounds/round-claims.ts';
import { evolveStakes, type Stakes } from '../rounds/stakes.ts';
import { evolveMarks, type Marks } from '../valuations/marks.ts';
import { refusalOf } from './checks.ts';
import { mergedRefusal } from './merging.ts';
import {
  affiliationsAt,
  evolveProfile,
  exitsAt,
  initialProfile,
  isThere,
  isWithdrawn,
  mergerOf,
  namesOf,
  type Profile,
} from './profile.ts';
import { warningsAbout } from './warnings.ts';

export type Organization = { profile: Profile; rounds: Rounds; marks: Marks; stakes: Stakes } & Waiting;

/** The version of this fold, of its rows (deals and figures), too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 8;

export const initial: Organization = { profile: initialProfile, rounds: {}, marks: {}, stakes: {} };

export const evolve = (state: Organization, event: Recorded<OrganizationEvent>): Organization => waitingAfter(evolved(state, event), event);

const evolved = (state: Organization, event: Recorded<OrganizationEvent>): Organization => {
  if (isOfProfile(event)) return { ...state, profile: evolveProfile(state.profile, event) };
  if (isOfRounds(event)) return { ...state, rounds: evolveRounds(state.rounds, event) };
  if (isOfMarks(event)) return { ...state, marks: evolveMarks(state.marks, event) };
  if (isOfStakes(event)) return { ...state, stakes: evolveStakes(state.stakes, event) };
  if (isOfRates(event)) {
    const { profile, rounds, marks, stakes } = state;
    const parts = { rounds: fixedIn(rounds, event), marks: fixedIn(marks, event), stakes: fixedIn(stakes, event) };
    return { ...state, profile: evolveProfile(profile, event), ...parts };
  }
  return unreachable(event);
};

/** Decides one posted event about organization `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: Offered<OrganizationEvent>, state: Organization, facts: Facts): Decision<OrganizationEvent> => {
  if (event.type === 'RatesFixed') return fix(event, state);
  const refused: Refused =
    dateRefusal(event, facts) ??
    registrationRefusal(id, event, knowing(id, event, state, facts)) ??
    mergedRefusal(id, event, state, facts) ??
    refusalOf(id, event, state, facts);
  if (refused) return refused;
  const known = hasOwnId(event) ? null : knownAlready(event, state, facts);
  if (known) return known === 'withdrawn' ? { ...nothingNew, because: known } : nothingNew;
  const rates = ratesFor(event, state.rounds, facts);
  return 'refusal' in rates ? rates : accept({ ...event, ...rates }, warningsAbout(id, event, state, facts));
};

/** What is known of an organization's own registration is in its own stream. One that was withdrawn may be so again. */
const knowing = (id: string, { type }: OrganizationEvent, { profile }: Organization, facts: Facts): Facts => ({
  ...facts,
  isRegistered: (other) =>
    other === id ? isThere(profile) || (type === 'OrganizationWithdrawn' && profile.length > 0) : facts.isRegistered(other),
});

/** An event as it would be recorded now, behind everything else. */
export const asOfNow = <E>(event: E, { today }: Facts) => ({ ...event, at: Date.parse(today), v: Number.MAX_SAFE_INTEGER });

/** Whether an event changes no answer: it was said `again`, or said so and taken back (`withdrawn`). */
const knownAlready = (event: OrganizationEvent, state: Organization, facts: Facts): 'again' | 'withdrawn' | null => {
  const { rounds, marks, stakes } = state;
  const again = (isAgain: boolean) => (isAgain ? 'again' : null);
  const claimsOf = <C extends Claims<unknown>>(things: Record<string, C>, thing: string) => own(things, thing) ?? unclaimed;
  switch (event.type) {
    case 'OrganizationRegistered':
    case 'OrganizationAliased':
    case 'OrganizationAffiliated':
    case 'OrganizationExited':
    case 'OrganizationExitWithdrawn':
    case 'OrganizationIdentified':
    case 'OrganizationIdentifierRemoved':
    case 'OrganizationAliasRemoved':
    case 'OrganizationWithdrawn':
    case 'OrganizationMerged':
    case 'OrganizationUnmerged':
      return again(changesNothing(event, state, facts));
    case 'RoundReported':
      return saysAgain(claimsOf(rounds, event.data.round), claimOf(asOfNow(event, facts), 'round'));
    case 'ValuationReported':
      return saysAgain(claimsOf(marks, event.data.mark), claimOf(asOfNow(event, facts), 'mark'));
    case 'StakeReported':
      return saysAgain(claimsOf(stakes, event.data.stake), claimOf(asOfNow(event, facts), 'stake'));
    case 'RoundClaimWithdrawn':
      return again(isWithdrawnSo(claimsOf(rounds, event.data.round), event.data));
    case 'ValuationClaimWithdrawn':
      return again(isWithdrawnSo(claimsOf(marks, event.data.mark), event.data));
    case 'StakeClaimWithdrawn':
      return again(isWithdrawnSo(claimsOf(stakes, event.data.stake), event.data));
    case 'RoundSuperseded':
      return again(isLastTurn(state, event.data.round, { ...event.data, reinstated: undefined }));
    case 'RoundReinstated':
      return again(isLastTurn(state, event.data.round, { ...event.data, reinstated: true }));
    case 'RatesFixed':
      return null;
    default:
      return unreachable(event);
  }
};

const isLastTurn = ({ rounds }: Organization, round: string, turn: object): boolean =>
  isEqual({ ...own(rounds, round)?.turns.at(-1), at: 0, v: 0 }, { ...turn, round: undefined, at: 0, v: 0 });

/** Whether a profile says after an event what it said before. */
const changesNothing = (event: ProfileEvent, { profile }: Organization, facts: Facts): boolean => {
  const told = (of: Profile) => [
    namesOf(of),
    affiliationsAt(of).map(({ at: _at, ...one }) => one),
    exitsAt(of),
    mergerOf(of)?.into,
    isWithdrawn(of),
  ];
  return isEqual(told(profile), told(evolveProfile(profile, asOfNow(event, facts))));
};
