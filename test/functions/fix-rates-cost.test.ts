/** Of many that wait only those are looked at whose rate is there, a page at a time; and a post that waits costs what any other does. */
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../functions/ports/parallel.ts';
import { record } from '../../functions/recording/record.ts';
import type { PostedEvent } from '../../functions/recording/recorder.ts';
import { eventsOf } from '../../functions/stores/commit.ts';
import { money, registered, reported } from '../support/domain/samples.ts';
import { fixing, rate, rung, waits } from '../support/functions/fixing.ts';
import { recorderOn } from '../support/functions/recorder.ts';

const { client, meter, store, waiting, fixerWith, post, fixesOf, listed } = await fixing();

describe('many that wait', () => {
  const MANY = 230;
  const ids = Array.from({ length: MANY }, (_, n) => `many-${String(n).padStart(3, '0')}`);

  it('are fixed a hundred at a time, each page ringing for the next; those of other months and currencies are not looked at', async () => {
    await post(rate('JPY', '2024-01', 0.01));
    for (let from = 0; from < MANY; from += 50) await post(...ids.slice(from, from + 50).flatMap((id) => waits(id, 'JPY')));
    await inParallel(ids, (id) => waiting.add({ rate: 'JPY 2024-02', stream: `organization/${id}` }));
    // As many again, before and behind it, that wait for what is not there.
    await inParallel(ids, async (id) => {
      for (const other of ['JPY 2023-12', 'JPY 2024-03', 'INR 2024-02', 'KRW 2024-02'])
        await waiting.add({ rate: other, stream: `organization/${id}` });
    });
    await post(rate('JPY', '2024-02', 0.0066));
    const { ring, published } = fixerWith();
    const costs = [];
    for (let next: object | undefined = rung('JPY'); next; next = published.shift()?.detail as object | undefined) {
      const bell = next;
      costs.push(await meter(async () => expect(await ring(bell)).toBe(0)));
    }
    console.log(
      `${MANY} that wait: ${JSON.stringify(costs.map(({ requests: { Query, PutItem, DeleteItem } }) => ({ Query, PutItem, DeleteItem })))}`,
    );
    // Behind the last of them there is one look more, at what waits for another month.
    expect(costs.map(({ requests: { PutItem = 0 } }) => PutItem)).toEqual([100, 100, 30, 0]);
    for (const {
      requests: { Query = 0 },
    } of costs)
      expect(Query).toBeLessThanOrEqual(105);
    for (const id of [ids[0]!, ids[99]!, ids[100]!, ids[229]!]) expect(await fixesOf(id)).toHaveLength(1);
    expect((await waiting.page('JPY', (one) => one === 'JPY 2024-02')).waits).toEqual([]);
    expect((await waiting.currencies()).sort()).toEqual(['INR', 'JPY', 'KRW']);
  });

  it('and of which one cannot be written to: the others are fixed, and the ring comes back', async () => {
    await post(rate('CNY', '2024-01', 0.14), ...waits('sound', 'CNY'));
    await post(rate('CNY', '2024-02', 0.13));
    for (const id of ['absent', 'sound']) await waiting.add({ rate: 'CNY 2024-02', stream: `organization/${id}` });
    const recorder = recorderOn(client);
    const broken = {
      ...recorder.store,
      load: ((stream, fold, warm) => {
        if (stream === 'organization/absent') throw new Error('a gap');
        return recorder.store.load(stream, fold, warm);
      }) as typeof recorder.store.load,
    };
    expect(await fixerWith({ recorder: { ...recorder, store: broken } }).ring(rung('CNY'))).toBe(1);
    expect([(await fixesOf('sound')).length, await listed('CNY')]).toEqual([1, ['organization/absent']]);
  });
});

it('what does not stand there is named once, however many rows of its stream say that it waits', async () => {
  const [listed, open] = ['a', 'b'].map((id) => ({ rate: 'NZD 2024-02', stream: `organization/${id}` }));
  await waiting.add(listed!);
  expect(await waiting.missing([open!, listed!, { ...open! }, { ...listed! }])).toEqual([open]);
  expect(await waiting.missing([])).toEqual([]);
});

it('a post with a provisional rate costs what any other does: one write unit, and no item besides', async () => {
  await post(rate('BRL', '2024-01', 0.2), { category: 'organization', id: 'costs', event: registered() });
  const recorder = recorderOn(client);
  const one = (round: string): PostedEvent => ({
    category: 'organization',
    id: 'costs',
    event: reported(round, { announcedOn: '2024-02', amount: money('BRL', 1) }),
  });
  const { write, requests: made } = await meter(() => record(recorder, { events: [one('a')], requestId: 'cost', by: 'key' }));
  expect([write, made.PutItem]).toEqual([1, 1]);
  const [event] = (await store.latest('organization/costs', 1)).flatMap((commit) => eventsOf(commit));
  expect(event).toMatchObject({ rates: { BRL: 0.2 }, provisionalRates: { BRL: { month: '2024-02', takenFrom: '2024-01' } } });
});
