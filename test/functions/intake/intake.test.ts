/** What is asked of posted data besides its shape, and what is made of it. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../events/index.ts';
import { taken } from '../../../functions/intake/intake.ts';
import { characterFault, isVisible } from '../../../functions/intake/texts.ts';
import { keyTwice } from '../../../functions/intake/twice.ts';

const schemaOf = (type: string) => catalogue.get(type)!.schema;
const source = { id: 'press', publisher: 'The Press', url: 'https://example.com' };

describe('a text', () => {
  it.each(['Moonshot AI', '月之暗面', 'e\u0301', '🚀', 'שלום \u200f!', 'می\u200cخواهم', '-', '0', '👩\u200d💻'])(
    'is taken and seen: %j',
    (text) => {
      expect([characterFault(text), isVisible(text)]).toEqual([null, true]);
    },
  );

  it.each([
    ['a\u0000b', 'U+0000'],
    ['\u001b[31m', 'U+001B'],
    ['a\tb', 'U+0009'],
    ['a\nb', 'U+000A'],
    ['a\r\nb', 'U+000D'],
    ['a\u007f', 'U+007F'],
    ['a\u0085b', 'U+0085'],
    ['a\u2028b', 'U+2028'],
    ['a\u2029b', 'U+2029'],
    ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'].map((one) => [
      `a${one}b`,
      `U+${one.codePointAt(0)!.toString(16).toUpperCase()}`,
    ]),
  ])('that holds what nobody sees is refused, and what it is named: %j', (text, named) => {
    expect(characterFault(text)).toContain(`it holds ${named}`);
  });

  it.each(['x\ud800y', '\udc00', '\udc00\ud800'])('that is no Unicode is refused: %j', (text) => {
    expect(characterFault(text)).toContain('well-formed');
  });

  it('of several lines is taken where it may be, and nothing else that a line may not hold', () => {
    expect(characterFault('one\ntwo\r\nthree\u2028four', true)).toBeNull();
    expect(characterFault('one\ttwo', true)).toContain('U+0009');
    expect(characterFault('one\n\u202etwo', true)).toContain('U+202E');
  });

  it.each(['', ' ', '\u200b', '\u200b\u2060\ufeff', '\u00ad', '\u3164', '\u2800', '\u0301', '\u3000', '\u{e0041}', '\ufe0f'])(
    'shows nothing: %j',
    (text) => {
      expect(isVisible(text)).toBe(false);
    },
  );
});

describe('data', () => {
  it('has its texts composed and trimmed, its notes composed, and what is no text of people as it is', () => {
    const data = {
      name: ' Mu\u0308nchen\n',
      kind: 'startup',
      aliases: ['e\u0301 '],
      source: { ...source, url: 'https://example.com/e\u0301' },
    };
    expect(taken(schemaOf('OrganizationRegistered'), data)).toEqual({
      data: { name: 'München', kind: 'startup', aliases: ['é'], source: { ...source, url: 'https://example.com/e\u0301' } },
      faults: [],
    });
    const round = { round: 'seed', source, assurance: 'reported', note: ' e\u0301\n' };
    expect(taken(schemaOf('RoundReported'), round).data).toEqual({ ...round, note: ' é\n' });
  });

  it('says where each text is at fault, however deep, whatever the text is for', () => {
    const data = {
      round: 'seed',
      label: '\u200b',
      participations: [{ investor: 'fund' }, { investor: 'fu\u0000nd', withdrawn: true }],
      tranches: [{ tranche: 'a\u202eb', condition: '' }],
      source: { ...source, publisher: ' ', title: 'x\ny', url: 'https://example.com/\n' },
      note: '\n',
    };
    expect(taken(schemaOf('RoundReported'), data).faults.map(({ pointer }) => pointer)).toEqual([
      '/label',
      '/participations/1/investor',
      '/tranches/0/tranche',
      '/tranches/0/condition',
      '/source/publisher',
      '/source/url',
      '/source/title',
      '/note',
    ]);
  });

  it('loses members that are null where they are optional and a null says nothing, at any depth', () => {
    const amount = { currency: 'USD', disclosure: 'undisclosed', value: null, low: null, high: null };
    const data = {
      ...{ round: 'seed', label: null, amount: null, valuation: { amount, basis: 'post' }, tranches: null },
      participations: [{ investor: 'fund', lead: null, amount: null, consideration: [{ kind: 'cash', share: { low: null, high: 0.5 } }] }],
      ...{ source: { ...source, title: null, publishedOn: null }, alsoIn: null, assurance: 'reported', note: null },
    };
    expect(taken(schemaOf('RoundReported'), data)).toEqual({
      data: {
        round: 'seed',
        valuation: { amount: { currency: 'USD', disclosure: 'undisclosed' }, basis: 'post' },
        participations: [{ investor: 'fund', lead: null, consideration: [{ kind: 'cash', share: { high: 0.5 } }] }],
        source,
        assurance: 'reported',
      },
      faults: [],
    });
  });

  it.each([
    ['CreditExpired', { on: null }],
    ['OrganizationAffiliated', { group: null }],
    ['OrganizationRegistered', { name: null, kind: 'startup' }],
    ['OrganizationRegistered', { name: 'a', kind: 'startup', aliases: [null] }],
    ['OrganizationRegistered', { name: 'a', kind: 'startup', unknown: null, constructor: null }],
    ['CreditDrawn', { draw: 'one', amount: { currency: 'USD', value: null }, on: '2024-01-01' }],
    ['StakeReported', { percent: { low: 1, high: null } }],
  ])('of %s keeps a null that means something, that is required, in a list, or that nobody knows: %j', (type, data) => {
    expect(taken(schemaOf(type), data)).toEqual({ data, faults: [] });
  });

  it('keeps a key named __proto__, so that its schema can refuse it', () => {
    const { data } = taken(schemaOf('OrganizationAliased'), JSON.parse('{"alias":"a","__proto__":{"admin":true}}'));
    expect(Object.keys(data as object)).toEqual(['alias', '__proto__']);
    expect(schemaOf('OrganizationAliased').safeParse(data).success).toBe(false);
  });

  it.each([null, 5, 'text', [], [[]], true])('of another shape is left to its schema: %j', (data) => {
    expect(taken(schemaOf('RoundReported'), data)).toEqual({ data, faults: [] });
  });

  it.each([
    ['JPY', 1.5, 0],
    ['KRW', 0.1, 0],
    ['USD', 1.005, 2],
    ['HUF', 1.001, 2],
    ['KWD', 1.2345, 3],
    ['IQD', 0.0001, 3],
  ])('in %s may not be %d: it has %i decimals', (currency, value, decimals) => {
    const faults = (amount: object) => taken(schemaOf('CreditGranted'), { faceValue: amount }).faults;
    const message = `expected at most ${decimals} decimals, as ${currency} has`;
    expect(faults({ currency, disclosure: 'exact', value })).toEqual([{ pointer: '/faceValue/value', message }]);
    expect(faults({ currency, disclosure: 'range', low: value, high: value + 1 }).map(({ pointer }) => pointer)).toEqual([
      '/faceValue/low',
      '/faceValue/high',
    ]);
    expect(taken(schemaOf('CreditDrawn'), { amount: { currency, value } }).faults).toEqual([{ pointer: '/amount/value', message }]);
  });

  it.each([
    ['JPY', 100],
    ['USD', 0.01],
    ['HUF', 0.25],
    ['KWD', 1.234],
    ['JPY', 1e13],
  ])('in %s may be %d', (currency, value) => {
    expect(taken(schemaOf('CreditDrawn'), { amount: { currency, value } }).faults).toEqual([]);
  });
});

describe('a key that stands twice', () => {
  it.each([
    ['{"a":1,"a":2}', '/a'],
    ['{"a":1,"a":1}', '/a'],
    ['{"a":{"b":1,"c":[{},{"d":1,"d":2}]}}', '/a/c/1/d'],
    ['[[1,2],{"x":1},{"a/b~c":1, "a\\/b~c" : 2}]', '/2/a~1b~0c'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"":1,"":2}', '/'],
    ['{"a":"{\\"b\\":1,\\"b\\":2}","a":[]}', '/a'],
    ['{"a\\\\":1,"a\\\\":2}', '/a\\'],
  ])('is found in %s: %s', (json, pointer) => {
    JSON.parse(json);
    expect(keyTwice(json)).toBe(pointer);
  });

  it.each([
    '{}',
    '[]',
    '5',
    '"a"',
    '{"a":"a","b":"a"}',
    '[{"a":1},{"a":1}]',
    '{"a":{"a":{"a":1}}}',
    '{"a":["b","b"],"b":"b,\\"b\\":"}',
    '{"a":"\\\\","b":"\\""}',
    '{"A":1,"a":2}',
  ])('is in no other: %s', (json) => {
    expect(keyTwice(json)).toBeUndefined();
  });

  it('is looked for in texts of any depth and length', () => {
    expect(keyTwice(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).toBeUndefined();
    expect(keyTwice(JSON.stringify({ a: 'x"\\'.repeat(500_000) }))).toBeUndefined();
  });
});
