/** Identifiers that others give to organizations, and how each is checked by itself. */
import * as z from 'zod';
import { Text } from './values.ts';

export const SCHEMES = ['lei', 'cik', 'wikidata', 'isin', 'figi', 'companies-house', 'csl', 'other'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Letters as the numbers 10 to 35, as ISO 7064 and ISO 6166 read them. */
const digitsOf = (text: string): string => [...text].map((one) => Number.parseInt(one, 36)).join('');

/** ISO 17442: 18 characters and two check digits, by which the whole is 1 modulo 97. 5493001KJTIIGC8Y1R12 is one. */
const isLei = (value: string): boolean => /^[0-9A-Z]{18}[0-9]{2}$/.test(value) && BigInt(digitsOf(value)) % 97n === 1n;

/** ISO 6166: a country, nine characters, and a check digit by Luhn's rule. US0378331005 is one. */
const isIsin = (value: string): boolean => {
  if (!/^[A-Z]{2}[0-9A-Z]{9}[0-9]$/.test(value)) return false;
  const sum = [...digitsOf(value)]
    .reverse()
    .map(Number)
    .reduce((total, digit, n) => total + (n % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit), 0);
  return sum % 10 === 0;
};

/** What each scheme asks of a value; those that are not named take any text. */
const RULES: Partial<Record<Scheme, { test: (value: string) => boolean; expected: string }>> = {
  lei: { test: isLei, expected: 'an LEI: 20 characters with right check digits' },
  isin: { test: isIsin, expected: 'an ISIN: 12 characters with a right check digit' },
  cik: { test: (value) => /^\d{1,10}$/.test(value), expected: 'a CIK: 1 to 10 digits' },
  wikidata: { test: (value) => /^Q[1-9]\d*$/.test(value), expected: 'a Wikidata item: Q and a number' },
};

export const identifier = {
  scheme: z
    .enum(SCHEMES)
    .meta({ id: 'IdentifierScheme', description: 'Who gives such identifiers: `csl` is a consolidated screening list.' }),
  value: Text.describe('As the scheme writes it; check digits have to be right.'),
};

/** What is wrong with a value by the rule of its scheme; null when nothing is. */
export const identifierFault = ({ scheme, value }: { scheme: Scheme; value: string }): string | null => {
  const rule = RULES[scheme];
  return rule && !rule.test(value) ? `expected ${rule.expected}` : null;
};

/** One value of one scheme, however it is written: a CIK with and without zeros in front is one. */
export const identifierKey = ({ scheme, value }: { scheme: Scheme; value: string }): string =>
  `${scheme}:${scheme === 'cik' ? value.replace(/^0+(?=.)/, '') : value.toUpperCase()}`;

/** The ways in which people write the value: as it was given, and a CIK with all of its ten digits and with none of the zeros in front. */
export const identifierSpellings = ({ scheme, value }: { scheme: Scheme; value: string }): string[] =>
  scheme === 'cik' ? [value.replace(/^0+(?=.)/, ''), value.padStart(10, '0')] : [value];

/** The key of `lei:5493001KJTIIGC8Y1R12`, in capitals or not; what is wrong with it where it is none. */
export const identifierAsked = (text: string): { key: string } | { fault: string } => {
  const [, name = '', value = ''] = /^([^:]*):\s*(.+)$/.exec(text.trim()) ?? [];
  const scheme = SCHEMES.find((one) => one === name.toLowerCase());
  if (scheme === undefined) return { fault: `expected scheme:value, the scheme one of ${SCHEMES.join(', ')}` };
  const fault = identifierFault({ scheme, value: RULES[scheme] ? value.toUpperCase() : value });
  return fault === null ? { key: identifierKey({ scheme, value }) } : { fault };
};
