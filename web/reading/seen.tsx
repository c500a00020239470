/** What stands far down is asked for when somebody gets there. */
import { useEffect, useRef } from 'preact/hooks';

/** So far before it is seen, in px. */
const AHEAD = 100;

/** A place on the page: says when it has come into view. */
export const Seen = ({ see }: { see: () => void }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && see(), { rootMargin: `${AHEAD}px` });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [see]);
  return <div data-ahead ref={place} />;
};
