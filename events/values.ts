/** The values that events are made of (contract, section 1). */
import * as z from 'zod';

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

const currencies = new Set(Intl.supportedValuesOf('currency'));
export const Currency = z
  .string()
  .refine((code) => currencies.has(code), 'expected an ISO 4217 currency code, such as "USD"')
  .meta({ id: 'Currency', description: 'An ISO 4217 code.' });

/** The officially assigned codes of ISO 3166-1. `Intl` knows more: withdrawn codes, groups of countries, and "UK" besides "GB". */
const countries = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG ' +
    'CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL ' +
    'GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA ' +
    'LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP ' +
    'NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV ' +
    'SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);
export const Country = z
  .string()
  .refine((code) => countries.has(code), 'expected an ISO 3166-1 alpha-2 country code, such as "CN"')
  .meta({ id: 'Country', description: 'An officially assigned ISO 3166-1 alpha-2 code.' });

/** What ISO 4217 calls the minor unit, where it is not a hundredth. `Intl` says how sums are usually written, which is another thing: none for HUF, IDR or IQD. */
const DECIMALS: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};
const decimals = new Map(Object.entries(DECIMALS).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)])));
/** How many decimals a sum in a currency can have: JPY 0, USD 2, KWD 3. */
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? 2;

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
  .strictObject({ currency: Currency, value: Value })
  .meta({ id: 'Money', description: 'A sum in major units, with at most the decimals of its currency: JPY 0, USD 2, KWD 3.' });
export type Money = z.infer<typeof Money>;

const stated = (disclosure: 'exact' | 'approx' | 'estimated' | 'at-least' | 'up-to' | 'target') =>
  z.strictObject({ currency: Currency, disclosure: z.literal(disclosure), value: Value });

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
      .strictObject({ currency: Currency, disclosure: z.literal('range'), low: Value, high: Value })
      .refine((range) => range.low <= range.high, { path: ['low'], message: 'expected low to be at most high' }),
    z.strictObject({ currency: Currency, disclosure: z.literal('undisclosed') }),
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

export const Source = z
  .strictObject({
    id: Id,
    publisher: Text,
    /** Letters of any script are taken, as browsers do: what JSON Schema calls an IRI. */
    url: z
      .url({ protocol: /^https?$/, error: 'expected an http or https URL' })
      .max(2000)
      .meta({ format: 'iri' })
      .optional(),
    title: Title.optional(),
    publishedOn: PartialDate.optional(),
    kind: z.enum(SOURCE_KINDS).optional(),
    /** Its SPDX name, or what it says. */
    licence: Text.optional(),
  })
  .refine(({ url, kind }) => url !== undefined || kind === 'private', { path: ['url'], message: 'expected a URL, or kind "private"' })
  .meta({ id: 'Source', description: 'Who says so, and where: only a source of kind `private` has no URL.' });
export type Source = z.infer<typeof Source>;

/** In falling order of trust. */
export const ASSURANCES = ['official', 'company-confirmed', 'reported', 'relayed', 'estimated'] as const;
export const Assurance = z.enum(ASSURANCES).meta({ id: 'Assurance', description: 'In falling order of trust.' });
export type Assurance = z.infer<typeof Assurance>;

/** Besides its source, where else it is said, and when the world could first know it where that was before this source. */
const elsewhere = { alsoIn: z.array(Source).max(50).optional(), knownOn: PartialDate.optional() };
/** What every fact has that has to name its source, and what one has that may. */
export const sourced = { source: Source, ...elsewhere };
export const perhapsSourced = { source: Source.optional(), ...elsewhere };

/** What every claim event has besides what it claims. */
export const claim = { ...sourced, assurance: Assurance, note: Note.optional() };

export const WithdrawalReason = z.enum(['retracted-by-source', 'unit-error', 'misattribution', 'wrong-basis', 'duplicate', 'other']);
const why = { knownOn: PartialDate.optional(), note: Note.optional() };

/** What every withdrawal of a claim has besides the thing that was claimed; `source` is the Id of the source whose claim it was. */
export const withdrawal = { source: Id, reason: WithdrawalReason, ...why };

/** What takes back a fact, or a whole thing: it is as if it had not been. */
export const takenBack = {
  reason: z.enum(['unit-error', 'misattribution', 'duplicate', 'retracted-by-source', 'cancelled', 'other']),
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
  .strictObject({ organization: Id, round: Id })
  .meta({ id: 'RoundRef', description: 'A round, and the organization that raised it.' });
