/** What an idle system costs: no worker, and a look a second for each queue. */
import { expect, it } from 'vitest';
import { until } from '../../support/local/folder.ts';
import { lambda, ofQueue, perform, queue } from '../../support/local/stage.ts';

it('a function has no worker before it is invoked, nor some time after it was, and a new one when it is again', async () => {
  const { runtime } = await perform(lambda('a'), { parts: { a: ({ event }) => ({ answer: event.n }) }, keptMs: 1 });
  const one = runtime.functions.get('a')!;
  expect(one.isWarm).toBe(false);
  for (const n of [1, 2]) {
    expect(await one.invoke({ n })).toBe(n);
    await until('its worker has ended', () => !one.isWarm);
  }
});

it('an empty queue is looked into once at a time, however many batches it may hand over at once', async () => {
  const many = ofQueue('work', 'worker', { ScalingConfig: { MaximumConcurrency: 50 } });
  const { runtime } = await perform({ ...queue('work'), ...lambda('worker'), ...many });
  await runtime.idle();
  const { queues } = runtime;
  const looks = { receive: 0, next: 0 };
  const [receive, next] = [queues.receive.bind(queues), queues.next.bind(queues)];
  queues.receive = (...asked) => {
    looks.receive += 1;
    return receive(...asked);
  };
  queues.next = (name) => {
    looks.next += 1;
    return next(name);
  };
  await until('it was looked into twice', () => looks.next === 2);
  expect(looks).toEqual({ receive: 0, next: 2 });
});
