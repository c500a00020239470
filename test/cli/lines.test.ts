import { describe, expect, it } from 'vitest';
import { linesOf } from '../../cli/lines.ts';

const MAPPING = {
  type: 'RoundReported',
  subject: '{startup}',
  data: {
    round: '{startup}-{n}',
    announcedOn: '{on}',
    amount: { '?': '{usd}', currency: 'USD', disclosure: 'exact', value: '{usd:number}' },
    countsTowardTotal: '{counts:boolean}',
    tags: '{tags:list}',
    fixed: true,
  },
};
const csv = (...rows: string[]) => ['startup,n,on,usd,counts,tags', ...rows].join('\n');
const eventOf = (row: string) => linesOf('a.csv', csv(row), MAPPING);

describe('CSV by a mapping', () => {
  it('puts columns into their places, as texts, numbers, booleans and lists', () => {
    expect(eventOf('ada,1,2024-02,"1,500,000.5",TRUE,a; b')).toEqual([
      {
        line: 2,
        event: {
          type: 'RoundReported',
          subject: 'ada',
          data: {
            ...{ round: 'ada-1', announcedOn: '2024-02', countsTowardTotal: true, tags: ['a', 'b'], fixed: true },
            amount: { currency: 'USD', disclosure: 'exact', value: 1_500_000.5 },
          },
        },
      },
    ]);
  });

  it('leaves out what is empty, and an object whose condition is', () => {
    expect(eventOf('ada,1,,,,')).toEqual([
      { line: 2, event: { type: 'RoundReported', subject: 'ada', data: { round: 'ada-1', fixed: true } } },
    ]);
  });

  it('takes a column for what it is, whatever another one holds', () => {
    expect(linesOf('a.csv', 'a,b\n{b},x', { both: '{a}-{b}' })).toEqual([{ line: 2, event: { both: '{b}-x' } }]);
  });

  it('says of each line that fits no mapping why, and goes on', () => {
    const lines = linesOf('a.csv', csv('ada,1,2024,many,,', 'bob,1,2024,5,perhaps,', 'cyd,1,2024,5,,'), MAPPING);
    expect(lines.map((one) => ('fault' in one ? [one.line, one.fault] : one.line))).toEqual([
      [2, '"many" is no number'],
      [3, '"perhaps" is neither true nor false'],
      4,
    ]);
    expect(linesOf('a.csv', 'a\nx', { b: '{b}' })).toEqual([{ line: 2, fault: 'there is no column "b"' }]);
  });

  it('reads what Excel writes: a byte order mark, quotes, and line breaks in cells', () => {
    expect(linesOf('A.CSV', '\uFEFFname,note\r\n"Ada ""AI""","two\nlines"\r\n', { name: '{name}', note: '{note}' })).toEqual([
      { line: expect.any(Number), event: { name: 'Ada "AI"', note: 'two\nlines' } },
    ]);
  });

  it('needs a mapping', () => {
    expect(() => linesOf('a.csv', 'a\n1', undefined)).toThrow('--mapping');
  });
});

describe('NDJSON', () => {
  it('is taken line by line, empty ones passed over, and what is no JSON named', () => {
    expect(linesOf('a.ndjson', '{"a":1}\n\nnothing\n[2]\n', undefined)).toEqual([
      { line: 1, event: { a: 1 } },
      { line: 3, fault: expect.stringContaining('JSON') },
      { line: 4, event: [2] },
    ]);
  });
});
