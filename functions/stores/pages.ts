/** Pages: what many small commits of a stream hold, packed together. Once enough of them lie behind the last page, the next commit carries a page of them, and
 * the list of everything before it; so a long stream is loaded from few items, each of which never changes. */
import { pack, sizeOf, unpack } from '../ports/pack.ts';
import type { CommitItem } from './commit.ts';

/** A commit as it is folded: which request it came with does not matter any more. */
export type Plain = Pick<CommitItem, 'p' | 'i' | 'n' | 'at' | 'by' | 'e'>;

/** What a commit carries besides its own events: `g` a page of earlier commits, `d` where those before them lie, oldest first (`Part`), `u` the version up to
 * which both of them go. */
export type Carried = { g: string | Uint8Array; d: string | Uint8Array; u: number };

/** Earlier commits of a stream, in their order: all of the page that the commit at `i` carries, or that commit itself, which is large by itself. */
export type Part = { i: number; is: 'page' | 'commit' };

/** A commit carries a page once commits of this many bytes lie behind the last one that did. */
const PAGE_AFTER = 32 * 1024;
/** A commit of more bytes than this is read by itself. */
const LARGE = 24 * 1024;
/** What a page may hold before it is packed: it must fit into an item beside the largest commit. */
const LARGEST_PAGE = 2 * PAGE_AFTER;
/** Of DynamoDB's 400 KB an item, what events and a page may take together. */
export const LARGEST = 380 * 1024;

const bytesOf = ({ e }: Plain): number => sizeOf(e) + 100;

/** Of commits that lie behind the last page those that the next one takes: the large ones that come first are parts by themselves. */
const split = (behind: readonly Plain[]): { large: Plain[]; small: Plain[] } => {
  const firstSmall = behind.findIndex((one) => bytesOf(one) <= LARGE);
  const start = firstSmall < 0 ? behind.length : firstSmall;
  let [end, bytes] = [start, 0];
  for (let next = behind[end]; next && bytesOf(next) <= LARGE && bytes < LARGEST_PAGE; next = behind[++end]) bytes += bytesOf(next);
  return { large: behind.slice(0, start), small: behind.slice(start, end) };
};

type Paged = Omit<Plain, 'p'>;
const paged = ({ i, n, at, by, e }: Plain): Paged => ({ i, n, at, by, e: typeof e === 'string' ? e : JSON.stringify(unpack(e)) });

/** The commits of a page, as if each had been read by itself. */
export const commitsIn = (stream: string, { g }: Pick<Carried, 'g'>): Plain[] =>
  (unpack(g) as Paged[]).map((commit) => ({ p: stream, ...commit }));

/** As numbers: the version of a commit that is a part by itself is below zero. */
const packedParts = (parts: readonly Part[]): string | Uint8Array => pack(parts.map(({ i, is }) => (is === 'page' ? i : -i)));

const partsIn = (packed: string | Uint8Array): Part[] =>
  (unpack(packed) as number[]).map((i): Part => ({ i: Math.abs(i), is: i > 0 ? 'page' : 'commit' }));

/** Where the commits of a stream lie: those of `parts`, and behind them, each by itself, those of no page yet. */
export type Layout = { readonly parts: readonly Part[]; readonly behind: readonly Plain[] };
export const nothingPaged: Layout = { parts: [], behind: [] };

/** What the commit that follows is to carry; undefined where that is not worth it yet, or would not fit beside its events. */
export const pageToCarry = ({ parts, behind }: Layout, { e }: Plain): Carried | undefined => {
  const { large, small } = split(behind);
  const last = small.at(-1) ?? large.at(-1);
  if (!last || behind.reduce((bytes, one) => bytes + bytesOf(one), 0) < PAGE_AFTER) return undefined;
  const d = packedParts([...parts, ...large.map(({ i }): Part => ({ i, is: 'commit' }))]);
  const g = pack(small.map(paged));
  return sizeOf(e) + sizeOf(g) + sizeOf(d) <= LARGEST ? { g, d, u: last.i + last.n - 1 } : undefined;
};

/** What a commit carries; undefined where it carries nothing. */
export const carriedBy = ({ g, d, u }: Partial<Carried>): Carried | undefined =>
  g !== undefined && d !== undefined && u !== undefined ? { g, d, u } : undefined;

/** The parts that a commit and what it carries come after, and itself as the page that it carries. */
export const partsUpTo = ({ i }: Plain, { d }: Carried): Part[] => [...partsIn(d), { i, is: 'page' }];

/** Where commits lie once one more is there. */
export const withCommit = ({ parts, behind }: Layout, commit: Plain & Partial<Carried>): Layout => {
  const carried = carriedBy(commit);
  const { p, i, n, at, by, e } = commit;
  const plain: Plain = { p, i, n, at, by, e };
  if (!carried) return { parts, behind: [...behind, plain] };
  return { parts: partsUpTo(commit, carried), behind: [...behind.filter((one) => one.i > carried.u), plain] };
};
