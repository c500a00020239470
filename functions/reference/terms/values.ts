/** The values that answers are made of (contract, sections 1 and 3), as schemas: what every answer is checked against in tests. */
import * as z from 'zod';
import { WARNINGS } from '../../../events/catalogue.ts';
import { Assurance, Country, Currency, Id, IsoDate, Month, PartialDate } from '../../../events/values.ts';

/** Said where a rate stands in for one that is not published yet. */
export const provisional = {
  provisional: z
    .literal(true)
    .meta({
      id: 'ProvisionalMark',
      description: 'It rests on a provisional rate: that of an earlier month, until the month’s own is published.',
    })
    .optional(),
};

/** The rate behind an amount that was converted. */
export const Fx = z
  .strictObject({ currency: Currency, month: Month.describe('Whose rate it is.'), usd: z.number(), provisional: z.boolean() })
  .meta({
    id: 'Fx',
    description: 'US dollars for one unit, by which an amount was converted; provisional while it stands in for that of a later month.',
  });

export const Interval = z
  .strictObject({ low: z.number(), high: z.number().nullable(), ...provisional })
  .meta({ id: 'Interval', description: 'From low to high; high null is no upper bound. A whole interval that is null: nothing is known.' });

/** An interval of which either end may be unknown. */
export const Range = z
  .strictObject({ low: z.number().nullable(), high: z.number().nullable(), ...provisional })
  .meta({ id: 'Range', description: 'From low to high; null is unknown.' });

/** What was accepted and looks wrong. */
export const Warning = z
  .strictObject({ pointer: z.string(), code: z.enum(WARNINGS), message: z.string() })
  .meta({ id: 'Warning', description: 'What was accepted and looks wrong.' });

export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .meta({ id: 'Instant', description: 'RFC 3339 in UTC, with milliseconds.', format: 'date-time' });
export const Count = z.number().int().min(0);
export const Version = Count.meta({
  id: 'Version',
  description: 'Of a stream: how many events it holds. Of a board: how many it rests on.',
});
export const StreamName = z.string().regex(/^[a-z]+\/[a-z0-9][a-z0-9-]{0,63}$/);
/** US dollars for one unit, by currency, or by currency and month. */
export const Rates = z
  .record(z.string(), z.number())
  .meta({ id: 'Rates', description: 'US dollars for one unit: "CNY", or "CNY 2024-05".' });

/** Which of them stand in for another month's. */
export const ProvisionalRates = z.record(z.string(), z.strictObject({ month: Month, takenFrom: Month })).meta({
  id: 'ProvisionalRates',
  description: 'Of rates that stand in, by the same key: the month waited for, and the one whose rate was taken.',
});

/** The statement that says a value: its source, how sure that is, and the day on which it was published. */
export const statement = { from: Id, assurance: Assurance, publishedOn: PartialDate.nullable() };

/** One field as it resolves from claims: its value, the source that says so, and what other sources say instead. `more` is said beside
 * the value. */
export const resolved = <V extends z.ZodType, M extends z.ZodRawShape>(value: V, more: M = {} as M) =>
  z.strictObject({ value, ...statement, alternatives: z.array(z.strictObject({ value, ...statement })), ...more }).nullable();

/** A row that could not be folded says so with the answer that it still has. */
export const stale = { stale: z.literal(true).optional() };

/** The point of view, as it was asked for. */
export const times = { asOf: IsoDate.optional(), knownAt: IsoDate.optional(), recordedAt: z.string().optional() };
export const market = { country: Country.optional(), sector: Id.optional() };
export const period = { from: IsoDate.optional(), to: IsoDate.optional() };

/** A page of a list. */
export const listOf = <N extends string, I extends z.ZodType, H extends z.ZodRawShape>(noun: N, item: I, head: H = {} as H) =>
  z.strictObject({
    ...head,
    [noun]: z.array(item),
    next: z.string().optional().describe('The cursor of the next page; absent on the last one.'),
  });

export const Precision = z.enum(['year', 'quarter', 'month', 'day']);
/** Beside a partial date. */
export const uncertain = { dayUncertain: z.literal(true).optional().describe('The day asked for lies within the date: it may be later.') };
/** A number of GPUs, none included. */
export const GpuCount = z.number().min(0).describe('GPUs, with at most 6 decimals.');
export const Months = z
  .strictObject({ months: z.number().int(), range: z.tuple([z.number().int(), z.number().int()]), ...provisional })
  .meta({
    id: 'Months',
    description: 'Whole months between first days; the range takes partial dates from their last to their first day.',
  });
export const Restrictions = z.array(Id).describe('Ids of the restrictions that it falls under.');
export const Dated = PartialDate.nullable();
