/** The whole catalogue. Add an event type to its noun's file, and the compiler asks for its rule there, and then for all that has to know it. */
import { decode, type Recorded, type Stored } from './catalogue.ts';
import { type ChipEvent, chipEvents, chipRules } from './chip.ts';
import { type ClusterEvent, clusterEvents, clusterRules } from './cluster.ts';
import { contractEvents, contractRules, type ContractEvent as OfContracts } from './contract.ts';
import { creditEvents, creditRules, type CreditEvent as OfCredits } from './credit.ts';
import { type CurrencyEvent, currencyEvents, currencyRules, type RateEvent, rateEvents, rateRules } from './currency.ts';
import { type ProfileEvent, profileEvents, profileRules } from './organization.ts';
import { type RestrictionEvent, restrictionEvents, restrictionRules } from './restriction.ts';
import { type RoundEvent, roundEvents, roundRules } from './round.ts';
import type { DataOf, Rule, Rules } from './rule.ts';
import { type StakeEvent, stakeEvents, stakeRules } from './stake.ts';
import { type MarkEvent, markEvents, markRules } from './valuation.ts';

/** Streams whose amounts are converted have events about rates, too. */
export type OrganizationEvent = ProfileEvent | RoundEvent | MarkEvent | StakeEvent | RateEvent;
export type CreditEvent = OfCredits | RateEvent;
export type ContractEvent = OfContracts | RateEvent;
export type { ChipEvent, ClusterEvent, CurrencyEvent, MarkEvent, ProfileEvent, RateEvent, RestrictionEvent, RoundEvent, StakeEvent };
export type AnyEvent = OrganizationEvent | CurrencyEvent | ClusterEvent | CreditEvent | ContractEvent | RestrictionEvent | ChipEvent;

const definitions = [
  ...profileEvents,
  ...roundEvents,
  ...markEvents,
  ...stakeEvents,
  ...currencyEvents,
  ...clusterEvents,
  ...creditEvents,
  ...contractEvents,
  ...rateEvents,
  ...restrictionEvents,
  ...chipEvents,
];
export const catalogue: ReadonlyMap<string, (typeof definitions)[number]> = new Map(definitions.map((one) => [one.type, one]));

/** One rule for every type. */
export const rules: Rules<AnyEvent> = {
  ...profileRules,
  ...roundRules,
  ...markRules,
  ...stakeRules,
  ...currencyRules,
  ...clusterRules,
  ...creditRules,
  ...contractRules,
  ...rateRules,
  ...restrictionRules,
  ...chipRules,
};

type Data = DataOf<AnyEvent>;

/** What its rule says of an event. */
export const ruled = <T extends keyof Data>(event: { type: T; data: Data[T] }) => {
  const rule: Rule<Data[T]> = rules[event.type];
  return {
    subject: rule.subject,
    names: rule.names(event.data),
    happened: rule.happened(event.data),
    amounts: rule.amounts(event.data),
    streams: rule.streams(event.data),
  };
};

export const schemaVersion = (type: string): number => (catalogue.get(type)?.lifts.length ?? 0) + 1;

/** A stored event as the folds see it: numbered, dated, in today's shape. Throws `UnreadableEvent`. */
export const read = (stored: Stored, v: number, at: number): Recorded<AnyEvent> => ({
  ...decode(catalogue, stored),
  ...(stored.rates && { rates: stored.rates }),
  ...(stored.provisionalRates && { provisionalRates: stored.provisionalRates }),
  ...(stored.posted && { posted: stored.posted }),
  ...(stored.warnings && { warnings: stored.warnings }),
  ...(stored.schema < schemaVersion(stored.type) && { schema: stored.schema }),
  at,
  v,
});
