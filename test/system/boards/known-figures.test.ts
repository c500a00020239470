/** Figures of data/facts/README.md and docs/method.md, on the shipped facts. */
import { expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

it('shows beside Alibaba’s credits what the claim that lost says of them', async () => {
  const { metrics } = (await system.get('/v1/rankings/investors?country=CN&metric=computeCreditUsd')).entries.find(
    (one: Json) => one.id === 'alibaba',
  );
  expect(metrics.computeCreditUsd).toMatchObject({
    ...{ low: 0, high: 400_000_000 },
    alternatives: [{ startup: 'moonshot', round: 'moonshot-02', investor: 'alibaba', usd: { low: 400_000_000, high: 800_000_000 } }],
  });
});

it('has no down round of Anthropic, and scenarios of what Alibaba holds of Moonshot', async () => {
  const { points } = await system.get('/v1/organizations/anthropic/valuations');
  const of = (round: string) => points.find(({ cause }: Json) => cause.round === round);
  expect(points.map(({ direction }: Json) => direction)).not.toContain('down');
  expect(of('anthropic-13')).toMatchObject({ stepUp: { low: 0.8553, high: 1 }, direction: 'unclear', apparent: 'down' });
  const { holdings, totals } = await system.get('/v1/organizations/alibaba/holdings');
  expect(holdings.find(({ startup }: Json) => startup === 'moonshot').scenarios).toMatchObject({
    undiluted: { stake: { low: 36, high: 54.1395 }, navUsd: { low: 7_200_000_000, high: null } },
    'diluted-by-known-rounds': { stake: { low: 31.814, high: 50.3895 }, navUsd: { low: 6_362_790_697.67, high: null } },
  });
  expect(totals).toMatchObject({ startups: 5, rounds: 10, unknownCheques: 8, navUsd: { low: 0, high: null } });
});

it('gives concentration of investors in China given the known total, and for any', async () => {
  const of = (base: string) => system.get(`/v1/concentration/investors?country=CN&base=${base}`);
  expect(await of('knownUsd')).toMatchObject({
    ...{ cr1: { low: 8.4212, high: 96.8611 }, cr4: { low: 11.0628, high: 99.5026 }, hhi: { low: 74.07, high: 9385.22 } },
    ...{ hhiAnyTotal: { low: 0, high: 10_000 }, label: { low: 'unconcentrated', high: 'high' }, residual: 8_716_664_256.2 },
    coverage: { roundsWithoutInvestor: 5, roundsWithoutAmount: 6, totalUsd: 9_856_038_868.25, knownUsd: 1_139_374_612.05 },
  });
  expect(await of('startups')).toMatchObject({ cr1: { low: 10, high: 10 }, cr4: { low: 28, high: 28 }, hhi: { low: 392, high: 392 } });
});

it('gives flows between clouds and Anthropic as intervals', async () => {
  const { flows } = await system.get('/v1/flows?organization=anthropic');
  expect(flows.map(({ group, moneyInUsd, ratio }: Json) => [group, moneyInUsd, ratio])).toEqual([
    ['amazon', { low: 8e9, high: 33e9 }, { low: 3.0303, high: null }],
    ['google', { low: 3e9, high: 43.45e9 }, { low: 4.603, high: 66.6667 }],
  ]);
});
