/** Every instant of the past answers as it did; supersessions are taken back; what looks wrong is warned of (contract, sections 2, 3). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { exact, exited, registered, reported, source, superseded } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem();
const investors = ['alibaba', 'tencent', 'fund'];

/** Posts one after the other, each at an instant of its own; gives the answers. */
const post = async (...events: Json[]): Promise<Json[]> => {
  const answers: Json[] = [];
  for (const event of events) {
    const { status, body } = await system.post(event);
    if (status >= 300) throw new Error(JSON.stringify(body));
    answers.push(body);
    for (const now = Date.now(); Date.now() === now; );
  }
  return answers;
};

beforeAll(async () => {
  await post(...investors.map((id) => registered(id, { kind: 'fund' })));
});

const startup = async (id: string, ...events: Json[]): Promise<Json[]> => post(registered(id), ...events);
const roundOf = async (id: string, round: string, query = ''): Promise<Json> => {
  await system.idle();
  const { rounds } = await system.get(`/v1/organizations/${id}/rounds?${query}`);
  return rounds.find((one: Json) => one.round === round);
};
const said = (id: string, round: string, day: string, says: Json = {}) => reported(id, round, { ...says, source: source('sec', day) });

describe('an instant of the past', () => {
  it('answers names, groups, exits and rankings as they were recorded then', async () => {
    const id = 'past';
    await startup(
      id,
      said(id, 'a', '2022-01-10', {
        announcedOn: '2022-01',
        amount: exact(1e8),
        valuation: { amount: exact(1e9), basis: 'post' },
        participations: [{ investor: 'fund', amount: exact(1e8) }],
      }),
    );
    await post(registered(id, { country: 'US', foundedOn: '2020-01', name: 'Past AI' }));
    await system.idle();
    const instant = (await system.stream(`organization/${id}`)).at(-1)!.recordedAt;
    const questions = [
      `/v1/organizations/${id}`,
      '/v1/rankings/investors',
      '/v1/rankings/startups?country=US',
      '/v1/deals?startup=past',
      '/v1/organizations?country=US',
    ];
    const ask = async (path: string) => system.get(`${path}${path.includes('?') ? '&' : '?'}recordedAt=${instant}`);
    const before = [];
    for (const path of questions) before.push(await ask(path));
    expect(before[0]).toMatchObject({ country: 'US', foundedOn: '2020-01', summary: { monthsToUnicorn: { months: 24 } } });
    await post(registered(id, { country: 'CN', foundedOn: '2021-05', name: 'Other AI' }), exited(id, { exit: 'closed', on: '2023-01' }), {
      type: 'OrganizationAffiliated',
      subject: 'fund',
      data: { group: 'tencent' },
    });
    await system.idle();
    const after = [];
    for (const path of questions) after.push(await ask(path));
    expect(after).toEqual(before);
    expect(await system.get(`/v1/organizations/${id}`)).toMatchObject({
      name: 'Other AI',
      formerNames: ['Past AI', 'past'],
      country: 'CN',
    });
  });
});

describe('a supersession', () => {
  it('is taken back, and never runs in a circle', async () => {
    await startup('turn', said('turn', 'a', '2024-01-10'), said('turn', 'b', '2024-01-10'), superseded('turn', 'a', { by: 'b' }));
    expect(await roundOf('turn', 'a')).toMatchObject({ counted: false, notCountedBecause: ['superseded'] });
    const circle = await system.post(superseded('turn', 'b', { by: 'a' }));
    expect([circle.status, circle.body.code]).toEqual([422, 'supersession-cyclic']);
    await post({ type: 'RoundReinstated', subject: 'turn', data: { round: 'a' } });
    expect(await roundOf('turn', 'a')).toMatchObject({ counted: true, superseded: null });
  });
});

describe('what looks wrong', () => {
  it.each<[string, Json]>([
    [
      'stakes-exceed-100',
      {
        participations: [
          { investor: 'alibaba', stakePercent: 80 },
          { investor: 'tencent', stakePercent: 80 },
        ],
      },
    ],
    [
      'shares-exceed-cheque',
      { participations: [{ investor: 'fund', amount: exact(10), consideration: [{ kind: 'cash', amount: exact(100) }] }] },
    ],
    ['tranches-exceed-round', { amount: exact(10), tranches: [{ tranche: 'one', amount: exact(20), status: 'funded' }] }],
    ['closed-in-future', { closedOn: '2099' }],
    ['published-in-future', { source: source('sec', '2062-01-01') }],
  ])('is accepted with the warning %s, which stays with the round', async (code, says) => {
    const id = `w-${code}`;
    const answers = await startup(id, reported(id, 'a', says));
    expect(answers[1]).toMatchObject({
      status: 'appended',
      warnings: [{ code, pointer: expect.any(String), message: expect.any(String) }],
    });
    expect((await roundOf(id, 'a')).conflicts).toContain(code);
  });

  it('is warned of where a round comes after the end, or before the beginning', async () => {
    const answers = await startup(
      'late',
      registered('late', { foundedOn: '2020' }),
      exited('late', { exit: 'closed', on: '2024-01' }),
      reported('late', 'a', { announcedOn: '2025-01' }),
      reported('late', 'b', { announcedOn: '2019-01', valuation: { amount: exact(1), basis: 'post' } }),
    );
    expect(answers.slice(3).map(({ warnings }) => warnings.map(({ code }: Json) => code))).toEqual([
      ['after-exit'],
      ['valuation-before-founding'],
    ]);
  });
});
