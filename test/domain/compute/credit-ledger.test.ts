/** A credit as a ledger: what remains, how fast it burns, and when it would be gone. */
import { describe, expect, it } from '@jest/globals';
import type { Credit } from '../../../domain/compute/credit.ts';
import { creditAt, creditRow, lapsedOn, ledgerOf } from '../../../domain/compute/credit-ledger.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { recordedOn, stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { cny, range, undisclosed, usd } from '../../support/domain/samples.ts';

const { told } = stream<Credit>('credit', 'grant');
type Granted = Parameters<typeof ledgerOf>[0];
const at = (day: string, events: Told[], viewpoint: Viewpoint = {}) => ledgerOf(creditAt(told(...events), day, viewpoint) as Granted, day);

describe('a ledger', () => {
  it('takes from the face value what was drawn, revoked and expired by the day', () => {
    const events = [c.granted(), c.drawn('d1', 600, '2024-02-15'), c.revoked('r1', 100, '2024-02-20'), c.expired('2024-03-01')];
    const sums = (day: string) => {
      const { drawn, revoked, expired, remaining } = at(day, events);
      return [drawn, revoked, expired, remaining?.low, remaining?.high];
    };
    expect(sums('2024-02-14')).toEqual([0, 0, 0, 1000, 1000]);
    expect(sums('2024-02-15')).toEqual([600, 0, 0, 400, 400]);
    expect(sums('2024-02-20')).toEqual([600, 100, 0, 300, 300]);
    expect(sums('2024-03-01')).toEqual([600, 100, 300, 0, 0]);
    expect(creditAt(told(...events), '2024-01-31')).toBeNull();
  });

  it('leaves an interval of what is only known within bounds, never under nothing, and null of what nobody knows', () => {
    const gone = [c.drawn('d1', 30)];
    expect(at('2024-02-15', [c.granted(range(10, 50)), ...gone]).remaining).toEqual({ low: 0, high: 20 });
    expect(at('2024-02-15', [c.granted(usd(50, 'up-to')), ...gone]).remaining).toEqual({ low: 0, high: 20 });
    expect(at('2024-02-15', [c.granted(usd(50, 'at-least')), ...gone]).remaining).toEqual({ low: 20, high: null });
    expect(at('2024-02-15', [c.granted(undisclosed), ...gone]).remaining).toBeNull();
    expect(at('2024-03-01', [c.granted(undisclosed), ...gone, c.expired()])).toMatchObject({
      remaining: { low: 0, high: 0 },
      expired: null,
    });
  });

  it('burns what was drawn in the last 90 days, the day itself included, and would be gone at that rate', () => {
    const events = [c.granted(usd(400, 'up-to')), c.drawn('old', 210, '2024-02-01'), c.drawn('new', 90, '2024-02-02')];
    expect(at('2024-05-01', events)).toMatchObject({ drawn: 300, burnPerDay: 1, remaining: { low: 0, high: 100 } });
    expect(at('2024-05-01', events).projectedExhaustion).toEqual({ earliest: null, latest: '2024-08-09' });
    expect(at('2024-04-30', events).burnPerDay).toBe(3.33);
    expect(at('2024-05-02', events)).toMatchObject({ burnPerDay: 0, projectedExhaustion: { earliest: null, latest: null } });
  });

  it('projects nothing without an end in sight, however slowly it burns', () => {
    const slow = [c.granted(usd(1e13)), c.drawn('d1', 1)];
    expect(at('2024-02-15', slow)).toMatchObject({ burnPerDay: 0.01, projectedExhaustion: { earliest: null, latest: null } });
    const unbounded = [c.granted(usd(100, 'at-least')), c.drawn('d1', 90)];
    expect(at('2024-02-15', unbounded).projectedExhaustion).toEqual({ earliest: '2024-02-25', latest: null });
  });

  it('at another time is what was recorded, or known, by then', () => {
    const events = [recordedOn('2026-01-01', c.granted()), recordedOn('2026-02-01', c.drawn('d1', 600))];
    expect(at('2026-10-01', events, { recordedAt: Date.parse('2026-01-31') }).drawn).toBe(0);
    expect(at('2026-10-01', events, { knownAt: '2026-02-01' }).drawn).toBe(600);
    expect(creditAt(told(...events), '2026-10-01', { knownAt: '2025-12-31' })).toBeNull();
  });
});

describe('the row of a credit', () => {
  it('is in dollars of the months of the grant and of each draw', () => {
    const yuan = (draw: string, value: number, on: string) => c.drawn(draw, value, on, { amount: { currency: 'CNY', value } });
    const events = [c.granted(cny(1000), { expiresOn: '2025' }), yuan('d1', 100, '2024-02-15'), yuan('d2', 100, '2024-05-02')];
    expect(creditRow(told(...events))).toMatchObject({
      ...{ provider: 'alibaba', beneficiary: 'moonshot', isExpired: false, faceUsd: { low: 136.9, high: 136.9 }, drawnUsd: 27.51 },
    });
    expect(creditRow(told())).toBeNull();
  });

  it('has lapsed after the last day that its expiry may mean, until somebody says so', () => {
    const lapsed = (expiresOn: string | undefined, today: string, ...more: Told[]) =>
      lapsedOn(creditRow(told(c.granted(usd(1), expiresOn ? { expiresOn } : {}), ...more))!, today);
    expect([lapsed('2024-02', '2024-02-29'), lapsed('2024-02', '2024-03-01')]).toEqual([null, '2024-02-29']);
    expect([lapsed('2024', '2024-12-31'), lapsed('2024', '2025-01-01')]).toEqual([null, '2024-12-31']);
    expect([lapsed(undefined, '2030-01-01'), lapsed('2024-02', '2024-03-01', c.expired())]).toEqual([null, null]);
  });
});
