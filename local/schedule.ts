/** The six fields of EventBridge's cron, as far as lists, ranges, steps, `*` and `?` go. */

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [1, 7],
  [1970, 2199],
] as const;

const NAMES = [...'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ').entries()].map(([i, name]) => [name, i + 1] as const);
const DAYS = [...'SUN MON TUE WED THU FRI SAT'.split(' ').entries()].map(([i, name]) => [name, i + 1] as const);
const NUMBERS = new Map<string, number>([...NAMES, ...DAYS]);

const allowed = (field: string, [low, high]: readonly [number, number], expression: string): ((value: number) => boolean) => {
  const ranges = field.split(',').map((part) => {
    const [span = '', step] = part.split('/');
    const number = (text: string) => {
      const value = NUMBERS.get(text.toUpperCase()) ?? Number(text);
      if (!Number.isInteger(value) || value < low || value > high)
        throw new Error(`schedule ${expression}: "${part}" is not known to the local runtime`);
      return value;
    };
    if (span === '*' || span === '?') return { from: low, to: high, step: Number(step ?? 1) };
    const [from, to] = span.split('-');
    return { from: number(from!), to: to === undefined ? (step ? high : number(from!)) : number(to), step: Number(step ?? 1) };
  });
  return (value) => ranges.some(({ from, to, step }) => value >= from && value <= to && (value - from) % step === 0);
};

/** Whether a minute (UTC) is due, for `cron(0 2 * * ? *)`. Throws at what it does not know. */
export const cron = (expression: string): ((at: Date) => boolean) => {
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1]?.trim().split(/\s+/) ?? [];
  if (fields.length !== RANGES.length) throw new Error(`schedule ${expression} is not known to the local runtime`);
  const holds = fields.map((field, i) => allowed(field, RANGES[i]!, expression));
  return (at) => {
    const values = [at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCDay() + 1, at.getUTCFullYear()];
    return holds.every((holdsFor, i) => holdsFor(values[i]!));
  };
};
