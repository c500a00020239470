/** A grant of cloud credits: what may be drawn, revoked and lapse of it, and what it refuses beyond. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Credit, creditNow, drawnOf, evolve, initial, revokedOf } from '../../../domain/compute/credit.ts';
import { decide } from '../../../domain/compute/crediting.ts';
import type { CreditEvent } from '../../../events/index.ts';
import { stream } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { world } from '../../support/domain/given.ts';
import { cny, range, undisclosed, usd } from '../../support/domain/samples.ts';

const { given } = stream<Credit>('credit', 'grant');
const thousand = [c.granted()];
const left = (value: number, currency = 'USD') => ({ left: value, currency });

describe('a grant', () => {
  it('is of organizations that are registered, not after tomorrow, and replaced when something else is said', () => {
    given([]).when(c.granted()).accepts();
    given(thousand).when(c.granted()).accepts(0);
    given(thousand)
      .when(c.granted(usd(2000)))
      .accepts();
    const unknown = c.granted(usd(1), { provider: 'aws', beneficiary: 'nobody', round: { organization: 'no-one', round: 'r1' } });
    expect(
      given([])
        .when(unknown)
        .refuses('organization-unknown')
        .errors?.map(({ pointer }) => pointer),
    ).toEqual([...['/data/provider', '/data/beneficiary', '/data/round/organization']]);
    given([])
      .when(c.granted(usd(1), { grantedOn: '2025', expiresOn: '2030' }))
      .accepts();
  });

  it('takes the rate of the month of its grant, and is refused without one', () => {
    expect(
      given([])
        .when(c.granted(cny(1000)))
        .accepts().accepted,
    ).toMatchObject([{ rates: { CNY: 0.1369 } }]);
    const missing = given([])
      .when(c.granted(cny(1000), { grantedOn: '2024-09' }))
      .refuses('fx-rate-missing');
    expect(missing).toMatchObject({ currency: 'CNY', month: '2024-09', errors: [{ pointer: '/data/faceValue' }] });
    given([])
      .when(c.granted({ currency: 'CNY', disclosure: 'undisclosed' }, { grantedOn: '2024-03' }))
      .accepts();
  });

  it('is never made less than what is gone already', () => {
    const gone = [...thousand, c.drawn('d1', 600), c.revoked('r1', 100)];
    given(gone)
      .when(c.granted(usd(700)))
      .accepts();
    given(gone)
      .when(c.granted(usd(699)))
      .refuses('credit-exceeded');
    given(gone)
      .when(c.granted(cny(700)))
      .refuses('currency-mismatch');
  });
});

describe('draws and revocations', () => {
  it('come out of one sum: all that is left, and not a cent more', () => {
    const gone = [...thousand, c.drawn('d1', 600), c.revoked('r1', 100.5)];
    given(gone).when(c.drawn('d2', 299.5)).accepts();
    given(gone).when(c.revoked('r2', 299.5)).accepts();
    expect(given(gone).when(c.drawn('d2', 299.51)).refuses('credit-exceeded')).toMatchObject(left(299.5));
    expect(given(gone).when(c.revoked('r2', 299.51)).refuses('credit-exceeded')).toMatchObject(left(299.5));
  });

  it('go up to the upper bound of the face value; undisclosed or at least so much has none', () => {
    given([c.granted(range(10, 50))])
      .when(c.drawn('d1', 50))
      .accepts();
    given([c.granted(range(10, 50))])
      .when(c.drawn('d1', 50.01))
      .refuses('credit-exceeded');
    given([c.granted(usd(50, 'up-to'))])
      .when(c.drawn('d1', 50.01))
      .refuses('credit-exceeded');
    for (const unbounded of [undisclosed, usd(50, 'at-least'), usd(50, 'target')])
      given([c.granted(unbounded)])
        .when(c.drawn('d1', 1e12))
        .accepts();
  });

  it('are the same ones again, or a conflict', () => {
    const gone = [...thousand, c.drawn('d1', 600), c.revoked('r1', 400)];
    given(gone).when(c.drawn('d1', 600)).accepts(0);
    given(gone).when(c.revoked('r1', 400)).accepts(0);
    given(gone).when(c.drawn('d1', 599)).refuses('draw-conflict');
    given(gone)
      .when(c.drawn('d1', 600, '2024-02-16'))
      .refuses('draw-conflict');
    given(gone).when(c.revoked('r1', 399)).refuses('draw-conflict');
    given(thousand).when(c.drawn('constructor', 1)).accepts();
  });

  it('are of a credit that was granted, in its currency, not after tomorrow, at the rate of their own month', () => {
    for (const event of [c.drawn('d1', 1), c.revoked('r1', 1), c.expired()]) given([]).when(event).refuses('thing-unknown');
    const euros = c.drawn('d1', 1, '2024-02-15', { amount: { currency: 'EUR', value: 1 } });
    expect(given(thousand).when(euros).refuses('currency-mismatch').errors).toMatchObject([{ pointer: '/data/amount/currency' }]);
    given(thousand)
      .when(c.drawn('d1', 1, '2026-11-16'))
      .accepts();
    for (const event of [c.drawn('d1', 1, '2026-11-17'), c.revoked('r1', 1, '2026-11-17'), c.expired('2026-11-17')])
      given(thousand).when(event).refuses('date-in-future');
    const yuan = (on: string) => c.drawn('d1', 100, on, { amount: { currency: 'CNY', value: 100 } });
    expect(
      given([c.granted(cny(1000))])
        .when(yuan('2024-05-02'))
        .accepts().accepted,
    ).toMatchObject([{ rates: { CNY: 0.1382 } }]);
    given([c.granted(cny(1000))])
      .when(yuan('2024-09-02'))
      .refuses('fx-rate-missing');
  });
});

describe('every history of a credit', () => {
  const Cents = fc.integer({ min: 0, max: 60_000 }).map((cents) => cents / 100);
  const Id = fc.constantFrom('one', 'two', 'three', 'four', 'constructor');
  const Face = fc.oneof(
    fc.tuple(Cents, fc.constantFrom('exact', 'up-to', 'approx', 'at-least')).map(([value, how]) => usd(value, how as 'exact')),
    fc.tuple(Cents, Cents).map(([a, b]) => range(Math.min(a, b), Math.max(a, b))),
  );
  const Event: fc.Arbitrary<CreditEvent> = fc.oneof(
    { weight: 1, arbitrary: Face.map((face) => c.granted(face)) },
    { weight: 4, arbitrary: fc.tuple(Id, Cents).map(([id, value]) => c.drawn(id, value)) },
    { weight: 2, arbitrary: fc.tuple(Id, Cents).map(([id, value]) => c.revoked(id, value)) },
    { weight: 1, arbitrary: fc.constantFrom('2024-03-01', '2024-03-02', null).map(c.expired) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        Id.map((id) => c.undrawn(id)),
        Id.map((id) => c.unrevoked(id)),
      ),
    },
  );

  it('has never drawn and revoked more than the upper bound, and refuses nothing that would have fitted', () => {
    fc.assert(
      fc.property(fc.array(Event, { maxLength: 30, size: 'max' }), (posted) => {
        const gone = (state: Credit) => {
          const now = creditNow(state);
          return Math.round(((now && drawnOf(now)) ?? 0) * 100 + ((now && revokedOf(now)) ?? 0) * 100);
        };
        let state = initial;
        [c.granted(usd(500)) as CreditEvent, ...posted].forEach((event, n) => {
          const before = gone(state);
          const decision = decide('grant', event, state, world);
          if ('accepted' in decision) for (const one of decision.accepted) state = evolve(state, { ...one, at: n, v: n + 1 });
          const face = creditNow(state)!.granted.data.faceValue;
          const high =
            face.disclosure === 'range' ? face.high : face.disclosure === 'at-least' ? Infinity : 'value' in face ? face.value : Infinity;
          expect(gone(state)).toBeLessThanOrEqual(high * 100 + 1e-6);
          if ('refusal' in decision && decision.refusal.code === 'credit-exceeded' && 'amount' in event.data)
            expect(before + Math.round(event.data.amount.value * 100)).toBeGreaterThan(Math.round(high * 100));
        });
      }),
      { seed: Number(process.env.SEED ?? Date.now()), numRuns: 500 },
    );
  });
});
