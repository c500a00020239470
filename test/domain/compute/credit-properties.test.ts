/** A ledger checked day by day, in whatever order it was told. A failure prints the seed; `SEED=<seed>` runs it again. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Credit, evolve, initial } from '../../../domain/compute/credit.ts';
import { creditAt, ledgerOf } from '../../../domain/compute/credit-ledger.ts';
import { decide } from '../../../domain/compute/crediting.ts';
import type { CreditEvent } from '../../../events/index.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { world } from '../../support/domain/given.ts';
import { range } from '../../support/domain/samples.ts';
import { sized } from '../../support/long.ts';

const DAYS = Array.from({ length: 130 }, (_, n) => new Date(Date.UTC(2024, 0, 30 + n)).toISOString().slice(0, 10));
const GRANTED = '2024-02-01';
/** Ten shares of the largest face value: nothing of it is ever refused for want of credit. */
const [LEAST, MOST] = [400, 1000];
/** The first day on which nothing can be drawn, of each last day. */
const DAY_AFTER: Record<string, string> = { '2024-05': '2024-06-01', '2024-05-20': '2024-05-21', '2024': '2025-01-01' };
const Part = fc.record({
  isDraw: fc.boolean(),
  cents: fc.integer({ min: 0, max: 10_000 }),
  on: fc.constantFrom(...DAYS.slice(2, 100)),
  isBack: fc.nat({ max: 3 }).map((n) => n === 0),
});
type Part = { isDraw: boolean; cents: number; on: string; isBack: boolean };

const told = (part: Part, n: number): CreditEvent[] => {
  const [id, value] = [`part-${n}`, part.cents / 100];
  const [there, back] = part.isDraw ? [c.drawn(id, value, part.on), c.undrawn(id)] : [c.revoked(id, value, part.on), c.unrevoked(id)];
  return part.isBack ? [there, back] : [there];
};

const after = (events: CreditEvent[]): Credit =>
  events.reduce<Credit>((state, event, n) => {
    const decision = decide('grant', event, state, world);
    if ('refusal' in decision) throw new Error(`${event.type}: ${decision.refusal.detail}`);
    return decision.accepted.reduce((so, one) => evolve(so, { ...one, at: n, v: n + 1 }), state);
  }, initial);

/** The sum of what stands of some parts by a day, exact to the cent. */
const sumOf = (parts: Part[], isDraw: boolean, is: (on: string) => boolean): number =>
  parts.filter((part) => part.isDraw === isDraw && !part.isBack && is(part.on)).reduce((cents, part) => cents + part.cents, 0) / 100;

const less = (bound: number, gone: number): number => Math.max(0, Math.round((bound - gone) * 100) / 100);

it('a credit is the same whenever its draws, revocations and its expiry are told, and lapses with what every day leaves', () => {
  fc.assert(
    fc.property(
      fc.array(Part, { maxLength: 10, size: 'max' }),
      fc.option(fc.constantFrom(...DAYS.slice(100, 120)), { nil: undefined }),
      fc.constantFrom(undefined, ...Object.keys(DAY_AFTER)),
      fc.infiniteStream(fc.nat()),
      (parts, expired, expiresOn, chance) => {
        const granted = c.granted(range(LEAST, MOST), { grantedOn: GRANTED, expiresOn });
        const stories = [...parts.map(told), ...(expired ? [[c.expired(expired) as CreditEvent]] : [])];
        const order = stories.map((events) => ({ events, at: chance.next().value as number })).sort((a, b) => a.at - b.at);
        const credit = after([granted, ...order.flatMap(({ events }) => events)]);
        const end = expired ?? (expiresOn ? DAY_AFTER[expiresOn] : undefined) ?? null;
        for (const day of DAYS) {
          const now = creditAt(credit, day);
          expect([day, now === null]).toEqual([day, day < GRANTED]);
          if (!now) continue;
          const [drawn, revoked] = [true, false].map((isDraw) => sumOf(parts, isDraw, (on) => on <= day)) as [number, number];
          const gone = Math.round((drawn + revoked) * 100) / 100;
          const [low, high] = [less(LEAST, gone), less(MOST, gone)];
          const isOver = end !== null && end <= day;
          const ledger = ledgerOf(now, day);
          expect([day, ledger]).toMatchObject([
            day,
            { drawn, revoked, expired: isOver ? high : 0, remaining: isOver ? { low: 0, high: 0 } : { low, high } },
          ]);
          const { earliest, latest } = ledger.projectedExhaustion;
          const isGone = isOver || high === 0;
          if (isGone) expect([day, earliest, latest]).toEqual([day, null, null]);
          else if (low === 0) expect([day, earliest]).toEqual([day, day]);
          for (const one of [earliest, latest]) if (one !== null && end !== null) expect(one < end && one >= day).toBe(true);
          expect(ledger.lapsesUsd === null).toBe(isOver || end === null);
        }
      },
    ),
    { seed: Number(process.env.SEED ?? Date.now()), numRuns: sized(60, 300) },
  );
});
