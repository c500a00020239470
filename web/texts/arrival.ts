/** Brings into view the part of a page that the address names behind its `#`. */
import { useEffect } from 'preact/hooks';
import { partMeant } from './text.ts';

/** Shows the part that is meant, and gives it the focus: whoever reads on by keyboard or by ear does so there. */
const arriveAt = (ids: readonly string[]): void => {
  const id = partMeant(ids, decodeURIComponent(location.hash));
  const part = id === undefined ? null : document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
};

/** On arrival, and whenever another part is named. */
export const useArrival = (ids: readonly string[]): void => {
  useEffect(() => {
    const arrive = () => arriveAt(ids);
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [ids]);
};
