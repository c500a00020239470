import { describe, expect, it } from 'vitest';
import { checked, matches } from '../../../local/bus/pattern.ts';

/** What a pattern's list says of the field `v`, per value: those that it takes and those that it does not. */
const LISTS: [pattern: unknown[], takes: unknown[], leaves: unknown[]][] = [
  [['a'], ['a', ['b', 'a']], ['A', 'ab', '', 1, null, undefined, ['b']]],
  [
    [1, 'b'],
    [1, 1.0, 'b'],
    ['1', 2, true],
  ],
  [[null], [null], ['null', '', undefined, 0]],
  [[true], [true], ['true', 1, false]],
  [[{ prefix: 'ab' }], ['ab', 'abc'], ['AB', 'xab', 1, undefined]],
  [[{ prefix: { 'equals-ignore-case': 'aB' } }], ['AB', 'abc'], ['xab']],
  [[{ suffix: '.png' }], ['a.png'], ['a.PNG', '.png.txt', undefined]],
  [[{ suffix: { 'equals-ignore-case': '.png' } }], ['a.PNG'], ['png']],
  [[{ 'equals-ignore-case': 'Alice' }], ['alice', 'ALICE'], ['alic', 7, undefined]],
  [[{ wildcard: 'a*c.d*' }], ['ac.d', 'abbc.dx', 'a\nc.d'], ['abcxd', 'xac.d', undefined]],
  [[{ numeric: ['=', 3] }], [3, 3.0], ['3', 4, null]],
  [[{ numeric: ['>', 0, '<=', 5] }], [1, 5, 0.1], [0, 5.1, -1, undefined]],
  [[{ numeric: ['<', -1] }], [-2], [-1]],
  [[{ numeric: ['>=', 2] }], [2], [1.9]],
  [[{ exists: true }], ['a', '', 0, null, false], [undefined, []]],
  [[{ exists: false }], [undefined, []], ['a', null]],
  [[{ 'anything-but': 'a' }], ['b', 1, null, ['a', 'b']], ['a', undefined, ['a']]],
  [[{ 'anything-but': ['a', 2] }], ['b', '2'], ['a', 2]],
  [[{ 'anything-but': { prefix: 'a' } }], ['ba', 1], ['ab']],
  [[{ 'anything-but': { prefix: ['a', 'b'] } }], ['c'], ['ab', 'ba']],
  [[{ 'anything-but': { suffix: 'a' } }], ['ab'], ['ba']],
  [[{ 'anything-but': { wildcard: 'a*z' } }], ['abc'], ['abz']],
  [[{ 'anything-but': { 'equals-ignore-case': ['a', 'b'] } }], ['c'], ['A', 'b']],
  [
    ['x', { prefix: 'a' }, { numeric: ['>', 9] }],
    ['x', 'ab', 10],
    ['y', 9],
  ],
];

describe('a list', () => {
  const cases = LISTS.flatMap(([pattern, takes, leaves]) => [
    ...takes.map((value) => ({ pattern, takes: true, value })),
    ...leaves.map((value) => ({ pattern, takes: false, value })),
  ]);

  it.each(cases)('$pattern of $value: $takes', ({ pattern, takes, value }) => {
    expect(matches({ v: pattern }, value === undefined ? {} : { v: value })).toBe(takes);
  });

  it('of nothing takes nothing', () => {
    expect(matches({ v: [] }, { v: 'a' })).toBe(false);
  });
});

describe('a pattern', () => {
  const event = { source: 'ledger', detail: { type: 'RoundReported', parties: [{ id: 'a', lead: true }, { id: 'b' }], money: { usd: 5 } } };

  it('without fields takes everything', () => {
    expect(matches({}, event)).toBe(true);
  });

  it('holds when every field of it does, at any depth, and says nothing of other fields', () => {
    expect(matches({ source: ['ledger'], detail: { type: ['RoundReported'], money: { usd: [{ numeric: ['>', 4] }] } } }, event)).toBe(true);
    expect(matches({ source: ['other'], detail: { type: ['RoundReported'] } }, event)).toBe(false);
    expect(matches({ source: ['ledger'], detail: { type: ['ValuationReported'] } }, event)).toBe(false);
  });

  it('finds nothing below a field that is absent, or that is no object', () => {
    expect(matches({ data: { type: ['RoundReported'] } }, event)).toBe(false);
    expect(matches({ source: { type: ['ledger'] } }, event)).toBe(false);
    expect(matches({ data: { type: [{ exists: false }] } }, event)).toBe(true);
    expect(matches({ detail: { type: [{ exists: false }] } }, event)).toBe(false);
  });

  it('looks into the objects of a list, one at a time', () => {
    expect(matches({ detail: { parties: { id: ['b'] } } }, event)).toBe(true);
    expect(matches({ detail: { parties: { id: ['a'], lead: [true] } } }, event)).toBe(true);
    expect(matches({ detail: { parties: { id: ['b'], lead: [true] } } }, event)).toBe(false);
  });

  it('takes an empty list of objects like an absent field', () => {
    expect(matches({ parties: { id: [{ exists: false }] } }, { parties: [] })).toBe(true);
    expect(matches({ parties: { id: [{ exists: true }] } }, { parties: [] })).toBe(false);
  });

  it('holds with $or when one of the alternatives does, besides all that stands next to it', () => {
    const either = { $or: [{ type: ['ValuationReported'] }, { money: { usd: [5] } }] };
    expect(matches({ detail: either }, event)).toBe(true);
    expect(matches({ source: ['other'], detail: either }, event)).toBe(false);
    expect(matches({ detail: { $or: [{ type: ['ValuationReported'] }, { money: { usd: [6] } }] } }, event)).toBe(false);
  });

  it('reads the attribute values of a stream record', () => {
    const record = { eventName: 'INSERT', dynamodb: { NewImage: { id: { S: 'round/1' }, n: { N: '1' } } } };
    expect(matches({ eventName: ['INSERT', 'MODIFY'], dynamodb: { NewImage: { id: { S: [{ prefix: 'round/' }] } } } }, record)).toBe(true);
    expect(matches({ dynamodb: { OldImage: { id: { S: [{ exists: true }] } } } }, record)).toBe(false);
  });

  it.each([
    ['cidr', { cidr: '10.0.0.0/8' }, '10.0.0.1'],
    ['near', { near: 1 }, 1],
    ['near', { 'anything-but': { near: 1 } }, 1],
    ['!=', { numeric: ['!=', 1] }, 2],
    ['!=', { numeric: ['>', 9, '!=', 10] }, 2],
  ])('with the operator "%s" is refused by its name, as it is and by an event', (operator, rule, v) => {
    const refusal = `event pattern operator "${operator}" is not known to the local runtime`;
    expect(() => matches({ v: [rule] }, { v })).toThrow(refusal);
    for (const pattern of [{ v: ['a', rule] }, { deep: { v: [rule] } }, { $or: [{ v: ['a'] }, { v: [rule] }] }])
      expect(() => checked(pattern)).toThrow(refusal);
  });
});

it('a pattern with all that is known is none that is refused', () => {
  for (const [v] of LISTS) expect(checked({ v, deep: { v }, $or: [{ v }] })).toEqual({ v, deep: { v }, $or: [{ v }] });
});
