/** Where one was on a page, for whoever comes back to it: lists come bit by bit, so that the page is long enough only after a while. */

const PATIENCE_MS = 4_000;
/** So long nothing may change its height before it is taken for complete. */
const CALM_MS = 300;

let toward: (() => void) | undefined;
/** Whoever scrolls goes elsewhere themselves. */
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

const settle = (): void => {
  toward?.();
  toward = undefined;
};

/** Goes to `y` as soon as the page is so long, unless somebody scrolls before, or it never is. */
const returnTo = (y: number): void => {
  settle();
  let calm: ReturnType<typeof setTimeout> | undefined;
  const grown = new ResizeObserver(() => {
    clearTimeout(calm);
    if (document.documentElement.scrollHeight - innerHeight < y) return;
    scrollTo(0, y);
    // What is drawn there now may be of another height than was thought: it is gone to again until it stays.
    calm = setTimeout(settle, CALM_MS);
  });
  grown.observe(document.body);
  const late = setTimeout(settle, PATIENCE_MS);
  for (const name of BY_HAND) addEventListener(name, settle, { passive: true });
  toward = () => {
    clearTimeout(late);
    clearTimeout(calm);
    grown.disconnect();
    for (const name of BY_HAND) removeEventListener(name, settle);
  };
};

/** Where one was in an entry of the history: at its top where it does not say. */
const keptIn = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'y' in state && typeof state.y === 'number' ? state.y : 0;

/** Writes down in the present entry of the history where one is. */
export const keepPosition = (): void => history.replaceState({ ...history.state, y: scrollY }, '');

/** Keeps the position of every entry of the history, and returns to it when the browser goes back or forth. */
export const keepPositions = (): void => {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      if (toward) return;
      clearTimeout(timer);
      timer = setTimeout(keepPosition, 100);
    },
    { passive: true },
  );
  addEventListener('popstate', ({ state }) => {
    clearTimeout(timer);
    returnTo(keptIn(state));
  });
  addEventListener('pagehide', keepPosition);
  const y = keptIn(history.state);
  if (y > 0) returnTo(y);
};
