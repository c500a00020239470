/** What changed in an organization's rounds and valuations between two states of the record, field by field, and which event did it. */
import type { Recorded } from '../../events/catalogue.ts';
import type { OrganizationEvent } from '../../events/index.ts';
import type { Source } from '../../events/values.ts';
import { isEqual } from '../kernel/json.ts';
import { roundFields } from '../rounds/fields.ts';
import { resolveRounds } from '../rounds/rounds.ts';
import { type Point, timelineOf } from '../valuations/timeline.ts';
import { lifeOf } from './end.ts';
import { evolve, initial, type Organization } from './organization.ts';

/** The event that made a field what it is: its number in the stream, when it was recorded (ms), and who says so. A withdrawal names the Id of the source
 * whose claim it withdraws; null for a supersession and for what is said of the profile without a source. */
export type Cause = { version: number; at: number; type: string; source: Source | { id: string } | null; reason?: string };

/** `before` or `after` is null where there was or is nothing. `field` is a path: `rounds.moonshot-02.valuation`, `valuations.current`. */
export type Change = { field: string; before: unknown; after: unknown; cause: Cause };

type Fields = Map<string, unknown>;

const POINT_FIELDS = ['on', 'usd', 'basis', 'stepUp', 'direction', 'milestones', 'from'] as const;
const causeId = ({ cause }: Point): string => ('round' in cause ? cause.round : cause.mark);

/** Everything that is answered of rounds and valuations, as fields with values. What is not said is null. */
export const fieldsOf = ({ profile, rounds, marks }: Organization): Fields => {
  const { points, current, peak, unicornSince, monthsToUnicorn } = timelineOf(rounds, marks, lifeOf(profile));
  return new Map<string, unknown>([
    ...resolveRounds(rounds).flatMap(roundFields),
    ...points.flatMap((point) => POINT_FIELDS.map((field): [string, unknown] => [`valuations.${causeId(point)}.${field}`, point[field]])),
    ['valuations.current', current && causeId(current)],
    ['valuations.peak', peak && causeId(peak)],
    ['valuations.unicornSince', unicornSince],
    ['valuations.monthsToUnicorn', monthsToUnicorn],
  ]);
};

const causeOf = ({ type, data, v, at }: Recorded<OrganizationEvent>): Cause => {
  const said = 'source' in data ? data.source : undefined;
  const source = typeof said === 'string' ? { id: said } : (said ?? null);
  return { version: v, at, type, source, ...('reason' in data && { reason: data.reason }) };
};

const valueIn = (fields: Fields, field: string): unknown => fields.get(field) ?? null;
const differing = (a: Fields, b: Fields): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((field) => !isEqual(valueIn(a, field), valueIn(b, field)));

/** The fields that differ between what was recorded by `from` and by `to` (ms), by name, each with the last event that changed it in between.
 * What was changed and changed back is none. `events` is the whole stream in its order. */
export const diffOf = (events: Recorded<OrganizationEvent>[], from: number, to: number): Change[] => {
  const before = events.filter(({ at }) => at <= from).reduce(evolve, initial);
  const causes = new Map<string, Cause>();
  const first = fieldsOf(before);
  let [state, fields] = [before, first];
  for (const event of events.filter(({ at }) => at > from && at <= to)) {
    state = evolve(state, event);
    const next = fieldsOf(state);
    for (const field of differing(fields, next)) causes.set(field, causeOf(event));
    fields = next;
  }
  return differing(first, fields)
    .sort()
    .map((field) => ({ field, before: valueIn(first, field), after: valueIn(fields, field), cause: causes.get(field)! }));
};
