/** A credit as a ledger: what remains, how fast it burns, and when it would be gone. */
import { describe, expect, it } from 'vitest';
import type { Credit } from '../../../domain/compute/credit.ts';
import { creditAt, creditRow, ledgerOf } from '../../../domain/compute/credit-ledger.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { recordedOn, stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by, cny, range, undisclosed, usd } from '../../support/domain/samples.ts';

const { told } = stream<Credit>('credit', 'grant');
const at = (day: string, events: Told[], viewpoint: Viewpoint = {}) => ledgerOf(creditAt(told(...events), day, viewpoint)!, day);

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
    expect(at('2024-05-01', events).projectedExhaustion).toEqual({ earliest: '2024-05-01', latest: '2024-08-09' });
    expect(at('2024-04-30', events).burnPerDay).toBe(3.33);
    expect(at('2024-05-02', events)).toMatchObject({ burnPerDay: 0, projectedExhaustion: { earliest: '2024-05-02', latest: null } });
  });

  it('projects nothing without an end in sight, however slowly it burns', () => {
    const slow = [c.granted(usd(1e13)), c.drawn('d1', 1)];
    expect(at('2024-02-15', slow)).toMatchObject({ burnPerDay: 0.01, projectedExhaustion: { earliest: null, latest: null } });
    const unbounded = [c.granted(usd(100, 'at-least')), c.drawn('d1', 90)];
    expect(at('2024-02-15', unbounded).projectedExhaustion).toEqual({ earliest: '2024-02-25', latest: null });
  });

  it('is exhausted on its last day at the latest, and says what would lapse then, in dollars', () => {
    const ends = (expiresOn: string, face = usd(400, 'up-to')) => [
      c.granted(face, { expiresOn }),
      c.drawn('old', 210, '2024-02-01'),
      c.drawn('new', 90, '2024-02-02'),
    ];
    expect(at('2024-05-01', ends('2024-08'))).toMatchObject({
      ...{ projectedExhaustion: { latest: '2024-08-09' }, lapsesUsd: { low: 0, high: 0 } },
    });
    // 100 are left and 1 a day burns: 69 days later, on 9 July, 31 are left.
    expect(at('2024-05-01', ends('2024-07-09'))).toMatchObject({
      ...{ projectedExhaustion: { earliest: '2024-05-01', latest: '2024-07-09' }, lapsesUsd: { low: 0, high: 31 } },
    });
    expect(at('2024-05-01', ends('2024-07-09', usd(400, 'at-least'))).lapsesUsd).toEqual({ low: 31, high: null });
    expect(at('2024-07-10', ends('2024-07-09'))).toMatchObject({ expired: 100, lapsesUsd: null, remaining: { low: 0, high: 0 } });
    expect(at('2024-02-15', [c.granted(cny(1000), { expiresOn: '2024-03' })]).lapsesUsd).toEqual({ low: 136.9, high: 136.9 });
    expect(at('2024-05-01', [c.granted()]).lapsesUsd).toBeNull();
  });

  it('lets less lapse when a draw of before the expiry is told after it', () => {
    const story = [c.granted(usd(1000), { expiresOn: '2024-03' }), c.drawn('d1', 600, '2024-02-15')];
    expect(at('2024-03-31', story)).toMatchObject({ expired: 0, remaining: { low: 400, high: 400 } });
    expect(at('2024-04-01', story)).toMatchObject({ expired: 400, remaining: { low: 0, high: 0 } });
    expect(at('2024-04-01', [...story, c.drawn('late', 150, '2024-03-31')])).toMatchObject({ drawn: 750, expired: 250 });
  });

  it('lets less lapse when a revocation of before the expiry is told after it, and more when one of these is withdrawn', () => {
    const story = [c.granted(usd(1000), { expiresOn: '2024-03' }), c.drawn('d1', 600, '2024-02-15'), c.expired('2024-03-21')];
    const late = [...story, c.revoked('late', 150, '2024-03-20')];
    const sums = (day: string, events: Told[]) => {
      const { drawn, revoked, expired, remaining } = at(day, events);
      return [drawn, revoked, expired, remaining?.high];
    };
    expect(sums('2024-03-21', story)).toEqual([600, 0, 400, 0]);
    expect(sums('2024-03-20', late)).toEqual([600, 150, 0, 250]);
    expect(sums('2024-03-19', late)).toEqual([600, 0, 0, 400]);
    expect(sums('2024-03-21', late)).toEqual([600, 150, 250, 0]);
    expect(sums('2024-03-21', [...late, c.unrevoked('late')])).toEqual([600, 0, 400, 0]);
    expect(sums('2024-03-21', [...late, c.undrawn('d1')])).toEqual([0, 150, 850, 0]);
    expect(sums('2024-03-31', [...late, c.expired(null)])).toEqual([600, 150, 0, 250]);
    expect(sums('2024-04-01', [...late, c.expired(null)])).toEqual([600, 150, 250, 0]);
  });

  it('may be exhausted today where nothing may be left: that is its earliest day, whether it burns or not', () => {
    const maybe = (...events: Told[]) => at('2024-04-01', [c.granted(range(100, 400), { expiresOn: '2024-12' }), ...events]);
    expect(maybe(c.drawn('d1', 100)).projectedExhaustion).toMatchObject({ earliest: '2024-04-01' });
    expect(maybe(c.revoked('r1', 150)).projectedExhaustion).toEqual({ earliest: '2024-04-01', latest: null });
    expect(maybe(c.drawn('d1', 90)).projectedExhaustion).toEqual({ earliest: '2024-04-11', latest: '2024-12-31' });
    expect(maybe().projectedExhaustion).toEqual({ earliest: null, latest: null });
    expect(maybe(c.drawn('d1', 400)).projectedExhaustion).toEqual({ earliest: null, latest: null });
    expect(at('2024-12-31', [c.granted(range(0, 400), { expiresOn: '2024-12' })]).projectedExhaustion.earliest).toBe('2024-12-31');
    expect(at('2025-01-01', [c.granted(range(0, 400), { expiresOn: '2024-12' })]).projectedExhaustion.earliest).toBeNull();
  });

  it('at another time is what was recorded by then; draws, which name no source, are hidden by no state of knowledge', () => {
    const events = [recordedOn('2026-01-01', c.granted()), recordedOn('2026-02-01', c.drawn('d1', 600))];
    expect(at('2026-10-01', events, { recordedAt: Date.parse('2026-01-31') }).drawn).toBe(0);
    expect(at('2026-10-01', events, { knownAt: '2025-12-31' }).drawn).toBe(600);
    const late = [recordedOn('2026-01-01', c.granted(usd(1000), by('sec', '2025-12')))];
    expect(creditAt(told(...late), '2026-10-01', { knownAt: '2025-12-30' })).toBeNull();
    expect(creditAt(told(...events), '2026-10-01', { recordedAt: Date.parse('2025-12-31') })).toBeNull();
  });

  it('knows the grant that held before another was recorded, drawn of it what was drawn by then', () => {
    const story = [
      recordedOn('2026-01-01', c.granted(usd(100), by('sec', '2024-02'))),
      recordedOn('2026-02-01', c.drawn('d1', 10)),
      recordedOn('2026-03-01', c.granted(usd(200), by('sec', '2024-05-01'))),
    ];
    const seen = (viewpoint: Viewpoint) => {
      const { granted, drawn } = at('2026-10-01', story, viewpoint);
      return ['value' in granted && granted.value, drawn];
    };
    const recorded = (day: string) => seen({ recordedAt: Date.parse(`${day}T23:00:00Z`) });
    expect(['2026-01-01', '2026-02-01', '2026-03-01'].map(recorded)).toEqual([
      [100, 0],
      [100, 10],
      [200, 10],
    ]);
    expect([seen({ knownAt: '2024-04-30' }), seen({ knownAt: '2024-05-01' })]).toEqual([
      [100, 10],
      [200, 10],
    ]);
  });

  it('knows a draw until it is known to be withdrawn', () => {
    const story = [
      c.granted(),
      recordedOn('2026-01-01', c.drawn('d1', 600)),
      recordedOn('2026-02-01', c.undrawn('d1', { knownOn: '2026-01-15' })),
    ];
    const drawn = (viewpoint: Viewpoint) =>
      at(
        '2026-10-01',
        story.map((event) => ({ day: '2026-01-01', ...event })),
        viewpoint,
      ).drawn;
    expect([drawn({ knownAt: '2026-01-14' }), drawn({ knownAt: '2026-01-15' })]).toEqual([600, 0]);
    expect([drawn({ recordedAt: Date.parse('2026-01-31') }), drawn({})]).toEqual([600, 0]);
  });
});

describe('the row of a credit', () => {
  it('is in dollars of the months of the grant and of each draw', () => {
    const yuan = (draw: string, value: number, on: string) => c.drawn(draw, value, on, { amount: { currency: 'CNY', value } });
    const events = [c.granted(cny(1000), { expiresOn: '2025' }), yuan('d1', 100, '2024-02-15'), yuan('d2', 100, '2024-05-02')];
    expect(creditRow(told(...events))).toMatchObject({
      ...{ provider: 'alibaba', beneficiary: 'moonshot', grantedOn: '2024-02-01', drawnUsd: 27.51 },
    });
    expect(creditRow(told())).toBeNull();
  });
});
