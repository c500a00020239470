/** Differences of the record, put together as events. */
import type { Answer } from '../../reading/api.ts';

export type Difference = Answer<'/v1/diff'>['changes'][number];
export type Field = { field: string; before: unknown; after: unknown };

/** What one event changed. */
export type Event = { key: string; stream: string; cause: Difference['cause']; fields: Field[] };

/** Events, the newest first, each with all that it changed. A difference is the last event's that touched its field. */
export const eventsOf = (differences: readonly Difference[]): Event[] => {
  const events = new Map<string, Event>();
  for (const { stream, cause, field, before, after } of differences) {
    const key = `${stream}@${cause.version}`;
    const event = events.get(key) ?? { key, stream, cause, fields: [] };
    event.fields.push({ field, before, after });
    events.set(key, event);
  }
  return [...events.values()].sort((a, b) =>
    a.cause.recordedAt > b.cause.recordedAt ? -1 : a.cause.recordedAt < b.cause.recordedAt ? 1 : 0,
  );
};

/** What tells most comes first; what follows from the rest comes last. */
const TELLING = ['amount', 'valuation', 'status', 'participations', 'stakePercent', 'announcedOn', 'closedOn'];
const weight = (field: string): number => {
  const parts = field.split('.');
  const found = TELLING.findIndex((one) => parts.includes(one));
  return found < 0 || parts[0] === 'valuations' ? TELLING.length : found;
};

/** The fields of a thing, those that tell most first. */
export const byWeight = (fields: readonly Field[]): Field[] => fields.toSorted((a, b) => weight(a.field) - weight(b.field));

/** Of a line's day: `2024-05-13` of an instant. */
export const dayOf = (instant: string): string => instant.slice(0, 10);
