/** Reading one's own writes: `after` waits until the answer rests on what was posted. */
import { expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem();

const written = async (events: Json[]): Promise<string> => {
  const { results } = (await system.post(events)).body;
  const { stream, version } = results.at(-1);
  return `after=${stream}@${version}`;
};
const investor = 'fund';
const round = (n: number): Json =>
  reported('moonshot', `round-${n}`, { valuation: { amount: exact(1e9 + n), basis: 'post' }, participations: [{ investor, lead: true }] });

it('every reading has what was posted a moment before', async () => {
  await written([registered(investor, { kind: 'fund' })]);
  for (let n = 0; n < 5; n += 1) {
    const after = await written([registered('moonshot', { name: `Moonshot ${n}` }), round(n)]);
    const [list, one, rounds, valuations, ranking] = await Promise.all([
      system.get(`/v1/organizations?kind=startup&${after}`),
      system.get(`/v1/organizations/moonshot?${after}`),
      system.get(`/v1/organizations/moonshot/rounds?${after}`),
      system.get(`/v1/organizations/moonshot/valuations?${after}`),
      system.get(`/v1/rankings/investors?metric=rounds&${after}`),
    ]);
    expect(list.organizations[0].name).toBe(`Moonshot ${n}`);
    expect([one.name, one.summary.roundsCounted, one.version]).toEqual([`Moonshot ${n}`, n + 1, 2 * n + 2]);
    expect([rounds.rounds.length, rounds.version]).toEqual([n + 1, 2 * n + 2]);
    expect([valuations.points.length, valuations.version]).toEqual([n + 1, 2 * n + 2]);
    expect(ranking.entries).toMatchObject([{ id: investor, value: n + 1 }]);
  }
});

it('a computed ranking has it too', async () => {
  const after = await written([round(5)]);
  expect((await system.get(`/v1/rankings/investors?metric=rounds&from=2020-01-01&${after}`)).entries[0].value).toBe(6);
});

it('a version that was long applied takes no waiting', async () => {
  await system.idle();
  expect((await system.ask('/v1/organizations/moonshot?after=organization/moonshot@1')).status).toBe(200);
});

it('a version that nobody recorded is answered by 404 at once, by every reading', async () => {
  const paths = [
    'organizations',
    'organizations/moonshot',
    'organizations/moonshot/rounds',
    'organizations/moonshot/valuations',
    'rankings/investors',
  ];
  for (const of of ['moonshot@999', 'nobody@1', 'constructor@1', 'moonshot@999999999']) {
    for (const path of paths) {
      const { detail, after } = problemIn(await system.ask(`/v1/${path}?after=organization/${of}`), 404, 'not-found');
      expect([detail, after]).toEqual([expect.stringMatching(/ has no version \d+; its last is \d+$/), `organization/${of}`]);
    }
  }
});

/** Readings with the categories of the streams that they rest on. */
const RESTS: [path: string, categories: string[]][] = [
  ['organizations', ['organization']],
  ['organizations/moonshot', ['organization']],
  ['organizations/moonshot/rounds', ['organization']],
  ['organizations/moonshot/valuations', ['organization']],
  ['organizations/moonshot/holdings', ['organization', 'cluster']],
  ['deals', ['organization']],
  ['concentration/investors', ['organization', 'cluster']],
  ['rankings/investors', ['organization', 'cluster']],
  ['rankings/startups', ['organization', 'cluster']],
  ['rankings/providers', ['organization', 'cluster', 'chip']],
  ['concentration/providers', ['organization', 'cluster', 'chip']],
  ['clusters', ['organization', 'cluster', 'chip']],
  ['clusters/eagle', ['cluster']],
  ['credits', ['credit']],
  ['credits/grant', ['credit']],
  ['flows', ['organization', 'credit', 'contract']],
  ['restrictions', ['restriction']],
  ['restrictions/rule/exposure', ['restriction']],
];
const CATEGORIES = ['organization', 'currency', 'chip', 'cluster', 'credit', 'contract', 'restriction', 'constructor', 'nonsense'];

it.each(RESTS)(
  '/v1/%s rests on streams of %j: version 0 is always there, any other stream is refused by 400 at once',
  async (path, rests) => {
    for (const category of CATEGORIES) {
      const answer = await system.ask(`/v1/${path}?after=${category}/nothing@0`);
      if (rests.includes(category)) expect([category, answer.body?.code]).not.toEqual([category, 'invalid-parameter']);
      else expect(problemIn(answer, 400, 'invalid-parameter').detail).toContain(`"${category}"`);
    }
  },
);
