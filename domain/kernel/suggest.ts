/** Names close to a wrong one. */
import { distance } from 'fastest-levenshtein';

/** Compares names whatever their case, accents and width. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Up to three of `names` (Ids or aliases) that are close to `wanted`: a third of its letters may differ, or one begins with the other. */
export const closest = (wanted: string, names: Iterable<string>): string[] => {
  const target = fold(wanted);
  const limit = Math.max(1, Math.floor(target.length / 3));
  return [...new Set(names)]
    .map((name) => {
      const folded = fold(name);
      const near = folded.startsWith(target) || (folded.length > 2 && target.startsWith(folded));
      return { name, far: near ? 0.5 : distance(target, folded) };
    })
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
};
