/** Which rates the amounts of an organization's event are converted by. */
import type { OrganizationEvent } from '../../events/index.ts';
import { resolve, standing, unclaimed } from '../kernel/claims.ts';
import type { Facts } from '../kernel/decision.ts';
import { own } from '../kernel/json.ts';
import { ratesOf } from '../kernel/rates.ts';
import type { Rounds } from './round-claims.ts';

/** The day of the round that a claim is about: its announcement as the claim has it; where it does not say, as it resolves so far, or else as it was
 * last claimed. Null for what is about no round. */
const dayOfRound = (event: OrganizationEvent, rounds: Rounds): string | null => {
  if (event.type !== 'RoundReported') return null;
  const of = own(rounds, event.data.round) ?? unclaimed;
  const resolved = resolve(standing(of), (says) => says.announcedOn)?.value;
  return event.data.announcedOn ?? resolved ?? of.claims.findLast(({ says }) => says.announcedOn)?.says.announcedOn ?? null;
};

/** The rates to store with an event, given the rounds that are recorded so far; a refusal when one is missing. */
export const ratesFor = (event: OrganizationEvent, rounds: Rounds, facts: Facts) => ratesOf(event, dayOfRound(event, rounds), facts);
