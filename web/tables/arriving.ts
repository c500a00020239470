/** Whoever comes by the address of something far down sees it at once, and goes on seeing it while what is above it comes in, until they move on. */
import { useEffect } from 'preact/hooks';

const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** `toIt` brings it into view; undefined where one arrives at the page itself. It is asked for once, as one arrives. */
export const useArriving = (toIt: (() => void) | undefined): void =>
  useEffect(() => {
    if (!toIt) return;
    const observer = new ResizeObserver(toIt);
    const stop = () => {
      observer.disconnect();
      for (const move of MOVES) removeEventListener(move, stop);
    };
    observer.observe(document.body);
    for (const move of MOVES) addEventListener(move, stop, { passive: true });
    return stop;
  }, []);
