/** The values that answers are made of (contract, sections 1 and 3), as schemas: what every answer is checked against in tests. */
import * as z from 'zod';
import { INSTRUMENT_CHOICES, INSTRUMENTS } from '../../../domain/rounds/instrument.ts';
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
  .strictObject({
    currency: Currency,
    month: Month.describe('Whose rate it is.'),
    usd: z.number().describe('US dollars for one unit.'),
    provisional: z.boolean().describe('Whether it stands in for that of a later month.'),
  })
  .meta({
    id: 'Fx',
    description: 'US dollars for one unit, by which an amount was converted; provisional while it stands in for that of a later month.',
  });

export const Interval = z
  .strictObject({
    low: z.number().describe('At least so much.'),
    high: z.number().nullable().describe('At most so much; null: nobody knows how much at most.'),
    ...provisional,
  })
  .meta({ id: 'Interval', description: 'From low to high; high null is no upper bound. A whole interval that is null: nothing is known.' });

/** An interval of which either end may be unknown. */
export const Range = z
  .strictObject({
    low: z.number().nullable().describe('At least so much; null is unknown.'),
    high: z.number().nullable().describe('At most so much; null is unknown.'),
    ...provisional,
  })
  .meta({ id: 'Range', description: 'From low to high; null is unknown.' });

/** What was accepted and looks wrong. */
export const Warning = z
  .strictObject({
    pointer: z.string().describe('The place in the posted event, as a JSON Pointer: /data/closedOn.'),
    code: z.enum(WARNINGS).meta({ id: 'WarningCode', description: 'What looks wrong, for programs.' }),
    message: z.string().describe('What looks wrong, for people.'),
  })
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
export const StreamName = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9][a-z0-9-]{0,63}$/)
  .meta({ id: 'StreamName', description: 'Of one thing, by its category and Id: organization/moonshot.' });
/** US dollars for one unit, by currency, or by currency and month. */
export const Rates = z
  .record(z.string(), z.number())
  .meta({ id: 'Rates', description: 'US dollars for one unit: "CNY", or "CNY 2024-05".' });

/** Which of them stand in for another month's. */
export const ProvisionalRates = z
  .record(
    z.string(),
    z
      .strictObject({
        month: Month.describe('The month whose rate is waited for.'),
        takenFrom: Month.describe('The month whose rate was taken.'),
      })
      .meta({ id: 'ProvisionalRate', description: 'Which rate stands in for which.' }),
  )
  .meta({
    id: 'ProvisionalRates',
    description: 'Of rates that stand in, by the same key: the month waited for, and the one whose rate was taken.',
  });

/** The statement that says a value: its source, how sure that is, and the day on which it was published. */
export const statement = {
  from: Id.describe('The source that says so, by its Id.'),
  assurance: Assurance,
  publishedOn: PartialDate.nullable().describe('The day on which that source published it; null: nobody says when.'),
};

/** What a value is called in the names of schemas: by its own name, or by its type. Null where neither says it. */
const nounOf = (value: z.ZodType): string | null => {
  const { id } = value.meta() ?? {};
  if (typeof id === 'string') return id;
  if (value instanceof z.ZodString) return 'Text';
  return value instanceof z.ZodNumber ? 'Number' : value instanceof z.ZodBoolean ? 'Flag' : null;
};
/** One schema of a name, however often it is asked for. */
// biome-ignore lint/suspicious/noExplicitAny: the name says which schema it is
const known = new Map<string, any>();
const once = <S extends z.ZodType>(id: string, make: () => S): S => {
  if (!known.has(id)) known.set(id, make().meta({ id }));
  return known.get(id);
};

/** One field as it resolves from claims: its value, the source that says so, and what other sources say instead. `more` is said beside
 * the value. */
export const resolved = <V extends z.ZodType, M extends z.ZodRawShape>(value: V, more: M = {} as M) => {
  const noun = nounOf(value);
  const named = <S extends z.ZodType>(prefix: string, make: () => S): S => (noun === null ? make() : once(`${prefix}${noun}`, make));
  const other = named('Stated', () =>
    z.strictObject({ value: value.describe('What is said.'), ...statement }).describe('What one source says.'),
  );
  const alternatives = z.array(other).describe('What other sources say instead, the most trusted first.');
  const whole = () =>
    z
      .strictObject({
        value: value.describe('What holds, by the most trusted of the standing claims.'),
        ...statement,
        alternatives,
        ...more,
      })
      .describe('A field as it resolves from claims: its value, who says so, and what others say instead.');
  return named('Resolved', whole).nullable();
};

/** A row that could not be folded says so with the answer that it still has. */
export const stale = {
  stale: z.literal(true).optional().describe('The newest events of it could not be worked in yet: this is how it was before.'),
};

/** The point of view, as it was asked for. */
export const times = {
  asOf: IsoDate.optional().describe('As it was asked for: what had happened by then.'),
  knownAt: IsoDate.optional().describe('As it was asked for: what the world could know by then.'),
  recordedAt: z.iso.datetime().optional().describe('As it was asked for: what this service had recorded by then.'),
};
export const market = {
  country: Country.optional().describe('As it was asked for: of the startup.'),
  sector: Id.optional().describe('As it was asked for: of the startup.'),
};
export const period = {
  from: IsoDate.optional().describe('As it was asked for: the first day of the rounds.'),
  to: IsoDate.optional().describe('As it was asked for: the last day of the rounds.'),
};

/** A page of a list. */
export const listOf = <N extends string, I extends z.ZodType, H extends z.ZodRawShape>(noun: N, item: I, head: H = {} as H) =>
  z.strictObject({
    ...head,
    [noun]: z.array(item).describe('Those of this page, in the order of the list.'),
    next: z.string().optional().describe('The cursor of the next page; absent on the last one.'),
  });

/** Rounds of which kind of money. */
export const Instrument = z.enum(INSTRUMENTS).meta({ id: 'Instrument', description: 'The kind of money that a round raises.' });
export const InstrumentChoice = z
  .enum(INSTRUMENT_CHOICES)
  .meta({ id: 'InstrumentChoice', description: 'As it was asked for: rounds of which kind of money.' });
export const Precision = z
  .enum(['year', 'quarter', 'month', 'day'])
  .meta({ id: 'Precision', description: 'How precisely a date is known.' });
/** Beside a partial date. */
export const uncertain = { dayUncertain: z.literal(true).optional().describe('The day asked for lies within the date: it may be later.') };
/** A number of GPUs, none included. */
export const GpuCount = z.number().min(0).meta({ id: 'GpuCount', description: 'GPUs, with at most 6 decimals.' });
export const Months = z
  .strictObject({
    months: z.number().int().describe('Between the first days of both.'),
    range: z.tuple([z.number().int(), z.number().int()]).describe('The fewest and the most that partial dates leave open.'),
    ...provisional,
  })
  .meta({
    id: 'Months',
    description: 'Whole months between first days; the range takes partial dates from their last to their first day.',
  });
export const Restrictions = z.array(Id).describe('Ids of the restrictions that it falls under.');
export const Dated = PartialDate.nullable();
