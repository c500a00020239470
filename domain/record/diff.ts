/** What changed of one stream between two states of the record, field by field, which event did it, and on which claim the new value rests. */
import type { Category, Recorded } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';
import type { Assurance, Source } from '../../events/values.ts';
import { isEqual } from '../kernel/json.ts';
import { type Subject, subjects } from './fields.ts';

/** The event that made a field what it is: its number in the stream, when it was recorded (ms), and who says so. A withdrawal names the Id of the source
 * whose claim it withdraws; null for a supersession and for what is said without a source. */
export type Cause = { version: number; at: number; type: string; source: Source | { id: string } | null; reason?: string };
/** The claim that says what a field is now; it may be older than the cause: a withdrawal lets an older one hold. */
export type Saying = { version: number; at: number; source: Source; assurance: Assurance };

/** `before` or `after` is null where there was or is nothing. `field` is a path: `rounds.moonshot-02.valuation`, `valuations.current`. `claim` is null of what rests on no
 * single claim. */
export type Change = { field: string; before: unknown; after: unknown; cause: Cause; claim: Saying | null };

type Fields = Map<string, unknown>;

const causeOf = ({ type, data, v, at }: Recorded<AnyEvent>): Cause => {
  const said = 'source' in data ? data.source : undefined;
  const source = typeof said === 'string' ? { id: said } : (said ?? null);
  return { version: v, at, type, source, ...('reason' in data && data.reason !== undefined && { reason: data.reason }) };
};

const valueIn = (fields: Fields, field: string): unknown => fields.get(field) ?? null;
const differing = (a: Fields, b: Fields): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((field) => !isEqual(valueIn(a, field), valueIn(b, field)));

/** The fields that differ between what was recorded by `from` and by `to` (ms), by name, each with the last event that changed it in between.
 * What was changed and changed back is none. `events` is the whole stream in its order. `inTime` is asked before each event is compared, and throws when it takes too long:
 * all fields are looked at for each. */
export const diffOf = (
  category: Category,
  events: Recorded<AnyEvent>[],
  from: number,
  to: number,
  inTime: () => void = () => {},
): Change[] => {
  const { initial, evolve, fieldsOf, claimOf }: Subject = subjects[category];
  const before = events.filter(({ at }) => at <= from).reduce(evolve, initial);
  const causes = new Map<string, Cause>();
  const first: Fields = new Map(fieldsOf(before));
  let [state, fields] = [before, first];
  for (const event of events.filter(({ at }) => at > from && at <= to)) {
    inTime();
    state = evolve(state, event);
    const next: Fields = new Map(fieldsOf(state));
    for (const field of differing(fields, next)) causes.set(field, causeOf(event));
    fields = next;
  }
  return differing(first, fields)
    .sort()
    .flatMap((field) => {
      const cause = causes.get(field);
      const claim = claimOf(state, field);
      if (!cause) return [];
      return {
        ...{ field, before: valueIn(first, field), after: valueIn(fields, field), cause },
        claim: claim && { version: claim.v, at: claim.at, source: claim.source, assurance: claim.assurance },
      };
    });
};
