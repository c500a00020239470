/** EventBridge's event patterns, which event source mappings use for their filters too. */
import { listOf, objectOf, type Properties, within } from '../data.ts';

type Pattern = Properties;

const NUMERIC: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const known = <T>(operators: Record<string, T>, name: unknown): T => {
  const found = operators[String(name)];
  if (!found) throw new Error(`event pattern operator "${name}" is not known to the local runtime`);
  return found;
};

/** One operator object of a pattern's list against one value, which is never undefined. */
const OPERATORS: Record<string, (argument: unknown, value: unknown) => boolean> = {
  prefix: (argument, value) => typeof value === 'string' && folds(argument, value, (a, b) => b.startsWith(a)),
  suffix: (argument, value) => typeof value === 'string' && folds(argument, value, (a, b) => b.endsWith(a)),
  'equals-ignore-case': (argument, value) => typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase(),
  wildcard: (argument, value) => typeof value === 'string' && glob(String(argument)).test(value),
  numeric: (argument, value) => {
    const terms = listOf(argument);
    const comparisons = terms.flatMap((term, i) => (i % 2 === 0 ? [{ holds: known(NUMERIC, term), limit: Number(terms[i + 1]) }] : []));
    return typeof value === 'number' && comparisons.every(({ holds, limit }) => holds(value, limit));
  },
  'anything-but': (argument, value) => {
    if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return ![argument].flat().includes(value);
    return !matchesAny(
      Object.entries(argument).flatMap(([operator, of]) => [of].flat().map((one) => ({ [operator]: one }))),
      value,
    );
  },
};

/** `prefix` and `suffix` may carry `{ "equals-ignore-case": … }` in place of their text. */
const folds = (argument: unknown, value: string, compare: (a: string, b: string) => boolean): boolean => {
  if (typeof argument === 'string') return compare(argument, value);
  const text = String(within(argument, 'equals-ignore-case'));
  return compare(text.toLowerCase(), value.toLowerCase());
};

const glob = (text: string) =>
  new RegExp(
    `^${text
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );

const matchesOne = (rule: unknown, value: unknown): boolean => {
  if (typeof rule !== 'object' || rule === null) return rule === value;
  const [operator = '', argument] = Object.entries(rule)[0] ?? [];
  if (operator === 'exists') return (value !== undefined) === argument;
  const match = known(OPERATORS, operator);
  return value !== undefined && match(argument, value);
};

/** A list of rules holds when any of them holds for the value, or, where the value is a list, for any of its items. */
const matchesAny = (rules: readonly unknown[], value: unknown): boolean => {
  const values = Array.isArray(value) ? value : [value];
  return rules.some((rule) => (values.length === 0 ? matchesOne(rule, undefined) : values.some((one) => matchesOne(rule, one))));
};

/** Whether every field of `pattern` holds in `event`. Throws at an operator that it does not know. */
export const matches = (pattern: Pattern, event: unknown): boolean => {
  const candidates = Array.isArray(event) && event.length > 0 ? event : [event];
  return candidates.some((candidate) =>
    Object.entries(pattern).every(([key, rule]) => {
      if (key === '$or') return listOf(rule).some((alternative) => matches(objectOf(alternative), candidate));
      const value = within(candidate, key);
      return Array.isArray(rule) ? matchesAny(rule, value) : matches(objectOf(rule), value);
    }),
  );
};

/** Throws at an operator that `matches` does not know, before there is an event that leads to it. */
export const checked = <P extends Pattern>(pattern: P): P => {
  for (const [key, rule] of Object.entries(pattern)) {
    if (!Array.isArray(rule)) checked(objectOf(rule));
    else if (key === '$or') for (const alternative of rule) checked(objectOf(alternative));
    // An operator speaks of texts or of numbers, and looks at its arguments when it is given one.
    else for (const one of rule) for (const value of ['', 0]) matchesOne(one, value);
  }
  return pattern;
};
