/** Texts on a terminal: how many columns they take, and how they are made to fit. */
import stringWidth from 'string-width';

/** Columns that a terminal needs: Chinese, Japanese and Korean letters take two, accents that stand by themselves none. */
export const widthOf = (text: string): number => stringWidth(text);

/** What a terminal would take for a command is no part of a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
export const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');

const LETTERS = new Intl.Segmenter();

/** A text in at most so many columns; what is cut ends in `…`. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  let [kept, taken] = ['', 0];
  for (const { segment } of LETTERS.segment(text)) {
    taken += widthOf(segment);
    if (taken > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
};

/** A text on as many lines as it needs, broken at blanks; the lines behind the first begin with `indent` blanks. A word that is wider than a line is cut. */
export const wrapped = (text: string, width: number, indent = 0): string[] => {
  const lines: string[] = [];
  const [first = '', ...words] = text.trimStart().split(' ');
  let line = ' '.repeat(text.length - text.trimStart().length) + first;
  for (const word of words) {
    if (widthOf(`${line} ${word}`) <= width) line = `${line} ${word}`;
    else {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent) + word;
    }
  }
  return [...lines, line].map((one) => cut(one, width));
};
