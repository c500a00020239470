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
