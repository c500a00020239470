/** How an event type is defined, found again and read: an event is a value that carries its schema. */
import * as z from 'zod';

export type Category = 'organization' | 'currency' | 'cluster' | 'credit' | 'contract' | 'restriction' | 'chip';

/** Lifts the data of one retired shape to the next one. */
export type Lift = (data: unknown) => unknown;
/** Of a shape that took new members, and lost none. */
export const asItWas: Lift = (data) => data;

export type Definition<T extends string = string, S extends z.ZodType = z.ZodType> = {
  type: T;
  /** Of the streams that it is posted to; null where nobody posts it: the system records it by itself, on streams of several categories. */
  category: Category | null;
  schema: S;
  /** Oldest first; the event's present version is their number + 1. */
  lifts: Lift[];
};

export const event = <T extends string, S extends z.ZodType>(
  category: Category | null,
  type: T,
  schema: S,
  lifts: Lift[] = [],
): Definition<T, S> => ({
  type,
  category,
  schema,
  lifts,
});

/** What came in: a type and its data, valid in today's shape. */
export type EventOf<D> = D extends Definition<infer T, infer S> ? { type: T; data: z.infer<S> } : never;

/** US dollars for one unit of a currency, in the month that the event's amounts belong to: `{ "CNY": 0.139 }`. A part with a date of its
 * own in another month has its rate beside it: `{ "CNY 2024-05": 0.138 }`. */
export type Rates = Record<string, number>;

/** Of those rates that stand in for one which was not published yet, by the same key: the month that the amounts belong to, and the earlier one whose rate
 * was taken. `{ "EUR": { "month": "2026-11", "takenFrom": "2026-10" } }`. */
export type ProvisionalRates = Record<string, { month: string; takenFrom: string }>;

/** By which rates the amounts of an event are converted: stored with it when it is accepted. */
export type Converted = { rates?: Rates; provisionalRates?: ProvisionalRates };

/** Tells the events of some definitions from others. */
export const among = <D extends Definition>(definitions: readonly D[]) => {
  const types = new Set<string>(definitions.map(({ type }) => type));
  return <E extends { type: string }>(event: E): event is Extract<E, { type: D['type'] }> => types.has(event.type);
};

/** What a source or a client said about the event itself (CloudEvents attributes). */
export type Posted = { id?: string; source?: string; time?: string };

/** What was accepted and looks wrong: the place in the event, a code, a sentence. */
export type Warning = { pointer: string; code: WarningCode; message: string };
export const WARNINGS = [
  'alias-ambiguous',
  'after-exit',
  'chip-unknown',
  'closed-in-future',
  'founded-in-future',
  'older-than-what-stands',
  'oversubscribed',
  'pre-post-mismatch',
  'published-in-future',
  'shares-exceed-cheque',
  'stakes-exceed-100',
  'tranches-exceed-round',
  'valuation-before-founding',
] as const;
export type WarningCode = (typeof WARNINGS)[number];

/** An event with all that was recorded with it. `at` is the recorded-at instant in ms, `v` its number in its stream, `schema` the version of the shape
 * that it was recorded in, where that is an older one. */
export type Recorded<E> = E & Converted & { posted?: Posted; warnings?: Warning[]; schema?: number; at: number; v: number };

/** An event as a commit stores it. */
export type Stored = Converted & { type: string; schema: number; data: unknown; posted?: Posted; warnings?: Warning[] };

/** Thrown when the log holds what this code cannot read: an unknown type, a newer version or data that does not fit. */
export class UnreadableEvent extends Error {
  override name = 'UnreadableEvent';
}

/** Reads a stored event in today's shape. Throws `UnreadableEvent`. */
export const decode = <D extends Definition>(catalogue: ReadonlyMap<string, D>, stored: Stored): EventOf<D> => {
  const definition = catalogue.get(stored.type);
  if (!definition) throw new UnreadableEvent(`unknown event type ${stored.type}`);
  const missing = definition.lifts.length + 1 - stored.schema;
  if (missing < 0) throw new UnreadableEvent(`${stored.type} has schema version ${stored.schema}, newer than this code knows`);
  const lifted = definition.lifts.slice(definition.lifts.length - missing).reduce((data, lift) => lift(data), stored.data);
  const parsed = definition.schema.safeParse(lifted);
  if (!parsed.success) throw new UnreadableEvent(`${stored.type} does not fit its schema: ${z.prettifyError(parsed.error)}`);
  return { type: definition.type, data: parsed.data } as EventOf<D>;
};
