/** What a few words may mean among things with several names: those by the beginning of any word of which they are called, and where there are none, those with
 * one or two letters wrong. */
import { distance } from 'fastest-levenshtein';
import { isLatin, placeIn, type Spelling, type Spellings, spellingsOf, spellingsOfName } from '../kernel/spelling.ts';

/** How well it fits, the best first: a main name as a whole, another name, the beginning of these, the beginning of a word in them, a part of what is written
 * without spaces, all words but in another order; last what is only like it, plus the number of wrong letters. */
const RANK = { main: 0, other: 1, mainBegins: 2, otherBegins: 3, word: 4, part: 5, apart: 6, like: 7 } as const;

/** Something that a thing is called: in which of its fields, whether it is a main one (its Id, its name); what is `exact` is like no other. */
export type Name = { field: string; text: string; isMain?: true; exact?: true };
/** By which name it fits, and how well. */
export type Match = { rank: number; field: string; text: string };
export type Hit<T> = { match: Match; thing: T };

type Wanted = Spellings & { isLatin: boolean };
const wantedBy = (words: string): Wanted => ({ ...spellingsOf(words), isLatin: isLatin(words) });

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

const rankIn = (wanted: Wanted, { text: name, isMain = false }: { text: string; isMain?: boolean }): number => {
  let best = Number.POSITIVE_INFINITY;
  for (const [text, spelling] of pairs(wanted, spellingsOfName(name))) {
    const at = placeIn(spelling, text);
    if (at >= 0) best = Math.min(best, rankAt(at, spelling, text.length, isMain));
  }
  return best;
};

/** The name that ranks best, the first of equals; null where none does. */
const bestOf = (names: readonly Name[], rankOf: (name: Name) => number): Match | null => {
  let best: Match | null = null;
  for (const name of names) {
    const rank = rankOf(name);
    if (rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { rank, field: name.field, text: name.text };
  }
  return best;
};

/** By which name it fits; null where it does not. */
const fits = (wanted: Wanted) => {
  const words = wanted.own.text.split(' ').map(wantedBy);
  return (names: readonly Name[]): Match | null => {
    const whole = bestOf(names, (name) => rankIn(wanted, name));
    if (whole || words.length < 2) return whole;
    const each = words.map((word) => bestOf(names, (name) => rankIn(word, name)));
    const [first] = each;
    return first && each.every((one) => one !== null) ? { ...first, rank: RANK.apart } : null;
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

/** Which name is like what is wanted; null where none is. */
const isLike = (wanted: Wanted) => {
  const most = allowedIn(wanted.own.text.length);
  const own = wanted.isLatin ? '' : wanted.own.text;
  const rankOf = ({ text, exact }: Name): number => {
    if (exact) return Number.POSITIVE_INFINITY;
    const spellings = spellingsOfName(text);
    const wrong = [own && wrongIn(own, spellings.own, most), wanted.latin.text && wrongIn(wanted.latin.text, spellings.latin, most)];
    const least = Math.min(...wrong.filter((one) => one !== ''));
    return least <= most ? RANK.like + least : Number.POSITIVE_INFINITY;
  };
  return (names: readonly Name[]): Match | null => bestOf(names, rankOf);
};

/** Whether a rank is of what is only like what was wanted. */
export const isOnlyLike = (rank: number): boolean => rank >= RANK.like;
/** The rank of what is known to be meant. */
export const MEANT: number = RANK.main;

/** Those that fit, and where there are none, those that are like it; in the order of `all`. `only` one of both, for who goes on with a list that began so. */
export const matching = <T>(
  all: readonly T[],
  namesOf: (thing: T) => readonly Name[],
  words: string,
  only?: 'fitting' | 'like',
): Hit<T>[] => {
  const wanted = wantedBy(words);
  const hits = (matchOf: (names: readonly Name[]) => Match | null) =>
    all.flatMap((thing) => {
      const match = matchOf(namesOf(thing));
      return match ? [{ match, thing }] : [];
    });
  const fitting = only === 'like' ? [] : hits(fits(wanted));
  return only === 'fitting' || fitting.length > 0 ? fitting : hits(isLike(wanted));
};
