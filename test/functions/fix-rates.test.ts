/** Rates are fixed once on every stream that waits, whatever comes first, again, or not at all. */
import { describe, expect, it } from 'vitest';
import { deciders } from '../../domain/deciders.ts';
import { losing } from '../support/functions/faults.ts';
import { committed, fixing, rate, rung, waits } from '../support/functions/fixing.ts';
import { recorderOn } from '../support/functions/recorder.ts';

const { newClient, store, waiting, fixerWith, post, fixesOf, listed } = await fixing();

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

it('while a file is restored nothing is recorded, and what waits is written down', async () => {
  await post(rate('CAD', '2024-01', 0.7), ...waits('restored', 'CAD'));
  await post(rate('CAD', '2024-02', 0.75));
  const { ring } = fixerWith({ isRestoring: async () => true });
  expect(await ring(committed('restored', ['CAD 2024-02']), rung('CAD'))).toBe(0);
  expect([await fixesOf('restored'), await listed('CAD')]).toEqual([[], ['organization/restored']]);
  expect(await fixerWith().ring(rung('CAD'))).toBe(0);
  expect((await fixesOf('restored')).length).toBe(1);
});
