/** How names are compared, and which are close to a wrong one: whatever their case, accents and width, and letters that are written in several ways (`łódź` is `lodz`, `straße` is `strasse`). */
import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';
import { rememberedTexts } from './remembered.ts';

/** Words in lower case with one space between them, and where one begins: after a space, and at each letter of a script that puts none between words, so
 * that a Chinese name is found by any part of it. */
export type Spelling = { text: string; begins: number[] };

/** A name in its own letters, and in Latin ones: 月之暗面 is `yuezhianmian`, too. One and the same where it is all ASCII. */
export type Spellings = { own: Spelling; latin: Spelling };

/** Without case, accents and width; ø, ł, ß and the letters of other scripts stay what they are. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters of scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;
/** Stands around each of these while words are made. */
const BOUND = '\u0001';
const bounded = (text: string): string => text.replace(UNSPACED, `${BOUND}$&${BOUND}`);
const NO_LATIN_WORD = new RegExp(`[^a-z0-9${BOUND}]+`, 'g');

/** Reads the bounds off. */
const spelling = (marked: string): Spelling => {
  const begins: number[] = [];
  let text = '';
  for (const part of marked.split(BOUND)) {
    if (part !== '' && part[0] !== ' ') begins.push(text.length);
    for (let at = part.indexOf(' '); at >= 0; at = part.indexOf(' ', at + 1)) if (at + 1 < part.length) begins.push(text.length + at + 1);
    text += part;
  }
  return { text, begins };
};

export const spellingsOf = (name: string): Spellings => {
  const own = spelling(bounded(fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ')).trim());
  if (/^[ -~]*$/.test(name)) return { own, latin: own };
  const letters = anyAscii(bounded(name.normalize('NFKC'))).toLowerCase();
  return { own, latin: spelling(letters.replace(NO_LATIN_WORD, ' ').trim()) };
};

/** The same for names that are compared again and again; not for what is asked. */
export const spellingsOfName = rememberedTexts(spellingsOf, 200_000);

/** Whether all letters of a text are Latin ones: one in other letters is not meant where only its sound is the same. */
export const isLatin = (text: string): boolean => !/(?!\p{Script=Latin})\p{L}/u.test(text);

/** The first place in a spelling where words begin as `wanted` does; -1 where none do. */
export const placeIn = ({ text, begins }: Spelling, wanted: string): number => begins.find((at) => text.startsWith(wanted, at)) ?? -1;

/** Up to three of `names` (Ids or aliases) that are close to `wanted` as both are written in Latin letters: a third of its letters may differ, or one begins
 * with the other. */
export const closest = (wanted: string, names: Iterable<string>): string[] => {
  const target = spellingsOf(wanted).latin.text;
  const limit = Math.max(1, Math.floor(target.length / 3));
  return [...new Set(names)]
    .map((name) => {
      const { text } = spellingsOfName(name).latin;
      const near = text.startsWith(target) || (text.length > 2 && target.startsWith(text));
      return { name, far: near ? 0.5 : distance(target, text) };
    })
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
};
