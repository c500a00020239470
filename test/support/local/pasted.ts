/** A line that a start prints to be pasted into a shell, as the request that it makes. */
import type { Asked } from '../../../trial/running.ts';

/** The words of a line, by the rules of a shell as far as such lines need them: blanks between words, quotes that hide everything, a quote behind a backslash. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/(?:'[^']*'|\\'|[^\s'\\]+)+/g)].map(([word]) => word.replace(/'([^']*)'|\\(')/g, '$1$2'));

/** Throws when there is no address. */
export const pasted = (line: string): Asked & { path: string } => {
  const words = wordsOf(line);
  const behind = (option: string): string[] => words.flatMap((word, n) => (words[n - 1] === option ? [word] : []));
  const url = new URL(words.find((word) => word.startsWith('http'))!);
  const [body] = behind('-d');
  const headers = Object.fromEntries(behind('-H').map((header) => header.split(': ') as [string, string]));
  return { path: `${url.pathname}${url.search}`, headers, ...(body !== undefined && { method: 'POST', body }) };
};
