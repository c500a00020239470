/** The values of the contract's section 1, each at its boundaries. */
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import * as values from '../../events/values.ts';

const judge = (schema: z.ZodType, accepted: unknown[], refused: unknown[]) => {
  it.each(accepted.map((value) => [JSON.stringify(value), value]))('%s is accepted, and comes out equal', (_, value) => {
    expect(schema.parse(value)).toEqual(value);
  });
  it.each(refused.map((value) => [JSON.stringify(value)?.slice(0, 80), value]))('%s is refused', (_, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
};
const nothings = [null, undefined, '', [], {}, true];
const usd = (disclosure: string, rest: object = {}) => ({ currency: 'USD', disclosure, ...rest });

describe('an Id', () => {
  judge(
    values.Id,
    ['a', '0', '01ai', 'moonshot-02', 'a-', 'a--b', 'a'.repeat(64), 'constructor'],
    [...nothings, '-a', 'A', 'a_b', 'a b', 'a.b', 'a/b', 'é', 'a\n', 'a'.repeat(65), 1],
  );
});

describe('a partial date', () => {
  judge(
    values.PartialDate,
    [
      '1900',
      '2100',
      '2024',
      '1900-Q1',
      '2100-Q4',
      '2024-Q2',
      '2024-Q3',
      '1900-01-01',
      '2100-12-31',
      '2024-02',
      '2024-12',
      '2024-02-29',
      '2000-02-29',
      '2023-04-30',
    ],
    [
      ...[...nothings, '1899', '2101', '1899-12-31', '2101-01-01', '24', '2024-0', '2024-00', '2024-13', '2024-2', '2024-02-00'],
      ...['2024-02-30', '2023-02-29', '1900-02-29', '2023-04-31', '2024-02-1', '2024/02', '2024-02-19T00:00:00Z', ' 2024', 2024],
      ...['2024-Q0', '2024-Q5', '2024-Q1-01', '2024-Q01', '2024-Q', '2024Q1', '2024-q1', '1899-Q4', '2101-Q1'],
    ],
  );
});

describe('a date', () => {
  judge(
    values.IsoDate,
    ['1900-01-01', '2100-12-31', '2024-02-29'],
    [...nothings, '2024', '2024-02', '2023-02-29', '2024-13-01', '2024-01-32', '1899-12-31', '2101-01-01', 20240219],
  );
});

describe('a month', () => {
  judge(
    values.Month,
    ['2024-02', '1900-01', '2100-12'],
    [...nothings, '2024', '2024-Q1', '2024-00', '2024-13', '2024-02-01', '1899-12', '2101-01'],
  );
});

describe('a currency', () => {
  judge(values.Currency, ['USD', 'CNY', 'EUR', 'JPY', 'HKD'], [...nothings, 'usd', 'US', 'USDT', 'QQQ', 'BTC', '$', ' USD']);
});

describe('a country', () => {
  judge(
    values.Country,
    ['CN', 'US', 'GB', 'TW', 'HK', 'AE', 'SS', 'CW'],
    [...nothings, 'cn', 'CHN', 'C', 'AA', 'QQ', 'ZZ', 'XX', 'XA', 'UK', 'EU', 'UN', 'SU', 'YU', 'AN', 'C1', 156],
  );
});

describe('a sum of money', () => {
  const of = (value: unknown) => ({ currency: 'CNY', value });
  judge(
    values.Money,
    [of(0), of(0.01), of(0.1), of(0.001), of(5.9e9), of(1e13), of(9_999_999_999_999.98)],
    [
      ...[...nothings, of(-0.01), of(-1), of(0.0001), of(1.0055), of(1e-7), of(1e13 + 0.01), of(1e14), of('1'), of(null), of(Number.NaN)],
      ...[of(Number.POSITIVE_INFINITY), { value: 1 }, { currency: 'CNY' }, { currency: 'cny', value: 1 }, { ...of(1), unit: 'yi' }],
    ],
  );
});

describe('an amount', () => {
  const single = ['exact', 'approx', 'estimated', 'at-least', 'up-to', 'target'];
  judge(
    values.Amount,
    [
      ...single.flatMap((disclosure) => [usd(disclosure, { value: 0 }), usd(disclosure, { value: 1e13 })]),
      ...[usd('range', { low: 0, high: 0 }), usd('range', { low: 1, high: 2 }), usd('range', { low: 1.25, high: 1.25 })],
      usd('undisclosed'),
    ],
    [
      ...nothings,
      ...single.flatMap((disclosure) => [
        ...[usd(disclosure), usd(disclosure, { value: null }), usd(disclosure, { value: -1 }), usd(disclosure, { value: 1e13 + 1 })],
        ...[usd(disclosure, { value: 1.0001 }), usd(disclosure, { value: 1, low: 1 }), usd(disclosure, { low: 1, high: 2 })],
        { disclosure, value: 1 },
      ]),
      ...[usd('range'), usd('range', { low: 1 }), usd('range', { high: 1 }), usd('range', { low: 2, high: 1 }), usd('range', { value: 1 })],
      ...[usd('range', { low: 1, high: 2, value: 1 }), usd('range', { low: 0.0001, high: 1 }), usd('range', { low: -1, high: 1 })],
      ...[usd('undisclosed', { value: 0 }), usd('undisclosed', { low: 0, high: 1 }), { disclosure: 'undisclosed' }],
      ...[usd('secret', { value: 1 }), { currency: 'USD', value: 1 }, usd('Exact', { value: 1 })],
    ],
  );
});

describe('a source', () => {
  const source = { id: 'bbg', publisher: 'Bloomberg', url: 'https://bloomberg.com/a' };
  judge(
    values.Source,
    [
      { id: 'letter', publisher: 'A partner', kind: 'private' },
      { ...source, kind: 'dataset', licence: 'CC-BY-4.0' },
      { ...source, kind: 'private' },
      source,
      { ...source, title: 'Alibaba leads' },
      { ...source, publishedOn: '2024' },
      { ...source, url: 'http://example.com/?q=1#a' },
    ],
    [
      ...[...nothings, { ...source, id: 'B' }, { ...source, publisher: '' }, { ...source, publishedOn: '2024-02-30' }],
      ...['ftp://example.com/a', 'javascript:alert(1)', 'data:,a', 'bloomberg.com', 'file:///etc', ''].map((url) => ({ ...source, url })),
      ...(['id', 'publisher', 'url'] as const).map((key) => ({ ...source, [key]: undefined })),
      { ...source, author: 'someone' },
      ...['blog', 'Private', '', null].map((kind) => ({ ...source, kind })),
      ...['', ' ', 'x'.repeat(301), null].map((licence) => ({ ...source, licence })),
      { id: 'letter', publisher: 'A partner', kind: 'company' },
      { id: 'letter', publisher: 'A partner', kind: 'private', url: 'ftp://example.com' },
    ],
  );
});

describe('an assurance', () => {
  judge(
    values.Assurance,
    ['official', 'company-confirmed', 'reported', 'relayed', 'estimated'],
    [...nothings, 'Official', 'rumoured', 'company_confirmed'],
  );

  it('stands in this order of trust', () => {
    expect(values.ASSURANCES).toEqual(['official', 'company-confirmed', 'reported', 'relayed', 'estimated']);
  });
});

describe('a note', () => {
  judge(values.Note, ['', 'a'.repeat(1000)], [null, 'a'.repeat(1001), 1]);
});
