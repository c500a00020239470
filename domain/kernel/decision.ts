/** What a decider answers: events to record (none when nothing changes), or a refusal that says why. */
import type { Converted, Posted, Warning } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';
import type { ChipNames } from './chips.ts';

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
  | 'thing-ended'
  | 'supersession-cyclic'
  | 'draw-outside-term'
  | 'currency-mismatch'
  | 'invests-in-itself'
  | 'is-referred-to'
  | 'alias-taken'
  | 'identifier-taken'
  | 'organization-merged'
  | 'has-rounds'
  | 'affiliation-overlaps'
  | 'invalid-event';
/** A code, a sentence, and the members of the event that are at fault; some codes say more in members of their own. */
export type Refusal<Code extends string = RefusalCode> = { code: Code; detail: string; errors?: Fault[]; [extra: string]: unknown };
export type Accepted<E extends AnyEvent = AnyEvent> = E & Converted & { posted?: Posted; warnings?: Warning[] };
/** An event as it was posted. */
export type Offered<E extends AnyEvent = AnyEvent> = E & { posted?: Posted };
/** `because: 'withdrawn'` of what is recorded already, and was taken back since. */
export type Decision<E extends AnyEvent = AnyEvent> = { accepted: Accepted<E>[]; because?: 'withdrawn' } | { refusal: Refusal };
export type Refused = { refusal: Refusal } | null;

/** What is recorded already: accepted, and nothing new. */
export const nothingNew: { accepted: [] } = { accepted: [] };
/** Accepts an event, with what looks wrong about it. */
export const accept = <E extends AnyEvent>(event: Accepted<E>, warnings: Warning[] = []): { accepted: Accepted<E>[] } => ({
  accepted: [warnings.length > 0 ? { ...event, warnings } : event],
});
/** Whether an event is to be recorded whatever it says: one with an Id of its own is known by that, so that it can be tried again at any time. */
export const hasOwnId = ({ posted }: Offered<AnyEvent>): boolean => posted?.id !== undefined;

/** Belonging to a group (null: to none) from a first to a last day; null is no bound. */
export type Membership = { group: string | null; from: string | null; until: string | null };

/** What says nothing new: recorded where it has an Id of its own, else left. */
export const again = <E extends AnyEvent>(event: Accepted<E>): { accepted: Accepted<E>[] } =>
  hasOwnId(event) ? accept(event) : nothingNew;

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
  /** The groups that an organization belongs to, one after the other. */
  affiliationsOf: (id: string) => Membership[];
  /** The organizations that belong to a group on some day, and when. Those that are not of the request may lag a moment, here and below. */
  membersOf: (group: string) => { id: string; memberships: Membership[] }[];
  /** The organization that one is said to be the same as; null when it was not merged. */
  mergedInto: (id: string) => string | null;
  /** Another organization that has this identifier, by its key; null when none has. */
  holderOfIdentifier: (key: string, but: string) => string | null;
  /** Other organizations that have this name, or had it. */
  namesakes: (name: string, but: string) => string[];
  /** The stream of something that stands and names an organization: `credit/kr-1`; null when nothing does. */
  referrerOf: (id: string) => string | null;
  /** The names of the chips that have been published. They may lag a moment. */
  chips: () => ChipNames;
  /** The restrictions that one says it takes the place of. */
  supersedes: (restriction: string) => string[];
  /** The restrictions that say so of it. They may lag a moment. */
  supersededBy: (restriction: string) => string[];
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
