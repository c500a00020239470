import { expect, it } from 'vitest';
import { deciders } from '../../../domain/deciders.ts';
import { added, inOneRun, withKey } from '../../../domain/kernel/folding.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import { registered, reported } from '../../support/domain/samples.ts';

const { evolve, initial } = deciders.organization;

it('copies what it adds to, each time: whoever had it before has it as it was', () => {
  const list = [1];
  const record = { a: 1 };
  expect([added(list, 2), withKey(record, 'b', 2), withKey(record, 'a', 3)]).toEqual([[1, 2], { a: 1, b: 2 }, { a: 3 }]);
  expect([list, record]).toEqual([[1], { a: 1 }]);
});

it('copies once in a run, and leaves alone what was there before it and what came out of it', () => {
  const list = [1];
  const grown = inOneRun(() => inOneRun(() => [2, 3].reduce((all, one) => added(all, one), list)));
  expect([list, grown, added(grown, 4), grown]).toEqual([[1], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3]]);
  const steps = inOneRun(() => {
    const first = added(list, 2);
    return [first, added(first, 3)];
  });
  expect(steps[0]).toBe(steps[1]);
});

it('ends a run that threw', () => {
  const list: number[] = [];
  const inside = () => added(list, 1);
  expect(() =>
    inOneRun(() => {
      inside();
      throw new Error('damaged');
    }),
  ).toThrow('damaged');
  expect(inside()).not.toBe(inside());
});

it('takes any key for what it is', () => {
  const record = withKey(withKey<number>({}, '__proto__', 1), 'constructor', 2);
  expect([Object.keys(record), Object.getPrototypeOf(record) === Object.prototype]).toEqual([['__proto__', 'constructor'], true]);
});

it('folds a stream to the same in one run as event by event', () => {
  const events = [
    registered(),
    ...Array.from({ length: 200 }, (_, n) => reported(`round-${n % 20}`, { label: `n ${n}` })),
    registered({ name: 'B' }),
  ].map((event, n) => ({ ...event, at: 1_700_000_000_000 + n, v: n + 1 }) as Recorded<OrganizationEvent>);
  const states = [initial];
  for (const event of events) states.push(evolve(states.at(-1)!, event));
  const seen = structuredClone(states);
  expect(inOneRun(() => events.reduce(evolve, initial))).toEqual(states.at(-1));
  expect(inOneRun(() => events.slice(100).reduce(evolve, states[100]!))).toEqual(states.at(-1));
  expect(states).toEqual(seen);
});
