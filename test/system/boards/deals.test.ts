/** The deal book over HTTP. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const alias = { type: 'OrganizationAliased', subject: 'fund-b', data: { alias: 'Big-Fund' } };
const system = useSystem({ holding: 'handful', and: [alias] });

const deals = (query = ''): Promise<Json> => system.get(`/v1/deals?${query}`);
const rounds = async (query?: string): Promise<string[]> =>
  (await deals(query)).deals.map(({ startup, round }: Json) => `${startup}/${round}`);
const ALL = ['bob/r1', 'ada/r2', 'cyd/r2', 'cyd/r3', 'cyd/r4', 'ada/r1', 'cyd/r1'];

describe('deals', () => {
  it('are rounds, newest first, counted or not', async () => {
    const all = (await deals()).deals;
    expect(all.map(({ startup, round, on, counted }: Json) => [`${startup}/${round}`, on, counted])).toEqual([
      ['bob/r1', '2024-06-01', true],
      ['ada/r2', '2024-03', true],
      ['cyd/r2', '2024-02-19', false],
      ['cyd/r3', '2024-02-19', false],
      ['cyd/r4', '2024-02-19', false],
      ['ada/r1', '2023-05-10', true],
      ['cyd/r1', '2022', true],
    ]);
  });

  it('say what each investor put in, and whose group it is of', async () => {
    const { investors, ...deal } = (await deals('startup=ada&to=2023-12-31')).deals[0];
    expect(deal).toEqual({
      ...{
        round: 'r1',
        label: null,
        on: '2023-05-10',
        precision: 'day',
        roundType: 'venture',
        status: 'closed',
        counted: true,
        disputed: false,
      },
      ...{ startup: 'ada', name: 'ada', country: 'CN', sector: 'foundation-models', conflicts: [], sources: ['late', 'press'] },
      ...{ usd: { low: 100e6, high: 100e6 }, valuationUsd: { low: 1.5e9, high: 1.5e9 } },
    });
    expect(investors).toMatchObject([
      {
        ...{ investor: 'cloud', name: 'The cloud', group: 'cloud', lead: null, usd: { low: 40e6, high: 40e6 } },
        ...{ cashUsd: { low: 20e6, high: 40e6 }, computeCreditUsd: { low: 0, high: 20e6 } },
      },
      { investor: 'cloud-vc', group: 'cloud', usd: { low: 10e6, high: 10e6 }, cashUsd: null, computeCreditUsd: null },
      { investor: 'fund-a', group: 'fund-a', lead: true, usd: { low: 30e6, high: 30e6 } },
    ]);
    expect((await deals('startup=cyd&to=2022-12-31')).deals[0]).toMatchObject({
      ...{ usd: null, valuationUsd: null, precision: 'year', status: 'tranched' },
      investors: [
        { investor: 'ann', lead: null, usd: { low: 0, high: 1e6 } },
        { investor: 'fund-a', lead: null, usd: null },
      ],
    });
  });

  it.each([
    ['investor=cloud', ['bob/r1', 'ada/r1']],
    ['investor=cloud-vc', ['bob/r1', 'ada/r1']],
    ['investor=fund-a', ['ada/r2', 'ada/r1', 'cyd/r1']],
    ['investor=fund-b&country=CN', ['ada/r2', 'cyd/r2', 'cyd/r3', 'cyd/r4']],
    ['startup=ada', ['ada/r2', 'ada/r1']],
    ['startup=ada&investor=fund-b', ['ada/r2']],
    ['country=US', ['bob/r1']],
    ['country=US&sector=chips', []],
    ['sector=chips', ['cyd/r2', 'cyd/r3', 'cyd/r4', 'cyd/r1']],
    ['from=2024-03-01', ['bob/r1', 'ada/r2']],
    ['from=2024-03-01&to=2024-03-01', ['ada/r2']],
    ['from=2024-03-02&to=2024-03-31', []],
    ['to=2023-05-10', ['ada/r1', 'cyd/r1']],
    ['asOf=2023-12-31', ['ada/r1', 'cyd/r1']],
    ['asOf=2024-03-01&from=2023-01-01', ['ada/r2', 'cyd/r2', 'cyd/r3', 'cyd/r4', 'ada/r1']],
    ['knownAt=2024-01-14', []],
    ['knownAt=2024-01-15', ['bob/r1', 'ada/r2', 'ada/r1', 'cyd/r1']],
    ['recordedAt=2020-01-01T00:00:00.000Z', []],
    ['status=committed', ['ada/r2']],
    ['status=committed&asOf=2023-12-31', []],
    ['roundType=venture&country=US', ['bob/r1']],
    ['roundType=series-b', []],
    ['minUsd=0', ['ada/r1']],
    ['maxUsd=1e8', ['ada/r1']],
    ['maxUsd=99999999.99', []],
    ['sort=amountUsd&limit=2', ['ada/r1', 'bob/r1']],
  ])('with %s are %j', async (query, wanted) => expect(await rounds(query)).toEqual(wanted));

  it.each([1, 2, 3, 6, 7, 8])('page by %i, at any time', async (limit) => {
    for (const time of ['', '&asOf=2100-12-31']) {
      const pages: string[][] = [];
      for (let next = ''; pages.length < 10; ) {
        const body = await deals(`limit=${limit}${time}${next}`);
        pages.push(body.deals.map(({ startup, round }: Json) => `${startup}/${round}`));
        if (!('next' in body)) break;
        next = `&cursor=${body.next}`;
      }
      expect([pages.flat(), pages.length]).toEqual([ALL, Math.ceil(ALL.length / limit)]);
    }
  });

  it('repeat what was asked for', async () => {
    const asked = { country: 'CN', sector: 'foundation-models', from: '2023-01-01', to: '2024-12-31', investor: 'fund-a', startup: 'ada' };
    const { deals: _deals, ...head } = await deals(`${new URLSearchParams(asked)}&asOf=2024-12-31&knownAt=2024-12-31`);
    expect(head).toMatchObject({ ...asked, asOf: '2024-12-31', knownAt: '2024-12-31', version: expect.any(Number) });
  });

  it.each(['investor', 'startup'])(
    'of %s that is not registered are 404 with who is close, and of an alias those of who has it',
    async (name) => {
      const problem = problemIn(await system.ask(`/v1/deals?${name}=fund-c`), 404, 'organization-unknown');
      expect(problem.suggestions).toEqual(['fund-a', 'fund-b']);
      const { asOfRecord: _alias, ...byAlias } = await deals(`country=CN&${name}=big-fund`);
      const { asOfRecord: _id, ...byId } = await deals(`country=CN&${name}=fund-b`);
      expect([byAlias[name], byAlias]).toEqual(['fund-b', byId]);
    },
  );

  it('name what sources contradict each other in, and whether that decides if they count', async () => {
    const other = { source: { id: 'other', publisher: 'O', url: 'https://example.com/o' }, assurance: 'relayed' };
    await system.post([
      { type: 'RoundReported', subject: 'bob', data: { round: 'r1', status: 'denied', ...other } },
      { type: 'RoundReported', subject: 'ada', data: { round: 'r1', roundType: 'seed', ...other } },
    ]);
    await system.idle();
    const said = (await deals('to=2024-06-01')).deals.filter(({ conflicts }: Json) => conflicts.length > 0);
    expect(said.map(({ startup, round, conflicts, disputed }: Json) => [`${startup}/${round}`, conflicts, disputed])).toEqual([
      ['bob/r1', ['status'], true],
      ['ada/r1', ['roundType'], false],
    ]);
  });

  it.each([
    ['country=UZ', ['US']],
    ['sector=chip', ['chips']],
    ['sector=chips&country=CX', ['CN']],
    ['country=CN&sector=foundation-models&recordedAt=2020-01-01T00:00:00.000Z', []],
  ])('of a place that nobody has are 404 with what is close: %s', async (query, close) => {
    const problem = problemIn(await system.ask(`/v1/deals?${query}`), 404, 'not-found');
    expect([problem.suggestions, problem.detail]).toEqual([close, expect.stringMatching(/^nobody has the (country|sector) "/)]);
  });

  it.each(['minUsd=', 'minUsd=-1', 'maxUsd=0x10', 'maxUsd=many', 'minUsd=2&maxUsd=1', 'sort=oldest', 'roundType=a', 'status=done'])(
    'with %s are 400',
    async (query) => void problemIn(await system.ask(`/v1/deals?${query}`), 400, 'invalid-parameter'),
  );

  it('by amount take in what surely lies within, count the others, and page by amount at any time', async () => {
    const amounts: [round: string, amount: Json][] = [
      ['exact', { disclosure: 'exact', value: 60e6 }],
      ['range', { disclosure: 'range', low: 50e6, high: 200e6 }],
      ['least', { disclosure: 'at-least', value: 80e6 }],
      ['most', { disclosure: 'up-to', value: 90e6 }],
    ];
    const claim = (round: string, amount: Json): Json =>
      reported('bob', round, { announcedOn: '2024-07', amount: { currency: 'USD', ...amount } });
    await system.post(amounts.map(([round, amount]) => claim(round, amount)));
    await system.idle();
    for (const time of ['', '&asOf=2100-12-31']) {
      const asked = async (query: string) => {
        const { deals: found, unknownAmounts, unclearAmounts } = await deals(`startup=bob&${query}${time}`);
        return [found.map(({ round }: Json) => round), unknownAmounts, unclearAmounts];
      };
      expect(await asked('minUsd=5e7')).toEqual([['exact', 'least', 'range'], 1, 1]);
      expect(await asked('minUsd=70000000')).toEqual([['least'], 1, 2]);
      expect(await asked('maxUsd=9e7')).toEqual([['exact', 'most'], 1, 2]);
      expect(await asked('minUsd=5e7&maxUsd=2e8')).toEqual([['exact', 'range'], 1, 2]);
      expect(await asked('sort=amountUsd')).toEqual([['least', 'exact', 'range', 'most', 'r1'], undefined, undefined]);
      const pages: string[] = [];
      for (let next = ''; pages.length < 20; ) {
        const body = await deals(`sort=amountUsd&limit=2${time}${next}`);
        pages.push(...body.deals.map(({ startup, round }: Json) => `${startup}/${round}`));
        if (!('next' in body)) break;
        next = `&cursor=${body.next}`;
      }
      const whole = (await deals(`sort=amountUsd${time}`)).deals;
      expect(pages).toEqual(whole.map(({ startup, round }: Json) => `${startup}/${round}`));
      expect(pages.slice(0, 5)).toEqual(['ada/r1', 'bob/least', 'bob/exact', 'bob/range', 'bob/most']);
    }
  });
});
