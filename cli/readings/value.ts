/** What lies in an answer: looked at without knowing its type, for a table says by paths what it shows. */

export type Members = Record<string, unknown>;

export const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted path, and itself at an empty one; undefined where there is none. */
export const valueAt = (value: unknown, path: string): unknown =>
  path === '' ? value : path.split('.').reduce<unknown>((at, name) => (isMembers(at) ? at[name] : undefined), value);

export const listAt = (value: unknown, path: string): unknown[] => {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
};

export const textAt = (value: unknown, path: string): string | undefined => {
  const text = valueAt(value, path);
  return typeof text === 'string' ? text : undefined;
};

export const numberAt = (value: unknown, path: string): number | null => {
  const number = valueAt(value, path);
  return typeof number === 'number' ? number : null;
};

/** An interval, or a number that is both of its ends; null where nothing is known. */
export const intervalAt = (value: unknown, path: string): { low: number | null; high: number | null } | null => {
  const found = valueAt(value, path);
  if (typeof found === 'number') return { low: found, high: found };
  return isMembers(found) ? { low: numberAt(found, 'low'), high: numberAt(found, 'high') } : null;
};
