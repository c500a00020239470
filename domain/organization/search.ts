/** Whom a few words may mean: organizations by the beginning of any word of what they are called, and where there are none, with one or two letters wrong. */
import { distance } from 'fastest-levenshtein';
import { identifierSpellings } from '../../events/identifiers.ts';
import { isLatin, placeIn, type Spelling, type Spellings, spellingsOf, spellingsOfName } from '../kernel/spelling.ts';
import type { ProfileRow } from './profile.ts';

/** How well it fits, the best first: its Id or name as a whole, another name or an identifier, the beginning of these, the beginning of a word in them, a
 * part of what is written without spaces, all words but in another order; last what is only like it, plus the number of wrong letters. */
const RANK = { main: 0, other: 1, mainBegins: 2, otherBegins: 3, word: 4, part: 5, apart: 6, like: 7 } as const;

export type Wanted = Spellings & { isLatin: boolean };
export const wantedBy = (words: string): Wanted => ({ ...spellingsOf(words), isLatin: isLatin(words) });

type Called = { id: string } & Pick<ProfileRow, 'name' | 'formerNames' | 'aliases' | 'identifiers'>;
const otherNames = ({ formerNames, aliases }: Called): string[] => [...formerNames, ...aliases];

/** Each spelling of what is wanted beside the one of a name that it is compared with. What is wanted in other letters than Latin ones is not meant where
 * only the sound is the same. */
const pairs = (wanted: Wanted, { own, latin }: Spellings): [string, Spelling][] => {
  const all: [string, Spelling][] = [[wanted.own.text, own]];
  if (wanted.isLatin && (latin !== own || wanted.latin !== wanted.own)) all.push([wanted.latin.text, latin]);
  return all.filter(([text]) => text !== '');
};

/** The rank of one place where words begin as wanted. */
const rankAt = (at: number, { text }: Spelling, length: number, isMain: boolean): number => {
  if (at === 0 && text.length === length) return isMain ? RANK.main : RANK.other;
  if (at === 0) return isMain ? RANK.mainBegins : RANK.otherBegins;
  return text[at - 1] === ' ' ? RANK.word : RANK.part;
};

const rankIn = (wanted: Wanted, name: string, isMain: boolean): number[] =>
  pairs(wanted, spellingsOfName(name)).flatMap(([text, spelling]) => {
    const at = placeIn(spelling, text);
    return at < 0 ? [] : [rankAt(at, spelling, text.length, isMain)];
  });

const rankOfAll = (wanted: Wanted, called: Called): number =>
  Math.min(
    ...[called.id, called.name].flatMap((name) => rankIn(wanted, name, true)),
    ...otherNames(called).flatMap((name) => rankIn(wanted, name, false)),
    ...called.identifiers.flatMap(identifierSpellings).flatMap((value) => rankIn(wanted, value, false)),
  );

/** How well an organization fits; null where it does not. */
const fits = (wanted: Wanted) => {
  const words = wanted.own.text.split(' ').map(wantedBy);
  return (called: Called): number | null => {
    const rank = rankOfAll(wanted, called);
    if (rank < Number.POSITIVE_INFINITY) return rank;
    const isApart = words.length > 1 && words.every((word) => rankOfAll(word, called) < Number.POSITIVE_INFINITY);
    return isApart ? RANK.apart : null;
  };
};

/** As many letters may be wrong as is usual in searching: none of two, one of five, two of more. */
const allowedIn = (letters: number): number => (letters < 3 ? 0 : letters < 6 ? 1 : 2);

/** How many letters are wrong where some word of a name begins; more than `most` where there are too many everywhere. */
const wrongIn = (wanted: string, { text, begins }: Spelling, most: number): number => {
  let least = most + 1;
  for (const at of begins) {
    const end = Math.min(text.length, at + wanted.length + most);
    for (let to = Math.max(at + 1, at + wanted.length - most); to <= end; to += 1)
      least = Math.min(least, distance(wanted, text.slice(at, to)));
  }
  return least;
};

/** How much a name is like what is wanted; null where it is not. Identifiers are like no other. */
const isLike = (wanted: Wanted) => {
  const most = allowedIn(wanted.own.text.length);
  const own = wanted.isLatin ? '' : wanted.own.text;
  return (called: Called): number | null => {
    const wrong = [called.id, called.name, ...otherNames(called)].flatMap((name) => {
      const spellings = spellingsOfName(name);
      return [own && wrongIn(own, spellings.own, most), wanted.latin.text && wrongIn(wanted.latin.text, spellings.latin, most)];
    });
    const least = Math.min(...wrong.filter((one) => one !== ''));
    return least <= most ? RANK.like + least : null;
  };
};

export type Hit<C> = { rank: number; called: C };
/** Whether a rank is of what is only like what was wanted. */
export const isOnlyLike = (rank: number): boolean => rank >= RANK.like;

const ranked = <C extends Called>(all: readonly C[], rankOf: (called: C) => number | null): Hit<C>[] =>
  all
    .flatMap((called) => {
      const rank = rankOf(called);
      return rank === null ? [] : [{ rank, called }];
    })
    .sort((a, b) => a.rank - b.rank || (a.called.id < b.called.id ? -1 : 1));

/** Those that fit, the best first, then by Id; where there are none, those that are like it. `only` one of both, for who goes on with a list that began so. */
export const searched = <C extends Called>(all: readonly C[], words: string, only?: 'fitting' | 'like'): Hit<C>[] => {
  const wanted = wantedBy(words);
  const fitting = only === 'like' ? [] : ranked(all, fits(wanted));
  return only === 'fitting' || fitting.length > 0 ? fitting : ranked(all, isLike(wanted));
};
