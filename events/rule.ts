/** What has to be known of an event before it can be judged: whom it names, what must have happened, what is converted, what else it needs. Each event
 * type has one rule, in a table beside it that does not compile when one is missing. */
import type { Amount, Money } from './values.ts';

/** An organization, and the JSON Pointer of the place that names it. */
export type Named = { id: string; pointer: string };
/** A date as it was given, and where. */
export type Dated = { date: string; pointer: string };
/** An amount, where it is, and the date that it belongs to: null for that of the round it is said of, which the event may leave to other claims. */
export type Priced = { amount: Amount; pointer: string; on: string | null };

export type Rule<Data> = {
  /** Whether its subject has to be a registered organization, or may be anything: the decider looks at other things itself. */
  subject: 'registered' | 'any';
  /** Organizations besides its subject that must be registered. */
  names: (data: Data) => Named[];
  /** Dates of what is said to have happened: none may lie after tomorrow. */
  happened: (data: Data) => Dated[];
  /** Amounts that are converted to US dollars at the rate of a month. */
  amounts: (data: Data) => Priced[];
  /** Streams that the decision needs to know, besides those of its subject, its organizations and its currencies: `restriction/bis-2022`. */
  streams: (data: Data) => string[];
};

type AnyOf = { type: string; data: unknown };
/** The data of some events, by type. */
export type DataOf<E extends AnyOf> = { [One in E as One['type']]: One['data'] };
/** The rules of some events, total by type: `roundRules satisfies Rules<RoundEvent>`. */
export type Rules<E extends AnyOf> = { [T in keyof DataOf<E>]: Rule<DataOf<E>[T]> };

/** What an event without organizations, dates, amounts or streams says of them. */
export const none = (): [] => [];

type Given<Member extends string> = { [M in Member]?: string | undefined };

/** The organizations that members of an event's data name. A member that is left out names nobody. */
export const named = <Member extends string>(data: Given<Member>, ...members: Member[]): Named[] =>
  members.flatMap((member) => {
    const id = data[member];
    return id === undefined ? [] : [{ id, pointer: `/data/${member}` }];
  });

/** The dates that members of an event's data give. */
export const dated = <Member extends string>(data: Given<Member>, ...members: Member[]): Dated[] =>
  members.flatMap((member) => {
    const date = data[member];
    return date === undefined ? [] : [{ date, pointer: `/data/${member}` }];
  });

/** The startup of a round that an event refers to. */
export const startupOf = (round: { organization: string } | undefined): Named[] =>
  round ? [{ id: round.organization, pointer: '/data/round/organization' }] : [];

export const exactly = (money: Money): Amount => ({ ...money, disclosure: 'exact' });
