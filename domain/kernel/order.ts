/** Which of several dated things came before which, as far as partial dates tell. */
import { firstDay, lastDay, type Precision, precisionOf } from './time.ts';

/** From when to when something may have been. Things of the same full day came in the order of their Ids. Both ends compare as text. */
export type Span = { start: string; end: string };

const isExact = (date: string): boolean => precisionOf(date) === ('day' satisfies Precision);

export const spanOf = (date: string, id: string): Span =>
  isExact(date) ? { start: `${date} ${id}`, end: `${date} ${id}` } : { start: `${firstDay(date)} `, end: `${lastDay(date)} ~` };

export const isSurelyBefore = (a: Span, b: Span): boolean => a.end < b.start;

/** Where it stands in a list: by first day, then Id. */
export const placeOf = (date: string, id: string): string => `${firstDay(date)} ${id}`;

/** Something that may directly precede others: a value of it, and what it is known by. */
export type Candidate = Span & { key: string; value: number };
/** Asks for the least value among all that may directly precede a span in some order that agrees with the dates, but for those known by `not`. */
export type Question = Span & { not: string };

type Best = { key: string; value: number }[];

/** The two least of different keys. */
const leastOf = (a: Best, b: Best): Best => {
  const all = [...a, ...b].sort((x, y) => x.value - y.value);
  const first = all[0];
  const second = all.find(({ key }) => key !== first?.key);
  return first ? [first, ...(second ? [second] : [])] : [];
};

/** How many of `ascending` are below `limit`. */
const countBelow = (ascending: readonly string[], limit: string): number => {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
};

const ascending = (texts: string[]): string[] => texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** For each question, the latest start of what surely came before; '' where nothing did. What ended before that cannot directly precede: this one is between. */
export const latestBefore = (candidates: readonly Span[], questions: readonly Span[]): string[] => {
  const byEnd = candidates.toSorted((a, b) => (a.end < b.end ? -1 : 1));
  let latest = '';
  const starts = byEnd.map(({ start }) => {
    if (start > latest) latest = start;
    return latest;
  });
  const ends = byEnd.map(({ end }) => end);
  return questions.map(({ start }) => starts[countBelow(ends, start) - 1] ?? '');
};

/** The least value of all candidates that may directly precede each question; null where none may. `after` is what `latestBefore` gives, of these candidates or of more.
 * Questions are taken by their ends, and candidates put, by their starts, into a tree over their ends: n log n. */
export const leastPreceding = (
  candidates: readonly Candidate[],
  questions: readonly Question[],
  after: readonly string[],
): (number | null)[] => {
  const ends = ascending(candidates.map(({ end }) => end));
  const tree: Best[] = Array.from({ length: ends.length + 1 }, () => []);
  const answers: (number | null)[] = questions.map(() => null);
  const waiting = candidates.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  let taken = 0;
  const put = ({ end, key, value }: Candidate): void => {
    for (let at = ends.length - countBelow(ends, end); at <= ends.length; at += at & -at) tree[at] = leastOf(tree[at]!, [{ key, value }]);
  };
  const leastFrom = (end: string): Best => {
    let best: Best = [];
    for (let at = ends.length - countBelow(ends, end); at > 0; at -= at & -at) best = leastOf(best, tree[at]!);
    return best;
  };
  for (const n of questions.map((_, n) => n).sort((a, b) => (questions[a]!.end < questions[b]!.end ? -1 : 1))) {
    const { end, not } = questions[n]!;
    while (taken < waiting.length && waiting[taken]!.start <= end) put(waiting[taken++]!);
    answers[n] = leastFrom(after[n]!).find(({ key }) => key !== not)?.value ?? null;
  }
  return answers;
};
