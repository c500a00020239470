/** The parts of a long page, each a link to it: beside it where there is room, else folded above it. */
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words/words.ts';
import type { Part } from './text.ts';

const WIDE = matchMedia('(min-width: 960px)');

export const Contents = ({ parts }: { parts: readonly Part[] }) => {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const follow = () => {
      if (fold.current) fold.current.open = WIDE.matches;
    };
    follow();
    WIDE.addEventListener('change', follow);
    return () => WIDE.removeEventListener('change', follow);
  }, []);
  return (
    <nav class="contents" aria-label={words.texts.contents}>
      <details ref={fold}>
        <summary>{words.texts.contents}</summary>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
};
