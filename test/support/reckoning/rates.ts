/** US cents of a posted amount, by the published rate of the month of its date. */
import { firstDay, type Json, once, type Span } from './values.ts';

export type Rates = Map<string, string>;

/** `CNY 2024-02` to the rate as it was posted. */
export const ratesIn = once((events: Json[]): Rates => {
  const rates: Rates = new Map();
  for (const { type, data } of events) {
    if (type === 'FxRatePublished') rates.set(`${data.currency} ${data.month}`, String(data.usd));
  }
  return rates;
});

/** In integers: the cents of the amount times the digits of the rate, half a cent up. */
const cents = (value: number, rate: string): number => {
  const [whole, fraction = ''] = rate.split('.') as [string, string?];
  const one = 10n ** BigInt(fraction.length);
  const product = BigInt(Math.round(value * 100)) * BigInt(whole + fraction);
  return Number((2n * product + one) / (2n * one));
};

export const usd = (rates: Rates, amount: Json, date: string): Span | null => {
  if (!amount || amount.disclosure === 'undisclosed') return null;
  const month = firstDay(date).slice(0, 7);
  const rate = amount.currency === 'USD' ? '1' : rates.get(`${amount.currency} ${month}`);
  if (!rate) throw new Error(`no rate for ${amount.currency} in ${month}`);
  const value = cents(amount.value ?? 0, rate);
  const none = Number.POSITIVE_INFINITY;
  if (amount.disclosure === 'range') return { low: cents(amount.low, rate), high: cents(amount.high, rate) };
  if (amount.disclosure === 'at-least') return { low: value, high: none };
  if (amount.disclosure === 'up-to') return { low: 0, high: value };
  if (amount.disclosure === 'target') return { low: 0, high: none };
  return { low: value, high: value };
};
