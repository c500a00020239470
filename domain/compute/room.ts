/** How many GPUs are left on which day, in all and of each model, and on which days there are not enough. */
import { type ChipNames, chipKey } from '../kernel/chips.ts';
import { add, combine, type GpusByDay, minus, on, plus } from '../kernel/steps.ts';
import type { Stock } from './capacity.ts';

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
