/** Money of one instrument or another: what investors put in, how concentrated it is, and what flows back (contract, section 3). */
import { beforeAll, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { contracted } from '../../support/system/compute-samples.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem();
const M = 1e6;
const upTo = (value: number): Json => ({ currency: 'USD', disclosure: 'up-to', value });
const round = (id: string, data: Json): Json => reported('startup', id, data);
const by = (investor: string, amount?: Json, more: Json = {}): Json => ({ investor, ...(amount && { amount }), ...more });

beforeAll(async () => {
  await postAll(system, [
    registered('startup', { country: 'CN' }),
    registered('cloud', { kind: 'cloud-provider' }),
    ...['fund', 'lender', 'seller', 'open', 'nobody'].map((id) => registered(id, { kind: 'fund' })),
    round('a', {
      ...{ roundType: 'series-a', amount: exact(600 * M) },
      participations: [
        by('fund', exact(300 * M), { lead: true, consideration: [{ kind: 'debt-conversion', amount: exact(50 * M) }] }),
        by('cloud', upTo(100 * M), { consideration: [{ kind: 'compute-credit', share: { high: 0.5 } }] }),
        by('open'),
      ],
    }),
    round('d', { roundType: 'debt', amount: exact(500 * M), participations: [by('lender', exact(500 * M))] }),
    round('s', { roundType: 'secondary', amount: exact(200 * M), participations: [by('seller', exact(200 * M))] }),
    round('x', { roundType: 'share-swap', amount: exact(700 * M), participations: [by('nobody', exact(700 * M))] }),
    round('unknown', { roundType: 'series-b', announcedOn: '2024-05-01', participations: [by('open')] }),
    contracted('rent', { provider: 'cloud', customer: 'startup', status: 'committed', announcedOn: '2024-03-01', value: exact(400 * M) }),
  ]);
});

const ranked = async (metric: string, instrument: string): Promise<Json[]> =>
  (await system.get(`/v1/rankings/investors?metric=${metric}&instrument=${instrument}`)).entries;
const valuesOf = async (metric: string, instrument: string): Promise<Json> =>
  Object.fromEntries((await ranked(metric, instrument)).map(({ id, value }) => [id, value]));

it.each([
  ['new-money', { fund: 250 * M, cloud: 0, open: 0 }],
  ['private', { fund: 250 * M, cloud: 0, open: 0 }],
  ['debt', { lender: 500 * M }],
  ['secondary', { seller: 200 * M }],
  ['swap', { nobody: 0 }],
  ['all', { lender: 500 * M, fund: 250 * M, seller: 200 * M, cloud: 0, open: 0, nobody: 0 }],
])('of %s, own cheques without conversions and shares come to %j', async (instrument, values) => {
  expect(await valuesOf('knownUsd', instrument)).toEqual(values);
});

it('a lender is no investor of new money: it took part in no round of it', async () => {
  expect(Object.keys(await valuesOf('rounds', 'new-money')).sort()).toEqual(['cloud', 'fund', 'open']);
});

it('ranks hold for all that claims allow: an up-to cheque, what a round leaves over, a lead that nobody states', async () => {
  const ranges = async (metric: string) =>
    Object.fromEntries((await ranked(metric, 'new-money')).map(({ id, rank, rankRange }) => [id, [rank, ...(rankRange ?? [])]]));
  // The fund has 250, the cloud from 0 to 100; nobody knows how much was raised in the second round, so the other may have any sum.
  expect(await ranges('knownUsd')).toEqual({ fund: [1, 1, 2], cloud: [2, 2, 3], open: [2, 1, 3] });
  expect(await ranges('leads')).toEqual({ fund: [1, 1, 2], cloud: [2, 1, 3], open: [2, 1, 3] });
});

it('who has no value has no rank, and comes last', async () => {
  const entries = await ranked('computeCreditUsd', 'new-money');
  expect(entries.map(({ id, rank, rankRange, value, shareOfKnown }) => [id, rank, rankRange, value, shareOfKnown])).toEqual([
    ['cloud', 1, [1, 3], 0, null],
    ['fund', null, null, null, null],
    ['open', null, null, null, null],
  ]);
});

it('concentration is given the known total, and for any total', async () => {
  // 250 of 550 are known: the rest of the first round; of the second nothing is.
  expect(await system.get('/v1/concentration/investors?base=knownUsd')).toMatchObject({
    ...{ instrument: 'new-money', relevantMarket: false, holders: 1, residual: 300 * M },
    ...{ hhi: { low: 2066.12, high: 10_000 }, cr1: { low: 45.4545, high: 100 }, cr4: { low: 45.4545, high: 100 } },
    ...{ hhiAnyTotal: { low: 0, high: 10_000 }, label: { low: 'high', high: 'high' } },
    coverage: { rounds: 2, roundsWithoutAmount: 1, roundsWithoutInvestor: 0, unknownCheques: 2, totalUsd: 550 * M, atMostUsd: null },
    entries: [{ id: 'fund', value: 250 * M, share: { low: 45.4545, high: 100 } }],
  });
  expect(await system.get('/v1/concentration/investors?base=knownUsd&instrument=debt')).toMatchObject({
    ...{ hhi: { low: 10_000, high: 10_000 }, hhiAnyTotal: { low: 10_000, high: 10_000 }, residual: 0 },
  });
  // Of a swap no holder has money: it may be anybody's.
  expect(await system.get('/v1/concentration/investors?base=knownUsd&instrument=swap')).toMatchObject({
    ...{ hhi: { low: 0, high: 10_000 }, cr1: { low: 0, high: 100 }, entries: [] },
  });
  expect(await system.get('/v1/concentration/investors?base=knownUsd&instrument=grant')).toMatchObject({
    hhi: null,
    cr1: null,
    label: null,
  });
});

it('flows take what nobody states to be up to what its round leaves over', async () => {
  const { flows } = await system.get('/v1/flows');
  expect(flows).toMatchObject([
    {
      ...{ group: 'cloud', startup: 'startup', moneyInUsd: { low: 0, high: 100 * M }, unknownCheques: 0 },
      ...{ commitmentsBackUsd: { low: 400 * M, high: 400 * M }, ratio: { low: 4, high: null } },
    },
  ]);
  expect((await system.get('/v1/flows?instrument=debt')).flows).toEqual([]);
});

it('a lead that nobody states is null, in deals and in holdings', async () => {
  const { deals } = await system.get('/v1/deals');
  const { investors } = deals.find(({ round: id }: Json) => id === 'a');
  expect(investors.map(({ investor, lead }: Json) => [investor, lead])).toEqual([
    ['cloud', null],
    ['fund', true],
    ['open', null],
  ]);
  expect((await system.get('/v1/organizations/open/holdings')).holdings[0].rounds.map(({ lead }: Json) => lead)).toEqual([null, null]);
});

it('an instrument that is none is refused by name', async () => {
  for (const path of ['rankings/investors', 'concentration/investors', 'flows']) {
    const { status, body } = await system.ask(`/v1/${path}?instrument=warrants`);
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('expected one of new-money, private, equity')]);
  }
});
