/** What one answer holds at most: 4 MB, as it is sent. A list ends there, and goes on from its `next`; what has no pages is refused, and says what to ask instead. */

export const MOST_BYTES = 4_000_000;
/** A body is a text within what a function answers, at most 6,291,556 bytes of JSON: there its quotes and line ends take two bytes each. The rest is for headers. */
const MOST_ESCAPED = 6_000_000;
/** What the worst of characters takes as JSON: a control character, `\u0000`. */
const WORST_ESCAPE = 6;

/** Bytes of a text as a part of a body: as it is sent, or as a part of the 4 MB that it takes within the answer of a function, whichever are more. */
const partBytes = (text: string): number =>
  Math.max(Buffer.byteLength(text), Math.ceil((Buffer.byteLength(JSON.stringify(text)) / MOST_ESCAPED) * MOST_BYTES));

/** The same of a whole body. Of one that is far from the limit those that are sent, which costs less to know. */
export const bytesOf = (body: string): number => {
  const sent = Buffer.byteLength(body);
  return sent * WORST_ESCAPE <= MOST_BYTES ? sent : partBytes(body);
};

/** How many of these, from the first, fit into `most` bytes of JSON. */
export const countFitting = (items: Iterable<unknown>, most = MOST_BYTES): number => {
  let [count, bytes] = [0, 0];
  for (const item of items) {
    bytes += partBytes(JSON.stringify(item)) + 1;
    if (bytes > most) break;
    count += 1;
  }
  return count;
};

/** As many of these, from the first, as fit into one answer; at least one, if there is one. */
export const fittingIn = <T>(items: readonly T[]): T[] => items.slice(0, Math.max(1, countFitting(items)));
