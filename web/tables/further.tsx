/** Beneath a list that has pages: how much of it is there, and the next page as soon as one comes near its end. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Failure } from '../frame/states.tsx';
import type { Pages } from '../reading/pages.ts';
import { words } from '../words/words.ts';

/** Two screens before it is needed. */
const AHEAD = '200% 0px';

/** `shown`: how many are there. The button is for those who do not scroll. */
export const Further = ({ list, shown, children }: { list: Pages<unknown>; shown: number; children?: ComponentChildren }) => {
  const end = useRef<HTMLParagraphElement>(null);
  const { isMore, isLoading, failure, more } = list;
  useEffect(() => {
    if (!isMore || isLoading || failure !== undefined || !end.current) return;
    const near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && more(), { rootMargin: AHEAD });
    near.observe(end.current);
    return () => near.disconnect();
  }, [isMore, isLoading, failure, shown]);
  return (
    <>
      {failure !== undefined && <Failure failure={failure} again={more} />}
      <p class="more" ref={end}>
        <span class="quiet" role="status">
          {isMore ? words.table.first(shown) : words.table.all(shown)}
        </span>{' '}
        {isMore && (
          <button type="button" onClick={more} disabled={isLoading}>
            {isLoading ? words.table.loadingMore : words.table.more}
          </button>
        )}{' '}
        {children}
      </p>
    </>
  );
};
