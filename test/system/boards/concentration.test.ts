/** Concentration over HTTP, with numbers worked out by hand, and what explains it. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const robot = [registered('robot', { sector: 'robots', country: 'DE' }), reported('robot', 'r1', { amount: exact(170e6) })];
const system = useSystem({ holding: 'handful', and: robot });

const concentration = (query = ''): Promise<Json> => system.get(`/v1/concentration/investors?${query}`);

describe('concentration of investors', () => {
  it('by known dollars of 175 million: 70, 55 and 30, and 20 that no cheque accounts for', async () => {
    const { entries, ...head } = await concentration('sector=foundation-models');
    const { entries: all, ...whole } = await concentration();
    expect(entries.map(({ id, value, share }: Json) => [id, value, share])).toEqual([
      ['cloud', 70e6, { low: 40, high: 51.4286 }],
      ['fund-b', 55e6, { low: 31.4286, high: 42.8571 }],
      ['fund-a', 30e6, { low: 17.1429, high: 28.5714 }],
    ]);
    expect(head).toMatchObject({
      relevantMarket: false,
      ...{ instrument: 'new-money', base: 'knownUsd', sector: 'foundation-models', groups: true, version: expect.any(Number), holders: 3 },
      // The 20 are nobody's, or of the largest: 40² + 31.43² + 17.14², or 51.43² instead of 40².
      ...{ hhi: { low: 2881.63, high: 3926.53 }, label: { low: 'high', high: 'high' }, residual: 20e6 },
      ...{ cr1: { low: 40, high: 51.4286 }, cr4: { low: 88.5714, high: 100 } },
      // Two rounds may have come to any amount.
      hhiAnyTotal: { low: 0, high: 10_000 },
      coverage: {
        ...{ rounds: 3, roundsWithoutAmount: 2, roundsWithoutInvestor: 0, cheques: 7, unknownCheques: 1 },
        ...{ knownUsd: 155e6, totalUsd: 175e6, atMostUsd: null, knownPercent: 88.5714 },
      },
    });
    // Nobody is named as investor of the robot’s 170 million: 345 in all, 190 of them residual.
    expect([all.length, whole.residual, whole.hhi]).toEqual([3, 190e6, { low: 741.44, high: 6009.24 }]);
    expect(whole.coverage).toMatchObject({ rounds: 5, roundsWithoutAmount: 3, roundsWithoutInvestor: 1 });
    expect(whole.label).toEqual({ low: 'unconcentrated', high: 'high' });
  });

  it.each([
    [
      'base=startups',
      [
        ['cloud', 2],
        ['fund-a', 2],
        ['fund-b', 2],
        ['ann', 1],
      ],
      2653.06,
    ],
    [
      'base=rounds',
      [
        ['fund-a', 3],
        ['cloud', 2],
        ['fund-b', 2],
        ['ann', 1],
      ],
      2812.5,
    ],
    [
      'base=startups&country=US',
      [
        ['cloud', 1],
        ['fund-b', 1],
      ],
      5000,
    ],
    [
      'base=rounds&groups=false&country=US',
      [
        ['cloud-vc', 1],
        ['fund-b', 1],
      ],
      5000,
    ],
  ])('%s has no residual: low and high are one', async (query, wanted, hhi) => {
    const answer = await concentration(query);
    expect(answer.entries.map(({ id, value }: Json) => [id, value])).toEqual(wanted);
    expect([answer.residual, answer.hhi, answer.hhiAnyTotal]).toEqual([0, { low: hhi, high: hhi }, null]);
    for (const { low, high } of [answer.cr1, answer.cr4, ...answer.entries.map(({ share }: Json) => share)]) expect(low).toBe(high);
  });

  it('comes apart, narrows and goes back in time', async () => {
    const values = async (query: string) => (await concentration(query)).entries.map(({ id, value }: Json) => [id, value]);
    expect(await values('groups=false')).toEqual([
      ['fund-b', 55e6],
      ['cloud', 40e6],
      ['cloud-vc', 30e6],
      ['fund-a', 30e6],
    ]);
    expect(await values('from=2024-01-01')).toEqual([
      ['fund-b', 55e6],
      ['cloud', 20e6],
    ]);
    // 50 and 30 of 100 million, and 20 residual.
    expect(await concentration('asOf=2023-12-31&sector=foundation-models')).toMatchObject({
      // The total is stated: 50² + 30², or 70² + 30².
      ...{ hhi: { low: 3400, high: 5800 }, hhiAnyTotal: { low: 3400, high: 5800 } },
      coverage: { totalUsd: 100e6, atMostUsd: 100e6 },
      asOf: '2023-12-31',
    });
    const nothing = { hhi: null, hhiAnyTotal: null, cr1: null, cr4: null, label: null, residual: 0, holders: 0, entries: [] };
    expect(await concentration('knownAt=2020-01-01')).toMatchObject({ ...nothing, coverage: { rounds: 0, knownPercent: null } });
    expect(await concentration('country=US&sector=chips')).toMatchObject({ ...nothing, coverage: { totalUsd: 0 } });
    expect((await system.ask('/v1/concentration/investors?country=AQ')).status).toBe(404);
  });

  it('pages its holders, with the figures of all', async () => {
    const first = await concentration('limit=2');
    const { entries, next, ...last } = await concentration(`limit=2&cursor=${first.next}`);
    expect([entries.map(({ id }: Json) => id), next]).toEqual([['fund-a'], undefined]);
    // How far it is known to be final may have moved on meanwhile.
    expect({ ...last, asOfRecord: null }).toEqual({ ...(({ entries: _, next: __, ...head }) => head)(first), asOfRecord: null });
  });

  it('explains itself by every counted round, what each adds, and its claims, those taken back too', async () => {
    const { explanation } = await concentration('country=CN&explain=true&sector=foundation-models');
    expect(explanation.rounds.map(({ startup, round, totalUsd }: Json) => [startup, round, totalUsd])).toEqual([
      ['ada', 'r1', 100e6],
      ['ada', 'r2', 50e6],
    ]);
    const [, r2] = explanation.rounds;
    expect(r2.claims.map(({ source, withdrawn }: Json) => [source.id, withdrawn?.reason])).toEqual([
      ['press', undefined],
      ['wrong', 'unit-error'],
    ]);
    expect(explanation.rule).toContain('2023');
    expect(await concentration('explain=false')).not.toHaveProperty('explanation');
  });
});

it('the summary of an organization explains itself by its rounds, claims and rule', async () => {
  const { summary, explanation } = await system.get('/v1/organizations/ada?explain=true');
  expect(summary).toMatchObject({ roundsCounted: 2, raisedUsd: { low: 150e6, high: null }, unknownAmounts: 1 });
  expect(
    explanation.rounds.map(({ round, counted, claims }: Json) => [round, counted, claims.map(({ source }: Json) => source.id)]),
  ).toEqual([
    ['r1', true, ['late', 'press']],
    ['r2', true, ['press', 'wrong']],
  ]);
  expect(explanation.rule.length).toBeGreaterThan(50);
  expect(await system.get('/v1/organizations/ada')).not.toHaveProperty('explanation');
});
