/** What is published stays usable for whoever wrote against it. */
import { readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { breaksOf, type Direction } from '../../build/compatible.ts';
import { brokenBy, firstTime, goldenOf, type Published, publishedSchemas } from '../../build/schemas.ts';
import { goldens } from '../support/events/golden.ts';

type Schema = Record<string, unknown>;

const published = publishedSchemas();

describe('each published schema', () => {
  it.each(published)('of $name breaks nobody who wrote against the one before', (one) => {
    expect(brokenBy(one)).toEqual([]);
  });

  it.each(published)('of $name is kept as it is published: after a change that breaks nobody, npm run schemas keeps the new one', (one) => {
    expect(firstTime(one)).toBeNull();
    expect(one.schema).toEqual(goldenOf(one.name));
  });

  it('that is new breaks nobody, and says what to do', () => {
    const fresh: Published = { name: 'StakeSold.1', direction: 'taken', schema: object({ stake: text }, ['stake']) };
    expect(brokenBy(fresh)).toEqual([]);
    expect(firstTime(fresh)).toBe('StakeSold.1 is new: npm run schemas keeps it, and every later change is compared with it');
  });

  it.each(goldens.map((golden) => ({ ...golden, name: `${golden.type}.${golden.schema}` })))(
    'of $name takes what was posted $way',
    ({ name, data }) => {
      const formats = { iri: (text: string) => URL.canParse(text) };
      const validate = new Ajv2020({ strict: false, formats }).compile(goldenOf(name)!);
      expect([validate(data), validate.errors]).toEqual([true, null]);
      expect(validate({ ...data, unknownToTheSchema: 1 })).toBe(false);
    },
  );

  it('is still published: none that was is gone', () => {
    const kept = readdirSync('test/golden/schemas').map((file) => file.replace(/\.json$/, ''));
    const now = new Set(published.map(({ name }) => name));
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((name) => !now.has(name))).toEqual([]);
  });

  it('is of every type and version that was ever recorded', () => {
    const versions = new Set(goldens.map(({ type, schema }) => `${type}.${schema}`));
    expect([...versions].filter((name) => !goldenOf(name))).toEqual([]);
  });
});

const object = (properties: Record<string, Schema>, required: string[] = [], more: Schema = {}): Schema => ({
  ...{ type: 'object', properties, required, additionalProperties: false },
  ...more,
});
const text = { type: 'string' };
const either = (...anyOf: Schema[]): Schema => ({ anyOf });

const harmless: [what: string, direction: Direction, before: Schema, after: Schema][] = [
  ['the same', 'taken', object({ a: text }, ['a']), object({ a: text }, ['a'])],
  ['one more that is optional', 'taken', object({ a: text }), object({ a: text, b: text })],
  ['no longer required', 'taken', object({ a: text }, ['a']), object({ a: text })],
  ['one more value', 'taken', { type: 'string', enum: ['a'] }, { type: 'string', enum: ['a', 'b'] }],
  ['a wider type', 'taken', { type: 'integer' }, { type: 'number' }],
  ['a wider limit', 'taken', { type: 'number', maximum: 1 }, { type: 'number', maximum: 2 }],
  ['one more alternative', 'taken', either(text, { type: 'null' }), either(text, { type: 'null' }, { type: 'number' })],
  [
    'a pattern that takes all that the one before took',
    'taken',
    { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    { type: 'string', pattern: '^\\d{4}(-(Q[1-4]|\\d{2}(-\\d{2})?))?$' },
  ],
  ['the same by reference', 'taken', object({ a: text }), object({ a: { $ref: '#/$defs/A' } }, [], { $defs: { A: text } })],
  ['one more that is told', 'told', object({ a: text }, ['a']), object({ a: text, b: text }, ['a', 'b'])],
  ['one more value that is told', 'told', { type: 'string', enum: ['a'] }, { type: 'string', enum: ['a', 'b'] }],
  ['a narrower type that is told', 'told', either(text, { type: 'null' }), text],
];

const harmful: [what: string, direction: Direction, before: Schema, after: Schema, breaks: string][] = [
  ['required now', 'taken', object({ a: text }), object({ a: text }, ['a']), '/a: is required now'],
  ['new and required', 'taken', object({}), object({ a: text }, ['a']), '/a: is required now'],
  ['gone', 'taken', object({ a: text, b: text }), object({ a: text }), '/b: is gone'],
  ['a value less', 'taken', { type: 'string', enum: ['a', 'b'] }, { type: 'string', enum: ['a'] }, ': b is no longer taken'],
  ['values where any was taken', 'taken', text, { type: 'string', enum: ['a'] }, ': can only be one of a'],
  ['a narrower type', 'taken', { type: 'number' }, { type: 'integer' }, ': can no longer be number'],
  [
    'another type, deep inside',
    'taken',
    object({ a: { type: 'array', items: object({ b: text }) } }),
    object({ a: { type: 'array', items: object({ b: { type: 'number' } }) } }),
    '/a/*/b: can no longer be string',
  ],
  ['a tighter limit', 'taken', { type: 'string', maxLength: 9 }, { type: 'string', maxLength: 8 }, ': maxLength is tighter'],
  ['a limit where none was', 'taken', { type: 'number' }, { type: 'number', minimum: 0 }, ': minimum is tighter'],
  ['another pattern', 'taken', { type: 'string', pattern: '^a' }, { type: 'string', pattern: '^b' }, ': has another pattern'],
  [
    'a pattern that takes less than the one before',
    'taken',
    { type: 'string', pattern: '^\\d{4}(-(Q[1-4]|\\d{2}(-\\d{2})?))?$' },
    { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
    ': has another pattern',
  ],
  ['an alternative less', 'taken', either(text, { type: 'null' }), either(text), ': alternative 2 has no like any more'],
  [
    'behind a reference',
    'taken',
    object({ a: { $ref: '#/$defs/A' } }, [], { $defs: { A: { type: 'number' } } }),
    object({ a: { $ref: '#/$defs/A' } }, [], { $defs: { A: { type: 'integer' } } }),
    '/a: can no longer be number',
  ],
  [
    'no other members any more',
    'taken',
    { type: 'object', properties: { a: text } },
    object({ a: text }),
    ': takes no other members any more',
  ],
  ['gone from what is told', 'told', object({ a: text }, ['a']), object({}), '/a: is gone'],
  ['perhaps missing in what is told', 'told', object({ a: text }, ['a']), object({ a: text }), '/a: may be missing now'],
  ['null in what is told', 'told', text, either(text, { type: 'null' }), ': alternative 2 has no like any more'],
  ['of another type in what is told', 'told', object({ a: text }), object({ a: { type: ['string', 'null'] } }), '/a: can be null now'],
];

describe('the comparison', () => {
  it.each(harmless)('lets pass: %s (%s)', (_, direction, before, after) => {
    expect(breaksOf(before, after, direction)).toEqual([]);
  });

  it.each(harmful)('finds: %s (%s)', (_, direction, before, after, found) => {
    expect(breaksOf(before, after, direction)).toContain(found);
  });
});
