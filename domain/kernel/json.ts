/** Comparing plain data. */
/** Text that is equal for equal data, whatever the order of keys; members that are undefined do not count. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined';

export const isEqual = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** The member of a record, and never what every object of the language has: "constructor" is an Id like any other. */
export const own = <T>(record: Record<string, T>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Where two values differ first: a JSON Pointer, and what is there in each; undefined where one has nothing. */
export type Mismatch = { pointer: string; expected: unknown; found: unknown };

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
/** A key as a segment of a JSON Pointer (RFC 6901). */
export const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The first difference, in the order of `expected`'s keys, or nothing. Order of keys and members that are undefined do not count. */
export const mismatch = (expected: unknown, found: unknown, pointer = ''): Mismatch | undefined => {
  if (!isBranch(expected) || !isBranch(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return Object.is(expected, found) ? undefined : { pointer, expected, found };
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const inner = mismatch(own(expected, key), own(found, key), `${pointer}/${escaped(key)}`);
    if (inner) return inner;
  }
  return undefined;
};
