/** Which exchange rates an event's amounts need, and what is stored with it. */
import type { Rates } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';
import type { Amount, Money } from '../../events/values.ts';
import { accept, type Decision, type Facts, type Refusal, refuse } from './decision.ts';
import { monthOf } from './time.ts';

type Priced = { amount: Amount; pointer: string; on?: string | undefined };

const exact = (money: Money): Amount => ({ ...money, disclosure: 'exact' });

/** Every amount in an event with its place, and its own date where it has one. */
export const amountsIn = (event: AnyEvent): Priced[] => {
  switch (event.type) {
    case 'ValuationReported':
      return [{ amount: event.data.valuation.amount, pointer: '/data/valuation/amount' }];
    case 'RoundReported':
      return amountsOfRound(event.data);
    case 'CreditGranted':
      return [{ amount: event.data.faceValue, pointer: '/data/faceValue', on: event.data.grantedOn }];
    case 'CreditDrawn':
    case 'CreditRevoked':
      return [{ amount: exact(event.data.amount), pointer: '/data/amount', on: event.data.on }];
    case 'ComputeContractReported':
      return event.data.value ? [{ amount: event.data.value, pointer: '/data/value', on: event.data.announcedOn }] : [];
    default:
      return [];
  }
};

const amountsOfRound = ({
  amount,
  valuation,
  participations = [],
  tranches = [],
}: Extract<AnyEvent, { type: 'RoundReported' }>['data']) => [
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

/** The rates to store with an event whose amounts belong to `date`: by currency, and by currency and month for an amount of another month.
 * Undisclosed amounts need none. */
export const ratesOf = (event: AnyEvent, date: string | undefined, { rate }: Facts): { rates: Rates } | { refusal: Refusal } => {
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

/** Accepts an event with the rates that its amounts need; refuses it when one is missing. */
export const acceptPriced = <E extends AnyEvent>(event: E, facts: Facts): Decision<E> => {
  const priced = ratesOf(event, undefined, facts);
  if ('refusal' in priced) return priced;
  return accept({ ...event, ...(Object.keys(priced.rates).length > 0 && { rates: priced.rates }) });
};
