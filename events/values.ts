/** The values that events are made of (contract, section 1). */
import * as z from 'zod';
import { countries, currencies } from './terms/codes.ts';

/** The version of the contract (CONTRACT.md) that this service follows: events, paths, errors and formulas. */
export const CONTRACT_VERSION = '1.1';

export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected an Id: a-z, 0-9 and "-", at most 64 characters, not beginning with "-"')
  .meta({ id: 'Id', description: 'Chosen by whoever posts it; stable for ever.' });

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isRealDate = (text: string): boolean => {
  const [year = 0, month = 1, day = 1] = text
    .replace(/-Q[1-4]$/, '')
    .split('-')
    .map(Number);
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
};

/** `2024`, `2024-Q1`, `2024-02` or `2024-02-19`: a date with the precision that the source gave. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?$/, 'expected a date: YYYY, YYYY-Q1 to YYYY-Q4, YYYY-MM or YYYY-MM-DD')
  .refine(isRealDate, 'expected a real calendar date between 1900 and 2100')
  .meta({
    id: 'PartialDate',
    description:
      'A real date of 1900 to 2100 with the precision that the source gave: a year, a quarter, a month or a day. It sorts and begins on its first day, and ends on its last.',
  });
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day: YYYY-MM-DD')
  .refine(isRealDate, 'expected a real calendar date between 1900 and 2100')
  .meta({ id: 'Day', description: 'A real day of 1900 to 2100.' });
export const Month = z
  .string()
  .regex(/^\d{4}-\d{2}$/, 'expected a month: YYYY-MM')
  .refine(isRealDate, 'expected a real month between 1900 and 2100')
  .meta({ id: 'Month', description: 'A real month of 1900 to 2100.' });

export const Currency = z
  .string()
  .refine((code) => currencies.has(code), 'expected an ISO 4217 currency code, such as "USD"')
  .meta({ id: 'Currency', description: 'An ISO 4217 code.' });

export const Country = z
  .string()
  .refine((code) => countries.has(code), 'expected an ISO 3166-1 alpha-2 country code, such as "CN"')
  .meta({ id: 'Country', description: 'An officially assigned ISO 3166-1 alpha-2 code.' });

/** Whether a number has no more decimals than that. */
export const hasDecimals = (value: number, atMost: number): boolean =>
  Number.isInteger(value) || (/^-?\d+\.(\d+)$/.exec(String(value))?.[1]?.length ?? Infinity) <= atMost;

/** A sum in major units of its currency. How many decimals that one has is asked where it is posted: sums recorded earlier have two in any. */
const Value = z
  .number()
  .min(0, 'expected 0 or more')
  .max(1e13, 'expected at most 1e13')
  .refine((value) => hasDecimals(value, 3), 'expected at most 3 decimals, or as many as its currency has');

export const Money = z
  .strictObject({ currency: Currency, value: Value.describe('In major units of the currency.') })
  .meta({ id: 'Money', description: 'A sum in major units, with at most the decimals of its currency: JPY 0, USD 2, KWD 3.' });
export type Money = z.infer<typeof Money>;
/** What the word beside a value says of it. */
const DISCLOSED = {
  exact: 'The value is what was stated, to the unit.',
  approx: 'The value was rounded by who states it.',
  estimated: 'The value is somebody’s estimate.',
  'at-least': 'The value is a lower bound; there is no upper one.',
  'up-to': 'The value is an upper bound.',
  target: 'The value is what is aimed at; nothing is settled.',
};
const stated = (disclosure: keyof typeof DISCLOSED) =>
  z.strictObject({
    currency: Currency,
    disclosure: z.literal(disclosure).describe(DISCLOSED[disclosure]),
    value: Value.describe('In major units of the currency.'),
  });

/** A sum as far as it is known. `undisclosed` is never zero. */
export const Amount = z
  .discriminatedUnion('disclosure', [
    stated('exact'),
    stated('approx'),
    stated('estimated'),
    stated('at-least'),
    stated('up-to'),
    stated('target'),
    z
      .strictObject({
        currency: Currency,
        disclosure: z.literal('range').describe('The value lies between two bounds.'),
        low: Value.describe('The lower bound, in major units of the currency.'),
        high: Value.describe('The upper bound, in major units of the currency.'),
      })
      .refine((range) => range.low <= range.high, { path: ['low'], message: 'expected low to be at most high' }),
    z.strictObject({
      currency: Currency,
      disclosure: z.literal('undisclosed').describe('Nobody states how much it is, not even between what.'),
    }),
  ])
  .meta({
    id: 'Amount',
    description: 'A sum in major units as far as it is known, with at most the decimals of its currency. Undisclosed is never zero.',
  });
export type Amount = z.infer<typeof Amount>;

