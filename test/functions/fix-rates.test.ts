/** Rates are fixed once on every stream that waits, whatever comes first, again, or not at all; and nothing else is looked at. */
import { describe, expect, it } from '@jest/globals';
import { deciders } from '../../domain/deciders.ts';
import { rateKey } from '../../domain/kernel/rates.ts';
import type { Message } from '../../functions/ports/bus.ts';
import { inParallel } from '../../functions/ports/parallel.ts';
import { record } from '../../functions/recording/record.ts';
import type { PostedEvent } from '../../functions/recording/recorder.ts';
import { eventsOf } from '../../functions/stores/commit.ts';
import { eventStore } from '../../functions/stores/event-store.ts';
import { waitingStore } from '../../functions/stores/rates/waiting.ts';
import { money, registered, reported, source } from '../support/domain/samples.ts';
import { queued, surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { losing } from '../support/functions/faults.ts';
import { recorderOn } from '../support/functions/recorder.ts';

const { client, newClient, endpoint, prepare, meter } = await startEngine();
surround(endpoint);
const { fixRates } = await prepare(() => import('../../functions/fix-rates.ts'));
const store = eventStore(client, TABLES.events);
const waiting = waitingStore(client, TABLES.rows);

/** A fixer that knows nothing yet, as one that begins anew; what it publishes is rung by nobody. */
const fixerWith = (more: Partial<Parameters<typeof fixRates>[0]> = {}) => {
  const published: Message[] = [];
  const handler = fixRates({
    recorder: recorderOn(client),
    waiting,
    published: async (currency) => {
      const { state } = await store.load(`currency/${currency.toLowerCase()}`, deciders.currency);
      return new Map(Object.entries(state).map(([month, { usd }]) => [rateKey(currency, month), usd]));
    },
    isRestoring: async () => false,
    publish: async (messages) => published.push(...messages),
    newId: () => crypto.randomUUID(),
    ...more,
  });
  const ring = async (...details: object[]): Promise<number> => (await handler(queued(...details))).batchItemFailures.length;
  return { ring, published };
};

const post = (...events: PostedEvent[]) => record(recorderOn(client), { events, requestId: crypto.randomUUID(), by: 'key' });
const rate = (currency: string, month: string, usd: number): PostedEvent => ({
  category: 'currency',
  id: currency.toLowerCase(),
  event: { type: 'FxRatePublished', data: { currency, month, usd, source: source('fed') } },
});
/** A startup with a round of a month whose rate is not there yet. */
const waits = (id: string, currency: string, month = '2024-02', round = 'r'): PostedEvent[] => [
  { category: 'organization', id, event: registered() },
  { category: 'organization', id, event: reported(round, { announcedOn: month, amount: money(currency, 100) }) },
];
const committed = (id: string, rates: string[]) => ({ category: 'organization', stream: `organization/${id}`, awaits: rates });
const rung = (currency: string) => ({ category: 'currency', stream: `currency/${currency.toLowerCase()}` });

const fixesOf = async (id: string) => {
  const commits = (await store.latest(`organization/${id}`, 100)).reverse();
  return commits.flatMap((commit) => eventsOf(commit)).filter(({ type }) => type === 'RatesFixed');
};
const listed = async (currency: string): Promise<string[]> => {
  const { waits: found } = await waiting.page(currency, () => true);
  return found.map(({ stream }) => stream);
};

describe('a rate that is published later', () => {
  it('is fixed on the stream that waits for it, once, however often that is rung', async () => {
    await post(rate('EUR', '2024-01', 1), ...waits('later', 'EUR'));
    const { ring } = fixerWith();
    expect(await ring(committed('later', ['EUR 2024-02']), rung('EUR'))).toBe(0);
    expect([await fixesOf('later'), await listed('EUR')]).toEqual([[], ['organization/later']]);
    await post(rate('EUR', '2024-02', 1.5));
    for (let n = 0; n < 3; n += 1) expect(await ring(rung('EUR'), committed('later', ['EUR 2024-02']))).toBe(0);
    const data = { rates: [{ currency: 'EUR', month: '2024-02', usd: 1.5 }] };
    expect(await fixesOf('later')).toMatchObject([{ data, v: 3 }]);
    expect(await listed('EUR')).toEqual([]);
  });

  it('is fixed by whichever comes second: here the post, which was under way when the rate was published', async () => {
    await post(rate('GBP', '2024-01', 1), ...waits('under-way', 'GBP'));
    await post(rate('GBP', '2024-02', 1.3));
    const { ring } = fixerWith();
    expect(await ring(rung('GBP'))).toBe(0);
    expect(await fixesOf('under-way')).toEqual([]);
    expect(await ring(committed('under-way', ['GBP 2024-02']))).toBe(0);
    expect([(await fixesOf('under-way')).length, await listed('GBP')]).toEqual([1, []]);
  });

  it('is fixed once by eight at a time', async () => {
    await post(rate('CHF', '2024-01', 1), ...waits('raced', 'CHF'), rate('CHF', '2024-03', 1.2));
    await post(rate('CHF', '2024-02', 1.1));
    await waiting.add({ rate: 'CHF 2024-02', stream: 'organization/raced' });
    const failures = await Promise.all(
      Array.from({ length: 8 }, (_, n) => fixerWith().ring(n % 2 ? rung('CHF') : committed('raced', ['CHF 2024-02']))),
    );
    expect(failures).toEqual(Array.from({ length: 8 }, () => 0));
    expect([(await fixesOf('raced')).length, await listed('CHF')]).toEqual([1, []]);
  });

  it('is fixed again where another amount of the month was accepted meanwhile', async () => {
    await post(rate('SEK', '2024-01', 1), ...waits('twice', 'SEK'));
    await post(rate('SEK', '2024-02', 1.1));
    const { ring } = fixerWith();
    await ring(committed('twice', ['SEK 2024-02']));
    // By a recorder that had not seen the rate yet.
    const [, late] = waits('twice', 'SEK', '2024-02', 'late');
    const loaded = await store.load('organization/twice', deciders.organization);
    const provisionalRates = { SEK: { month: '2024-02', takenFrom: '2024-01' } };
    await store.append(deciders.organization, loaded, [{ ...late!.event, rates: { SEK: 1 }, provisionalRates }], {
      at: loaded.at,
      c: 'late',
      by: 'key',
    });
    await ring(committed('twice', ['SEK 2024-02']));
    expect((await fixesOf('twice')).map(({ v }) => v)).toEqual([3, 5]);
    const { state } = await store.load('organization/twice', deciders.organization);
    expect(Object.values(state.rounds).map(({ claims }) => claims[0]!.fixedRates!.map(({ usd, v }) => [usd, v]))).toEqual([
      [[1.1, 3]],
      [[1.1, 5]],
    ]);
  });
});

describe('a fixer that dies', () => {
  it('between the append and the deletion: the item is struck off by the next try, and nothing is recorded twice', async () => {
    await post(rate('DKK', '2024-01', 1), ...waits('struck', 'DKK'));
    await post(rate('DKK', '2024-02', 1.1));
    await waiting.add({ rate: 'DKK 2024-02', stream: 'organization/struck' });
    const dying = fixerWith({ waiting: { ...waiting, remove: () => Promise.reject(new Error('killed')) } });
    expect(await dying.ring(rung('DKK'))).toBe(1);
    expect([(await fixesOf('struck')).length, await listed('DKK')]).toEqual([1, ['organization/struck']]);
    expect(await fixerWith().ring(rung('DKK'))).toBe(0);
    expect([(await fixesOf('struck')).length, await listed('DKK')]).toEqual([1, []]);
  });

  it('between the item and the append: the next try finds it', async () => {
    await post(rate('NOK', '2024-01', 1), ...waits('found', 'NOK'));
    await post(rate('NOK', '2024-02', 1.1));
    expect(await fixerWith({ published: () => Promise.reject(new Error('killed')) }).ring(committed('found', ['NOK 2024-02']))).toBe(1);
    expect([await fixesOf('found'), await listed('NOK')]).toEqual([[], ['organization/found']]);
    expect(await fixerWith().ring(rung('NOK'))).toBe(0);
    expect([(await fixesOf('found')).length, await listed('NOK')]).toEqual([1, []]);
  });

  it('leaves what it acknowledged: a lost answer of a put is found out', async () => {
    await post(rate('PLN', '2024-01', 1), ...waits('lost', 'PLN'));
    await post(rate('PLN', '2024-02', 1.1));
    const flaky = newClient();
    const lost = losing(flaky, 'PutItemCommand', 2);
    expect(await fixerWith({ recorder: recorderOn(flaky) }).ring(committed('lost', ['PLN 2024-02']))).toBe(0);
    expect([lost() > 0, (await fixesOf('lost')).length, await listed('PLN')]).toEqual([true, 1, []]);
  });
});

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

it('while a file is restored nothing is recorded, and what waits is written down', async () => {
  await post(rate('CAD', '2024-01', 0.7), ...waits('restored', 'CAD'));
  await post(rate('CAD', '2024-02', 0.75));
  const { ring } = fixerWith({ isRestoring: async () => true });
  expect(await ring(committed('restored', ['CAD 2024-02']), rung('CAD'))).toBe(0);
  expect([await fixesOf('restored'), await listed('CAD')]).toEqual([[], ['organization/restored']]);
  expect(await fixerWith().ring(rung('CAD'))).toBe(0);
  expect((await fixesOf('restored')).length).toBe(1);
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
