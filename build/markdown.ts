/** Reads a document of this project for a page: what stands in it as data, so that a page is made of elements and never of markup. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { lexer, type MarkedToken, type Token } from 'marked';
import { type Block, plain, type Run, type Text } from '../web/texts/text.ts';

/** An anchor as GitHub makes it of a heading: `Ranks & ties` is at `#ranks--ties`. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const BLOCKS = ['space', 'heading', 'paragraph', 'text', 'list', 'table'];
const RUNS = ['text', 'escape', 'codespan', 'strong', 'em', 'link'];
const isOf = (types: readonly string[], token: Token): token is MarkedToken => types.includes(token.type);
const refuse = (token: Token): never => {
  throw new Error(`a page shows no ${token.type}: ${token.raw}`);
};

const runsOf = (tokens: readonly Token[] = []): Run[] =>
  tokens.flatMap((token): Run[] => {
    if (!isOf(RUNS, token)) return refuse(token);
    if (token.type === 'text') return token.tokens ? runsOf(token.tokens) : [token.text.replaceAll('\n', ' ')];
    if (token.type === 'escape') return [token.text];
    if (token.type === 'codespan') return [{ code: token.text }];
    if (token.type === 'strong') return [{ strong: runsOf(token.tokens) }];
    if (token.type === 'em') return [{ emphasis: runsOf(token.tokens) }];
    if (token.type === 'link') return [{ link: runsOf(token.tokens), to: token.href }];
    return refuse(token);
  });

const blocksOf = (tokens: readonly Token[]): Block[] =>
  tokens.flatMap((token): Block[] => {
    if (!isOf(BLOCKS, token)) return refuse(token);
    if (token.type === 'space') return [];
    if (token.type === 'heading') {
      const heading = runsOf(token.tokens);
      return [{ heading, depth: token.depth, id: anchorOf(plain(heading)) }];
    }
    if (token.type === 'paragraph' || token.type === 'text') return [{ paragraph: runsOf(token.tokens ?? []) }];
    if (token.type === 'list') return [{ items: token.items.map(({ tokens: own }) => blocksOf(own)), isOrdered: token.ordered }];
    if (token.type === 'table') {
      const rows = token.rows.map((row) => row.map((cell) => runsOf(cell.tokens)));
      return [{ head: token.header.map((cell) => runsOf(cell.tokens)), rows }];
    }
    return refuse(token);
  });

/** Throws where the document holds what no page shows, or two headings have one anchor. */
export const textOf = (markdown: string): Text => {
  const text = blocksOf(lexer(markdown));
  const ids = text.flatMap((block) => ('heading' in block ? [block.id] : []));
  const twice = ids.find((id, n) => ids.indexOf(id) !== n);
  if (twice !== undefined) throw new Error(`two headings are at #${twice}`);
  return text;
};

/** Lets a page import a document: `import text from '../../docs/method.md'`. */
export const documents: Plugin = {
  name: 'documents',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.md$/ }, async ({ path }) => ({
      contents: JSON.stringify(textOf(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
  },
};
