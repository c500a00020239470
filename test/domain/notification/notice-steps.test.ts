/** What it takes to work out the notices of many versions, counted in looks at what was said of a mark or a round. */
import { describe, expect, it } from 'vitest';
import { eachNotice, noticesOf } from '../../../domain/notification/notice.ts';
import { evolve, type Organization } from '../../../domain/organization/organization.ts';
import { ID, instant, told } from '../../support/domain/given.ts';
import { round } from '../../support/domain/notices.ts';
import * as a from '../../support/domain/samples.ts';

/** A day of 2022 or after. */
const day = (n: number): string => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10);

/** The state, and how often anybody looked at a thing of it by its name. */
const watched = (state: Organization): { state: Organization; looks: () => number } => {
  let count = 0;
  const watch = <T extends object>(things: T): T =>
    new Proxy(things, {
      get: (of, name) => {
        count += 1;
        return Reflect.get(of, name);
      },
    });
  return { state: { ...state, marks: watch(state.marks), rounds: watch(state.rounds) }, looks: () => count };
};

describe('a startup whose marks are all corrected', () => {
  const marks = (by: number, count: number) => Array.from({ length: count }, (_, n) => a.marked(`m${n}`, day(n), a.usd(1e9 + n + by)));

  it.each([100, 900])('%i of them: each version looks at what it touched, and all things are looked at once', (count) => {
    const { state, looks } = watched(told(a.registered(), round('r1', 1, 5e8), ...marks(0, count), ...marks(0.5, count)));
    const notices = noticesOf(ID, state, 0, Number.MAX_SAFE_INTEGER);
    expect(notices).toHaveLength(2 * count + 1);
    expect(new Set(notices.map(({ data: { id } }) => id)).size).toBe(2 * count + 1);
    expect(looks()).toBeLessThanOrEqual(8 * count);
    expect(notices.at(-1)!.data).toMatchObject({ kind: 'corrected', version: 2 * count + 2 });
  });

  it('tells the first of them only, where no more are asked for', () => {
    const { state } = watched(told(a.registered(), ...marks(0, 50)));
    const all = noticesOf(ID, state, 0, Number.MAX_SAFE_INTEGER);
    const some = eachNotice(ID, state, 0, Number.MAX_SAFE_INTEGER);
    expect(Array.from({ length: 7 }, () => some.next().value)).toEqual(all.slice(0, 7));
  });

  it('by one event, tells of the latest fifty, in a message that the bus carries', () => {
    const amount = { currency: 'CNY', disclosure: 'exact' as const, value: 7e9 };
    // The rate of May stands in for that of June, which comes later.
    const inCny = Array.from({ length: 400 }, (_, n) => a.marked(`m${n}`, `2024-06-${1 + (n % 28)}`.replace(/-(\d)$/, '-0$1'), amount));
    const waiting = told(a.registered(), a.marked('last', '2026-10-01', a.usd(9e9)), ...inCny);
    const fixed = { type: 'RatesFixed' as const, data: { rates: [{ currency: 'CNY', month: '2024-06', usd: 0.2 }] } };
    const [notice, ...others] = noticesOf(ID, evolve(waiting, { ...fixed, at: instant('2026-11-02'), v: 403 }), 402, 403);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ type: 'ValuationCorrected', data: { pointsLeftOut: 350 } });
    expect(Buffer.byteLength(JSON.stringify(notice))).toBeLessThan(200 * 1024);
  });
});
