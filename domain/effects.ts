/** What events would change of what is answered: resolved rounds and marks, the current point of a timeline, what is free of a cluster, what is left of a
 * credit. A pure comparison of a stream before and after them. */
import type { Category } from '../events/catalogue.ts';
import { clusterRow, courseOf } from './compute/cluster-row.ts';
import { creditAt, ledgerOf } from './compute/credit-ledger.ts';
import type { deciders } from './deciders.ts';
import { isEqual } from './kernel/json.ts';
import { noticesOf, type ValuationNotice } from './notification/notice.ts';
import { roundsAndValues } from './record/fields.ts';

/** `thing` is named with what it is: `round/moonshot-02`. Null is nothing. */
export type Effect = { thing: string; field: string; before: unknown; after: unknown };

type Fields = ReadonlyMap<string, unknown>;
type Of<C extends Category> = (typeof deciders)[C]['initial'];

const THINGS: Record<string, string> = { rounds: 'round', valuations: 'valuation' };

/** `rounds.moonshot-02.amount` is the amount of round/moonshot-02, `valuations.current` the current point of the organization. */
const named = (id: string, path: string): Pick<Effect, 'thing' | 'field'> => {
  const [list = '', thing = '', ...field] = path.split('.');
  const noun = THINGS[list];
  return noun && field.length > 0
    ? { thing: `${noun}/${thing}`, field: field.join('.') }
    : { thing: `organization/${id}`, field: path.replace(/^valuations\./, '') };
};

const between = (before: Fields, after: Fields, nameOf: (field: string) => Pick<Effect, 'thing' | 'field'>): Effect[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ ...nameOf(field), before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((effect) => !isEqual(effect.before, effect.after));

/** Free GPUs from each day on which they change; null where usable ones are not counted. */
const freeOf = (state: Of<'cluster'>): Fields => {
  const row = clusterRow(state);
  if (!row) return new Map();
  const { days } = courseOf(row);
  const changing = days.filter(({ freeGpus }, n) => n === 0 || freeGpus !== days[n - 1]?.freeGpus);
  return new Map([['free', changing.map(({ from, freeGpus }) => ({ from, gpus: freeGpus }))]]);
};

const leftOf = (state: Of<'credit'>, today: string): Fields => {
  const now = creditAt(state, today);
  return new Map(now ? [['remaining', ledgerOf(now, today).remaining]] : []);
};

/** A stream before and after some events, of the state of its category. */
export type Change = { category: Category; id: string; before: unknown; after: unknown; from: number; to: number };

const isOf = <C extends Category>(change: Change, category: C): change is Change & { before: Of<C>; after: Of<C> } =>
  change.category === category;

/** `today` is the present day: what is left of a credit is of a day. */
export const effectsOf = (change: Change, today: string): Effect[] => {
  const { category, id } = change;
  const of = (field: string) => ({ thing: `${category}/${id}`, field });
  if (isOf(change, 'organization'))
    return between(new Map(roundsAndValues(change.before)), new Map(roundsAndValues(change.after)), (field) => named(id, field));
  if (isOf(change, 'cluster')) return between(freeOf(change.before), freeOf(change.after), of);
  if (isOf(change, 'credit')) return between(leftOf(change.before, today), leftOf(change.after, today), of);
  return [];
};

/** The notices that subscribers would get. */
export const noticesAbout = (change: Change): ValuationNotice[] =>
  isOf(change, 'organization') ? noticesOf(change.id, change.after, change.from, change.to) : [];
