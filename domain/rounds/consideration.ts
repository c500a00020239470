/** What a cheque was paid in: stated sums, or a share of the cheque. */
import type { EventOf } from '../../events/catalogue.ts';
import type { RoundReported } from '../../events/round.ts';
import type { Assurance } from '../../events/values.ts';
import { type Claim, isSame, type Said } from '../kernel/claims.ts';
import { hull, type Interval, isSameInterval, shareOf, sumIntervals } from '../kernel/money.ts';
import type { Priced } from './pricing.ts';

type Participation = NonNullable<EventOf<typeof RoundReported>['data']['participations']>[number];
export type Consideration = NonNullable<Participation['consideration']>;
/** A part with its stated sum in US dollars; null when none is stated. */
export type PricedConsideration = (Consideration[number] & Priced)[];

/** US dollars paid in one kind, by the claim that wins and by those that say otherwise. `usd` is null when that claim says nothing of the kind,
 * and from 0 to no bound where it says no more than the kind. */
export type Paid = {
  usd: Interval | null;
  from: string;
  assurance: Assurance;
  alternatives: { usd: Interval | null; from: string; assurance: Assurance }[];
  /** What it may be by any of the claims on it and on the cheque; there where these leave more open than `usd`. */
  range?: Interval;
};

/** At most half of a cheque of 800 million in credits is 0 to 400 million; a part of which nobody says how large it is is anything up to the cheque. Null when nothing
 * is said of the kind. */
const usdIn = (kind: 'cash' | 'compute-credit', parts: PricedConsideration, cheque: Interval): Interval | null =>
  sumIntervals(parts.filter((part) => part.kind === kind).map((part) => part.usd ?? shareOf(cheque, part.share ?? {})));

/** What was paid in `kind`: `price` puts the stated sums of a claim's consideration into dollars, the cheque is the investor's own, or
 * what it may be, and behind it what other claims say of it. */
export const paidIn = (
  kind: 'cash' | 'compute-credit',
  consideration: Said<Consideration>[],
  [cheque, ...otherCheques]: readonly [Interval, ...Interval[]],
  price: (parts: Consideration, claim: Claim<unknown>) => PricedConsideration,
): Paid | null => {
  const [first, ...rest] = consideration;
  if (!first) return null;
  const paid = ({ value, claim }: Said<Consideration>) => ({
    usd: usdIn(kind, price(value, claim), cheque),
    from: claim.source.id,
    assurance: claim.assurance,
  });
  const alternatives = rest.filter((one) => !isSame(one, first)).map(paid);
  const won = paid(first);
  if (!won.usd && !alternatives.some(({ usd }) => usd)) return null;
  const byOthers = otherCheques.flatMap((other) => consideration.map(({ value, claim }) => usdIn(kind, price(value, claim), other)));
  const range = hull([won.usd, ...alternatives.map(({ usd }) => usd), ...byOthers].filter((usd) => usd !== null));
  return { ...won, alternatives, ...(range && !(won.usd && isSameInterval(range, won.usd)) && { range }) };
};
