/** Which exchange rates an event's amounts need, what is stored with it, what stands in for a rate that is not published yet, and how that is fixed. */
import type { Converted, ProvisionalRates, Rates, Recorded, Warning } from '../../events/catalogue.ts';
import { type AnyEvent, type RateEvent, ruled } from '../../events/index.ts';
import type { Amount } from '../../events/values.ts';
import { type Accepted, accept, type Decision, type Facts, nothingNew, type Refusal, refuse } from './decision.ts';
import { unreachable } from './folding.ts';
import { isRecorded } from './known.ts';
import { firstDay, monthBefore, monthOf, type Viewpoint } from './time.ts';

/** Months before that of an amount whose rate may stand in for its own. */
const LOOK_BACK = 3;

/** The rate of a month, or the latest of the three months before; undefined where there is none of these. */
const rateFor = (currency: string, month: string, { rate }: Facts): { usd: number; month: string } | undefined => {
  let of = month;
  for (let back = 0; back <= LOOK_BACK; back += 1, of = monthBefore(of)) {
    const usd = rate(currency, of);
    if (usd !== undefined) return { usd, month: of };
  }
  return undefined;
};

/** The rates to store with an event; amounts without a date of their own belong to `date`: by currency, and by currency and month for an amount of another month.
 * Undisclosed amounts need none. */
export const ratesOf = (event: AnyEvent, date: string | null, facts: Facts): Converted | { refusal: Refusal } => {
  const rates: Rates = {};
  const provisionalRates: ProvisionalRates = {};
  for (const { amount, pointer, on } of ruled(event).amounts) {
    // A tranche that is still to come is converted like its round.
    const day = date !== null && on !== null && firstDay(on) > facts.today ? date : (on ?? date);
    if (amount.currency === 'USD' || amount.disclosure === 'undisclosed') continue;
    if (day === null) throw new Error(`${event.type} has an amount at ${pointer} that belongs to no date`);
    const month = monthOf(day);
    const found = rateFor(amount.currency, month, facts);
    if (!found) return missing(amount.currency, month, pointer);
    const key = date && month !== monthOf(date) ? rateKey(amount.currency, month) : amount.currency;
    rates[key] = found.usd;
    if (found.month !== month) provisionalRates[key] = { month, takenFrom: found.month };
  }
  return {
    ...(Object.keys(rates).length > 0 && { rates }),
    ...(Object.keys(provisionalRates).length > 0 && { provisionalRates }),
  };
};

const missing = (currency: string, month: string, pointer: string) =>
  refuse(
    'fx-rate-missing',
    `no rate of ${currency} for ${month} has been published, nor one for any of the three months before`,
    [{ pointer, message: `expected an FxRatePublished for ${currency} ${month} first` }],
    { currency, month },
  );

/** Accepts an event with the rates that its amounts need; refuses it when one is missing. */
export const acceptPriced = <E extends AnyEvent>(event: Accepted<E>, facts: Facts, warnings: Warning[] = []): Decision<E> => {
  const priced = ratesOf(event, null, facts);
  return 'refusal' in priced ? priced : accept({ ...event, ...priced }, warnings);
};

/** How a rate of another month than the event's is called among its rates. */
export const rateKey = (currency: string, month: string): string => `${currency} ${month}`;

/** A rate that was fixed, at which instant (ms) and by which version of the stream. */
type FixedRate = { currency: string; month: string; usd: number; at: number; v: number };
/** What was converted, and what was fixed of it since. The rates that were stored stay, for whoever asks as of before. */
export type Fixable = Converted & { fixedRates?: FixedRate[] };

const ofKey = (key: string): string => key.slice(0, 3);

/** What was converted after an event about rates: itself where it does not wait for any of them, or had them before. */
export const fixedBy = <C extends Fixable>(of: C, event: Recorded<RateEvent>): C => {
  switch (event.type) {
    case 'RatesFixed': {
      const waits = awaitedBy([of]);
      const had = (of.fixedRates ?? []).map(({ currency, month }) => rateKey(currency, month));
      const fixed = event.data.rates.filter(({ currency, month }) => {
        const one = rateKey(currency, month);
        return waits.includes(one) && !had.includes(one);
      });
      const { at, v } = event;
      return fixed.length > 0 ? { ...of, fixedRates: [...(of.fixedRates ?? []), ...fixed.map((one) => ({ ...one, at, v }))] } : of;
    }
    default:
      return unreachable(event.type);
  }
};

