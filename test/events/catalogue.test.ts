/** Reading what a log holds: retired shapes are lifted once, and what cannot be read stops loudly. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decode, event, UnreadableEvent } from '../../events/catalogue.ts';
import { catalogue, read, schemaVersion } from '../../events/index.ts';

/** A type on its third shape: first `{ euros }`, then `{ cents }`, now `{ cents, currency }`. */
const Paid = event('organization', 'Paid', z.strictObject({ cents: z.number(), currency: z.string() }), [
  (data) => ({ cents: (data as { euros: number }).euros * 100 }),
  (data) => ({ ...(data as { cents: number }), currency: 'EUR' }),
]);
const shapes = new Map([[Paid.type, Paid]]);
const stored = (schema: number, data: unknown, type = 'Paid') => ({ type, schema, data });

describe('a stored event', () => {
  it.each([
    [1, { euros: 2 }],
    [2, { cents: 200 }],
    [3, { cents: 200, currency: 'EUR' }],
  ])('of shape %i is lifted to the shape of today', (schema, data) => {
    expect(decode(shapes, stored(schema, data))).toEqual({ type: 'Paid', data: { cents: 200, currency: 'EUR' } });
  });

  it.each([
    ['is of a type that is not known', stored(1, {}, 'Stolen'), 'unknown event type Stolen'],
    ['is of a newer version than this code', stored(4, { cents: 1 }), 'schema version 4, newer than this code knows'],
    ['does not fit', stored(3, { cents: 'many', currency: 'EUR' }), 'Paid does not fit its schema'],
    ['says more than its schema', stored(3, { cents: 1, currency: 'EUR', extra: 1 }), 'Paid does not fit its schema'],
  ])('that %s stops the reader', (_, event, message) => {
    expect(() => decode(shapes, event)).toThrow(UnreadableEvent);
    expect(() => decode(shapes, event)).toThrow(message);
  });

  it('is read with its number, its instant, its rates and what was posted with it', () => {
    const event = { type: 'OrganizationAliased', schema: 1, data: { alias: 'Kimi' } };
    const more = { rates: { CNY: 0.139 }, posted: { id: 'e-1', source: 'desk', time: '2024-02-19T00:00:00.000Z' } };
    expect(read(event, 7, 1000)).toEqual({ type: 'OrganizationAliased', data: { alias: 'Kimi' }, v: 7, at: 1000 });
    expect(read({ ...event, ...more }, 7, 1000)).toEqual({ type: 'OrganizationAliased', data: { alias: 'Kimi' }, v: 7, at: 1000, ...more });
  });
});

describe('what was recorded before more was asked of it', () => {
  const source = { id: 'press', publisher: 'The\u0000Press', url: 'https://example.com', title: '' };
  it.each([
    ['OrganizationRegistered', { name: '\u200b', kind: 'startup', aliases: ['a\u202eb', 'x\ud800y', 'e\u0301'] }],
    ['CreditDrawn', { draw: 'one', amount: { currency: 'JPY', value: 100.55 }, on: '2024-02-19' }],
    [
      'RoundReported',
      {
        round: 'seed',
        label: 'two\nlines',
        amount: { currency: 'JPY', disclosure: 'exact', value: 0.5 },
        note: '',
        source,
        assurance: 'reported',
      },
    ],
  ])('is read as it is: %s', (type, data) => {
    expect(read({ type, schema: schemaVersion(type), data }, 1, 1000).data).toEqual(data);
  });
});

describe('the catalogue', () => {
  it('names each type once, by its own name, in the category of its stream', () => {
    for (const [type, definition] of catalogue) expect(definition.type).toBe(type);
    expect(catalogue.get('RoundReported')?.category).toBe('organization');
    expect(catalogue.get('FxRatePublished')?.category).toBe('currency');
  });

  it('numbers a version by the shapes retired before it', () => {
    expect(Paid.lifts.length + 1).toBe(3);
    expect(schemaVersion('RoundReported')).toBe(catalogue.get('RoundReported')!.lifts.length + 1);
  });
});
