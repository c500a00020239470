/** What startups raised, by the kind of money: of the facts, and of a startup with every kind (contract, section 3, "Instruments"). */
import { beforeAll, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'facts' });
const entries = async (query: string): Promise<Json[]> =>
  (await system.get(`/v1/rankings/startups?metric=raisedUsd&limit=500&${query}`)).entries;
const raised = async (id: string, query: string): Promise<Json> => (await entries(query)).find((one) => one.id === id);

beforeAll(async () => {
  const kinds = ['series-a', 'ipo', 'safe', 'debt', 'grant', 'secondary', 'share-swap'];
  await postAll(system, [
    registered('every', { country: 'FR' }),
    registered('silent', { country: 'FR' }),
    registered('angel', { kind: 'person' }),
    ...kinds.map((roundType, n) => reported('every', roundType, { roundType, amount: exact(10 ** n * 1e6) })),
    reported('silent', 'seed', { roundType: 'seed' }),
  ]);
});

it('OpenAI raised at least 160.25 billion of new money: no secondary sale, no loan, and what is funded of up to 40 billion', async () => {
  const { summary } = await system.get('/v1/organizations/openai');
  const sum = [0.05, 1, 2, 10, 0.3, 18.3, 122, 6.6].reduce((all, bn) => all + Math.round(bn * 1e9), 0);
  expect([sum, summary.raisedUsd, summary.fundedUsd]).toEqual([160.25e9, { low: sum, high: null }, { low: sum, high: null }]);
  expect(summary.raised).toEqual({
    equity: { low: sum - 6.6e9, high: null, unknownAmounts: 0 },
    convertible: { low: 6.6e9, high: 6.6e9, unknownAmounts: 0 },
    debt: { low: 4e9, high: 4e9, unknownAmounts: 0 },
    secondary: { low: 6.6e9, high: null, unknownAmounts: 2 },
    ...{ public: null, grant: null },
  });
  const by = async (instrument: string) => (await raised('openai', `instrument=${instrument}`)).value;
  expect([await by('new-money'), await by('private'), await by('debt'), await by('secondary'), await by('all')]).toEqual([
    ...[sum, sum, 4e9, 6.6e9],
    sum + 10.6e9,
  ]);
});

it.each([
  ['new-money', 111e6],
  ['private', 101e6],
  ['equity', 1e6],
  ['public', 10e6],
  ['convertible', 100e6],
  ['debt', 1e9],
  ['grant', 1e10],
  ['secondary', 1e11],
  ['swap', null],
  ['all', 111_111e6],
])('a startup with one round of each kind raised of %s: %j', async (instrument, value) => {
  expect(await raised('every', `country=FR&instrument=${instrument}`)).toMatchObject({ value });
  expect(await raised('every', `country=FR&instrument=${instrument}&asOf=2100-01-01`)).toMatchObject({ value });
});

it('what nobody states is unknown, and never zero', async () => {
  const [first, second] = await entries('country=FR');
  const unranked = { rank: null, rankRange: null, shareOfKnown: null };
  expect([first, second]).toMatchObject([
    { id: 'every', rank: 1, rankRange: [1, 2], shareOfKnown: 100 },
    { id: 'silent', value: null, ...unranked, metrics: { raisedUsd: null, unknownAmounts: 1 } },
  ]);
  expect((await system.get('/v1/organizations/silent')).summary).toMatchObject({
    ...{ roundsCounted: 1, raisedUsd: null, raisedCashUsd: null, fundedUsd: null, unknownAmounts: 1 },
    raised: { equity: { low: 0, high: null, unknownAmounts: 1 }, debt: null },
  });
});

it('a cheque is a lower bound of its round, and what was converted or paid in shares was not raised', async () => {
  const paid = (kind: string, value: number) => ({ kind, amount: exact(value) });
  await postAll(system, [
    registered('paid', { country: 'IT' }),
    reported('paid', 'a', {
      ...{ roundType: 'series-a', amount: exact(100e6) },
      participations: [
        {
          investor: 'angel',
          amount: exact(60e6),
          consideration: [paid('debt-conversion', 20e6), paid('compute-credit', 30e6), paid('cash', 10e6)],
        },
      ],
    }),
    reported('paid', 'b', { roundType: 'series-b', participations: [{ investor: 'angel', amount: exact(5e6) }] }),
  ]);
  expect((await system.get('/v1/organizations/paid')).summary).toMatchObject({
    ...{ raisedUsd: { low: 85e6, high: null }, raisedCashUsd: { low: 55e6, high: null }, unknownAmounts: 1 },
  });
  expect(await raised('paid', 'country=IT')).toMatchObject({ value: 85e6, metrics: { raisedUsd: { low: 85e6, high: null } } });
});

it('an instrument that there is not is refused, with those that there are', async () => {
  const problem = problemIn(await system.ask('/v1/rankings/startups?instrument=shares'), 400, 'invalid-parameter');
  expect(problem.detail).toContain('expected one of new-money, private, equity');
});
