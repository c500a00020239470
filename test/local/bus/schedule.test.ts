import { describe, expect, it } from 'vitest';
import { schedule } from '../../../local/bus/schedule.ts';

const at = (text: string) => new Date(`${text}Z`);
const START = at('2026-03-02T10:07:30');
const cron = (expression: string) => schedule(expression, START);

describe('a cron expression', () => {
  // 2026-03-02 is a Monday.
  it.each([
    ['every minute', 'cron(* * * * ? *)', ['2026-03-02T00:00', '1999-12-31T23:59'], []],
    ['a time of day', 'cron(30 2 * * ? *)', ['2026-03-02T02:30', '2026-12-31T02:30'], ['2026-03-02T02:31', '2026-03-02T03:30']],
    ['a list of hours', 'cron(0 6,18 * * ? *)', ['2026-03-02T06:00', '2026-03-02T18:00'], ['2026-03-02T12:00']],
    ['a range of hours', 'cron(0 9-17 * * ? *)', ['2026-03-02T09:00', '2026-03-02T17:00'], ['2026-03-02T08:00', '2026-03-02T18:00']],
    ['steps of minutes', 'cron(*/15 * * * ? *)', ['2026-03-02T00:00', '2026-03-02T00:45'], ['2026-03-02T00:50']],
    ['steps from a minute on', 'cron(5/20 * * * ? *)', ['2026-03-02T00:05', '2026-03-02T00:45'], ['2026-03-02T00:00', '2026-03-02T00:20']],
    [
      'steps within a range',
      'cron(10-30/10 * * * ? *)',
      ['2026-03-02T00:10', '2026-03-02T00:30'],
      ['2026-03-02T00:00', '2026-03-02T00:40'],
    ],
    ['lists of ranges', 'cron(0-2,30-32 * * * ? *)', ['2026-03-02T00:01', '2026-03-02T00:31'], ['2026-03-02T00:03']],
    ['a day of the month', 'cron(0 0 31 * ? *)', ['2026-03-31T00:00'], ['2026-04-30T00:00', '2026-03-30T00:00']],
    ['a month by number', 'cron(0 0 1 12 ? *)', ['2026-12-01T00:00'], ['2026-11-01T00:00']],
    ['months by name', 'cron(0 0 1 JAN,jul ? *)', ['2026-01-01T00:00', '2026-07-01T00:00'], ['2026-02-01T00:00']],
    [
      'days of the week by name',
      'cron(0 0 ? * MON-FRI *)',
      ['2026-03-02T00:00', '2026-03-06T00:00'],
      ['2026-03-01T00:00', '2026-03-07T00:00'],
    ],
    ['days of the week by number, from Sunday', 'cron(0 0 ? * 1 *)', ['2026-03-01T00:00'], ['2026-03-02T00:00']],
    ['a year', 'cron(0 0 1 1 ? 2027)', ['2027-01-01T00:00'], ['2026-01-01T00:00', '2028-01-01T00:00']],
  ])('of %s: %s', (_, expression, due, notDue) => {
    expect([...due, ...notDue].filter((minute) => cron(expression)(at(minute)))).toEqual(due);
  });

  it('is due in every second of its minute, by the clock of UTC', () => {
    const due = cron('cron(30 2 * * ? *)');
    expect([due(at('2026-03-02T02:30:59.999')), due(at('2026-03-02T02:31:00'))]).toEqual([true, false]);
    expect(due(new Date('2026-03-02T03:30+01:00'))).toBe(true);
  });

  it.each(['0 2 * * ? *', 'cron(0 2 * * ?)', 'cron(0 2 * * ? * *)', 'cron()', ''])('%j is none', (expression) => {
    expect(() => cron(expression)).toThrow(`schedule ${expression} is not known to the local runtime`);
  });

  it.each([
    ['60 * * * ? *', '60'],
    ['* 24 * * ? *', '24'],
    ['* * 0 * ? *', '0'],
    ['* * * 13 ? *', '13'],
    ['* * ? * 8 *', '8'],
    ['* * ? * 0 *', '0'],
    ['* * * * ? 1969', '1969'],
    ['* * L * ? *', 'L'],
    ['* * 15W * ? *', '15W'],
    ['* * ? * MON#1 *', 'MON#1'],
    ['1.5 * * * ? *', '1.5'],
    ['0,,30 * * * ? *', ''],
    ['-5 * * * ? *', '-5'],
    ['5-1 * * * ? *', '5-1'],
    ['1-2-3 * * * ? *', '1-2-3'],
    ['0/0 * * * ? *', '0/0'],
    ['*/x * * * ? *', '*/x'],
    ['*/ * * * ? *', '*/'],
    ['0/5/5 * * * ? *', '0/5/5'],
    ['* * * MON ? *', 'MON'],
    ['* * ? * MAY *', 'MAY'],
    ['JAN * * * ? *', 'JAN'],
  ])('of %s is refused, naming %j', (fields, part) => {
    const expression = `cron(${fields})`;
    expect(() => cron(expression)).toThrow(`schedule ${expression}: "${part}" is not known to the local runtime`);
  });
});

describe('a rate', () => {
  /** The minutes from 10:00 on, of three hours, in which it is due. */
  const due = (expression: string): string[] =>
    [...Array(180).keys()]
      .map((n) => new Date(at('2026-03-02T10:00').getTime() + n * 60_000))
      .filter(schedule(expression, START))
      .map((minute) => minute.toISOString().slice(11, 16));

  it('counts from the start', () => {
    expect(due('rate(45 minutes)')).toEqual(['10:07', '10:52', '11:37', '12:22']);
    expect(due('rate(1 hour)')).toEqual(['10:07', '11:07', '12:07']);
    expect(due('rate(1 minute)')).toHaveLength(180);
  });

  it('may be longer than any timer of Node', () => {
    const days = (n: number) => new Date(START.getTime() + n * 86_400_000);
    expect([0, 1, 29, 30, 31, 60].filter((n) => schedule('rate(30 days)', START)(days(n)))).toEqual([0, 30, 60]);
  });

  it.each(['rate(0 minutes)', 'rate(5)', 'rate(5 seconds)', 'rate(1.5 hours)', 'rate(1 fortnight)'])('%s is none', (expression) => {
    expect(() => schedule(expression, START)).toThrow(`schedule ${expression} is not known to the local runtime`);
  });
});
