/** What a currency was worth, and what the system records by itself once that is known: amounts that an earlier month's rate stood in for have their own from then on. */
import * as z from 'zod';
import { among, type EventOf, event } from './catalogue.ts';
import { none, type Rules } from './rule.ts';
import { Currency, Month, sourced } from './values.ts';

/** US dollars for one unit, averaged over the month. */
const Usd = z.number().positive().max(1e6).describe('US dollars for one unit, averaged over the month.');

export const FxRatePublished = event(
  'currency',
  'FxRatePublished',
  z.strictObject({
    currency: Currency.refine((code) => code !== 'USD', 'expected another currency than USD, which all rates are in').describe(
      'An ISO 4217 code, another than USD: all rates are in US dollars.',
    ),
    month: Month.describe('Over which it is averaged.'),
    usd: Usd,
    ...sourced,
  }),
);

export const currencyEvents = [FxRatePublished] as const;

export type CurrencyEvent = EventOf<(typeof currencyEvents)[number]>;

export const currencyRules = {
  FxRatePublished: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<CurrencyEvent>;

/** On every stream whose amounts wait for a rate, of whatever category. */
export const RatesFixed = event(
  null,
  'RatesFixed',
  z.strictObject({
    rates: z
      .array(z.strictObject({ currency: Currency, month: Month.describe('Over which it is averaged.'), usd: Usd }))
      .min(1)
      .describe('The rates that amounts of the stream were waiting for.'),
  }),
);

export const rateEvents = [RatesFixed] as const;
export const isOfRates = among(rateEvents);

export type RateEvent = EventOf<(typeof rateEvents)[number]>;

export const rateRules = {
  RatesFixed: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<RateEvent>;
