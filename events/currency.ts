/** What a currency was worth. */
import * as z from 'zod';
import { event } from './catalogue.ts';
import { Currency, Month, Source } from './values.ts';

/** `usd`: US dollars for one unit, averaged over the month. */
export const FxRatePublished = event(
  'currency',
  'FxRatePublished',
  z.strictObject({
    currency: Currency.refine((code) => code !== 'USD', 'expected another currency than USD, which all rates are in'),
    month: Month,
    usd: z.number().positive().max(1e6),
    source: Source,
  }),
);

export const currencyEvents = [FxRatePublished] as const;
