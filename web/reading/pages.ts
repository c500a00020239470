/** A list that has pages: the first at once, the others as they are asked for. */
import { useEffect, useState } from 'preact/hooks';
import { address } from '../address/location.ts';
import { type Answer, ask, type Path, type Question, saying } from './api.ts';
import { atTimes, type Reading, useReading } from './reading.ts';

/** So many items come at once, and so many with each further page. */
export const FIRST = 100;
export const FURTHER = 500;

/** The place of a page in its list, as its question says it. */
export type Page = { limit: number; cursor?: string };

export type Pages<A> = {
  /** The first page. */
  first: Reading<A>;
  /** All that are there, each with its place. */
  pages: readonly { page: Page; answer: A }[];
  /** Whether there is more. */
  isMore: boolean;
  isLoading: boolean;
  /** Of a further page. */
  failure?: unknown;
  more: () => void;
};

/** How many further pages of a list were open: they are again when somebody comes back to it. */
const opened = new Map<string, number>();

type Further<A> = { at: string; pages: { page: Page; answer: A }[]; isLoading: boolean; failure?: unknown };

const nextOf = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'next' in answer && typeof answer.next === 'string' ? answer.next : undefined;

/** The page of what a question asks. */
export const pageOf = <P extends Path>(question: Question<P>, page: Page): Question<P> => saying(question, { ...question.said, ...page });

/** The pages of the list at `path`; undefined asks nothing. Another question begins at its first page. */
export const usePages = <P extends Path>(path: P, asked: Question<P> | undefined, limit = FIRST): Pages<Answer<P>> => {
  const first = useReading(path, asked && pageOf(asked, { limit }));
  const [kept, set] = useState<Further<Answer<P>>>({ at: '', pages: [], isLoading: false });
  const further: Further<Answer<P>> = kept.at === first.at ? kept : { at: first.at, pages: [], isLoading: false };
  const pages = [...(first.answer === undefined ? [] : [{ page: { limit }, answer: first.answer }]), ...further.pages];
  const cursor = nextOf(pages.at(-1)?.answer);
  const more = () => {
    if (asked === undefined || cursor === undefined || further.isLoading || first.isLoading) return;
    const { at } = first;
    const page = { limit: FURTHER, cursor };
    const before = further.pages;
    set({ at, pages: before, isLoading: true });
    ask(path, atTimes(path, pageOf(asked, page), address().query)).then(
      (answer) => {
        opened.set(at, Math.max(opened.get(at) ?? 0, before.length + 1));
        set((now) => (now.at === at ? { at, pages: [...before, { page, answer }], isLoading: false } : now));
      },
      (failure: unknown) => set((now) => (now.at === at ? { at, pages: before, isLoading: false, failure } : now)),
    );
  };
  const isThere = first.answer !== undefined && !first.isLoading;
  const isToReopen = isThere && further.failure === undefined && further.pages.length < (opened.get(first.at) ?? 0);
  useEffect(() => {
    if (isToReopen) more();
  }, [isToReopen, further.pages.length]);
  return {
    first,
    pages,
    isMore: cursor !== undefined,
    isLoading: further.isLoading,
    ...(further.failure !== undefined && { failure: further.failure }),
    more,
  };
};
