/** What a decider answers: events to record (none when nothing changes), or a refusal that says why. */
import type { Posted, Rates } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';

export type Fault = { pointer: string; message: string };
/** Why a decider refuses. What each is in HTTP stands in `functions/http/problem.ts`, which does not compile while one is missing there. */
export type RefusalCode =
  | 'organization-unknown'
  | 'round-incomplete'
  | 'pre-post-mismatch'
  | 'cheques-exceed-round'
  | 'date-in-future'
  | 'thing-unknown'
  | 'fx-rate-missing'
  | 'group-nested'
  | 'capacity-exceeded'
  | 'credit-exceeded'
  | 'allocation-conflict'
  | 'draw-conflict'
  | 'invalid-event';
/** A code, a sentence, and the members of the event that are at fault; some codes say more in members of their own. */
export type Refusal<Code extends string = RefusalCode> = { code: Code; detail: string; errors?: Fault[]; [extra: string]: unknown };
export type Accepted<E extends AnyEvent = AnyEvent> = E & { rates?: Rates; posted?: Posted };
/** `because: 'withdrawn'` of what is recorded already, and was taken back since. */
export type Decision<E extends AnyEvent = AnyEvent> = { accepted: Accepted<E>[]; because?: 'withdrawn' } | { refusal: Refusal };

/** What is recorded already: accepted, and nothing new. */
export const nothingNew: { accepted: [] } = { accepted: [] };
export const accept = <E extends AnyEvent>(event: Accepted<E>): { accepted: Accepted<E>[] } => ({ accepted: [event] });

/** What a decision may know of the world besides its own stream. */
export type Facts = {
  /** The present UTC day. */
  today: string;
  isRegistered: (id: string) => boolean;
  /** Up to three known Ids or aliases that are close. */
  suggest: (id: string) => string[];
  /** US dollars for one unit in a month; undefined when not published. */
  rate: (currency: string, month: string) => number | undefined;
  /** Whether something has been recorded about a thing other than an organization: a restriction to be superseded. */
  isRecorded: (stream: string) => boolean;
  /** The group that an organization says it belongs to. */
  groupOf: (id: string) => string | undefined;
  /** The organizations that say they belong to a group. */
  membersOf: (group: string) => string[];
};

export const refuse = (
  code: RefusalCode,
  detail: string,
  faults: Fault[] = [],
  extra: Record<string, unknown> = {},
): { refusal: Refusal } => ({
  refusal: { code, detail, ...(faults.length > 0 && { errors: faults }), ...extra },
});

/** The calendar day after `day`. */
export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
