/** What the document says, in words: what is looked for is marked, names of members are code, and chapters of the method are links. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { hrefTo } from '../address/location.ts';
import { words } from '../words/words.ts';
import type { ApiDocument } from './document.ts';
import { cut } from './find.ts';

export const DocumentContext = createContext<ApiDocument>({
  info: { version: '', description: '' },
  tags: [],
  paths: {},
  components: { schemas: {} },
});
export const useDocument = (): ApiDocument => useContext(DocumentContext);

/** The words that are looked for. */
export const WordsContext = createContext<readonly string[]>([]);

export const Marked = ({ children }: { children: string }) => (
  <>{cut(children, useContext(WordsContext)).map((part, n) => (n % 2 === 1 ? <mark key={n}>{part}</mark> : part))}</>
);

export const Name = ({ children }: { children: string }) => (
  <code>
    <Marked>{children}</Marked>
  </code>
);

const CHAPTER = /((?:docs\/method\.md)?#[a-z][a-z0-9-]+|docs\/method\.md)/;

const Plain = ({ children }: { children: string }) => (
  <>
    {children.split(CHAPTER).map((part, n) =>
      n % 2 === 1 ? (
        <a key={n} href={hrefTo('/method') + part.replace('docs/method.md', '')}>
          {part}
        </a>
      ) : (
        <Marked key={n}>{part}</Marked>
      ),
    )}
  </>
);

/** Text with `names` between backquotes. */
export const Said = ({ children }: { children: string }) => (
  <>{children.split('`').map((part, n) => (n % 2 === 1 ? <Name key={n}>{part}</Name> : <Plain key={n}>{part}</Plain>))}</>
);

/** So many members are named of those that what is looked for is in. */
const NAMED = 8;

/** In which parameters and members it was found, where the entry itself does not say it. */
export const Hits = ({ of: hits }: { of: readonly string[] }) =>
  hits.length === 0 ? null : (
    <span class="quiet hits">
      <Marked>{words.docs.within(hits.slice(0, NAMED), hits.length - NAMED)}</Marked>
    </span>
  );
