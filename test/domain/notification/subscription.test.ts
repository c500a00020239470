/** Who wants to hear of which change (contract, section 5, "Webhooks"). */
import { describe, expect, it } from 'vitest';
import { noticesOf, type ValuationNotice } from '../../../domain/notification/notice.ts';
import {
  contradiction,
  type Filter,
  isAtLeast,
  mayNoLongerMatch,
  NOTICES,
  type Wish,
  wants,
} from '../../../domain/notification/subscription.ts';
import { ID, on, type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const last = (...events: Told[]): ValuationNotice => noticesOf(ID, told(...events), 0, Number.MAX_SAFE_INTEGER).at(-1)!;
const profile = a.registered({ country: 'CN', sector: 'foundation-models' });
const round = (id: string, month: number, value: number): Told =>
  on('2026-03-04', a.reported(id, { announcedOn: `2024-0${month}-01`, valuation: { amount: a.usd(value), basis: 'transaction' } }));
/** Money and value of any size. */
const open = a.reported('r2', { announcedOn: '2024-02-01', valuation: a.post(a.usd(1e9, 'at-least')) });
/** 2 to 3 billion before its money. */
const wide = a.reported('r2', { announcedOn: '2024-02-01', valuation: a.pre(a.range(2e9, 3e9)) });
const rising = a.reported('r2', { announcedOn: '2024-02-01', valuation: a.pre(a.range(3e9, 4e9)) });

/** Of Moonshot, recorded on 4 March 2026 at noon. */
const first = last(profile, round('r1', 1, 2.5e9));
const up = last(profile, round('r1', 1, 2.5e9), round('r2', 2, 12e9));
const down = last(profile, round('r1', 1, 2.5e9), round('r2', 2, 2e9)); // by 20 %
const older = last(profile, round('r1', 1, 2.5e9), round('r2', 2, 3e9), round('r3', 3, 5e9), round('r1', 1, 2.6e9));
const compared = last(profile, round('r1', 1, 2.5e9), round('r2', 2, 5e9), round('r1', 1, 4e9)); // 25 %
const unknown = last(profile, round('r1', 1, 2.5e9), open);
const unclear = last(profile, round('r1', 1, 2.5e9), wide); // -20 to 20 %
const between = last(profile, round('r1', 1, 2.5e9), rising); // 20 to 60 %
const gone = last(profile, round('r1', 1, 2.5e9), a.withdrawn('r1'));
const anonymous = last(a.registered(), round('r1', 1, 2.5e9));

const wish = (filter: Filter = {}, more: Partial<Wish> = {}): Wish => ({
  events: NOTICES,
  filter,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

describe('a wish', () => {
  it('without a filter is for every notice of the types that it names', () => {
    for (const notice of [first, up, down, older, compared, unknown, unclear, between, gone, anonymous])
      expect(wants(wish(), notice)).toBe(true);
    expect([first, older].map((notice) => wants(wish({}, { events: ['ValuationChanged'] }), notice))).toEqual([true, false]);
    expect([first, older].map((notice) => wants(wish({}, { events: ['ValuationCorrected'] }), notice))).toEqual([false, true]);
  });

  it.each<[string, Filter, ValuationNotice, boolean]>([
    ['an organization among those wanted', { organizations: ['zhipu', 'moonshot'] }, first, true],
    ['another organization', { organizations: ['zhipu'] }, first, false],
    ['a country among those wanted', { countries: ['US', 'CN'] }, first, true],
    ['another country', { countries: ['US'] }, first, false],
    ['no known country', { countries: ['US', 'CN'] }, anonymous, false],
    ['a sector among those wanted', { sectors: ['foundation-models'] }, first, true],
    ['another sector', { sectors: ['robotics'] }, first, false],
    ['no known sector', { sectors: ['foundation-models'] }, anonymous, false],
    ['the direction wanted', { direction: 'up' }, up, true],
    ['the first point, where that is wanted', { direction: 'first' }, first, true],
    ['another direction', { direction: 'up' }, down, false],
    ['no direction, for there is no point', { direction: 'down' }, gone, false],
    ['a rise of 380 % where 380 are the least', { minChangePercent: 380 }, up, true],
    ['a rise of 380 % where 380.1 are the least', { minChangePercent: 380.1 }, up, false],
    ['a fall of 20 % where 20 are the least', { minChangePercent: 20 }, down, true],
    ['a fall of 20 % where 20.5 are the least', { minChangePercent: 20.5 }, down, false],
    ['a first point, where 10 % are the least', { minChangePercent: 10 }, first, false],
    ['a change of unknown size, where 10 % are the least', { minChangePercent: 10 }, unknown, false],
    ['a change of unknown size, where 0 % are the least', { minChangePercent: 0 }, unknown, false],
    ['a point that is gone, where 10 % are the least', { minChangePercent: 10 }, gone, false],
    ['a change of unknown size, where that is unclear', { direction: 'unclear' }, unknown, true],
    ['a rise of 20 to 60 % where 20 are the least', { minChangePercent: 20 }, between, true],
    ['a rise of 20 to 60 % where 21 are the least', { minChangePercent: 21 }, between, false],
    ['a change of -20 to 20 % where 20 are the least', { minChangePercent: 20 }, unclear, false],
    ['a change of -20 to 20 % where 1 is the least', { minChangePercent: 1 }, unclear, false],
    ['a change that is unclear, where that is wanted', { direction: 'unclear' }, unclear, true],
    ['a change that is unclear, where up is wanted', { direction: 'up' }, unclear, false],
    ['a change that is unclear, where down is wanted', { direction: 'down' }, unclear, false],
    ['a change that is unclear, where flat is wanted', { direction: 'flat' }, unclear, false],
    ['a rise, where what is unclear is wanted', { direction: 'unclear' }, up, false],
    ['a correction of an older point, where 1 % is the least', { minChangePercent: 1 }, older, false],
    ['a correction of an older point, where 0 % are the least', { minChangePercent: 0 }, older, true],
    ['a correction of the point that the current one is compared with', { minChangePercent: 25 }, compared, true],
    ['one of the milestones wanted', { milestones: ['decacorn', 'hectocorn'] }, up, true],
    ['a milestone reached long before', { milestones: ['unicorn'] }, up, false],
    ['no milestone', { milestones: ['unicorn'] }, down, false],
  ])('narrowed to it hears of %s: %j', (_, filter, notice, expected) => {
    expect(wants(wish(filter), notice)).toBe(expected);
  });

  it('is met by what fits every member of its filter, not only some', () => {
    const whole: Filter = {
      ...{ organizations: ['moonshot'], countries: ['CN'], sectors: ['foundation-models'] },
      ...({ direction: 'up', minChangePercent: 100, milestones: ['decacorn'] } as const),
    };
    expect(wants(wish(whole), up)).toBe(true);
    const others: Filter[] = [
      ...[{ organizations: ['zhipu'] }, { countries: ['US'] }, { sectors: ['robotics'] }],
      ...([{ direction: 'down' }, { minChangePercent: 381 }, { milestones: ['hectocorn'] }] as const).map((one) => one as Filter),
    ];
    for (const other of others) expect(wants(wish({ ...whole, ...other }), up)).toBe(false);
  });

  it('is for what is recorded from its making on, to the millisecond', () => {
    const made = (createdAt: string) => wants(wish({}, { createdAt }), first);
    expect(made('2026-03-04T11:59:59.999Z')).toBe(true);
    expect(made('2026-03-04T12:00:00.000Z')).toBe(true);
    expect(made('2026-03-04T12:00:00.001Z')).toBe(false);
  });
});

describe('a wish that can never be met', () => {
  const memberOf = (filter: Filter, events: Wish['events'] = NOTICES) => contradiction({ events, filter })?.member ?? null;

  it.each<[Filter, keyof Filter]>([
    [{ direction: 'first', minChangePercent: 10 }, 'minChangePercent'],
    [{ direction: 'first', minChangePercent: 0 }, 'minChangePercent'],
    [{ direction: 'flat', minChangePercent: 2.1 }, 'minChangePercent'],
  ])('is known by its filter: %j, for %s', (filter, member) => {
    expect(memberOf(filter)).toBe(member);
  });

  it.each<Filter>([
    { direction: 'up' },
    { direction: 'down' },
    { direction: 'first' },
    { direction: 'unclear' },
    { minChangePercent: 0.1 },
  ])('is none of older points alone that asks for a change: the step of the current one may be another: %j', (filter) => {
    expect(memberOf(filter, ['ValuationCorrected'])).toBeNull();
    expect(memberOf(filter, ['ValuationChanged'])).toBeNull();
  });

  it.each<Filter>([
    {},
    { direction: 'up', minChangePercent: 50, milestones: ['unicorn'] },
    { direction: 'down', minChangePercent: 50 },
    { direction: 'first', milestones: ['unicorn', 'decacorn'] },
    { direction: 'flat', minChangePercent: 2 },
    { direction: 'unclear', minChangePercent: 50 },
    { organizations: ['moonshot'], countries: ['US'], sectors: ['robotics'] },
  ])('is not %j', (filter) => {
    expect(memberOf(filter)).toBeNull();
  });

  it('is not one of older points and what they reached', () => {
    expect(memberOf({ direction: 'flat', minChangePercent: 0, milestones: ['unicorn'] }, ['ValuationCorrected'])).toBeNull();
  });
});

describe('a change of at least so much', () => {
  it.each<[number, number | null, number, boolean]>([
    [20, 60, 20, true],
    [20, 60, 20.01, false],
    [-60, -20, 20, true],
    [-60, -20, 20.01, false],
    [-30, 30, 10, false],
    [-100, 1000, 10, false],
    // An open end matches nothing by itself.
    [20, null, 20, true],
    [10, null, 20, false],
    [-100, null, 20, false],
    [0, 0, 0, true],
    [-10, 10, 0, false],
    [0, 10, 0, true],
  ])('lies beyond it as a whole: %p to %p %% for %d is %p', (low, high, percent, expected) => {
    expect(isAtLeast({ low, high }, percent)).toBe(expected);
  });

  it('is not known of a change of unknown size', () => {
    expect([isAtLeast(null, 0), isAtLeast(null, 10)]).toEqual([false, false]);
  });
});

describe('a wish of before changes were of like with like', () => {
  it('may no longer match by its direction and its percentage', () => {
    const filter: Filter = { organizations: ['moonshot'], direction: 'up', minChangePercent: 10, milestones: ['unicorn'] };
    expect(mayNoLongerMatch({ filter })).toEqual(['direction', 'minChangePercent']);
    expect(mayNoLongerMatch({ filter: { minChangePercent: 0 } })).toEqual(['minChangePercent']);
    expect(mayNoLongerMatch({ filter: { organizations: ['moonshot'] } })).toEqual([]);
  });

  it('is not one that was made, or filtered anew, since', () => {
    expect(mayNoLongerMatch({ filter: { direction: 'up', minChangePercent: 10 }, contract: '1.1' })).toEqual([]);
  });
});
