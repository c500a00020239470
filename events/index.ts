/** The whole catalogue: add an event type here, and the compiler asks for its `evolve` case. */
import { decode, type EventOf, type Recorded, type Stored } from './catalogue.ts';
import { chipEvents } from './chip.ts';
import { clusterEvents } from './cluster.ts';
import { contractEvents } from './contract.ts';
import { creditEvents } from './credit.ts';
import { currencyEvents } from './currency.ts';
import { organizationEvents } from './organization.ts';
import { restrictionEvents } from './restriction.ts';

export type OrganizationEvent = EventOf<(typeof organizationEvents)[number]>;
export type CurrencyEvent = EventOf<(typeof currencyEvents)[number]>;
export type ClusterEvent = EventOf<(typeof clusterEvents)[number]>;
export type CreditEvent = EventOf<(typeof creditEvents)[number]>;
export type ContractEvent = EventOf<(typeof contractEvents)[number]>;
export type RestrictionEvent = EventOf<(typeof restrictionEvents)[number]>;
export type ChipEvent = EventOf<(typeof chipEvents)[number]>;
export type AnyEvent = OrganizationEvent | CurrencyEvent | ClusterEvent | CreditEvent | ContractEvent | RestrictionEvent | ChipEvent;

const definitions = [
  ...organizationEvents,
  ...currencyEvents,
  ...clusterEvents,
  ...creditEvents,
  ...contractEvents,
  ...restrictionEvents,
  ...chipEvents,
];
export const catalogue: ReadonlyMap<string, (typeof definitions)[number]> = new Map(definitions.map((one) => [one.type, one]));

export const schemaVersion = (type: string): number => (catalogue.get(type)?.lifts.length ?? 0) + 1;

/** A stored event as the folds see it: numbered, dated, in today's shape. Throws `UnreadableEvent`. */
export const read = (stored: Stored, v: number, at: number): Recorded<AnyEvent> => ({
  ...decode(catalogue, stored),
  ...(stored.rates && { rates: stored.rates }),
  ...(stored.posted && { posted: stored.posted }),
  at,
  v,
});
