/** Which exchange rates an event's amounts need, and what is stored with it. */
import type { Rates, Warning } from '../../events/catalogue.ts';
import { type AnyEvent, ruled } from '../../events/index.ts';
import { accept, type Decision, type Facts, type Refusal, refuse } from './decision.ts';
import { firstDay, monthOf } from './time.ts';

/** The rates to store with an event; amounts without a date of their own belong to `date`: by currency, and by currency and month for an amount of another month.
 * Undisclosed amounts need none. */
export const ratesOf = (event: AnyEvent, date: string | null, { rate, today }: Facts): { rates: Rates } | { refusal: Refusal } => {
  const rates: Rates = {};
  for (const { amount, pointer, on } of ruled(event).amounts) {
    // A tranche that is still to come is converted like its round.
    const day = date !== null && on !== null && firstDay(on) > today ? date : (on ?? date);
    if (amount.currency === 'USD' || amount.disclosure === 'undisclosed') continue;
    if (day === null) throw new Error(`${event.type} has an amount at ${pointer} that belongs to no date`);
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
    rates[date && monthOf(day) !== monthOf(date) ? `${amount.currency} ${month}` : amount.currency] = usd;
  }
  return { rates };
};

/** Accepts an event with the rates that its amounts need; refuses it when one is missing. */
export const acceptPriced = <E extends AnyEvent>(event: E, facts: Facts, warnings: Warning[] = []): Decision<E> => {
  const priced = ratesOf(event, null, facts);
  if ('refusal' in priced) return priced;
  return accept({ ...event, ...(Object.keys(priced.rates).length > 0 && { rates: priced.rates }) }, warnings);
};
