/** What stands under an answer, how it is cited, and what can be taken along. */
import { counted } from '../counted.ts';

export const footer = {
  sources: counted('source', 'sources'),
  conflicts: counted('conflict', 'conflicts'),
  withdrawn: (n: number) => `${n} withdrawn`,
  asOf: (day: string) => `as of ${day}`,
  known: (day: string) => `known by ${day}`,
  recorded: (day: string) => `recorded by ${day}`,
  method: (version: string) => `method ${version}`,
  csv: 'CSV',
  json: 'JSON',
};

export const citing = {
  cite: 'Cite',
  sources: 'Sources',
  more: (n: number) => `and ${n} more`,
  how: 'To cite this',
  copy: 'Copy',
  copied: 'Copied.',
  since: 'As it was cited',
  asItWas: (at: string) => `This is what was recorded by ${at}, as it was cited.`,
  otherMethod: (version: string) => `It was cited under method ${version}; what it said then may have been otherwise.`,
  today: 'See it as of today',
  cited: 'As cited',
  now: 'Today',
  nothing: (by: string | undefined) => (by ? `Nothing of it had changed by ${by}.` : 'Nothing of it has changed since.'),
  changes: (n: number, more: boolean) => `${more ? 'More than ' : ''}${n} ${n === 1 ? 'field has' : 'fields have'} changed since`,
  because: (publisher: string, day: string) => `${publisher}, recorded ${day}`,
  svg: 'SVG',
  png: 'PNG',
  licences: 'Licences',
};

export const download = {
  csv: 'Download CSV',
  working: 'Asking for all rows …',
  rows: (n: number) => `${counted('row', 'rows')(n)} so far …`,
};
