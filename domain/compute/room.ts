/** How many GPUs are left on which day, in all and of each model, and on which days there are not enough; and the book of a cluster, which knows that of all its
 * allocations and phases together: summed up once, and changed by each event, so that one allocation more costs as much among ten thousand as among ten. */
import type { Recorded } from '../../events/catalogue.ts';
import type { ClusterEvent } from '../../events/index.ts';
import { type ChipNames, chipKey } from '../kernel/chips.ts';
import { carried } from '../kernel/remembered.ts';
import { add, combine, type GpusByDay, minus, on, plus } from '../kernel/steps.ts';
import { type Allocation, takingOf } from './allocations.ts';
import { resolvePhases, type Stock, stockOf } from './capacity.ts';
import { type Cluster, clusterAt, phasesAt } from './cluster.ts';
import { standingOf } from './lives.ts';
import type { ResolvedPhase } from './phase.ts';

/** What is allocated: `gpuModel` is null or missing where whatever is left is taken. */
export type Taking = { gpuModel?: string | null | undefined; steps: GpusByDay };

/** `free` in all; `spare` are GPUs whose model nobody states, and that no named model needs; `over` what is missing. */
export type Room = {
  free: GpusByDay;
  spare: GpusByDay;
  ofModel: (gpuModel: string) => GpusByDay;
  over: GpusByDay;
  keys: ReadonlySet<string>;
};

const atLeastNone = (a: number, b: number): number => Math.max(0, minus(a, b));

/** Allocations that name a model take GPUs of that model, then some whose model nobody states; those that name none take whatever is left. So there are enough
 * on a day if the GPUs of unstated models make up for what each model lacks, and if there are enough in all. */
export const roomOf = (stock: Stock, taken: Taking[], names: ChipNames): Room => {
  const all = add(taken.map(({ steps }) => steps));
  const named = Map.groupBy(
    taken.filter(({ gpuModel }) => typeof gpuModel === 'string'),
    ({ gpuModel }) => chipKey(gpuModel ?? '', names),
  );
  const allocated = new Map([...named].map(([model, of]) => [model, add(of.map(({ steps }) => steps))]));
  const lacking = add([...allocated].map(([model, steps]) => combine(steps, stock.byModel.get(model) ?? [], atLeastNone)));
  const free = combine(stock.all, all, atLeastNone);
  const spare = combine(stock.unstated, lacking, atLeastNone);
  const ofModel = (gpuModel: string) => {
    const key = chipKey(gpuModel, names);
    const left = combine(stock.byModel.get(key) ?? [], allocated.get(key) ?? [], atLeastNone);
    return combine(combine(left, spare, plus), free, Math.min);
  };
  const over = combine(combine(all, stock.all, atLeastNone), combine(lacking, stock.unstated, atLeastNone), Math.max);
  return { free, spare, ofModel, over, keys: new Set([...stock.byModel.keys(), ...allocated.keys()]) };
};

/** The first day on which a change would take more than `free`, and how many are free on it without the change. Only days on which it takes more than before
 * are looked at: what was too much already is not its fault, and may always be made less. */
export const firstTightDay = (free: GpusByDay, before: GpusByDay, after: GpusByDay): { day: string; free: number } | null => {
  const more = combine(after, before, minus);
  const short = combine(more, free, (wanted, left) => (wanted > 0 && wanted > left ? 1 : 0));
  const [day] = short.find(([, is]) => is > 0) ?? [];
  return day === undefined ? null : { day, free: on(free, day) };
};

/** Periods in which more is allocated than can be used: from a day to the last day before `to`, which is null when there is no end. */
export const oversubscribed = ({ over }: Room): { from: string; to: string | null; gpus: number }[] =>
  over.flatMap(([from, gpus], n) => (gpus > 0 ? [{ from, to: over[n + 1]?.[0] ?? null, gpus }] : []));

/** The first day on which more is missing than before; undefined where there is none. */
export const firstShortDay = (before: Room, after: Room): string | undefined =>
  combine(after.over, before.over, minus).find(([, more]) => more > 0)?.[0];

/** `stockOf` is of the phases that stand, by the names of chips. */
export type Phasing = { resolved: ResolvedPhase[]; stockOf: (names: ChipNames) => Stock };
/** All that is taken of a model, or of whatever is left (undefined), by how many allocations. */
type Taken = { steps: GpusByDay; by: number };
/** `allocations`: how many stand. */
export type Book = { allocations: number; takings: Taking[]; phasing: () => Phasing };
type Kept = { taken: ReadonlyMap<string | undefined, Taken>; phasing: () => Phasing };

const once = <T>(make: () => T): (() => T) => {
  let made: { is: T } | undefined;
  return () => {
    made ??= { is: make() };
    return made.is;
  };
};

const phasingOf = (cluster: Cluster): (() => Phasing) =>
  once(() => {
    const resolved = resolvePhases(phasesAt(cluster));
    const known = new WeakMap<ChipNames, Stock>();
    return {
      resolved,
      stockOf: (names) => {
        const stock = known.get(names) ?? stockOf(resolved, names);
        known.set(names, stock);
        return stock;
      },
    };
  });

const NONE: Taken = { steps: [], by: 0 };

/** With what one allocation takes added, or taken off again. */
const withOne = (taken: Kept['taken'], one: Allocation | undefined, how: typeof plus): Kept['taken'] => {
  if (!one) return taken;
  const { gpuModel, steps } = takingOf(one);
  const before = taken.get(gpuModel) ?? NONE;
  const after = { steps: combine(before.steps, steps, how), by: how(before.by, 1) };
  const others = [...taken].filter(([model]) => model !== gpuModel);
  return new Map(after.by === 0 ? others : [...others, [gpuModel, after]]);
};

const books = carried((cluster: Cluster): Kept => {
  const ofModel = Map.groupBy(clusterAt(cluster).allocations.map(takingOf), ({ gpuModel }) => gpuModel);
  const taken = [...ofModel].map(([model, all]): [string | undefined, Taken] => [
    model,
    { steps: add(all.map(({ steps }) => steps)), by: all.length },
  ]);
  return { taken: new Map(taken), phasing: phasingOf(cluster) };
});

export const bookOf = (cluster: Cluster): Book => {
  const { taken, phasing } = books.of(cluster);
  const takings = [...taken].map(([gpuModel, { steps }]) => ({ gpuModel, steps }));
  return { allocations: [...taken.values()].reduce((sum, { by }) => sum + by, 0), takings, phasing };
};

/** The cluster after an event, as `evolve` makes it, with the book of the one before. */
export const withBook = (before: Cluster, event: Recorded<ClusterEvent>, evolve: () => Cluster): Cluster => {
  // Read first: a run changes its own lists.
  const id = 'allocation' in event.data ? event.data.allocation : undefined;
  const was = id === undefined ? undefined : standingOf(before.allocations, id);
  const after = evolve();
  // What was taken back as a whole is as if it had not been, and so begins anew.
  if (event.type === 'ClusterWithdrawn') return after;
  return books.pass(before, after, ({ taken, phasing }) => {
    if (id === undefined) return { taken, phasing: phasingOf(after) };
    const is = standingOf(after.allocations, id);
    return { taken: was === is ? taken : withOne(withOne(taken, was, minus), is, plus), phasing };
  });
};
