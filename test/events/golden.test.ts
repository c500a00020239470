/** Every event ever recorded stays readable, and nothing is taken that the contract does not name. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decode } from '../../events/catalogue.ts';
import { catalogue, schemaVersion } from '../../events/index.ts';
import { goldens } from '../support/events/golden.ts';

type Data = Record<string, unknown>;
const named = goldens.map((golden) => [`${golden.type} ${golden.schema} ${golden.way}`.trimEnd(), golden] as const);
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
  RoundReinstated: ['round'],
  StakeReported: ['stake', 'holder', 'asOf', 'percent', 'source', 'assurance'],
  StakeClaimWithdrawn: ['stake', 'source', 'reason'],
  OrganizationExitWithdrawn: ['exit', 'on', 'reason'],
  OrganizationIdentified: ['scheme', 'value'],
  OrganizationIdentifierRemoved: ['scheme', 'value'],
  OrganizationAliasRemoved: ['alias'],
  OrganizationWithdrawn: ['reason'],
  OrganizationMerged: ['into'],
  OrganizationUnmerged: [],
  AllocationWithdrawn: ['allocation', 'reason'],
  ClusterWithdrawn: ['reason'],
  ContractClaimWithdrawn: ['source', 'reason'],
  CreditDrawWithdrawn: ['draw', 'reason'],
  CreditRevocationWithdrawn: ['revocation', 'reason'],
  CreditWithdrawn: ['reason'],
  ChipSpecWithdrawn: ['reason'],
  RestrictionSuspended: ['from', 'source'],
  RestrictionWithdrawn: ['reason'],
  ValuationReported: ['mark', 'asOf', 'valuation', 'kind', 'source', 'assurance'],
  ValuationClaimWithdrawn: ['mark', 'source', 'reason'],
  FxRatePublished: ['currency', 'month', 'usd', 'source'],
  RatesFixed: ['rates'],
  ClusterRegistered: ['name', 'operator', 'source'],
  CapacityReported: ['phase', 'state', 'source', 'assurance'],
  CapacityClaimWithdrawn: ['phase', 'source', 'reason'],
  GpusAllocated: ['allocation', 'tenant', 'gpus', 'terms', 'from'],
  AllocationResized: ['allocation', 'gpus', 'from'],
  AllocationReleased: ['allocation', 'on'],
  CreditGranted: ['provider', 'beneficiary', 'faceValue', 'grantedOn', 'source', 'assurance'],
  CreditDrawn: ['draw', 'amount', 'on'],
  CreditRevoked: ['revocation', 'amount', 'on'],
  CreditExpired: ['on'],
  ComputeContractReported: ['contractKind', 'provider', 'customer', 'announcedOn', 'status', 'source', 'assurance'],
  RestrictionIssued: ['authority', 'instrument', 'title', 'scope', 'policy', 'effectiveOn', 'source', 'assurance'],
  RestrictionAmended: ['effectiveOn', 'source'],
  RestrictionRescinded: ['on', 'source'],
  ChipSpecPublished: ['model', 'vendor', 'source'],
};

/** Fields that cannot be used at once: beside the first golden of its type and version, each has one of its own. */
const EXCLUSIVE: [type: string, way: string, key: string, excluded: string][] = [
  ['CapacityReported', 'equivalents', 'h100Equivalents', 'gpus'],
];
/** Fields that others need beside them: leaving one out means leaving out those too. */
const NEEDED_BY: Record<string, Record<string, string[]>> = { CapacityReported: { gpus: ['alsoGpus'] } };

/** Fields of which one will do. */
const ANY_OF: Record<string, string[]> = {
  RestrictionAmended: ['policy', 'review', 'gpuModels', 'modelsComplete', 'tppAtLeast', 'destinations', 'entities', 'reach'],
};

