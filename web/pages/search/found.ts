/** What was found: where it leads, what it is grouped under, and which part of its text matched. */
import { pathOf } from '../../address/address.ts';
import type { Answer } from '../../reading/api.ts';

export type Found = Answer<'/v1/search'>['results'][number];

/** The page of what was found; undefined where there is none yet. */
export const pageOf = ({ kind, id, organization }: Pick<Found, 'kind' | 'id' | 'organization'>): string | undefined => {
  if (kind === 'organization') return pathOf('organizations', id);
  if (kind === 'round' && organization !== null) return pathOf('startups', organization, 'rounds', id);
  return kind === 'source' ? pathOf('sources', id) : undefined;
};

/** In the order in which the best of each kind was found. */
export const byKind = (results: readonly Found[]): [kind: string, results: Found[]][] => [...Map.groupBy(results, ({ kind }) => kind)];

/** A letter without case and accents, and as many of them as it takes. */
const folded = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** `text` in pieces, those that `q` says marked. Where none is there as it was typed, the whole matched: by its pinyin, or a letter is another. */
export const marked = (text: string, q: string): { text: string; isMatch: boolean }[] => {
  const letters = [...text];
  const [whole, wanted] = [letters.map(folded), [...q.trim()].map(folded).join('')];
  if (wanted === '') return [{ text, isMatch: false }];
  for (let start = 0; start < letters.length; start += 1) {
    let [end, found] = [start, ''];
    while (end < letters.length && found.length < wanted.length) found += whole[end++];
    if (found === wanted)
      return [
        { text: letters.slice(0, start).join(''), isMatch: false },
        { text: letters.slice(start, end).join(''), isMatch: true },
        { text: letters.slice(end).join(''), isMatch: false },
      ].filter((piece) => piece.text !== '');
  }
  return [{ text, isMatch: true }];
};

/** As many as one tries. */
const MOST = 5;

/** What else one may look for where nothing was found: each of its words, or how its only one begins. */
export const otherwise = (q: string): string[] => {
  const words = q.trim().split(/\s+/);
  const letters = [...q.trim()];
  if (words.length > 1) return [...new Set(words)].slice(0, MOST);
  return letters.length > 4 ? [letters.slice(0, Math.ceil(letters.length / 2)).join('')] : [];
};
