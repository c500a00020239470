/** The deal book: its order, and what a list of deals can be asked for. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountKey,
  byAmount,
  byNewest,
  type DealFilter,
  dealBook,
  dealKey,
  liesWithin,
  matchesDeal,
  monthKey,
} from '../../../domain/boards/deal-book.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { startupOf } from '../../../domain/boards/startup.ts';
import { memberOf } from '../../support/domain/directory.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const directory: Directory = new Map([
  ['moonshot', { name: 'Moonshot AI', affiliations: [] }],
  ['alibaba', { name: 'Alibaba', affiliations: [] }],
  ['alibaba-cloud', { name: 'Alibaba Cloud', affiliations: memberOf('alibaba') }],
]);
const startup = (id: string, country: string | undefined, sector: string | undefined, ...events: Told[]) =>
  startupOf(id, 1, told(a.registered({ ...(country && { country }), ...(sector && { sector }) }), ...events));
const round = (id: string, announcedOn: string, ...investors: string[]) =>
  a.reported(id, { announcedOn, participations: investors.map((investor) => ({ investor, amount: a.usd(1e6) })) });

const book = dealBook(
  [
    startup('moonshot', 'CN', 'models', round('r2', '2024-02', 'alibaba'), round('r1', '2024-02-01', 'tencent'), round('r3', '2024-02-19')),
    startup('moonshot-2', 'CN', 'chips', round('r1', '2024-02-01', 'alibaba-cloud', 'tencent')),
    startup(
      'mistral',
      undefined,
      undefined,
      round('r1', '2024', 'hongshan'),
      a.reported('talks', { announcedOn: '2024-03', status: 'in-talks' }),
    ),
  ],
  directory,
);
const found = (filter: DealFilter) => book.filter((deal) => matchesDeal(deal, filter)).map(({ startup, round }) => `${startup}/${round}`);

describe('the deal book', () => {
  it('has every round, counted or not, the newest first day first, then by startup and round', () => {
    expect(book.map(({ on, startup, round, counted }) => [on, startup, round, counted])).toEqual([
      ['2024-03', 'mistral', 'talks', false],
      ['2024-02-19', 'moonshot', 'r3', true],
      ['2024-02-01', 'moonshot', 'r1', true],
      ['2024-02', 'moonshot', 'r2', true],
      ['2024-02-01', 'moonshot-2', 'r1', true],
      ['2024', 'mistral', 'r1', true],
    ]);
  });

  it('has the names of today, and whose group an investor belongs to', () => {
    const { investors, ...deal } = book[4]!;
    expect(deal).toMatchObject({ startup: 'moonshot-2', name: 'moonshot-2', country: 'CN', sector: 'chips', precision: 'day' });
    expect(investors.map(({ investor, name, group }) => [investor, name, group])).toEqual([
      ['alibaba-cloud', 'Alibaba Cloud', 'alibaba'],
      ['tencent', 'tencent', 'tencent'],
    ]);
    expect(book[3]).toMatchObject({ name: 'Moonshot AI', on: '2024-02', precision: 'month' });
    expect(book[5]).toMatchObject({ country: null, sector: null, precision: 'year' });
  });

  it('knows the month of a deal by its first day', () =>
    expect(book.map(monthKey).join(' ')).toBe('2024-03 2024-02 2024-02 2024-02 2024-02 2024-01'));
});

describe('a list of deals', () => {
  it('is of an investor, or of all of its group', () => {
    expect(found({ investor: 'alibaba' })).toEqual(['moonshot/r2', 'moonshot-2/r1']);
    expect(found({ investor: 'alibaba-cloud' })).toEqual(['moonshot-2/r1']);
    expect(found({ investor: 'tencent' })).toEqual(['moonshot/r1', 'moonshot-2/r1']);
    expect(found({ investor: 'nobody' })).toEqual([]);
  });

  it('is of a startup, country or sector, and of a period by first days, all together', () => {
    expect(found({ startup: 'moonshot' })).toEqual(['moonshot/r3', 'moonshot/r1', 'moonshot/r2']);
    expect(found({ country: 'CN', sector: 'chips' })).toEqual(['moonshot-2/r1']);
    expect(found({ from: '2024-02-01', to: '2024-02-18' })).toEqual(['moonshot/r1', 'moonshot/r2', 'moonshot-2/r1']);
    expect(found({ from: '2024-02-02' })).toEqual(['mistral/talks', 'moonshot/r3']);
    expect(found({ to: '2024-01-01' })).toEqual(['mistral/r1']);
    expect(found({ investor: 'tencent', country: 'CN', startup: 'moonshot', from: '2024-01-01' })).toEqual(['moonshot/r1']);
    expect(found({})).toHaveLength(book.length);
  });
});

describe('the order of deals', () => {
  const seed = { seed: Number(process.env.SEED ?? 20_240_219) };
  const Key = fc.record({
    on: fc.constantFrom('2024', '2024-01', '2024-01-01', '2024-01-02', '2023-12-31'),
    startup: fc.constantFrom('a', 'a-b', 'a-b-c', 'ab', 'a0'),
    round: fc.constantFrom('r', 'r-1', 'b-r', '0'),
  });

  it('tells any two apart, and is the same from both sides', () => {
    fc.assert(
      fc.property(Key, Key, (one, other) => {
        const [x, y] = [dealKey(one), dealKey(other)];
        expect(Math.sign(byNewest(x, y)) + Math.sign(byNewest(y, x))).toBe(0);
        expect(byNewest(x, y) === 0).toBe(x.join() === y.join());
      }),
      seed,
    );
  });

  it('has no circle', () => {
    fc.assert(
      fc.property(Key, Key, Key, (...keys) => {
        const [x, y, z] = keys.map(dealKey).sort(byNewest) as [
          ReturnType<typeof dealKey>,
          ReturnType<typeof dealKey>,
          ReturnType<typeof dealKey>,
        ];
        expect([byNewest(x, y) <= 0, byNewest(y, z) <= 0, byNewest(x, z) <= 0]).toEqual([true, true, true]);
      }),
      seed,
    );
  });
});

describe('an amount', () => {
  const within = (usd: { low: number; high: number | null } | null, minUsd?: number, maxUsd?: number) =>
    liesWithin({ usd }, { minUsd, maxUsd });

  it('surely lies within bounds where all of its interval does, both ends included', () => {
    expect([within({ low: 5, high: 5 }, 5, 5), within({ low: 5, high: 9 }, 5), within({ low: 0, high: 9 }, undefined, 9)]).toEqual([
      'yes',
      'yes',
      'yes',
    ]);
    expect([within({ low: 5, high: null }, 5), within({ low: 5, high: null }, 5, 1e12)]).toEqual(['yes', 'unclear']);
  });

  it('is out of them where none of it lies within, and unclear or unknown else', () => {
    expect([within({ low: 5, high: 6 }, 7), within({ low: 5, high: null }, 1, 4)]).toEqual(['no', 'no']);
    expect([within({ low: 5, high: 9 }, 6), within({ low: 5, high: 9 }, 1, 8), within(null, 0)]).toEqual(['unclear', 'unclear', 'unknown']);
  });

  it('orders deals by its lower bound, unknown ones last, equal ones as the book has them', () => {
    const deal = (round: string, low: number | null, on = '2024-01-01') => ({
      ...{ round, on, startup: 'one' },
      usd: low === null ? null : { low, high: null },
    });
    const deals = [deal('a', null), deal('b', 1), deal('c', 2, '2023'), deal('d', 2), deal('e', null, '2024-02')];
    expect(deals.toSorted((x, y) => byAmount(amountKey(x), amountKey(y))).map(({ round }) => round)).toEqual(['d', 'c', 'b', 'e', 'a']);
  });
});
