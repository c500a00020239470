/** What it takes to work out the notices of many versions, counted in looks at what was said of a mark or a round. */
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../domain/notification/notice.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { ID, told } from '../../support/domain/given.ts';
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
    expect(noticesOf(ID, state, 0, Number.MAX_SAFE_INTEGER, 7)).toEqual(all.slice(0, 7));
  });
});
