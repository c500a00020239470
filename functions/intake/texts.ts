/** What is asked of a text that somebody wrote: that whoever reads it sees it, and sees what it is. */

/** What a text may not hold, most dangerous first: each is answered by what was expected. */
const FORBIDDEN: [what: RegExp, expected: string][] = [
  [/[\u202A-\u202E\u2066-\u2069]/u, 'expected no character that overrides or isolates the direction of text'],
  [/\p{Cc}/u, 'expected no control character'],
  [/[\u2028\u2029]/u, 'expected one line'],
];
const LINE_BREAKS = /[\r\n\u2028\u2029]/gu;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** U+202E. */
const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What is wrong with the characters of a text; null when nothing is. `lines`: it may hold line breaks. */
export const characterFault = (text: string, lines = false): string | null => {
  if (!text.isWellFormed()) return 'expected well-formed Unicode: half of a surrogate pair is no character';
  const line = lines ? text.replace(LINE_BREAKS, '') : text;
  for (const [what, expected] of FORBIDDEN) {
    const [found] = what.exec(line) ?? [];
    if (found) return `${expected}: it holds ${codePoint(found)}`;
  }
  return null;
};

/** Whether there is something to be seen: marks, blanks and characters that show nothing are not. */
export const isVisible = (text: string): boolean => VISIBLE.test(text.replace(INVISIBLE, ''));
