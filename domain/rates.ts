/** Which exchange rates an event's amounts need, and what is stored with it. */
import type { Rates } from '../events/catalogue.ts';
import type { OrganizationEvent } from '../events/index.ts';
import type { Amount } from '../events/values.ts';
import { resolve, standing } from './claims.ts';
import { type Facts, type Refusal, refuse } from './decision.ts';
import { own } from './json.ts';
import type { Rounds } from './rounds.ts';
import { monthOf } from './time.ts';

type Priced = { amount: Amount; pointer: string; on?: string | undefined };

/** Every amount in an event with its place, and its own date where it has one. */
export const amountsIn = (event: OrganizationEvent): Priced[] => {
  if (event.type === 'ValuationReported') return [{ amount: event.data.valuation.amount, pointer: '/data/valuation/amount' }];
  if (event.type !== 'RoundReported') return [];
  const { amount, valuation, participations = [], tranches = [] } = event.data;
  return [
    ...(amount ? [{ amount, pointer: '/data/amount' }] : []),
    ...(valuation ? [{ amount: valuation.amount, pointer: '/data/valuation/amount' }] : []),
    ...participations.flatMap((one, n) => [
      ...(one.amount ? [{ amount: one.amount, pointer: `/data/participations/${n}/amount` }] : []),
      ...(one.consideration ?? []).flatMap((part, k) =>
        part.amount ? [{ amount: part.amount, pointer: `/data/participations/${n}/consideration/${k}/amount` }] : [],
      ),
    ]),
    ...tranches.map((tranche, n) => ({ amount: tranche.amount, pointer: `/data/tranches/${n}/amount`, on: tranche.on })),
  ];
};

/** The date that an event's amounts belong to: a round's announcement (for a claim that does not say, as it resolves so far, or else as it
 * was last claimed), a mark's day. */
const dateOf = (event: OrganizationEvent, rounds: Rounds): string | undefined => {
  if (event.type === 'ValuationReported') return event.data.asOf;
  if (event.type !== 'RoundReported') return undefined;
  const claims = own(rounds, event.data.round)?.claims ?? [];
  const resolved = resolve(standing(claims), (says) => says.announcedOn)?.value;
  return event.data.announcedOn ?? resolved ?? claims.findLast(({ says }) => says.announcedOn)?.says.announcedOn;
};

/** The rates to store with an event, by currency, and by currency and month for a tranche in another month. Undisclosed amounts need none. */
export const ratesFor = (event: OrganizationEvent, rounds: Rounds, { rate }: Facts): { rates: Rates } | { refusal: Refusal } => {
  const date = dateOf(event, rounds);
  const rates: Rates = {};
  for (const { amount, pointer, on } of amountsIn(event)) {
    const day = on ?? date;
    if (amount.currency === 'USD' || amount.disclosure === 'undisclosed' || day === undefined) continue;
    const month = monthOf(day);
    const usd = rate(amount.currency, month);
    if (usd === undefined) {
      return refuse(
        'fx-rate-missing',
        `no rate of ${amount.currency} for ${month} has been published`,
        [{ pointer, message: `expected an FxRatePublished for ${amount.currency} ${month} first` }],
        { currency: amount.currency, month },
      );
    }
    rates[on && date && monthOf(on) !== monthOf(date) ? `${amount.currency} ${month}` : amount.currency] = usd;
  }
  return { rates };
};
