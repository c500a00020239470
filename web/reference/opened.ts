/** Which entries are open: the one that the address names behind its `#`, and whatever a reader opens. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export type Opened = {
  opened: ReadonlySet<string>;
  /** What tells that an entry was opened or closed. */
  opens: (id: string) => (isOpen: boolean) => void;
};

const named = (): string => decodeURIComponent(location.hash.slice(1));

export const useOpened = (): Opened => {
  const [arrived, arrive] = useState(named);
  const [opened, set] = useState<ReadonlySet<string>>(new Set([arrived]));
  useEffect(() => {
    const follow = () => {
      arrive(named());
      set((before) => new Set([...before, named()]));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useLayoutEffect(() => {
    const entry = arrived ? document.getElementById(arrived) : null;
    entry?.scrollIntoView();
    (entry?.querySelector<HTMLElement>('summary') ?? entry)?.focus({ preventScroll: true });
  }, [arrived]);
  const opens = (id: string) => (isOpen: boolean) => {
    if (isOpen === opened.has(id)) return;
    // The entry that was opened last is the one to come back to.
    if (isOpen) history.replaceState(null, '', `${location.pathname}${location.search}#${id}`);
    set((before) => new Set(isOpen ? [...before, id] : [...before].filter((one) => one !== id)));
  };
  return { opened, opens };
};
