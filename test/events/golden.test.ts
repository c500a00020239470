/** Every event ever recorded stays readable, and nothing is taken that the contract does not name. */
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { decode } from '../../events/catalogue.ts';
import { catalogue, schemaVersion } from '../../events/index.ts';
import { goldens } from './golden.ts';

type Data = Record<string, unknown>;
const named = goldens.map((golden) => [`${golden.type} ${golden.schema}`, golden] as const);
const today = named.filter(([, { type, schema }]) => schema === schemaVersion(type));

/** What each event must have (contract, section 2); all its other fields may be left out. */
const REQUIRED: Record<string, string[]> = {
  OrganizationRegistered: ['name', 'kind'],
  OrganizationAliased: ['alias'],
  OrganizationAffiliated: ['group'],
  OrganizationExited: ['exit', 'on', 'source'],
  RoundReported: ['round', 'source', 'assurance'],
  RoundClaimWithdrawn: ['round', 'source', 'reason'],
  RoundSuperseded: ['round', 'reason'],
  ValuationReported: ['mark', 'asOf', 'valuation', 'kind', 'source', 'assurance'],
  ValuationClaimWithdrawn: ['mark', 'source', 'reason'],
  FxRatePublished: ['currency', 'month', 'usd', 'source'],
};

const fits = (type: string, data: unknown): boolean => catalogue.get(type)!.schema.safeParse(data).success;

/** `data` once for every object in it, with a key in that object that the contract does not name. */
const withStrangeKey = (value: unknown, path = ''): [path: string, copy: unknown][] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    withStrangeKey(inner, `${path}/${key}`).map(([at, copy]): [string, unknown] => {
      if (Array.isArray(value)) return [at, value.with(Number(key), copy)];
      return [at, { ...value, [key]: copy }];
    }),
  );
  return Array.isArray(value) ? inside : [[`${path}/strange`, { ...value, strange: 1 }], ...inside];
};

type Schema = { properties?: Record<string, Schema>; items?: Schema };
const keysOf = (schema: Schema, path = ''): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [`${path}/${key}`, ...keysOf(inner, `${path}/${key}`)]),
  ...(schema.items ? keysOf(schema.items, `${path}/*`) : []),
];
const keysIn = (value: unknown, path = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const at = `${path}/${Array.isArray(value) ? '*' : key}`;
        return [at, ...keysIn(inner, at)];
      });

describe('the golden events', () => {
  it('are one for each type and version of the catalogue', () => {
    const expected = [...catalogue.keys()].flatMap((type) => Array.from({ length: schemaVersion(type) }, (_, n) => `${type} ${n + 1}`));
    expect(named.map(([name]) => name).sort()).toEqual(expected.sort());
  });

  it.each(named)('%s is read in the shape of today', (_, { type, schema, data }) => {
    expect(decode(catalogue, { type, schema, data }).type).toBe(type);
  });

  it.each(today)('%s comes out as it went in, byte for byte', (_, { type, schema, data, text }) => {
    expect(`${JSON.stringify(decode(catalogue, { type, schema, data }), null, 2)}\n`).toBe(text);
  });

  it.each(today)('%s uses every field there is', (_, { type, data }) => {
    const schema = z.toJSONSchema(catalogue.get(type)!.schema, { io: 'input' }) as Schema;
    const used = new Set(keysIn(data));
    expect(keysOf(schema).filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('a posted event', () => {
  it.each(today)('%s with an unknown key anywhere is refused', (_, { type, data }) => {
    const strange = withStrangeKey(data);
    expect(strange.length).toBeGreaterThan(0);
    expect(strange.filter(([, copy]) => fits(type, copy)).map(([path]) => path)).toEqual([]);
  });

  it.each(Object.entries(REQUIRED))('%s must have %j, and may leave out everything else', (type, required) => {
    const { data } = goldens.findLast((golden) => golden.type === type)!;
    const without = (key: string): Data => Object.fromEntries(Object.entries(data).filter(([one]) => one !== key));
    expect(Object.keys(data).filter((key) => !fits(type, without(key)))).toEqual(Object.keys(data).filter((key) => required.includes(key)));
    expect(fits(type, Object.fromEntries(required.map((key) => [key, data[key]])))).toBe(true);
  });
});
