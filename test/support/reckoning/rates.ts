/** US cents of a posted amount, by the rate of the month of its date: as it was published before, or the latest of the three months before, until it is fixed. */
import { firstDay, type Json, once, type Span } from './values.ts';

type Published = { at: number; usd: string };
type Known = { published: Map<string, Published[]>; fixed: Map<string, number[]> };

/** Of `CNY 2024-02` what was published, and of `s1 CNY 2024-02` when that was fixed for the events of s1; each with its place among the events. */
const knownIn = once((events: Json[]): Known => {
  const [published, fixed]: [Map<string, Published[]>, Map<string, number[]>] = [new Map(), new Map()];
  for (const [at, { type, subject, data }] of events.entries()) {
    const month = `${data.currency} ${data.month}`;
    if (type === 'FxRatePublished') published.set(month, [...(published.get(month) ?? []), { at, usd: String(data.usd) }]);
    for (const one of type === 'RatesFixed' ? data.rates : []) {
      const key = `${subject} ${one.currency} ${one.month}`;
      fixed.set(key, [...(fixed.get(key) ?? []), at]);
    }
  }
  return { published, fixed };
});

type Rate = { usd: string; standsIn: boolean };

/** The rate of a month for the amounts of the event `at`. Throws where there is none. */
export const rateOf = (events: Json[], at: number, currency: string, month: string): Rate => {
  const { published, fixed } = knownIn(events);
  const before = (key: string, place: number) => published.get(key)?.findLast((one) => one.at < place)?.usd;
  const own = before(`${currency} ${month}`, at);
  if (own) return { usd: own, standsIn: false };
  const fix = fixed.get(`${events[at].subject} ${currency} ${month}`)?.find((place) => place > at);
  if (fix !== undefined) return { usd: before(`${currency} ${month}`, fix)!, standsIn: false };
  for (const back of [1, 2, 3]) {
    const [year, of] = month.split('-').map(Number) as [number, number];
    const usd = before(`${currency} ${new Date(Date.UTC(year, of - 1 - back)).toISOString().slice(0, 7)}`, at);
    if (usd) return { usd, standsIn: true };
  }
  throw new Error(`no rate for ${currency} in ${month}`);
};

/** In integers: the cents of the amount times the digits of the rate, half a cent up. */
const cents = (value: number, rate: string): number => {
  const [whole, fraction = ''] = rate.split('.') as [string, string?];
  const one = 10n ** BigInt(fraction.length);
  const product = BigInt(Math.round(value * 100)) * BigInt(whole + fraction);
  return Number((2n * product + one) / (2n * one));
};

/** The amount of the event `at`, converted by the month of `date`. */
export const usd = (events: Json[], at: number, amount: Json, date: string): Span | null => {
  if (!amount || amount.disclosure === 'undisclosed') return null;
  const rate = amount.currency === 'USD' ? { usd: '1', standsIn: false } : rateOf(events, at, amount.currency, firstDay(date).slice(0, 7));
  const of = (value: number): number => cents(value, rate.usd);
  const span = (low: number, high: number): Span => ({ low, high, ...(rate.standsIn && { provisional: true }) });
  const none = Number.POSITIVE_INFINITY;
  const value = of(amount.value ?? 0);
  if (amount.disclosure === 'range') return span(of(amount.low), of(amount.high));
  if (amount.disclosure === 'at-least') return span(value, none);
  if (amount.disclosure === 'up-to') return span(0, value);
  if (amount.disclosure === 'target') return span(0, none);
  return span(value, value);
};
