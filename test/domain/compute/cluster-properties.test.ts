/** What holds for every history of a cluster, checked against every single day. A failure prints the seed; `SEED=<seed>` runs it again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocationSteps } from '../../../domain/compute/allocations.ts';
import { resolvePhases, stockOf } from '../../../domain/compute/capacity.ts';
import { type Cluster, clusterAt, decide, evolve, initial } from '../../../domain/compute/cluster.ts';
import { clusterRow, courseOf } from '../../../domain/compute/cluster-row.ts';
import { noChips } from '../../../domain/kernel/chips.ts';
import { dayAfter } from '../../../domain/kernel/decision.ts';
import { add, on } from '../../../domain/kernel/steps.ts';
import type { ClusterEvent } from '../../../events/index.ts';
import { allocatedOn, DAYS, type Days, exact, firstShort, sizeOn, tell, uncountedOn, usableOn } from '../../support/domain/cluster-days.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { world } from '../../support/domain/given.ts';
import { by } from '../../support/domain/samples.ts';
import { sized } from '../../support/long.ts';

const seed = { seed: Number(process.env.SEED ?? Date.now()) };
const Day = fc.constantFrom(...DAYS.slice(7, 67));
const Phase = fc.constantFrom('p1', 'p2', 'p3', 'constructor');
const Allocation = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'constructor');
const SourceId = fc.constantFrom('epoch', 'sat');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const withoutGaps = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A part of a GPU, and some more. */
const Part = fc.integer({ min: 1, max: 40_000_000 }).map((millionths) => millionths / 1_000_000);

const Report = fc
  .record({
    phase: Phase,
    state: fc.constantFrom('installed', 'installed', 'available', 'retired', 'announced', 'claimed'),
    gpus: maybe(fc.oneof(fc.integer({ min: 1, max: 200 }), Part)),
    from: maybe(Day),
    supersedes: maybe(Phase),
    source: SourceId,
    assurance: fc.constantFrom('official', 'reported'),
  })
  .map(({ phase, source, assurance, supersedes, ...says }) => {
    const who = by(source, undefined, assurance as 'official');
    const other = supersedes === phase ? undefined : supersedes;
    return c.phaseClaim(phase, { ...says, supersedes: other } as Parameters<typeof c.phaseClaim>[1], who);
  });
const Gpus = fc.oneof(fc.integer({ min: 1, max: 120 }), Part);
const Event: fc.Arbitrary<ClusterEvent> = fc
  .oneof(
    { weight: 3, arbitrary: Report },
    { weight: 1, arbitrary: fc.tuple(Phase, SourceId).map(([phase, source]) => c.unphase(phase, source)) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(Allocation, Gpus, Day, maybe(Day))
        .map(([id, gpus, from, until]) => c.allocated(id, gpus, from, { until: until && until >= from ? until : undefined })),
    },
    { weight: 7, arbitrary: fc.tuple(Allocation, Gpus, Day).map(([id, gpus, from]) => c.resized(id, gpus, from)) },
    { weight: 1, arbitrary: fc.tuple(Allocation, Day).map(([id, day]) => c.released(id, day)) },
  )
  .map(withoutGaps);
const Posted = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.array(Event, { minLength: 1, maxLength: 25, size: 'max' }))
  .map(([gpus, events]) => [c.phaseClaim('hall', { state: 'installed', gpus }), ...events]);

/** What the days say should come of an event: a refusal, something new or nothing new; undefined where they do not judge. */
const expected = (
  days: Days,
  { type, data }: ClusterEvent,
): { code: string; day?: string; free?: number } | 'new' | 'nothing' | undefined => {
  const one = 'allocation' in data ? days.allocations.find((each) => each.data.allocation === data.allocation) : undefined;
  const judge = (before: typeof one | null, after: NonNullable<typeof one>) => {
    const short = firstShort(days, before ?? null, after);
    return short ? { code: 'capacity-exceeded', ...short } : 'new';
  };
  if (type === 'GpusAllocated') {
    if (!one) return judge(null, { data, resizes: [], released: null });
    return JSON.stringify(one.data) === JSON.stringify(data) ? 'nothing' : { code: 'allocation-conflict' };
  }
  if (type === 'AllocationResized') {
    if (!one) return { code: 'thing-unknown' };
    const after = { ...one, resizes: [...one.resizes, data] };
    const end = [one.released, one.data.until && dayAfter(one.data.until)].filter((day) => typeof day === 'string').sort()[0];
    if (end !== undefined && data.from >= end && !one.resizes.some(({ gpus, from }) => gpus === data.gpus && from === data.from))
      return { code: 'thing-ended' };
    if (DAYS.every((day) => sizeOn(after, day) === sizeOn(one, day))) return 'nothing';
    return judge(one, after);
  }
  if (type === 'AllocationReleased') {
    if (!one) return { code: 'thing-unknown' };
    return one.released === null ? 'new' : one.released === data.on ? 'nothing' : { code: 'allocation-conflict' };
  }
  return undefined;
};

