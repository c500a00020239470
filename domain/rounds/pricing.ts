/** By which rates the amounts of an organization's events are converted, and which rate is behind an amount of a round. */
import type { Converted } from '../../events/catalogue.ts';
import type { OrganizationEvent } from '../../events/index.ts';
import type { Amount } from '../../events/values.ts';
import { type Claim, type Claims, resolve, standing, unclaimed } from '../kernel/claims.ts';
import type { Facts, Refusal } from '../kernel/decision.ts';
import { own } from '../kernel/json.ts';
import { type Interval, usdOf } from '../kernel/money.ts';
import { type Fx, fxOf, ratesOf } from '../kernel/rates.ts';
import { monthOf } from '../kernel/time.ts';
import type { RoundSays, Rounds } from './round-claims.ts';

/** The day of the round that a statement is about: its announcement as the statement has it; where it does not say, as the round resolves from what was recorded
 * before it, version `v` of the stream, or else as it was last claimed then. Null where nobody had given one. */
const dayOfRound = (announcedOn: string | undefined, of: Claims<RoundSays>, v = Number.MAX_SAFE_INTEGER): string | null => {
  const resolved = () => resolve(standing(of, { version: v - 1 }), (says) => says.announcedOn)?.value;
  return announcedOn ?? resolved() ?? of.claims.findLast((one) => one.v < v && one.says.announcedOn)?.says.announcedOn ?? null;
};

/** The rates to store with an event, given the rounds that are recorded so far; a refusal when one is missing. */
export const ratesFor = (event: OrganizationEvent, rounds: Rounds, facts: Facts): Converted | { refusal: Refusal } => {
  const day = event.type === 'RoundReported' ? dayOfRound(event.data.announcedOn, own(rounds, event.data.round) ?? unclaimed) : null;
  return ratesOf(event, day, facts);
};

/** An amount in US dollars, and the rate behind it where it was converted. */
export type Priced = { usd: Interval | null; fx?: Fx };
/** Converts an amount that a statement gives; `key` is what its rate is called where it is not that of the statement's own month. */
export type Price = (amount: Amount, claim: Claim<unknown>, key?: string) => Priced;

/** How amounts of one round are converted. The statements of its parts are known by their versions. */
export const priceIn = (all: Claims<RoundSays>): Price => {
  const monthIn = ({ v }: Claim<unknown>) => monthOf(dayOfRound(all.claims.find((one) => one.v === v)?.says.announcedOn, all, v) ?? '');
  return (amount, claim, key = amount.currency) => {
    const fx = fxOf(amount, claim, () => monthIn(claim), key);
    return { usd: usdOf(amount, claim, key), ...(fx && { fx }) };
  };
};