/** Texts that people read, and whether they may hold line breaks. What is asked of one besides its length is asked where it is posted (`functions/intake/`):
 * what was recorded before that stays readable. */
export const texts = z.registry<{ lines: boolean }>();
const asked =
  'At least one visible character; no control characters, no direction overrides or isolates, no lone surrogates. Stored as NFC.';
export const Text = z.string().trim().min(1).max(300).meta({ id: 'Text', description: asked }).register(texts, { lines: false });
const Title = z.string().max(1000).meta({ id: 'Title', description: asked }).register(texts, { lines: false });
export const Note = z
  .string()
  .max(1000)
  .meta({ id: 'Note', description: `${asked} It may hold line breaks.` })
  .register(texts, { lines: true });

export const SOURCE_KINDS = ['filing', 'company', 'press', 'dataset', 'register', 'private'] as const;

export const SourceKind = z.enum(SOURCE_KINDS).meta({
  id: 'SourceKind',
  description:
    'Of a source: a filing with an authority, the company’s own word, press, a dataset, a register, or what was said in private.',
});

export const Source = z
  .strictObject({
    id: Id.describe('Of the source: the same publication has the same one wherever it is cited.'),
    publisher: Text.describe('Who published it.'),
    /** Letters of any script are taken, as browsers do: what JSON Schema calls an IRI. */
    url: z
      .url({ protocol: /^https?$/, error: 'expected an http or https URL' })
      .max(2000)
      .meta({ format: 'iri' })
      .optional()
      .describe('Where it can be read.'),
    title: Title.optional().describe('Its headline or title.'),
    publishedOn: PartialDate.optional().describe('The day on which it was published: from then on the world could know what it says.'),
    kind: SourceKind.optional(),
    licence: Text.optional().describe('Under which it may be used: its SPDX name, or what it says.'),
  })
  .refine(({ url, kind }) => url !== undefined || kind === 'private', { path: ['url'], message: 'expected a URL, or kind "private"' })
  .meta({ id: 'Source', description: 'Who says so, and where: only a source of kind `private` has no URL.' });
export type Source = z.infer<typeof Source>;

/** In falling order of trust. */
export const ASSURANCES = ['official', 'company-confirmed', 'reported', 'relayed', 'estimated'] as const;
export const Assurance = z.enum(ASSURANCES).meta({ id: 'Assurance', description: 'How sure a statement is, in falling order of trust.' });
export type Assurance = z.infer<typeof Assurance>;

/** Besides its source, where else it is said, and when the world could first know it where that was before this source. */
const elsewhere = {
  alsoIn: z.array(Source).max(50).optional().describe('Other places that say the same.'),
  knownOn: PartialDate.optional().describe('When the world could first know it, where that was before its source was published.'),
};
/** What every fact has that has to name its source, and what one has that may. */
export const sourced = { source: Source.describe('Who says so.'), ...elsewhere };
export const perhapsSourced = { source: Source.optional().describe('Who says so.'), ...elsewhere };

/** What every claim event has besides what it claims. */
export const claim = { ...sourced, assurance: Assurance, note: Note.optional().describe('A remark by whoever posted it.') };

export const WithdrawalReason = z
  .enum(['retracted-by-source', 'unit-error', 'misattribution', 'wrong-basis', 'duplicate', 'other'])
  .meta({ id: 'WithdrawalReason', description: 'Why a claim no longer stands.' });
const why = {
  knownOn: PartialDate.optional().describe('When the world could know that it no longer stands.'),
  note: Note.optional().describe('A remark by whoever took it back.'),
};

/** What every withdrawal of a claim has besides the thing that was claimed; `source` is the Id of the source whose claim it was. */
export const withdrawal = { source: Id.describe('Of the source whose claim it was.'), reason: WithdrawalReason, ...why };

/** What takes back a fact, or a whole thing: it is as if it had not been. */
export const takenBack = {
  reason: z
    .enum(['unit-error', 'misattribution', 'duplicate', 'retracted-by-source', 'cancelled', 'other'])
    .meta({ id: 'TakenBackReason', description: 'Why it is as if it had not been.' }),
  ...why,
};

/** A part of a GPU is a fraction of it: a seventh of an H100 is 0.142857. */
export const Gpus = z
  .number()
  .positive('expected more than 0 GPUs')
  .max(1e9)
  .refine((gpus) => hasDecimals(gpus, 6), 'expected at most 6 decimals')
  .meta({ id: 'Gpus', description: 'More than 0, with at most 6 decimals: a part of a GPU is a fraction of it.' });

/** A round of a startup, in another stream. */
export const RoundRef = z
  .strictObject({ organization: Id.describe('The startup.'), round: Id.describe('The round, among those of the startup.') })
  .meta({ id: 'RoundRef', description: 'A round, and the organization that raised it.' });
