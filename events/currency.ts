/** What a currency was worth. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { none, type Rules } from './rule.ts';
import { Currency, Month, sourced } from './values.ts';

/** `usd`: US dollars for one unit, averaged over the month. */
export const FxRatePublished = event(
  'currency',
  'FxRatePublished',
  z.strictObject({
    currency: Currency.refine((code) => code !== 'USD', 'expected another currency than USD, which all rates are in'),
    month: Month,
    usd: z.number().positive().max(1e6),
    ...sourced,
  }),
);

export const currencyEvents = [FxRatePublished] as const;

export type CurrencyEvent = EventOf<(typeof currencyEvents)[number]>;

export const currencyRules = {
  FxRatePublished: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<CurrencyEvent>;
