/** The form in which an answer is asked for: JSON, or rows as CSV or NDJSON; by `format`, or else by what the client accepts. */
import type { HttpEvent } from './front.ts';
import { oneOf } from './parameters.ts';

export const FORMATS = ['json', 'csv', 'ndjson'] as const;
type Format = (typeof FORMATS)[number];
export const FORMAT = {
  format: oneOf(FORMATS)
    .optional()
    .describe('The form of the answer, `json` unless `Accept` says otherwise. `csv` and `ndjson` have all rows unless `limit` is given.'),
};

/** `bom`: with a byte order mark, by which Excel knows UTF-8. */
export type Form = { format: Format; bom: boolean };

const TYPES: Record<string, Format> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'application/json': 'json',
  'application/*': 'json',
  '*/*': 'json',
};

/** What a client accepts, most wanted first: `text/csv; bom=true` asks for a byte order mark. */
const accepted = (header: string): (Form & { q: number })[] =>
  header
    .split(',')
    .flatMap((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const format = TYPES[type];
      const weight = parameters.find((one) => one.startsWith('q='));
      return format ? [{ format, bom: parameters.includes('bom=true'), q: weight ? Number(weight.slice(2)) : 1 }] : [];
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);

export const formOf = (event: HttpEvent, format?: Format): Form => {
  const wanted = accepted(event.headers.accept ?? '');
  if (format) return { format, bom: wanted.some((one) => one.format === format && one.bom) };
  const [first] = wanted;
  return first ? { format: first.format, bom: first.bom } : { format: 'json', bom: false };
};
