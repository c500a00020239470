/** 50 writers at once, through the front door, together asking for more than there is. */
import { beforeAll, expect, it } from 'vitest';
import type { Answer, Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const WRITERS = 50;

const system = useSystem({ without: ['boards', 'changes'] });
beforeAll(async () => {
  const { body } = await system.post([registered('cloud', { kind: 'cloud-provider' }), registered('lab')]);
  expect(body.refused).toBe(0);
});

const together = (event: (n: number) => Json): Promise<Answer[]> =>
  Promise.all(
    Array.from({ length: WRITERS }, async (_, n) => {
      let answer = await system.post(event(n));
      // On a busy machine so many may take longer than a request may: the answer says that one may ask again.
      while (answer.status === 503) answer = await system.post(event(n));
      return answer;
    }),
  );

/** Every version of a stream, and those that the winners were told: each one once, without a gap, behind `before` that were there. */
const contiguous = async (stream: string, winners: Answer[], before: number): Promise<Json[]> => {
  const events = await system.stream(stream);
  expect(events.map(({ version }) => version)).toEqual(Array.from({ length: before + winners.length }, (_, n) => n + 1));
  expect(winners.map(({ body }) => body.version).sort((x, y) => x - y)).toEqual(winners.map((_, n) => before + n + 1));
  return events.slice(before);
};
const split = (answers: Answer[], code: string): Answer[] => {
  const winners = answers.filter(({ status }) => status === 201);
  for (const answer of answers) if (!winners.includes(answer)) problemIn(answer, 409, code);
  return winners;
};

it('of 50 that ask for 30 of 1,000 GPUs each, 33 get them and 17 are told that 10 are free', async () => {
  await system.post([a.cluster('even'), a.capacity('even', 'one', { gpus: 1_000 })]);
  const answers = await together((n) => a.allocated('even', `writer-${n}`, 30));
  const winners = split(answers, 'capacity-exceeded');
  expect(winners).toHaveLength(33);
  for (const { status, body } of answers) if (status === 409) expect(body).toMatchObject({ free: 10, day: '2024-02-01' });
  await contiguous('cluster/even', winners, 2);
  const one = await system.get('/v1/clusters/even?after=cluster/even@35');
  expect(one).toMatchObject({ usableGpus: 1_000, allocatedGpus: 990, freeGpus: 10, oversubscribed: [] });
  expect(one.allocations).toHaveLength(33);
});

/** Writer `n` asks for its own number of GPUs in its own months of 2024, of which there are few, then twice as many from July on. */
const asks = Array.from({ length: WRITERS }, (_, n) => {
  const month = (m: number) => String(m).padStart(2, '0');
  const [first, last] = [1 + (n % 9), Math.min(12, 1 + (n % 9) + (n % 4))];
  return { gpus: 7 + ((n * 13) % 40), from: `2024-${month(first)}-01`, until: `2024-${month(last)}-28` };
});
const usableOn = (day: string): number => (day < '2024-07-01' ? 150 : 300);
const DAYS = Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const takenOn = (day: string, held: Json[]): number =>
  held.filter(({ from, until }) => from <= day && day <= until).reduce((total, { gpus }) => total + gpus, 0);

it('on no day is more allocated than can be used, and whoever was refused would not have fitted in the end either', async () => {
  await system.post([
    a.cluster('uneven'),
    a.capacity('uneven', 'one', { gpus: 150 }),
    a.capacity('uneven', 'two', { gpus: 300, from: '2024-07-01', supersedes: 'one' }),
  ]);
  const answers = await together((n) => a.allocated('uneven', `writer-${n}`, asks[n]!.gpus, asks[n]));
  const winners = split(answers, 'capacity-exceeded');
  expect([winners.length > 5, winners.length < WRITERS]).toEqual([true, true]);
  const held = (await contiguous('cluster/uneven', winners, 3)).map(({ data }) => data);
  expect(DAYS.filter((day) => takenOn(day, held) > usableOn(day))).toEqual([]);
  answers.forEach(({ status, body }, n) => {
    const ask = asks[n]!;
    const tight = DAYS.filter((day) => day >= ask.from && day <= ask.until && takenOn(day, held) + ask.gpus > usableOn(day));
    expect([n, status, tight.length > 0 || status === 201]).toEqual([n, status, true]);
    if (status === 409) expect([body.free < ask.gpus, tight.includes(body.day)]).toEqual([true, true]);
  });
  const one = await system.get(`/v1/clusters/uneven?asOf=2024-07-15&after=cluster/uneven@${3 + winners.length}`);
  expect([one.allocatedGpus, one.oversubscribed]).toEqual([takenOn('2024-07-15', held), []]);
});

it('50 that grow, release and allocate at once leave nothing oversubscribed', async () => {
  await system.post([
    a.cluster('busy'),
    a.capacity('busy', 'one', { gpus: 100 }),
    ...Array.from({ length: 10 }, (_, n) => a.allocated('busy', `held-${n}`, 9)),
  ]);
  const answers = await together((n) => {
    if (n < 5) return a.released('busy', `held-${n}`, '2024-06-01');
    return n < 10 ? a.resized('busy', `held-${n}`, 19, '2024-05-01') : a.allocated('busy', `new-${n}`, 7, { from: '2024-05-15' });
  });
  const winners = split(answers, 'capacity-exceeded');
  expect(winners.length).toBeGreaterThanOrEqual(6);
  await contiguous('cluster/busy', winners, 12);
  const one = await system.get(`/v1/clusters/busy?after=cluster/busy@${12 + winners.length}`);
  expect(one.oversubscribed).toEqual([]);
  for (const { usableGpus, allocatedGpus } of one.days) expect(allocatedGpus).toBeLessThanOrEqual(usableGpus);
});

it('of 50 that draw 30 each on a credit of up to 1,000, 33 get it, and 10 remain', async () => {
  await system.post(a.granted('shared'));
  const answers = await together((n) => a.drawn('shared', `writer-${n}`, 30));
  const winners = split(answers, 'credit-exceeded');
  expect(winners).toHaveLength(33);
  for (const { status, body } of answers) if (status === 409) expect(body).toMatchObject({ left: 10, currency: 'USD' });
  await contiguous('credit/shared', winners, 1);
  const one = await system.get('/v1/credits/shared?after=credit/shared@34');
  expect([one.drawn, one.draws.length, one.remaining]).toEqual([990, 33, { low: 0, high: 10 }]);
});

it('the same allocation from 50 at once is there once', async () => {
  await system.post([a.cluster('same'), a.capacity('same', 'one', { gpus: 1 })]);
  const answers = await together(() => a.allocated('same', 'only', 1));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(WRITERS - 1).fill(200), 201]);
  expect(await system.stream('cluster/same')).toHaveLength(3);
});

