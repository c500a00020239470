/** What sources say of sums. */
import type { Amount } from '../../../../events/values.ts';
import type { Chance } from '../../system/chance.ts';
import { cents, OPEN, type Span } from './plain.ts';

/** Of a currency in a month. */
export const rateOf = (currency: string, month: string): number =>
  currency === 'USD' ? 1 : Math.round((0.13 + 0.0013 * ((Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))) % 17)) * 1e4) / 1e4;
export const currencyIn = (by: Chance): string => by.pick(['USD', 'USD', 'CNY']);

type Stated = { amount: Amount; usd: Span | null };
const LOUD = ['exact', 'exact', 'exact', 'approx', 'at-least', 'up-to', 'range', 'undisclosed'] as const;

/** What a source says of a sum: something that holds it. */
export const stating = (by: Chance, usd: number, currency: string, rate: number): Stated => {
  const disclosure = by.pick(LOUD);
  const own = (value: number): number => cents(value / rate);
  const back = (value: number): number => cents(value * rate);
  if (disclosure === 'undisclosed') return { amount: { currency, disclosure }, usd: null };
  const less = own(usd * by.pick([0.5, 0.8, 1]));
  const more = own(usd * by.pick([1, 1.25, 2]));
  if (disclosure === 'range')
    return { amount: { currency, disclosure, low: less, high: more }, usd: { low: back(less), high: back(more) } };
  const value = disclosure === 'at-least' ? less : disclosure === 'up-to' ? more : own(usd);
  const low = disclosure === 'up-to' ? 0 : back(value);
  return { amount: { currency, disclosure, value }, usd: { low, high: disclosure === 'at-least' ? OPEN : back(value) } };
};
