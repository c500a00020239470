/** Money in and commitments back, on a handful of deals and contracts, worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { instant } from '../../support/system/instant.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'computeHandful' });

const flows = async (query = ''): Promise<Json[]> => (await system.get(`/v1/flows?${query}`)).flows;
const pairs = (found: Json[]) => found.map(({ group, startup }) => [group, startup]);
const of = async (group: string, query = ''): Promise<Json> => (await flows(query)).find((flow) => flow.group === group);
const both = (value: number) => ({ low: value, high: value });

it('a pair is an investor’s group and a startup with a binding commitment back', async () => {
  expect(pairs(await flows())).toEqual([
    ['mega', 'lab'],
    ['rival', 'lab'],
  ]);
});

it('adds the cheques of the group, and the contracts and draws behind what comes back; a letter of intent is none', async () => {
  expect(await of('mega')).toMatchObject({
    ...{ groupName: 'Mega', startupName: 'lab', moneyInUsd: both(10e6), unknownCheques: 0, rounds: ['seed'] },
    ...{ commitmentsBackUsd: both(20_000_600), creditsDrawnUsd: 600, credits: ['grant'], unknownContracts: 0, ratio: both(2.0001) },
    contracts: [{ contract: 'spend', provider: 'cloud', customer: 'lab', kind: 'spend-commitment', status: 'committed', usd: both(20e6) }],
  });
});

it('what is undisclosed is unknown, never nothing: a cheque is at most what its round leaves over, 12 less 6 and 4 million', async () => {
  expect(await of('rival')).toMatchObject({
    ...{
      moneyInUsd: { low: 0, high: 2e6 },
      unknownCheques: 1,
      commitmentsBackUsd: null,
      unknownContracts: 1,
      creditsDrawnUsd: 0,
      ratio: null,
    },
    contracts: [{ contract: 'blank', usd: null }],
  });
});

it.each([
  ['mega', ['mega']],
  ['cloud', ['mega']],
  ['rival', ['rival']],
  ['lab', ['mega', 'rival']],
  ['lab-cn', []],
])('by organization %s: as group, as provider, as startup', async (organization, groups) => {
  const answer = await system.get(`/v1/flows?organization=${organization}`);
  expect([answer.organization, answer.flows.map(({ group }: Json) => group)]).toEqual([organization, groups]);
});

it('by an organization that is not registered is 404 with who is close', async () => {
  expect(problemIn(await system.ask('/v1/flows?organization=labb'), 404, 'organization-unknown').suggestions).toContain('lab');
});

describe('cycles', () => {
  const described = (cycles: Json[][]) => cycles.map((cycle) => cycle.map(({ from, by, to }) => `${from} ${by} ${to}`));

  it('follow money and commitments, the shortest first, each once', async () => {
    expect(described((await system.get('/v1/flows')).cycles)).toEqual([
      ['lab commitment mega', 'mega money-in lab'],
      ['lab commitment rival', 'rival money-in lab'],
      ['fund money-in lab-cn', 'lab-cn commitment rival', 'rival money-in fund'],
    ]);
  });

  it('of an organization are those that it is in', async () => {
    const { cycles } = await system.get('/v1/flows?organization=lab-cn');
    expect(described(cycles)).toEqual([['fund money-in lab-cn', 'lab-cn commitment rival', 'rival money-in fund']]);
  });
});

describe('at another time', () => {
  it('a contract is there from its announcement on, and draws as they happened', async () => {
    expect(await flows('asOf=2024-02-28')).toEqual([]);
    expect(await of('mega', 'asOf=2024-03-01')).toMatchObject({ commitmentsBackUsd: both(20_000_420), creditsDrawnUsd: 420 });
    expect(await of('mega', 'asOf=2024-05-15')).toMatchObject({ creditsDrawnUsd: 600 });
  });

  it('today’s, asked for as another time, is the same', async () => {
    const [kept, computed] = [await system.get('/v1/flows'), await system.get(`/v1/flows?asOf=${new Date().toISOString().slice(0, 10)}`)];
    expect([computed.flows, computed.cycles]).toEqual([kept.flows, kept.cycles]);
  });

  it('a better source replaces what was said, for who knew of it', async () => {
    const recordedAt = await instant();
    const filing = { source: source('filing', '2024-09-01'), assurance: 'official' };
    await system.post([
      a.contracted('spend', { value: { currency: 'USD', disclosure: 'range', low: 30e6, high: 40e6 }, ...filing }),
      a.contracted('blank', { provider: 'rival', value: exact(1e6), status: 'cancelled', ...filing }),
    ]);
    const now = await flows('after=contract/blank@2');
    expect(now).toMatchObject([
      { group: 'mega', commitmentsBackUsd: { low: 30_000_600, high: 40_000_600 }, ratio: { low: 3.0001, high: 4.0001 } },
    ]);
    expect(pairs(await flows(`recordedAt=${recordedAt}`))).toEqual([
      ['mega', 'lab'],
      ['rival', 'lab'],
    ]);
    expect((await of('mega', `recordedAt=${recordedAt}`)).commitmentsBackUsd).toEqual(both(20_000_600));
    expect(await flows('knownAt=2024-12-31')).toEqual([]);
  });
});

it('describes, and judges nothing', async () => {
  const { note } = await system.get('/v1/flows');
  expect(note).toContain('ommitments back');
  expect(note).not.toMatch(/circular|round-?trip|inflat|suspicious|bubble|fraud/i);
});
