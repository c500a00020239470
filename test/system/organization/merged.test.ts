/** Two Ids of one organization: what is said of either is the survivor's from the merger on, in every reading, and as it was before it (contract, section 2). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported, source } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem();
const DAY = '2024-01-15';
const claim = (id: string, publishedOn: string) => source(id, publishedOn);
const merged = (id: string, into: string): Json => ({ type: 'OrganizationMerged', subject: id, data: { into } });
const unmerged = (id: string): Json => ({ type: 'OrganizationUnmerged', subject: id, data: {} });
const affiliated = (id: string, data: Json): Json => ({ type: 'OrganizationAffiliated', subject: id, data });
const entry = async (id: string, query = ''): Promise<Json> =>
  (await system.get(`/v1/rankings/investors?metric=knownUsd&${query}`)).entries.find((one: Json) => one.id === id);
const roundOf = async (query = ''): Promise<Json> => (await system.get(`/v1/organizations/lab/rounds?${query}`)).rounds[0];
const instantOf = async (stream: string): Promise<string> => (await system.stream(stream)).at(-1)!.recordedAt;

let before: string;

beforeAll(async () => {
  await postAll(system, [
    ...['lab', 'a16z', 'andreessen', 'other', 'house', 'cloud'].map((id) => registered(id, { kind: id === 'lab' ? 'startup' : 'fund' })),
    { type: 'OrganizationRegistered', subject: 'a16z', data: { name: 'a16z', kind: 'fund', aliases: ['Andreessen Funds'] } },
    { type: 'OrganizationIdentified', subject: 'a16z', data: { scheme: 'cik', value: '0001' } },
    affiliated('a16z', { group: 'house' }),
    reported('lab', 'seed', {
      source: claim('sec', '2024-02-01'),
      announcedOn: DAY,
      roundType: 'seed',
      status: 'closed',
      amount: exact(500e6),
      participations: [
        { investor: 'a16z', amount: exact(100e6), stakePercent: 10, lead: false },
        { investor: 'andreessen', amount: exact(50e6), stakePercent: 5, lead: true },
      ],
    }),
    reported('lab', 'seed', { source: claim('press', '2024-01-20'), participations: [{ investor: 'andreessen', amount: exact(70e6) }] }),
    {
      type: 'CreditGranted',
      subject: 'kr',
      data: {
        provider: 'a16z',
        beneficiary: 'lab',
        faceValue: exact(1e6),
        grantedOn: DAY,
        source: claim('sec', '2024-02-01'),
        assurance: 'reported',
      },
    },
    { type: 'CreditDrawn', subject: 'kr', data: { draw: 'd1', amount: { currency: 'USD', value: 1000 }, on: '2024-06-01' } },
    {
      type: 'ClusterRegistered',
      subject: 'site',
      data: { name: 'Site', operator: 'a16z', country: 'CN', source: claim('sec', '2024-02-01') },
    },
  ]);
  before = await instantOf('cluster/site');
});

describe('before the merger', () => {
  it('both are investors of their own', async () => {
    expect([(await entry('house')).value, (await entry('andreessen')).value]).toEqual([100e6, 50e6]);
    expect((await roundOf()).participations.map((one: Json) => one.investor)).toEqual(['a16z', 'andreessen']);
  });
});

describe('after the merger', () => {
  let recorded: string;
  beforeAll(async () => {
    await postAll(system, [merged('a16z', 'andreessen')]);
    recorded = await instantOf('organization/a16z');
  });

  it('cheques that one source states of both add up, and what others say is another claim on the one', async () => {
    const { participations, conflicts } = await roundOf();
    expect(participations).toHaveLength(1);
    const [one] = participations;
    expect(one).toMatchObject({ investor: 'andreessen', lead: { value: true }, stakePercent: { value: 15 } });
    expect([one.amount.usd, one.amount.from]).toEqual([{ low: 150e6, high: 150e6 }, 'sec']);
    expect(one.amount.alternatives).toMatchObject([{ from: 'press', value: { value: 70e6 } }]);
    expect(conflicts).toContain('participations.andreessen.amount');
  });

  it('rankings, deals, holdings, flows, credits and clusters are of the survivor, whose group is its own', async () => {
    expect([(await entry('andreessen')).value, await entry('house'), await entry('a16z')]).toEqual([150e6, undefined, undefined]);
    const { deals } = await system.get('/v1/deals?investor=a16z');
    expect(deals[0].investors).toMatchObject([{ investor: 'andreessen', group: 'andreessen', usd: { low: 150e6, high: 150e6 } }]);
    const { holdings } = await system.get('/v1/organizations/andreessen/holdings');
    expect(holdings).toMatchObject([{ startup: 'lab', knownUsd: { low: 150e6, high: 150e6 } }]);
    expect((await system.get('/v1/flows?organization=a16z')).flows).toMatchObject([
      { group: 'andreessen', startup: 'lab', moneyInUsd: { low: 150e6, high: 150e6 }, creditsDrawnUsd: 1000 },
    ]);
    expect((await system.get('/v1/credits?provider=Andreessen%20Funds')).credits).toMatchObject([{ id: 'kr', provider: 'andreessen' }]);
    expect((await system.get('/v1/clusters?operator=a16z')).clusters).toMatchObject([{ id: 'site', operator: 'andreessen' }]);
    expect((await system.get('/v1/clusters/site')).operator).toBe('andreessen');
  });

  it('its page redirects, and names and identifiers are the survivor’s', async () => {
    const answer = await system.ask('/v1/organizations/a16z');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/v1/organizations/andreessen']);
    const page = await system.get('/v1/organizations/andreessen');
    expect(page).toMatchObject({ group: null, affiliations: [], merged: ['a16z'], conflicts: [] });
    expect(page.aliases).toEqual(expect.arrayContaining(['a16z', 'Andreessen Funds']));
    expect(page.identifiers).toMatchObject([{ scheme: 'cik', value: '0001' }]);
  });

  it('an instant before it answers as it did', async () => {
    expect((await entry('house', `recordedAt=${before}`)).value).toBe(100e6);
    expect((await roundOf(`recordedAt=${before}`)).participations.map((one: Json) => one.investor)).toEqual(['a16z', 'andreessen']);
    expect((await system.get(`/v1/organizations/a16z?recordedAt=${before}`)).group).toMatchObject({ group: 'house' });
    expect((await entry('andreessen', `recordedAt=${recorded}`)).value).toBe(150e6);
  });

  it('nothing more is said of it but who it is', async () => {
    const round = reported('a16z', 'x', { announcedOn: DAY, roundType: 'seed', status: 'closed' });
    for (const event of [round, affiliated('a16z', { group: 'other' })]) {
      const problem = problemIn(await system.post(event), 409, 'organization-merged');
      expect(problem.into).toBe('andreessen');
    }
    problemIn(await system.post(merged('andreessen', 'a16z')), 422, 'supersession-cyclic');
    problemIn(await system.post(merged('andreessen', 'andreessen')), 422, 'supersession-cyclic');
    problemIn(await system.post(merged('lab', 'other')), 422, 'has-rounds');
    problemIn(await system.post(merged('other', 'nobody')), 422, 'organization-unknown');
    expect((await system.post(merged('a16z', 'andreessen'))).body.status).toBe('unchanged');
  });

  it('into one that was merged is into its survivor, and is taken back by OrganizationUnmerged', async () => {
    await postAll(system, [merged('other', 'a16z')]);
    expect((await system.get('/v1/organizations/andreessen')).merged).toEqual(['a16z', 'other']);
    await postAll(system, [unmerged('a16z')]);
    expect((await system.get('/v1/organizations/a16z')).merged).toEqual(['other']);
    expect([(await entry('house')).value, (await entry('andreessen')).value]).toEqual([100e6, 50e6]);
    problemIn(await system.post(unmerged('lab')), 422, 'thing-unknown');
  });
});

describe('what one source says of two that are one', () => {
  const share = (low: number, high: number) => [{ kind: 'compute-credit', share: { low, high } }];
  const paid = async (round: string): Promise<Json> =>
    (await system.get('/v1/organizations/works/rounds')).rounds.find((one: Json) => one.round === round).participations[0].computeCreditUsd;

  beforeAll(async () => {
    const seed = { announcedOn: DAY, roundType: 'seed', status: 'closed' };
    await postAll(system, [
      registered('works'),
      ...['fund', 'same-fund'].map((id) => registered(id, { kind: 'fund' })),
      reported('works', 'both', {
        ...seed,
        participations: [
          { investor: 'fund', amount: exact(100e6), consideration: share(0.5, 0.5) },
          { investor: 'same-fund', amount: exact(10e6), consideration: share(0.2, 0.3) },
        ],
      }),
      reported('works', 'only', {
        ...seed,
        participations: [{ investor: 'fund', amount: exact(100e6), consideration: share(0.5, 0.5) }, { investor: 'same-fund' }],
      }),
      reported('works', 'other', {
        ...seed,
        participations: [
          { investor: 'fund', amount: exact(100e6) },
          { investor: 'same-fund', consideration: share(0.5, 0.5) },
        ],
      }),
      merged('same-fund', 'fund'),
    ]);
  });

  it('each share is of its own cheque: 50 million of 100, and 2 to 3 of 10', async () => {
    expect((await paid('both')).usd).toEqual({ low: 52e6, high: 53e6 });
    expect((await paid('only')).usd).toEqual({ low: 50e6, high: 50e6 });
  });

  it('a share of a cheque that nobody states is unknown, whatever the other put in', async () => {
    expect((await paid('other')).usd).toEqual({ low: 0, high: null });
  });
});
