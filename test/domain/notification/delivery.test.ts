/** The course of a delivery (contract, section 5, "Webhooks"). */
import { describe, expect, it } from 'vitest';
import { FAILING_FOR_MS, hasArrived, type Tried, verdictOn } from '../../../domain/notification/delivery.ts';

const NOW = Date.parse('2026-03-04T12:00:00Z');
const SECONDS = { minute: 60, hour: 3600, day: 86_400 };
const failed: Tried = { status: 500 };

describe('a try', () => {
  it.each([200, 201, 202, 204, 299])('that is answered by %d has arrived', (status) => {
    expect(hasArrived({ status })).toBe(true);
    expect(verdictOn({ status }, 3, NOW - FAILING_FOR_MS, NOW)).toEqual({ delivery: { status: 'delivered' }, subscription: 'healthy' });
  });

  it.each<Tried>([
    ...[100, 199, 300, 301, 302, 304, 307, 308, 400, 401, 404, 409, 429, 500, 503].map((status) => ({ status })),
    ...['timeout', 'refused', 'reset', 'address-forbidden', 'name-unknown'].map((fault) => ({ fault })),
  ])('that ends with %j has not, and another follows', (tried) => {
    expect(hasArrived(tried)).toBe(false);
    expect(verdictOn(tried, 1, null, NOW)).toEqual({ delivery: { status: 'waiting', pause: 5 }, subscription: 'failing' });
  });
});

describe('the pauses', () => {
  it('grow: 5 s, 30 s, 2 min, 10 min, 1 h, 3 h, 6 h, 12 h; after the ninth try it is parked', () => {
    const { minute, hour } = SECONDS;
    const pauses = [5, 30, 2 * minute, 10 * minute, hour, 3 * hour, 6 * hour, 12 * hour];
    const course = Array.from({ length: 9 }, (_, n) => verdictOn(failed, n + 1, n === 0 ? null : NOW, NOW));
    expect(course).toEqual([
      ...pauses.map((pause) => ({ delivery: { status: 'waiting', pause }, subscription: 'failing' })),
      { delivery: { status: 'parked', reason: 'tried-out' }, subscription: 'failing' },
    ]);
  });

  it('are not exceeded by a try too many', () => {
    expect(verdictOn(failed, 10, NOW, NOW).delivery).toEqual({ status: 'parked', reason: 'tried-out' });
  });
});

describe('an endpoint', () => {
  it.each([
    ['at the first try', 1, null],
    ['at the ninth', 9, NOW - 1000],
  ])('that answers 410 %s is not tried again, and its subscription is disabled and says why', (_, tries, failingSince) => {
    expect(verdictOn({ status: 410 }, tries, failingSince, NOW)).toEqual({
      delivery: { status: 'parked', reason: 'gone' },
      subscription: { disabled: expect.stringContaining('410') },
    });
  });

  it('that did nothing but fail for five days has its subscription disabled, and not a millisecond before', () => {
    const since = (ms: number) => verdictOn(failed, 2, NOW - ms, NOW);
    const fiveDays = 5 * SECONDS.day * 1000;
    expect(since(fiveDays - 1)).toEqual({ delivery: { status: 'waiting', pause: 30 }, subscription: 'failing' });
    for (const ms of [fiveDays, 2 * fiveDays]) {
      expect(since(ms)).toEqual({
        delivery: { status: 'parked', reason: 'failing' },
        subscription: { disabled: expect.stringContaining('five days') },
      });
    }
  });

  it('that failed for the first time is failing from then on, not longer', () => {
    expect(verdictOn({ fault: 'timeout' }, 9, null, NOW).subscription).toBe('failing');
  });

  it('that recovers after five days is healthy at once', () => {
    expect(verdictOn({ status: 204 }, 9, NOW - FAILING_FOR_MS, NOW).subscription).toBe('healthy');
  });
});
