/** Allocations of several models, checked day by day and model by model. A failure prints the seed; `SEED=<seed>` runs it again. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cluster, decide, evolve, initial } from '../../../domain/compute/cluster.ts';
import { clusterRow, courseOf, freeByModel } from '../../../domain/compute/cluster-row.ts';
import { chipNamesOf } from '../../../domain/kernel/chips.ts';
import type { ClusterEvent } from '../../../events/index.ts';
import { DAYS } from '../../support/domain/cluster-days.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { world } from '../../support/domain/given.ts';
import { expected, missingOn, SPELLINGS, type Told, tell } from '../../support/domain/model-days.ts';
import { sized } from '../../support/long.ts';

const MODELS = ['NVIDIA H100', 'NVIDIA A100'];
const Model = fc.constantFrom(...MODELS, undefined);
const Day = fc.constantFrom(...DAYS.slice(7, 67));
const Gpus = fc.integer({ min: 1, max: 60 });
const Phase = fc.record({ gpus: Gpus, gpuModel: Model, from: Day });
const Ask = fc.record({ gpus: Gpus, gpuModel: Model, from: Day, days: fc.integer({ min: 0, max: 40 }) });
type Part = { gpus: number; gpuModel: string | undefined };
type Phase = Part & { from: string };
type Taken = Part & { from: string; until: string };

const sumOf = (parts: Part[]): number => parts.reduce((sum, { gpus }) => sum + gpus, 0);
const ofModel = <P extends Part>(parts: P[], model: string | undefined): P[] => parts.filter(({ gpuModel }) => gpuModel === model);

/** What is missing on a day: in all, or of the models beyond what GPUs whose model nobody states can make up for. */
const missing = (phases: Phase[], taken: Taken[], day: string): number => {
  const [there, gone] = [phases.filter(({ from }) => from <= day), taken.filter(({ from, until }) => from <= day && day <= until)];
  const lacking = MODELS.reduce((sum, model) => sum + Math.max(0, sumOf(ofModel(gone, model)) - sumOf(ofModel(there, model))), 0);
  return Math.max(0, sumOf(gone) - sumOf(there), lacking - sumOf(ofModel(there, undefined)));
};

const withoutGaps = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const later = (day: string, days: number): string => DAYS[Math.min(DAYS.length - 1, DAYS.indexOf(day) + days)]!;

it('an allocation is accepted if, and only if, no day lacks GPUs, in all or of a model, and what is free of each is what one more may take', () => {
  const verdicts = new Set<boolean>();
  fc.assert(
    fc.property(fc.array(Phase, { minLength: 1, maxLength: 4 }), fc.array(Ask, { maxLength: 12, size: 'max' }), (phases, asks) => {
      let state: Cluster = evolve(initial, { ...c.cluster(), at: 0, v: 1 });
      const tell = (event: ClusterEvent): boolean => {
        const decision = decide('c1', event, state, world);
        if (!('accepted' in decision)) return false;
        for (const one of decision.accepted) state = evolve(state, { ...one, at: 1, v: 2 });
        return true;
      };
      phases.forEach(({ gpus, gpuModel, from }, n) => {
        expect(
          tell(withoutGaps(c.phaseClaim(`p${n}`, { state: 'installed', gpus, gpuModel, from } as Parameters<typeof c.phaseClaim>[1]))),
        ).toBe(true);
      });
      const taken: Taken[] = [];
      asks.forEach(({ gpus, gpuModel, from, days }, n) => {
        const one = { gpus, gpuModel, from, until: later(from, days) };
        const fits = DAYS.every((day) => missing(phases, [...taken, one], day) === 0);
        verdicts.add(fits);
        expect(tell(withoutGaps(c.allocated(`a${n}`, gpus, from, { gpuModel, until: one.until })))).toBe(fits);
        if (fits) taken.push(one);
      });
      const row = clusterRow(state)!;
      expect(courseOf(row).oversubscribed).toEqual([]);
      for (const day of DAYS.filter((_, n) => n % 9 === 0)) {
        for (const { gpuModel, gpus } of freeByModel(row, day)) {
          const more = (extra: number): number =>
            missing(phases, [...taken, { gpus: gpus! + extra, gpuModel, from: day, until: day }], day);
          expect([more(0), more(1)]).toEqual([0, 1]);
        }
      }
    }),
    { seed: Number(process.env.SEED ?? Date.now()), numRuns: sized(150, 400) },
  );
  expect(verdicts.size).toBe(2);
});

