/** How many steps the boards take, counted by what they read and compare and not by the clock: of n holders about n log n. */
import { describe, expect, it } from 'vitest';
import { concentrationOf } from '../../../domain/boards/concentration.ts';
import { dealsOf } from '../../../domain/boards/deals.ts';
import { contenders, INVESTOR_METRICS, measure } from '../../../domain/boards/investor-rankings.ts';
import { type Contender, type Order, rank } from '../../../domain/boards/ranking.ts';
import type { Directory, Startup } from '../../../domain/boards/startup.ts';
import { told } from '../../support/domain/given.ts';
import { startup } from '../../support/domain/investors.ts';
import * as a from '../../support/domain/samples.ts';

/** A step is a read of a member, or a use of a number. */
class Steps {
  taken = 0;

  /** The same number, each use of which is a step: an addition, a comparison, a search that passes by. */
  number(value: number): number {
    const counted = {
      [Symbol.toPrimitive]: () => {
        this.taken += 1;
        return value;
      },
    };
    return counted as unknown as number;
  }

  /** The same thing, and all that is in it. */
  of<T>(thing: T): T {
    const known = new WeakMap<object, object>();
    const counted = <V>(value: V): V => {
      if (value === null || typeof value !== 'object') return value;
      const before = known.get(value);
      if (before) return before as V;
      const proxy = new Proxy(value, {
        get: (from, name) => {
          this.taken += 1;
          return counted(Reflect.get(from, name));
        },
      });
      known.set(value, proxy);
      return proxy;
    };
    return counted(thing);
  }
}

const SIZES = [1_000, 10_000] as const;
/** n log n grows by 13.3 where n grows tenfold. */
const GROWTH = 14;

/** `most`: so many times n log2 n. */
const grows = (most: number, steps: (n: number) => number) => {
  const [few = 0, many = 0] = SIZES.map(steps);
  const [ofFew = 0, ofMany = 0] = [few, many].map((taken, at) => taken / (SIZES[at]! * Math.log2(SIZES[at]!)));
  expect(Math.max(ofFew, ofMany)).toBeLessThan(most);
  // Fewer would mean that the steps are not counted.
  expect(few).toBeGreaterThan(SIZES[0]);
  expect(many / few).toBeGreaterThan(9);
  expect(many / few).toBeLessThan(GROWTH);
};

/** In no order, and often equal. */
const worth = (n: number): number => (n * 7_919) % 4_001;
const idOf = (n: number): string => `i${(n * 6_007) % 1_000_003}`;
const upTo = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));

describe('ranks', () => {
  const contender = (steps: Steps, n: number): Contender<null> => {
    const bounds = { low: steps.number(worth(n) - (n % 3)), high: n % 5 === 0 ? null : steps.number(worth(n) + (n % 7)) };
    const own = { id: idOf(n), name: '', listed: true, metrics: null, bounds };
    return Object.defineProperty(own as Contender<null>, 'value', {
      enumerable: true,
      get: () => {
        steps.taken += 1;
        return worth(n);
      },
    });
  };

  it.each<[Order, most: number]>([
    ['most', 10],
    ['least', 3],
  ])('by %s', (order, most) => {
    grows(most, (n) => {
      const steps = new Steps();
      expect(
        rank(
          upTo(n, (at) => contender(steps, at)),
          { order },
        ),
      ).toHaveLength(n);
      return steps.taken;
    });
  });
});

describe('concentration', () => {
  it.each([
    ['of a whole that is known', { residual: 0, hasUnknown: false }],
    ['of a whole with more than is known', { residual: 1e6, atMost: 1e9, hasUnknown: true }],
  ])('%s', (_, unknown) => {
    grows(3, (n) => {
      const steps = new Steps();
      const { entries } = concentrationOf(
        upTo(n, (at) => ({ id: idOf(at), name: '', value: steps.number(1 + worth(at)) })),
        unknown,
      );
      expect(entries).toHaveLength(n);
      return steps.taken;
    });
  });
});

describe('investors', () => {
  const directory: Directory = new Map();
  /** One round, resolved once: its deal is what others are made of. */
  const [deal] = dealsOf(
    told(
      a.registered(),
      a.reported('r', {
        amount: a.usd(1e9),
        participations: [{ investor: 'tencent', lead: true, amount: a.usd(5e6) }, { investor: 'alibaba' }],
      }),
    ).rounds,
  );
  const [known, unknown] = deal!.parts;
  const startupWith = (id: string, rounds: string[][]): Startup =>
    startup(id, [], {
      deals: rounds.map((investors, n) => ({
        ...deal!,
        round: `${id}-${n}`,
        parts: investors.map((investor, at) => ({ ...(at % 2 ? known! : unknown!), investor })),
      })),
    });
  const WORLDS: [what: string, most: number, of: (n: number) => Startup[]][] = [
    ['all of one round', 8, (n) => [startupWith('s', [upTo(n, idOf)])]],
    ['each of many rounds of a startup of its own', 14, (n) => upTo(n, (at) => startupWith(`s${at}`, [[idOf(at)]]))],
    [
      'each of three of many rounds',
      25,
      (n) =>
        upTo(n / 10, (at) =>
          startupWith(
            `s${at}`,
            upTo(3, (k) => upTo(10, (j) => idOf((at * 10 + j + k * 370) % n))),
          ),
        ),
    ],
    ['one of all rounds, with another in each', 21, (n) => upTo(n, (at) => startupWith(`s${at}`, [['everywhere', idOf(at)]]))],
  ];

  describe.each(WORLDS)('%s', (_, most, of) => {
    it('are measured', () => {
      grows(most, (n) => {
        const [steps, world] = [new Steps(), of(n)];
        const { measured } = measure(steps.of(world), directory, { groups: true });
        expect(measured.length).toBeGreaterThan(n / 2);
        return steps.taken;
      });
    });

    it('and are contenders by every metric', () => {
      const board = measure(of(SIZES[0]), directory, { groups: true });
      for (const metric of INVESTOR_METRICS) {
        const steps = new Steps();
        contenders(steps.of(board), metric);
        expect(steps.taken).toBeLessThan(25 * board.measured.length);
      }
    });
  });
});
