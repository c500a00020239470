/** Which rates the amounts of an organization's event are converted by. */
import type { OrganizationEvent } from '../../events/index.ts';
import { resolve, standing } from '../kernel/claims.ts';
import type { Facts } from '../kernel/decision.ts';
import { own } from '../kernel/json.ts';
import { ratesOf } from '../kernel/rates.ts';
import type { Rounds } from './rounds.ts';

/** The date that an event's amounts belong to: a round's announcement (for a claim that does not say, as it resolves so far, or else as it
 * was last claimed), a mark's day. */
const dateOf = (event: OrganizationEvent, rounds: Rounds): string | undefined => {
  if (event.type === 'ValuationReported') return event.data.asOf;
  if (event.type !== 'RoundReported') return undefined;
  const claims = own(rounds, event.data.round)?.claims ?? [];
  const resolved = resolve(standing(claims), (says) => says.announcedOn)?.value;
  return event.data.announcedOn ?? resolved ?? claims.findLast(({ says }) => says.announcedOn)?.says.announcedOn;
};

/** The rates to store with an event, given the rounds that are recorded so far; a refusal when one is missing. */
export const ratesFor = (event: OrganizationEvent, rounds: Rounds, facts: Facts) => ratesOf(event, dateOf(event, rounds), facts);
