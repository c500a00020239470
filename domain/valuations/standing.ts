/** A timeline of which single points are asked for. Whoever goes through the versions of a stream has one for each, and most of it is that of the version before:
 * nothing is made of it before it is asked for, and what is made of an entry by itself is made once. */
import { remembered } from '../kernel/remembered.ts';
import { type Life, type Milestone, reachedFirst } from './milestones.ts';
import { type Entry, type Thing, versusOf } from './points.ts';
import { divisorsOf, spanned, stepAt } from './step-up.ts';
import { byDate, isOver, type Point, withStep } from './timeline.ts';
import { isPrice } from './valuation.ts';

/** Prices only, in the order of the timeline. */
export type Standing = { entries: readonly Entry[]; life: Life };

const spannedOf = remembered(({ priced }: Entry) => priced && spanned(priced));
const divisors = remembered(divisorsOf);
const spansOf = remembered((entries: readonly Entry[]) => entries.map(spannedOf));
const firstIn = remembered(({ entries, life }: Standing) =>
  reachedFirst(
    entries.map(({ point }) => point),
    life,
  ),
);

/** What tells a point from the others: what it is of. */
export const nameOfThing = (thing: Thing): string => ('round' in thing ? `round/${thing.round}` : `mark/${thing.mark}`);
export const nameOf = ({ point }: Pick<Entry, 'point'>): string => nameOfThing(versusOf(point));
export const nameIn = remembered((entry: Entry) => nameOf(entry));

export const standingOf = (entries: readonly Entry[], life: Life): Standing => ({
  entries: entries.filter(({ valuation }) => isPrice(valuation)).sort(byDate),
  life,
});

/** The same with other entries in place of those of these names. */
export const replaced = ({ entries, life }: Standing, names: ReadonlySet<string>, by: readonly Entry[]): Standing => {
  const all = entries.filter((entry) => !names.has(nameIn(entry)));
  for (const entry of by) {
    if (!isPrice(entry.valuation)) continue;
    const at = all.findIndex((other) => byDate(entry, other) < 0);
    all.splice(at === -1 ? all.length : at, 0, entry);
  }
  return { entries: all, life };
};

export const placeIn = ({ entries }: Standing, name: string): number => entries.findIndex((entry) => nameIn(entry) === name);

/** The point at a place; null where there is none. */
export const pointAt = (standing: Standing, place: number): Point | null => {
  const { entries } = standing;
  const entry = entries[place];
  if (!entry) return null;
  const step = entry.priced ? stepAt(spansOf(entries), place, divisors) : undefined;
  const versus = step && step.versus !== null ? entries[step.versus] : undefined;
  return { ...withStep(entry, step, versus), milestones: firstIn(standing).get(place) ?? [] };
};

/** The place of the current point; -1 where there is none. */
export const currentIn = ({ entries, life }: Standing): number =>
  isOver(life) ? -1 : entries.findLastIndex(({ point }) => point.usd !== null);

/** All milestones that are reached. */
export const reachedIn = (standing: Standing): Milestone[] => [...firstIn(standing).values()].flat();