it('of 50 that ask for one of two models, nobody gets what another has, and whoever was refused would not have fitted', async () => {
  await system.post([
    a.cluster('mixed'),
    a.capacity('mixed', 'h100', { gpus: 300 }),
    a.capacity('mixed', 'a100', { gpus: 300, gpuModel: 'NVIDIA A100' }),
    a.capacity('mixed', 'dark', { gpus: 100, gpuModel: undefined }),
  ]);
  const modelOf = (n: number): string => (n % 2 === 0 ? 'NVIDIA H100' : 'Nvidia-A100');
  const answers = await together((n) => a.allocated('mixed', `writer-${n}`, 30, { gpuModel: modelOf(n) }));
  const winners = split(answers, 'capacity-exceeded');
  const held = await contiguous('cluster/mixed', winners, 4);
  const taken = (model: string): number => held.filter(({ data }) => data.gpuModel === model).length * 30;
  /** What the models need of the 100 that nobody states the model of. */
  const needed = (more: Record<string, number> = {}): number =>
    ['NVIDIA H100', 'Nvidia-A100'].reduce((sum, model) => sum + Math.max(0, taken(model) + (more[model] ?? 0) - 300), 0);
  expect(needed()).toBeLessThanOrEqual(100);
  answers.forEach(({ status }, n) => {
    if (status === 409) expect([n, needed({ [modelOf(n)]: 30 }) > 100]).toEqual([n, true]);
  });
  const one = await system.get(`/v1/clusters/mixed?after=cluster/mixed@${4 + winners.length}`);
  expect([one.allocatedGpus, one.oversubscribed]).toEqual([winners.length * 30, []]);
});

it('50 that draw, take back and let expire at once never draw more than there is', async () => {
  const held = Array.from({ length: 10 }, (_, n) => a.drawn('turned', `held-${n}`, 60));
  await system.post([a.granted('turned'), ...held]);
  const answers = await together((n) => {
    if (n < 10) return a.event('CreditDrawWithdrawn', 'turned', { draw: `held-${n}`, reason: 'duplicate' });
    return n === 10
      ? a.expired('turned', '2024-06-01')
      : a.drawn('turned', `new-${n}`, 50, { on: n % 2 === 0 ? '2024-05-01' : '2024-06-01' });
  });
  const winners = answers.filter(({ status }) => status === 201);
  const codes = new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code));
  expect([...codes].filter((code) => !['credit-exceeded', 'draw-outside-term'].includes(code))).toEqual([]);
  await contiguous('credit/turned', winners, 11);
  const drawn = new Map<string, number>();
  for (const { type, data } of await system.stream('credit/turned')) {
    if (type === 'CreditDrawn') drawn.set(data.draw, data.amount.value);
    if (type === 'CreditDrawWithdrawn') drawn.delete(data.draw);
    expect([...drawn.values()].reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1_000);
  }
  const one = await system.get(`/v1/credits/turned?after=credit/turned@${11 + winners.length}`);
  expect(one.drawn).toBe([...drawn.values()].reduce((sum, value) => sum + value, 0));
});
