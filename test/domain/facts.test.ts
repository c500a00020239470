/** The real facts through the real deciders, against the answers known beforehand (data/facts/README.md). */
import { describe, expect, it } from 'vitest';
import { contenders, measure } from '../../domain/boards/investor-rankings.ts';
import { rank } from '../../domain/boards/ranking.ts';
import type { Viewpoint } from '../../domain/kernel/time.ts';
import { lifeOf } from '../../domain/organization/end.ts';
import { summaryOf } from '../../domain/organization/summary.ts';
import { resolveRounds } from '../../domain/rounds/rounds.ts';
import { timelineOf } from '../../domain/valuations/timeline.ts';
import { deals, organizations, organizationsIn, post, RECORDED, reference, shipped, worldOf } from '../support/domain/shipped.ts';

const all = [...reference, ...organizations, ...deals];
const startup = (id: string) => organizationsIn(shipped).get(id)!;
const roundOf = (id: string, round: string, at: Viewpoint = {}) =>
  resolveRounds(startup(id).rounds, at).find((one) => one.round === round)!;

describe('the facts', () => {
  it('are all accepted in the order of their files', () => {
    const book = new Map();
    expect(all.map((line) => post(book, line)).filter((decision) => 'refusal' in decision)).toEqual([]);
    expect([reference.length, organizations.length, deals.length]).toEqual([1104, 116, 80]);
  });

  it('are no news when they are posted again', () => {
    const book = new Map(shipped);
    expect(all.map((line) => post(book, line)).filter((decision) => !('accepted' in decision) || decision.accepted.length > 0)).toEqual([]);
  });
});

describe('investors in Chinese startups', () => {
  const { startups, directory } = worldOf(shipped);
  const { measured } = measure(startups, directory, { country: 'CN', groups: true });

  it('are led by Alibaba and Tencent, both with 5 startups and 10 rounds', () => {
    const [first, second, third] = rank(contenders({ measured }, 'startups'));
    expect(first).toMatchObject({ rank: 1, id: 'alibaba', value: 5 });
    expect(second).toMatchObject({ rank: 1, id: 'tencent', value: 5 });
    expect(third!.rank).toBe(3);
    expect(third!.value).toBeLessThan(5);
    expect(first!.metrics).toMatchObject({ startups: 5, rounds: 10, leads: 4, knownUsd: 830_000_000, unknownCheques: 8 });
    expect(second!.metrics).toMatchObject({ startups: 5, rounds: 10, leads: 1, knownUsd: 40_000_000, unknownCheques: 9 });
  });

  it('paid in compute credits: Alibaba, up to half of its cheque of USD 800 million for Moonshot', () => {
    expect(measured.find(({ id }) => id === 'alibaba')!.metrics.computeCreditUsd).toMatchObject({
      low: 0,
      high: 400_000_000,
      alternatives: [{ from: 'ihal-seed', usd: { low: 400_000_000, high: 800_000_000 } }],
    });
  });

  it('are merged into groups: Meituan has what Meituan Long-Z put in', () => {
    expect(measured.find(({ id }) => id === 'meituan-long-z')).toBeUndefined();
    const { measured: apart } = measure(startups, directory, { country: 'CN', groups: false });
    const rounds = (id: string) => apart.find((one) => one.id === id)!.metrics.rounds;
    expect(measured.find(({ id }) => id === 'meituan')!.metrics.rounds).toBe(rounds('meituan') + rounds('meituan-long-z'));
  });
});

describe('a unicorn', () => {
  it.each([
    ['baichuan', 6],
    ['01ai', 8],
    ['moonshot', 11],
    ['minimax', 18],
    ['zhipu', 51],
  ])('%s was one after %i months', (id, months) => {
    expect(summaryOf(startup(id)).monthsToUnicorn!.months).toBe(months);
  });
});

describe('sources that contradict each other', () => {
  it('are seen in the second round of Moonshot', () => {
    const { conflicts, participations } = roundOf('moonshot', 'moonshot-02');
    expect(conflicts.toSorted()).toEqual(['participations.alibaba.consideration', 'participations.alibaba.stakePercent', 'valuation']);
    const { consideration, stakePercent, amount, lead } = participations.find(({ investor }) => investor === 'alibaba')!;
    expect(consideration).toMatchObject({ value: [{ kind: 'compute-credit', share: { high: 0.5 } }], from: 'ft-alibaba-preview' });
    expect(consideration!.alternatives).toMatchObject([{ value: [{ kind: 'compute-credit', share: { low: 0.5 } }], from: 'ihal-seed' }]);
    expect([stakePercent!.value, stakePercent!.alternatives[0]!.value]).toEqual([36, 40]);
    expect([amount!.usd, lead!.value]).toEqual([{ low: 8e8, high: 8e8 }, true]);
  });

  it('were not yet known before they were published', () => {
    const round = roundOf('moonshot', 'moonshot-02', { knownAt: '2024-03-31' });
    expect(round.participations.find(({ investor }) => investor === 'alibaba')!.amount).toBeNull();
    expect(round.conflicts).not.toContain('valuation');
  });

  it('can be withdrawn: a unit error of ten times in the fifth round of Moonshot', () => {
    expect(roundOf('moonshot', 'moonshot-05').conflicts).toEqual([]);
    const recordedAt = RECORDED + organizations.length + deals.findIndex(({ event }) => event.type === 'RoundClaimWithdrawn');
    expect(roundOf('moonshot', 'moonshot-05', { recordedAt }).conflicts).toEqual([]);
    const { amount, conflicts } = roundOf('moonshot', 'moonshot-05', { recordedAt: recordedAt - 1 });
    expect([amount!.value, amount!.alternatives[0]!.value]).toMatchObject([{ value: 5e8 }, { value: 5e9 }]);
    expect(conflicts).toEqual(['amount']);
  });
});

describe('OpenAI', () => {
  const timeline = (at: Viewpoint = {}) =>
    timelineOf(startup('openai').rounds, startup('openai').marks, lifeOf(startup('openai').profile, at), at);

  it('is worth USD 852,000,000,000 since 31 March 2026', () => {
    expect(timeline().current).toMatchObject({ on: '2026-03-31', usd: { low: 852e9, high: 852e9 } });
  });

  it('was worth less the day before, and its round that grew counted then', () => {
    expect(timeline({ asOf: '2026-03-30' }).current!.usd!.low).toBeLessThan(852e9);
    expect([roundOf('openai', 'openai-13').counted, roundOf('openai', 'openai-13').superseded]).toMatchObject([false, { by: 'openai-14' }]);
    expect(roundOf('openai', 'openai-13', { knownAt: '2026-03-30' })?.counted).toBe(true);
  });
});
