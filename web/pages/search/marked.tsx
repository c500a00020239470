import { marked } from './found.ts';

/** A text in which what was looked for is marked. */
export const Marked = ({ text, q }: { text: string; q: string }) => (
  <bdi>{marked(text, q).map((piece, n) => (piece.isMatch ? <mark key={n}>{piece.text}</mark> : piece.text))}</bdi>
);
