import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../../trial/content.ts';
import { facts, type Json } from '../../../trial/running.ts';
import { end, npmStart, type Started } from '../../../trial/started.ts';
import { pasted } from '../../support/local/pasted.ts';

const data = mkdtempSync(join(tmpdir(), 'dealstream-facts-'));
let system: Started;

beforeAll(async () => {
  system = await npmStart(data);
});
afterAll(async () => {
  await end(system);
  rmSync(data, { recursive: true });
});

const investors = (query: string): Promise<Json> => system.get(`/v1/rankings/investors?${query}`);
const entry = async (query: string, id: string): Promise<Json> => (await investors(query)).entries.find((one: Json) => one.id === id);
const roundsOf = async (id: string, query = ''): Promise<Json[]> => (await system.get(`/v1/organizations/${id}/rounds?${query}`)).rounds;

describe('a first start', () => {
  it('loads all facts and says how to use it', () => {
    expect(system.output()).toMatch(/facts +1388 events appended$/m);
    expect(system.output()).not.toContain('left out');
    expect(system.output()).not.toContain('refused');
    expect(system.output().match(/^curl .*$/gm)).toHaveLength(3);
  });

  it('prints a first line to paste that says what a claim would change, and leaves nothing in the ledger', async () => {
    const before = (await system.get('/v1/changes?after=1387&wait=0')).position;
    const { path, ...asked } = pasted(/^curl .*$/m.exec(system.output())![0]);
    const { status, body } = await system.ask(path, asked);
    expect([status, body.status, body.stream]).toEqual([200, 'would-append', 'organization/moonshot']);
    expect(body.effects).toContainEqual({
      thing: 'organization/moonshot',
      field: 'current',
      before: 'moonshot-08',
      after: 'example-tender',
    });
    expect(body.notices.map(({ type, data }: Json) => [type, data.organization])).toEqual([['ValuationChanged', 'moonshot']]);
    expect((await system.get(`/v1/changes?after=${before}&wait=1`)).changes).toEqual([]);
  });

  it('binds this machine only', () => {
    expect(system.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('the known answers of data/facts', () => {
  it('rank Alibaba and Tencent first among investors in China, with 5 startups and 10 rounds each', async () => {
    const { entries } = await investors('country=CN&metric=startups');
    expect(entries.slice(0, 2)).toMatchObject([
      { rank: 1, id: 'alibaba', value: 5, metrics: { startups: 5, rounds: 10, leads: 4, knownUsd: 830_000_000, unknownCheques: 8 } },
      { rank: 1, id: 'tencent', value: 5, metrics: { startups: 5, rounds: 10, leads: 1, knownUsd: 40_000_000, unknownCheques: 9 } },
    ]);
    expect(entries[2].rank).toBe(3);
  });

  it.each([
    ['baichuan', 6],
    ['01ai', 8],
    ['moonshot', 11],
    ['minimax', 18],
    ['zhipu', 51],
  ])('say that %s took %i months to be a unicorn', async (id, months) => {
    expect((await system.get(`/v1/organizations/${id}/valuations`)).monthsToUnicorn.months).toBe(months);
    expect((await system.get(`/v1/organizations/${id}`)).summary.monthsToUnicorn.months).toBe(months);
  });

  it('show what sources of moonshot-02 contradict each other in', async () => {
    const round = (await roundsOf('moonshot')).find((one) => one.round === 'moonshot-02');
    expect(round.conflicts).toEqual(['valuation', 'participations.alibaba.stakePercent', 'participations.alibaba.consideration']);
    const { consideration } = round.participations.find((one: Json) => one.investor === 'alibaba');
    const share = ({ value }: Json) => value.find((part: Json) => part.kind === 'compute-credit').share;
    expect(share(consideration)).toEqual({ high: 0.5 });
    expect(consideration.alternatives.map(share)).toEqual([{ low: 0.5 }]);
  });

  it('put OpenAI at 852 billion dollars since 2026-03-31', async () => {
    const { current } = await system.get('/v1/organizations/openai/valuations');
    expect(current).toMatchObject({ on: '2026-03-31', usd: { low: 852e9, high: 852e9 } });
  });
});

describe('what the facts say since version 1.1 of the contract', () => {
  it('Zhipu and MiniMax are listed: an exit that ends nothing', async () => {
    const listed = async (id: string) => {
      const { exits, summary } = await system.get(`/v1/organizations/${id}`);
      return [exits.map(({ exit, on, ticker, status }: Json) => [exit, on, ticker, status]), summary.currentValuation !== null];
    };
    expect(await listed('zhipu')).toEqual([[['ipo', '2026-01-08', '2513.HK', 'completed']], true]);
    expect(await listed('minimax')).toEqual([[['ipo', '2026-01-09', '0100.HK', 'completed']], true]);
  });

  it('a16z is Andreessen Horowitz, which has what it put in', async () => {
    const answer = await system.ask('/v1/organizations/a16z');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/v1/organizations/andreessen-horowitz']);
    const names = (await system.get('/v1/organizations?q=a16z')).organizations.map(({ id }: Json) => id);
    expect(names).toEqual(['andreessen-horowitz']);
    const { entries } = await investors('limit=500');
    const ids = entries.map(({ id }: Json) => id);
    expect([ids.includes('a16z'), ids.includes('andreessen-horowitz')]).toEqual([false, true]);
  });

  it('the rent of SpaceX is one month: at least USD 1.25 billion', async () => {
    const [{ data: contract }] = await system.stream('contract/anthropic-spacex-2026');
    expect(contract.value).toEqual({ currency: 'USD', disclosure: 'at-least', value: 1.25e9 });
  });

  it.each(['H20', 'nvidia h20', 'NVIDIA H20'])(
    'on 1 May 2025 %s towards China needs a licence, and what took its place in part is told',
    async (model) => {
      const { restrictions } = await system.get(`/v1/restrictions?gpuModel=${encodeURIComponent(model)}&destination=CN&asOf=2025-05-01`);
      const { licenceRequired, supersededBy } = restrictions.find(({ id }: Json) => id === 'bis-h20-2025-04-09');
      expect([licenceRequired, supersededBy.map(({ id, from }: Json) => [id, from])]).toEqual([
        true,
        [['h20-resume-2025-07-14', '2025-07-14']],
      ]);
    },
  );

  it('MI308 stays under it after that day, H20 does not', async () => {
    const under = async (model: string) =>
      (await system.get(`/v1/restrictions?gpuModel=${model}&destination=CN&asOf=2025-07-15`)).restrictions.find(
        ({ id }: Json) => id === 'bis-h20-2025-04-09',
      );
    expect([(await under('MI308')).supersededInPart, await under('H20')]).toEqual([['h20-resume-2025-07-14'], undefined]);
  });
});

describe('other times', () => {
  it('do not know on 1 March 2024 that a round of Moonshot was paid in credits', async () => {
    const parts = async (query: string): Promise<Json[]> =>
      (await roundsOf('moonshot', query)).flatMap(({ participations }) => participations.flatMap((one: Json) => one.consideration ?? []));
    expect([await parts('knownAt=2024-03-01'), (await parts('')).length > 0]).toEqual([[], true]);
  });

  it('do not know of the 36 % stake in Moonshot before it was published', async () => {
    const stakes = async (query: string) =>
      (await roundsOf('moonshot', query)).flatMap(({ participations }) =>
        participations.flatMap(({ stakePercent }: Json) => (stakePercent ? [stakePercent, ...stakePercent.alternatives] : [])),
      );
    expect((await stakes('')).map(({ value }) => value)).toContain(36);
    expect((await stakes('knownAt=2024-03-01')).map(({ value }) => value)).not.toContain(36);
  });

  it('leave the rounds of 2024 out of the rankings as of the end of 2023', async () => {
    const rounds = async (query: string) =>
      (await entry(`country=CN&explain=alibaba${query}`, 'alibaba')).explanation.rounds.map((one: Json) => one.round);
    const [all, then] = [await rounds(''), await rounds('&asOf=2023-12-31')];
    expect(all).toEqual(expect.arrayContaining(['moonshot-02', 'minimax-03']));
    expect(then.filter((round: string) => !all.includes(round))).toEqual([]);
    expect(then).not.toContain('moonshot-02');
    expect(
      (await investors('country=CN&explain=alibaba&asOf=2023-12-31')).entries[0].explanation.rounds.every(({ on }: Json) => on < '2024'),
    ).toBe(true);
  });
});

describe('posting all facts a second time', () => {
  it('records nothing', async () => {
    for (let from = 0; from < facts.length; from += 1000) {
      const batch = facts.slice(from, from + 1000);
      const { body } = await system.post(batch);
      expect(body).toMatchObject({ appended: 0, unchanged: batch.length, refused: 0 });
    }
  });
});

describe('stopped and started again', () => {
  it('has everything, with the same key, and loads nothing', async () => {
    const paths = [
      '/v1/rankings/investors',
      '/v1/organizations/moonshot/rounds',
      '/v1/organizations?limit=500',
      '/v1/streams/organization/zhipu',
    ];
    const answerTo = async (path: string) => contentOf((await system.ask(path)).text);
    const answers = () => Promise.all(paths.map(answerTo));
    const before = { key: system.key, answers: await answers() };
    await end(system, 'SIGINT');
    system = await npmStart(data);
    expect(system.output()).not.toMatch(/^ {2}facts/m);
    expect({ key: system.key, answers: await answers() }).toEqual(before);
  });
});