/** Types that took members more since their shape was first recorded: one golden more has them. */
const LATER = [
  'CreditExpired',
  'CreditGranted',
  'FxRatePublished',
  'GpusAllocated',
  'OrganizationAffiliated',
  'OrganizationExited',
  'RestrictionAmended',
  'RestrictionIssued',
  'RestrictionRescinded',
];

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
    const first = [...catalogue.keys()].flatMap((type) => Array.from({ length: schemaVersion(type) }, (_, n) => `${type} ${n + 1}`));
    const ways = EXCLUSIVE.flatMap(([type, way]) => Array.from({ length: schemaVersion(type) }, (_, n) => `${type} ${n + 1} ${way}`));
    const later = LATER.map((type) => `${type} 1 later`);
    const expected = [...first, ...ways, ...later];
    expect(named.map(([name]) => name).sort()).toEqual(expected.sort());
  });

  it.each(named)('%s is read in the shape of today', (_, { type, schema, data }) => {
    expect(decode(catalogue, { type, schema, data }).type).toBe(type);
  });

  it.each(today)('%s comes out as it went in, byte for byte', (_, { type, schema, data, text }) => {
    expect(`${JSON.stringify(decode(catalogue, { type, schema, data }), null, 2)}\n`).toBe(text);
  });

  it.each([...catalogue.keys()])('%s uses every field there is', (type) => {
    const schema = z.toJSONSchema(catalogue.get(type)!.schema, { io: 'input' }) as Schema;
    const used = new Set(today.filter(([, golden]) => golden.type === type).flatMap(([, { data }]) => keysIn(data)));
    expect(keysOf(schema).filter((key) => !used.has(key))).toEqual([]);
  });

  it.each(EXCLUSIVE)('%s has another one for %s, because %s is refused beside %s', (type, way, key, excluded) => {
    const [own, first] = [way, ''].map((one) => goldens.findLast((golden) => golden.type === type && golden.way === one)!.data);
    expect([fits(type, own), fits(type, first)]).toEqual([true, true]);
    expect([fits(type, { ...own, [excluded]: first![excluded] }), fits(type, { ...first, [key]: own![key] })]).toEqual([false, false]);
    expect(Object.keys(own!).filter((one) => !(one in first!))).toEqual([key]);
  });
});

describe('a posted event', () => {
  it.each(today)('%s with an unknown key anywhere is refused', (_, { type, data }) => {
    const strange = withStrangeKey(data);
    expect(strange.length).toBeGreaterThan(0);
    expect(strange.filter(([, copy]) => fits(type, copy)).map(([path]) => path)).toEqual([]);
  });

  it.each(Object.entries(REQUIRED))('%s must have %j, and may leave out everything else', (type, required) => {
    const { data } = goldens.findLast((golden) => golden.type === type && golden.way === '')!;
    const gone = (key: string) => [key, ...(NEEDED_BY[type]?.[key] ?? [])];
    const without = (key: string): Data => Object.fromEntries(Object.entries(data).filter(([one]) => !gone(key).includes(one)));
    expect(Object.keys(data).filter((key) => !fits(type, without(key)))).toEqual(Object.keys(data).filter((key) => required.includes(key)));
    const least = Object.fromEntries(required.map((key) => [key, data[key]]));
    const full = { ...goldens.findLast((golden) => golden.type === type && golden.way === 'later')?.data, ...data };
    const ways = ANY_OF[type]?.map((key) => ({ ...least, [key]: full[key] })) ?? [least];
    expect(ways.map((one) => fits(type, one))).toEqual(ways.map(() => true));
    if (ANY_OF[type]) expect(fits(type, least)).toBe(false);
  });

  it.each(Object.entries(NEEDED_BY))('%s without what others of its fields need is refused', (type, needs) => {
    const { data } = goldens.findLast((golden) => golden.type === type && golden.way === '')!;
    for (const [key, by] of Object.entries(needs)) {
      const { [key]: _gone, ...rest } = data;
      expect([by.every((one) => one in rest), fits(type, rest)]).toEqual([true, false]);
    }
  });
});
