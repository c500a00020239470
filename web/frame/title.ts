/** The title of the window: what the page's heading says, whichever part of the page says it and whenever. */
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.ts';

export const useTitle = (): void =>
  useEffect(() => {
    const name = () => {
      const heading = document.querySelector('h1')?.textContent?.trim();
      const title = heading ? `${heading} · ${words.name}` : words.name;
      if (document.title !== title) document.title = title;
    };
    const observer = new MutationObserver(name);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    name();
    return () => observer.disconnect();
  }, []);