const chips = chipNamesOf([
  { model: 'NVIDIA H100', vendor: 'NVIDIA', aliases: ['Hopper'] },
  { model: 'NVIDIA A100', vendor: 'NVIDIA' },
]);
const facts = { ...world, chips: () => chips };
const Spelled = fc.option(fc.constantFrom(...SPELLINGS), { nil: undefined });
/** Whole GPUs, and parts of them. */
const Size = fc.oneof(
  Gpus,
  fc.integer({ min: 1, max: 60_000_000 }).map((millionths) => millionths / 1_000_000),
);
const Id = fc.constantFrom('a1', 'a2', 'a3', 'a4');
const Mixed = fc.array(fc.record({ gpus: Size, gpuModel: fc.constantFrom(...SPELLINGS) }), { maxLength: 2 });
const Built = fc
  .tuple(Size, Spelled, Mixed, fc.constantFrom(...DAYS.slice(7, 22)))
  .map(([gpus, gpuModel, alsoGpus, from]) => ({ gpus, gpuModel, from, ...(alsoGpus.length > 0 && { alsoGpus }) }));
const Happening: fc.Arbitrary<ClusterEvent> = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(Id, Size, Day, Spelled, fc.integer({ min: 0, max: 50 }))
        .map(([id, gpus, from, gpuModel, days]) =>
          c.allocated(id, gpus, from, { gpuModel, ...(days < 45 && { until: later(from, days) }) }),
        ),
    },
    { weight: 8, arbitrary: fc.tuple(Id, Size, Day).map(([id, gpus, from]) => c.resized(id, gpus, from)) },
    { weight: 2, arbitrary: fc.tuple(Id, Day).map(([id, day]) => c.released(id, day)) },
    { weight: 2, arbitrary: Id.map((id) => c.unallocated(id)) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('p0', 'p1'), Day).map(([id, from]) => c.phaseClaim(id, { state: 'retired', from })),
    },
  )
  .map(withoutGaps);

it('whatever is allocated, resized, released and withdrawn while phases retire: accepted is what every day has, model by model', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.array(Built, { minLength: 2, maxLength: 4 }),
      fc.array(Happening, { minLength: 10, maxLength: 25, size: 'max' }),
      (built, posted) => {
        let state: Cluster = evolve(initial, { ...c.cluster(), at: 0, v: 1 });
        const days: Told = { phases: [], taken: [], gone: new Set() };
        const reported = built.map((says, n) =>
          withoutGaps(c.phaseClaim(`p${n}`, { state: 'installed', ...says } as Parameters<typeof c.phaseClaim>[1])),
        );
        [...reported, ...posted].forEach((event, n) => {
          const verdict = expected(days, event);
          const decision = decide('c1', event, state, facts);
          const key = `${event.type} ${typeof verdict === 'string' ? verdict : verdict.code}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
          if (typeof verdict === 'object') expect(decision).toMatchObject({ refusal: verdict });
          else if (event.type !== 'CapacityReported') expect(decision).toMatchObject({ accepted: verdict === 'new' ? [event] : [] });
          for (const one of 'accepted' in decision ? decision.accepted : []) {
            state = evolve(state, { ...one, at: n + 1, v: n + 2 });
            tell(days, one);
          }
        });
        const row = clusterRow(state)!;
        const { oversubscribed } = courseOf(row, chips);
        for (const day of DAYS) {
          const { inAll, ofModels } = missingOn(days, day);
          const over = oversubscribed.filter(({ from, to }) => from <= day && (to === null || day < to)).map(({ gpus }) => gpus);
          expect([day, over]).toEqual([day, inAll + ofModels > 0 ? [Math.max(inAll, ofModels)] : []]);
        }
      },
    ),
    { seed: Number(process.env.SEED ?? Date.now()), numRuns: sized(300, 1000) },
  );
  for (const key of [
    'GpusAllocated capacity-exceeded',
    'AllocationResized new',
    'AllocationResized capacity-exceeded',
    'AllocationWithdrawn new',
  ])
    expect([key, (seen.get(key) ?? 0) > 20]).toEqual([key, true]);
});
