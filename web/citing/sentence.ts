/** How an answer is cited: what it says, on whose word, as of when, and where it can be had again. */

import type { Sources } from '../sources/origin.ts';
import { date, instant } from '../values/dates.ts';
import { words } from '../words/words.ts';

/** As many sources as a footnote takes by name. */
const NAMED = 5;

/** The publishers of `sources`, each once, the latest first. */
export const publishersOf = (sources: Sources): string[] => {
  const dated = Object.values(sources).sort((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? 1 : -1));
  return [...new Set(dated.map(({ publisher }) => publisher))];
};

/** `Bloomberg, Feb 2024; FT, 13 May 2024; and 3 more`. */
export const named = (sources: Sources): string => {
  const names = publishersOf(sources);
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [words.citing.more(more)] : [])].join('; ');
};

export type Cited = {
  says: string;
  sources: Sources;
  asOf: string;
  knownAt: string | undefined;
  recordedAt: string;
  method: string;
  address: string;
};

/** One footnote. */
export const sentence = ({ says, sources, asOf, knownAt, recordedAt, method, address }: Cited): string =>
  [
    `${says.replace(/\.$/, '')}.`,
    ...(Object.keys(sources).length > 0 ? [`${words.citing.sources}: ${named(sources)}.`] : []),
    `${words.name}, ${[
      words.footer.asOf(date(asOf)),
      ...(knownAt ? [words.footer.known(date(knownAt))] : []),
      words.footer.recorded(instant(recordedAt)),
      words.footer.method(method),
    ].join(', ')}.`,
    address,
  ].join(' ');

/** The licences of what it rests on, as far as anybody says. */
export const licencesOf = (sources: Sources): string[] =>
  [...new Set(Object.values(sources).flatMap(({ licence }) => (licence ? [licence] : [])))].sort();