/** Decides all that is posted, one by one, and lets `check` look at each. */
const live = (posted: ClusterEvent[], check: (event: ClusterEvent, state: Cluster, days: Days, next: Cluster) => void): void => {
  const days: Days = { claims: [], allocations: [] };
  let state = evolve(initial, { ...c.cluster(), at: 0, v: 1 });
  posted.forEach((event, n) => {
    const decision = decide('c1', event, state, world);
    const accepted = 'accepted' in decision ? decision.accepted : [];
    const next = accepted.reduce((so, one) => evolve(so, { ...one, at: n + 1, v: n + 2 }), state);
    check(event, state, days, next);
    for (const one of accepted) tell(days, one);
    state = next;
  });
};

const holds = (check: Parameters<typeof live>[1]) =>
  fc.assert(
    fc.property(Posted, (posted) => live(posted, check)),
    { ...seed, numRuns: sized(150, 400) },
  );

const NOTHING = { from: '', utilization: null, usableGpus: 0, allocatedGpus: 0, freeGpus: 0, phasesWithoutCount: 0 };

describe('every history of a cluster', () => {
  it('holds acceptances and refusals of every kind, or it would prove nothing', () => {
    const seen = new Map<string, number>();
    for (const posted of fc.sample(Posted, { ...seed, numRuns: 600 })) {
      live(posted, (event, _state, days) => {
        const verdict = expected(days, event);
        const key = `${event.type} ${typeof verdict === 'object' ? verdict.code : verdict}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      });
    }
    for (const key of [
      'GpusAllocated new',
      'GpusAllocated capacity-exceeded',
      'AllocationResized new',
      'AllocationResized capacity-exceeded',
    ])
      expect([key, (seen.get(key) ?? 0) > 20]).toEqual([key, true]);
  });

  it('accepts an allocation or a resize if, and only if, every day on which it adds GPUs has so many left', () => {
    holds((event, state, days) => {
      const verdict = expected(days, event);
      if (verdict === undefined) return;
      const decision = decide('c1', event, state, world);
      if (typeof verdict === 'object') expect(decision).toMatchObject({ refusal: verdict });
      else expect(decision).toMatchObject({ accepted: verdict === 'new' ? [event] : [] });
    });
  });

  it('has as many usable and allocated GPUs as every day has by itself', () => {
    holds((_event, state, days) => {
      const { phases, allocations } = clusterAt(state);
      const [usable, allocated] = [stockOf(resolvePhases(phases), noChips).all, add(allocations.map(allocationSteps))];
      expect(DAYS.map((day) => [day, on(usable, day), on(allocated, day)])).toEqual(
        DAYS.map((day) => [day, usableOn(days, day), allocatedOn(days, day)]),
      );
    });
  });

  it('has a course, with what is free and the periods in which there is too little, as every day has by itself', () => {
    holds((_event, state, days) => {
      const { days: course, oversubscribed } = courseOf(clusterRow(state)!);
      const shown = DAYS.map((day) => {
        const { from: _from, utilization: _percent, ...at } = course.findLast(({ from }) => from <= day) ?? NOTHING;
        const over = oversubscribed.filter(({ from, to }) => from <= day && (to === null || day < to)).map(({ gpus }) => gpus);
        return { day, ...at, over };
      });
      const alone = DAYS.map((day) => {
        const [usable, allocatedGpus, phasesWithoutCount] = [usableOn(days, day), allocatedOn(days, day), uncountedOn(days, day)];
        const left = exact(usable - allocatedGpus);
        // Nobody counts any of the phases that can be used: neither how many can be used nor how many are free is known.
        const isUnknown = usable === 0 && phasesWithoutCount > 0;
        const [usableGpus, freeGpus] = isUnknown ? [null, null] : [usable, Math.max(0, left)];
        return { day, usableGpus, allocatedGpus, freeGpus, phasesWithoutCount, over: left < 0 ? [-left] : [] };
      });
      expect(shown).toEqual(alone);
    });
  });

  it('takes an event that it has just taken for no news', () => {
    holds((event, state, _days, next) => {
      if (next !== state) expect(decide('c1', event, next, world)).toEqual({ accepted: [] });
    });
  });

  it('as recorded at an instant is the history up to it', () => {
    fc.assert(
      fc.property(Posted, (posted) => {
        const states: Cluster[] = [];
        let last = initial;
        live(posted, (_event, state, _days, next) => {
          states.push(state);
          last = next;
        });
        states.forEach((state, n) => {
          expect(clusterRow(last, { recordedAt: n })).toEqual(clusterRow(state));
        });
      }),
      { ...seed, numRuns: sized(80, 200) },
    );
  });
});
