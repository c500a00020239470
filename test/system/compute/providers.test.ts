/** Who runs most compute, and how concentrated that is, on a handful of clusters, worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'computeHandful' });

const ranking = (query = ''): Promise<Json> => system.get(`/v1/rankings/providers?${query}`);
const values = ({ entries }: Json) => entries.map(({ rank, id, value }: Json) => [rank, id, value]);

describe('the ranking', () => {
  // mega: eagle 100 and shrunk 100, of which 60 and 80 are taken. rival: dragon 1,008 with 150 taken.
  it.each([
    [
      'gpus',
      [
        [1, 'rival', 1_008],
        [2, 'mega', 200],
      ],
    ],
    [
      'h100Equivalents',
      [
        [1, 'rival', 1_000],
        [2, 'mega', 200],
      ],
    ],
    [
      'allocatedGpus',
      [
        [1, 'rival', 150],
        [2, 'mega', 140],
      ],
    ],
    [
      'utilization',
      [
        [1, 'mega', 70],
        [2, 'rival', 14.881],
      ],
    ],
  ])('by %s on 1 March 2024, subsidiaries with their groups', async (metric, expected) => {
    const answer = await ranking(`metric=${metric}&asOf=2024-03-01`);
    expect(values(answer)).toEqual(expected);
    expect(answer).toMatchObject({ metric, on: '2024-03-01', chipTable: 3 });
    expect(answer.entries.find(({ id }: Json) => id === 'mega')).toMatchObject({
      name: 'Mega',
      metrics: {
        ...{ clusters: 2, gpus: 200, h100Equivalents: 200, allocatedGpus: 140, utilization: 70 },
        ...{ phasesWithoutCount: 0, phasesWithoutEquivalents: 0, phasesUnknown: 0 },
      },
    });
  });

  it('counts nothing that is only claimed, announced, contracted or under construction, and no phase that was replaced', async () => {
    expect(values(await ranking('asOf=2024-07-01'))).toEqual([
      [1, 'rival', 1_008],
      [2, 'mega', 350],
    ]);
    const [, mega] = (await ranking('asOf=2025-01-01&metric=h100Equivalents')).entries;
    expect([mega.value, mega.metrics.phasesUnknown]).toEqual([95 + 50 + 50, 1]);
  });

  it('of a country, and of one that has none', async () => {
    expect(values(await ranking('country=CN&asOf=2024-03-01'))).toEqual([[1, 'rival', 1_008]]);
    expect(values(await ranking('country=US&asOf=2024-03-01'))).toEqual([[1, 'mega', 100]]);
    expect((await system.ask('/v1/rankings/providers?country=FR')).status).toBe(404);
  });

  it('by default by GPUs, today', async () => {
    expect(await ranking()).toMatchObject({ metric: 'gpus', on: new Date().toISOString().slice(0, 10) });
  });

  it('where nothing is usable, nothing is said of utilization, and that ranks last', async () => {
    expect((await ranking('metric=utilization&asOf=2023-12-31')).entries.map(({ id, value }: Json) => [id, value])).toEqual([
      ['mega', null],
      ['rival', null],
    ]);
  });
});

describe('concentration', () => {
  const concentration = (query: string): Promise<Json> => system.get(`/v1/concentration/providers?${query}`);

  it('of GPUs: shares, HHI, CR1, CR4 and label', async () => {
    const [rival, mega] = [1_008 / 1_208, 200 / 1_208].map((share) => share * 100);
    const answer = await concentration('base=gpus&asOf=2024-03-01');
    expect(answer.entries.map(({ id, value }: Json) => [id, value])).toEqual([
      ['rival', 1_008],
      ['mega', 200],
    ]);
    for (const { low, high } of [answer.entries[0].share, answer.cr1]) {
      expect(low).toBe(high);
      expect(low).toBeCloseTo(rival!, 3);
    }
    expect(answer.cr4).toEqual({ low: 100, high: 100 });
    expect(answer.hhi.low).toBe(answer.hhi.high);
    expect(answer.hhi.low).toBeCloseTo(rival! ** 2 + mega! ** 2, 0);
    expect(answer).toMatchObject({
      base: 'gpus',
      relevantMarket: false,
      hhiAnyTotal: null,
      holders: 2,
      chipTable: 3,
      coverage: { providers: 2, clusters: 3, phasesUnknown: 0 },
    });
    expect(answer.label).toEqual({ low: 'high', high: 'high' });
  });

  it('of H100 equivalents, with and without GPUs that cannot be converted, and with what is unknown beside it', async () => {
    const answer = await concentration('base=h100Equivalents&asOf=2025-01-01');
    // Of the 8 B200 of rival nobody knows how many H100s they are.
    expect(answer.entries.map(({ id, value, converted }: Json) => [id, value, converted])).toEqual([
      ['rival', 1_000, 8],
      ['mega', 195, 0],
    ]);
    expect(answer.coverage).toMatchObject({ phasesUnknown: 1, converted: { phases: 1, value: 8, percent: 0.665 } });
    expect(answer.cr1).toEqual({ low: 83.682, high: 83.7905 });
    expect(answer.hhi.low).toBeCloseTo((1_000 / 11.95) ** 2 + (195 / 11.95) ** 2, 1);
    expect(answer.hhi.high).toBeCloseTo((1_008 / 12.03) ** 2 + (195 / 12.03) ** 2, 1);
  });

  it('of GPUs, with and without those that are only stated in H100 equivalents', async () => {
    const answer = await concentration('base=gpus&asOf=2025-01-01');
    expect(answer.coverage).toMatchObject({ phasesUnknown: 1, converted: { phases: 1, value: 50 } });
    // 300 A100 and 50 of shrunk, and 50 more H100s of eagle.
    expect(answer.entries.map(({ id, value, converted }: Json) => [id, value, converted])).toEqual([
      ['rival', 1_008, 0],
      ['mega', 350, 50],
    ]);
    expect(answer.entries[1].share).toEqual({ low: 25.7732, high: 28.4091 });
    expect(answer.cr1).toEqual({ low: 71.5909, high: 74.2268 });
    const nothing = await concentration('base=gpus&asOf=2023-12-31');
    expect([nothing.hhi, nothing.cr1, nothing.cr4, nothing.label, nothing.coverage.converted.percent]).toEqual(Array(5).fill(null));
  });
});

describe('startups by GPUs', () => {
  const startups = async (query: string) => values(await system.get(`/v1/rankings/startups?metric=gpus&${query}`));

  it('are those allocated to them on the day, over all clusters', async () => {
    expect((await startups('asOf=2024-03-01')).slice(0, 2)).toEqual([
      [1, 'lab', 190],
      [2, 'lab-cn', 100],
    ]);
    expect((await startups('asOf=2024-08-01')).slice(0, 2)).toEqual([
      [1, 'lab', 380],
      [2, 'lab-cn', 100],
    ]);
    expect((await startups('')).slice(0, 2)).toEqual([
      [1, 'lab-cn', 100],
      [2, 'lab', 50],
    ]);
  });
});

it('whoever has GPUs is among startups by GPUs, without any round', async () => {
  const quiet = a.allocated('dragon', 'quiet', 500, { tenant: 'quiet', from: '2024-03-01', until: '2024-03-31' });
  const { body } = await system.post([registered('quiet'), quiet]);
  const ranked = async (day: string) =>
    (await system.get(`/v1/rankings/startups?metric=gpus&asOf=${day}&after=cluster/dragon@${body.results[1].version}`)).entries;
  expect((await ranked('2024-03-31'))[0]).toMatchObject({ rank: 1, id: 'quiet', value: 500, metrics: { gpus: 500 } });
  expect((await ranked('2024-04-01')).find(({ id }: Json) => id === 'quiet')?.value ?? 0).toBe(0);
});

it('what was posted a moment before is in, by whichever stream', async () => {
  const before = await ranking();
  const { body } = await system.post([
    a.capacity('eagle', 'extra', { gpus: 5_000 }),
    a.allocated('eagle', 'extra', 4_000),
    a.chip('h100', 'NVIDIA H100', 98.94),
  ]);
  expect(body.refused).toBe(0);
  const [gpus, startups, equivalents] = await Promise.all([
    ranking('after=cluster/eagle@14'),
    system.get('/v1/rankings/startups?metric=gpus&after=cluster/eagle@14'),
    ranking('metric=h100Equivalents&country=CN&after=chip/h100@2'),
  ]);
  expect([values(before)[0], values(gpus)[0]]).toEqual([
    [1, 'rival', 1_008],
    [1, 'mega', 5_350],
  ]);
  expect(values(startups)[0]).toEqual([1, 'lab', 4_050]);
  expect([equivalents.chipTable, equivalents.entries[0].value]).toEqual([4, 1_000]);
  // A slower H100 makes every other chip more of one, at any time: specs are never filtered.
  expect((await system.get('/v1/clusters/eagle?asOf=2024-07-01')).h100Equivalents).toBe(5_000 + Math.round((300 * 312) / 98.94));
});