/** What was converted as a viewpoint has it: a rate that was fixed by then takes the place of the one that stood in. */
export const convertedAt = <C extends Fixable>(of: C, viewpoint: Viewpoint): C => {
  const fixed = (of.fixedRates ?? []).filter((one) => isRecorded(one, viewpoint));
  if (fixed.length === 0) return of;
  const rates: Rates = { ...of.rates };
  const provisionalRates: ProvisionalRates = {};
  for (const [key, standIn] of Object.entries(of.provisionalRates ?? {})) {
    const found = fixed.find(({ currency, month }) => currency === ofKey(key) && month === standIn.month);
    if (found) rates[key] = found.usd;
    else provisionalRates[key] = standIn;
  }
  return { ...of, rates, provisionalRates };
};

/** The rate behind an amount in dollars: what one unit was worth in `month`; `provisional` where that is not yet the amount's own month. */
export type Fx = { currency: string; month: string; usd: number; provisional: boolean };

/** Undefined where nothing was converted: an amount in dollars, or one that is undisclosed. `month` is that of the event's amounts, `key` what the rate is called. */
export const fxOf = (
  { currency, disclosure }: Amount,
  { rates = {}, provisionalRates = {} }: Converted,
  month: () => string,
  key = currency,
): Fx | undefined => {
  const [usd, standIn] = [rates[key], provisionalRates[key]];
  if (currency === 'USD' || disclosure === 'undisclosed' || usd === undefined) return undefined;
  return { currency, month: standIn?.takenFrom ?? (key.slice(4) || month()), usd, provisional: standIn !== undefined };
};

/** The rates that a stream waits for, as `EUR 2026-11`. Not there where it never waited for one. */
export type Waiting = { waiting?: string[] };

/** The rates that events wait for, as they were recorded: each once, as `EUR 2026-11`. */
export const awaitedBy = (events: Converted[]): string[] => [
  ...new Set(
    events.flatMap(({ provisionalRates = {} }) => Object.entries(provisionalRates).map(([key, { month }]) => rateKey(ofKey(key), month))),
  ),
];

/** The state of a stream after an event, with what it waits for then: every rate that was provisional in an event, until it is fixed. */
export const waitingAfter = <S extends Waiting>(state: S, event: Recorded<AnyEvent>): S => {
  const fixed = event.type === 'RatesFixed' ? event.data.rates.map(({ currency, month }) => rateKey(currency, month)) : [];
  const more = awaitedBy([event]);
  if (fixed.length + more.length === 0) return state;
  const waiting = [...new Set([...(state.waiting ?? []), ...more])];
  return { ...state, waiting: waiting.filter((one) => !fixed.includes(one)) };
};

/** What the state of a stream, of whatever category, says that it waits for. */
export const waitingIn = (state: unknown): string[] =>
  typeof state === 'object' && state !== null && 'waiting' in state && Array.isArray(state.waiting) ? state.waiting : [];

/** Decides on rates that the system found published: of those that the stream does not wait for there is nothing to record. */
export const fix = (event: RateEvent, { waiting = [] }: Waiting): Decision<RateEvent> => {
  const rates = event.data.rates.filter(({ currency, month }) => waiting.includes(rateKey(currency, month)));
  return rates.length > 0 ? accept({ ...event, data: { rates } }) : nothingNew;
};

/** What is said of a thing, and of several by their names, after an event about rates. */
export const fixedClaims = <C extends { claims: Fixable[] }>(of: C, event: Recorded<RateEvent>): C => ({
  ...of,
  claims: of.claims.map((claim) => fixedBy(claim, event)),
});
export const fixedIn = <C extends { claims: Fixable[] }>(things: Record<string, C>, event: Recorded<RateEvent>): Record<string, C> =>
  Object.fromEntries(Object.entries(things).map(([name, of]) => [name, fixedClaims(of, event)]));
