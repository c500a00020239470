/** What a decider answers: events to record (none when nothing changes), or a refusal that says why. */
import type { Posted, Rates } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';

export type Fault = { pointer: string; message: string };
export type Refusal = { code: string; status: number; title: string; detail: string; errors?: Fault[]; [extra: string]: unknown };
export type Accepted<E extends AnyEvent = AnyEvent> = E & { rates?: Rates; posted?: Posted };
export type Decision<E extends AnyEvent = AnyEvent> = { accepted: Accepted<E>[] } | { refusal: Refusal };

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

const TITLES: Record<string, string> = {
  'organization-unknown': 'Organization not registered',
  'round-incomplete': 'First claim of a round is incomplete',
  'pre-post-mismatch': 'Pre-money, new money and post-money do not add up',
  'cheques-exceed-round': 'Cheques add up to more than the round',
  'date-in-future': 'Date lies in the future',
  'thing-unknown': 'Thing not known',
  'fx-rate-missing': 'Exchange rate missing',
  'group-nested': 'A group cannot belong to a group',
  'capacity-exceeded': 'Not enough GPUs are free',
  'credit-exceeded': 'Not enough credit is left',
  'allocation-conflict': 'Allocation is another one already',
  'draw-conflict': 'Draw is another one already',
  'invalid-event': 'Event is not valid',
};

/** Codes that speak of what else is going on: trying again later may succeed. */
const CONFLICTS = new Set(['capacity-exceeded', 'credit-exceeded', 'allocation-conflict', 'draw-conflict']);

export const refuse = (code: string, detail: string, faults: Fault[] = [], extra: Record<string, unknown> = {}): { refusal: Refusal } => ({
  refusal: {
    code,
    status: CONFLICTS.has(code) ? 409 : 422,
    title: TITLES[code] ?? code,
    detail,
    ...(faults.length > 0 && { errors: faults }),
    ...extra,
  },
});

/** The calendar day after `day`. */
export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
