/** A restriction, such as an export control: what it says from which day on, and until when. */
import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { RestrictionEvent } from '../../events/index.ts';
import type { RestrictionAmended, RestrictionIssued, RestrictionRescinded } from '../../events/restriction.ts';
import { accept, type Decision, type Facts, nothingNew, refuse } from '../kernel/decision.ts';
import { isEqual } from '../kernel/json.ts';
import { dateRefusal } from '../kernel/references.ts';
import { firstDay, isKnown, type Viewpoint } from '../kernel/time.ts';
import { unreachable } from '../kernel/unreachable.ts';

type Kept<D> = { data: D; at: number };
export type Issue = EventOf<typeof RestrictionIssued>['data'];
export type Amendment = EventOf<typeof RestrictionAmended>['data'];
export type Rescission = EventOf<typeof RestrictionRescinded>['data'];
export type Restriction = { issued: Kept<Issue> | null; amendments: Kept<Amendment>[]; rescinded: Kept<Rescission> | null };

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 1;

export const initial: Restriction = { issued: null, amendments: [], rescinded: null };

export const evolve = (state: Restriction, event: Recorded<RestrictionEvent>): Restriction => {
  const { at } = event;
  switch (event.type) {
    case 'RestrictionIssued':
      return { ...state, issued: { data: event.data, at } };
    case 'RestrictionAmended':
      return { ...state, amendments: [...state.amendments, { data: event.data, at }] };
    case 'RestrictionRescinded':
      return { ...state, rescinded: { data: event.data, at } };
    default:
      return unreachable(event);
  }
};

/** Decides one posted event about restriction `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: RestrictionEvent, state: Restriction, facts: Facts): Decision<RestrictionEvent> => {
  const refused = dateRefusal(event, facts);
  if (refused) return refused;
  if (event.type === 'RestrictionIssued') return issue(id, event, state, facts);
  if (!state.issued) {
    return refuse('thing-unknown', `restriction "${id}" has not been issued`, [
      { pointer: '/subject', message: 'expected a restriction that was issued' },
    ]);
  }
  switch (event.type) {
    case 'RestrictionAmended':
      return state.amendments.some(({ data }) => isEqual(data, event.data)) ? nothingNew : accept(event);
    case 'RestrictionRescinded':
      return isEqual(state.rescinded?.data, event.data) ? nothingNew : accept(event);
    default:
      return unreachable(event);
  }
};

const issue = (
  id: string,
  event: Extract<RestrictionEvent, { type: 'RestrictionIssued' }>,
  { issued }: Restriction,
  facts: Facts,
): Decision<RestrictionEvent> => {
  const { supersedes } = event.data;
  const pointer = '/data/supersedes';
  if (supersedes === id)
    return refuse('invalid-event', 'a restriction cannot supersede itself', [{ pointer, message: 'expected another restriction' }]);
  if (supersedes !== undefined && !facts.isRecorded(`restriction/${supersedes}`)) {
    return refuse('thing-unknown', `restriction "${supersedes}" has not been issued`, [
      { pointer, message: 'expected a restriction that was issued' },
    ]);
  }
  return isEqual(issued?.data, event.data) ? nothingNew : accept(event);
};

/** A restriction as it stood on a day: amended as far as amendments had taken effect. Null when it was not known, had not taken effect, or had been
 * rescinded. Whether another superseded it is not its own to say. */
export const inForce = ({ issued, amendments, rescinded }: Restriction, day: string, viewpoint: Viewpoint = {}): Issue | null => {
  const knows = ({ data, at: recorded }: Kept<{ source: { publishedOn?: string | undefined } }>) =>
    isKnown(data.source.publishedOn, recorded, viewpoint);
  if (!issued || !knows(issued) || firstDay(issued.data.effectiveOn) > day) return null;
  if (rescinded && knows(rescinded) && firstDay(rescinded.data.on) <= day) return null;
  const amended = amendments
    .filter((one) => knows(one) && firstDay(one.data.effectiveOn) <= day)
    .toSorted((a, b) => (firstDay(a.data.effectiveOn) < firstDay(b.data.effectiveOn) ? -1 : 1));
  return Object.assign({}, issued.data, ...amended.map(({ data: { source: _source, effectiveOn: _on, ...changes } }) => changes));
};
