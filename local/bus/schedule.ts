/** EventBridge's schedules: `rate(5 minutes)`, and the six fields of its cron as far as lists, ranges, steps, `*` and `?` go. */

interface Range {
  readonly low: number;
  readonly high: number;
  /** Names of its values, from `low` on. */
  readonly names?: readonly string[];
}

interface Field extends Range {
  /** What it is at a moment (UTC). */
  readonly of: (at: Date) => number;
}

const FIELDS: readonly Field[] = [
  { low: 0, high: 59, of: (at) => at.getUTCMinutes() },
  { low: 0, high: 23, of: (at) => at.getUTCHours() },
  { low: 1, high: 31, of: (at) => at.getUTCDate() },
  { low: 1, high: 12, of: (at) => at.getUTCMonth() + 1, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  { low: 1, high: 7, of: (at) => at.getUTCDay() + 1, names: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
  { low: 1970, high: 2199, of: (at) => at.getUTCFullYear() },
];

const MINUTES: Record<string, number> = { minute: 1, hour: 60, day: 1440 };

/** `*`, `5`, `1-5` or `MON-FRI`, each with a step behind it or without. */
const PART = /^(?:[*?]|(?<from>\w+)(?:-(?<to>\w+))?)(?:\/(?<step>[1-9]\d*))?$/;

const unknown = (expression: string, part = '') =>
  new Error(`schedule ${expression}${part && `: ${part}`} is not known to the local runtime`);

const allowed = (field: string, { low, high, names = [] }: Range, expression: string): ((value: number) => boolean) => {
  const number = (text: string): number => {
    const name = names.indexOf(text.toUpperCase());
    return name < 0 ? Number(text) : low + name;
  };
  const ranges = field.split(',').map((part) => {
    const groups = PART.exec(part)?.groups;
    if (!groups) throw unknown(expression, `"${part}"`);
    const from = groups.from === undefined ? low : number(groups.from);
    const open = groups.from === undefined || groups.step !== undefined;
    const to = groups.to === undefined ? (open ? high : from) : number(groups.to);
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < low || from > to || to > high) throw unknown(expression, `"${part}"`);
    return { from, to, step: Number(groups.step ?? 1) };
  });
  return (value) => ranges.some(({ from, to, step }) => value >= from && value <= to && (value - from) % step === 0);
};

/** Whether a minute (UTC) is due, for `cron(0 2 * * ? *)`. */
const cron = (expression: string, fields: readonly string[]): ((at: Date) => boolean) => {
  if (fields.length !== FIELDS.length) throw unknown(expression);
  const holds = FIELDS.map(({ of, ...range }, i) => ({ of, isAllowed: allowed(fields[i] ?? '', range, expression) }));
  return (at) => holds.every(({ of, isAllowed }) => isAllowed(of(at)));
};

/** Whether a minute is due; a rate counts from the minute of `start`. Throws at what it does not know. */
export const schedule = (expression: string, start: Date): ((at: Date) => boolean) => {
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1];
  if (fields !== undefined) return cron(expression, fields.trim().split(/\s+/));
  const [, every, unit = ''] = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = MINUTES[unit];
  if (!minutes) throw unknown(expression);
  const minute = (at: Date) => Math.floor(at.getTime() / 60_000);
  return (at) => (minute(at) - minute(start)) % (Number(every) * minutes) === 0;
};
