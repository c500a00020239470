/** Which of several dated things came before which, as far as partial dates tell, and what may come directly before each. */
import { firstDay, lastDay, precisionOf } from '../kernel/time.ts';

/** From when to when something may have been. Things of the same full day came in the order of their Ids. Both ends compare as text. */
export type Span = { start: string; end: string };

export const spanOf = (date: string, id: string): Span =>
  precisionOf(date) === 'day'
    ? { start: `${date} ${id}`, end: `${date} ${id}` }
    : { start: `${firstDay(date)} `, end: `${lastDay(date)} ~` };

export const isSurelyBefore = (a: Span, b: Span): boolean => a.end < b.start;

/** Where it stands in a list: by first day, then Id. */
export const placeOf = (date: string, id: string): string => `${firstDay(date)} ${id}`;

/** How many of `ascending` are below a limit, or at it. */
const countUpTo = (ascending: readonly string[], limit: string, isIncluded: boolean): number => {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = ascending[middle] ?? '';
    if (one < limit || (isIncluded && one === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
};

const ascending = (texts: string[]): string[] => texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** What is merged of the first places of a list, while values come to them: a Fenwick tree. */
const prefixes = <S>(size: number, joined: (a: S | undefined, b: S | undefined) => S | undefined) => {
  const merged = new Array<S | undefined>(size + 1);
  return {
    put: (place: number, value: S): void => {
      for (let at = place + 1; at <= size; at += at & -at) merged[at] = joined(merged[at], value);
    },
    upTo: (place: number): S | undefined => {
      let all: S | undefined;
      for (let at = place + 1; at > 0; at -= at & -at) all = joined(all, merged[at]);
      return all;
    },
  };
};

/** For each, the latest start of what surely came before; '' where nothing did. What ended before that does not come directly before: this one is between. */
const latestBefore = (candidates: readonly Span[], asked: readonly Span[]): string[] => {
  const byEnd = candidates.toSorted((a, b) => (a.end < b.end ? -1 : 1));
  let latest = '';
  const starts = byEnd.map(({ start }) => {
    if (start > latest) latest = start;
    return latest;
  });
  const ends = byEnd.map(({ end }) => end);
  return asked.map(({ start }) => starts[countUpTo(ends, start, false) - 1] ?? '');
};

/** A span at its place in a list that is sorted by `placeOf`. */
export type Listed = Span & { place: number };
/** What may come directly before one, merged; the one of these that is listed nearest, those before it first; and whether nothing surely comes before it. */
export type Before<C, S> = { merged: S | undefined; nearest: C | undefined; mayBeFirst: boolean };

/** For each that is asked about, all candidates that directly precede it in some order that agrees with the dates. Those are, of what is listed before it, what ends no
 * earlier than the latest begins that surely came before; and of what is listed behind it, what begins before it ends. Both lists by place; n log n merges. */
export const directlyBefore = <C extends Listed, S>(
  candidates: readonly C[],
  asked: readonly Listed[],
  { of, merge }: { of: (candidate: C) => S; merge: (a: S, b: S) => S },
): Before<C, S>[] => {
  const joined = (a: S | undefined, b: S | undefined): S | undefined => (a === undefined ? b : b === undefined ? a : merge(a, b));
  const size = candidates.length;
  const after = latestBefore(candidates, asked);
  const ends = ascending(candidates.map(({ end }) => end));
  const starts = ascending(candidates.map(({ start }) => start));

  const [listedBefore, nearestBefore] = [prefixes<S>(size, joined), candidates.values()];
  let next = nearestBefore.next();
  let last: C | undefined;
  const before = asked.map(({ place }, n) => {
    for (; !next.done && next.value.place < place; next = nearestBefore.next()) {
      last = next.value;
      listedBefore.put(size - 1 - countUpTo(ends, last.end, false), of(last));
    }
    const since = after[n] ?? '';
    return { merged: listedBefore.upTo(size - 1 - countUpTo(ends, since, false)), nearest: last, mayBeFirst: since === '' };
  });

  const [listedBehind, nearestBehind] = [prefixes<S>(size, joined), candidates.toReversed().values()];
  let following = nearestBehind.next();
  let first: C | undefined;
  const behind = asked.toReversed().map(({ place, end }) => {
    for (; !following.done && following.value.place > place; following = nearestBehind.next()) {
      first = following.value;
      listedBehind.put(countUpTo(starts, first.start, false), of(first));
    }
    return { merged: listedBehind.upTo(countUpTo(starts, end, true) - 1), nearest: first && first.start <= end ? first : undefined };
  });
  behind.reverse();
  return before.map((one, n) => ({
    merged: joined(one.merged, behind[n]?.merged),
    nearest: one.nearest ?? behind[n]?.nearest,
    mayBeFirst: one.mayBeFirst,
  }));
};

/** The same of one of them alone, in one look at each. `candidates` in their order, null where one takes no part; places are theirs. */
export const directlyBeforeOne = <C extends Span, S>(
  candidates: readonly (C | null)[],
  { start, end, place }: Listed,
  { of, merge }: { of: (candidate: C) => S; merge: (a: S, b: S) => S },
): { merged: S | undefined; nearest: number | undefined; mayBeFirst: boolean } => {
  let since = '';
  for (const one of candidates) if (one && one.end < start && one.start > since) since = one.start;
  let [merged, before, behind]: [S | undefined, number | undefined, number | undefined] = [undefined, undefined, undefined];
  candidates.forEach((one, at) => {
    if (!one || at === place) return;
    if (at < place) before = at;
    const isDirect = at < place ? one.end >= since : one.start <= end;
    if (!isDirect) return;
    if (at > place) behind ??= at;
    merged = merged === undefined ? of(one) : merge(merged, of(one));
  });
  return { merged, nearest: before ?? behind, mayBeFirst: since === '' };
};
