/** What rounds raised, by the kind of money (contract, section 3, "Instruments" and "The amount of a round with tranches"): in US dollars, as intervals, in which a missing
 * upper bound is none. Money raised is no secondary sale, no loan, no grant, no conversion of what was raised before, and no shares. */
import { hull, type Interval, less, provisionally, saying, shareOf, sum, sumBounds, sumIntervals } from '../kernel/money.ts';
import { hasHappened, type Viewpoint } from '../kernel/time.ts';
import type { PricedConsideration } from './consideration.ts';
import { chosen, type Instrument, instrumentOf } from './instrument.ts';
import { type Open, type ResolvedParticipation, type ResolvedTranche, statedIn } from './parts.ts';
import type { ResolvedRound } from './rounds.ts';

type Kind = PricedConsideration[number]['kind'];
/** Not new money. */
const NOT_RAISED: ReadonlySet<Kind> = new Set(['debt-conversion', 'shares']);
/** Not cash either. */
const NOT_CASH: ReadonlySet<Kind> = new Set(['debt-conversion', 'shares', 'compute-credit', 'ip', 'services']);

/** A share swap moves no money. */
export type MoneyInstrument = Exclude<Instrument, 'swap'>;
/** What is meant where nobody asks for an instrument. */
export const NEW_MONEY = chosen('new-money');

/** One round. `usd` is what it raised, `cashUsd` that without what was paid in compute credits, IP and services, `fundedUsd` how much of it has been paid in; `isUnknown`
 * where nobody states its amount: then it is no less than its cheques, and has no upper bound. */
export type RoundMoney = { instrument: Instrument; usd: Interval; cashUsd: Interval; fundedUsd: Interval; isUnknown: boolean };

/** At least so much at either end. */
const notBelow = ({ low, high, ...more }: Interval, floor: number): Interval => ({
  ...{ low: Math.max(low, floor), high: high === null ? null : Math.max(high, floor) },
  ...more,
});

const NOTHING: Interval = { low: 0, high: 0 };

type Cheque = Pick<ResolvedParticipation, 'amount'>;

/** What is left of an amount beside some cheques. No bound where the amount has none. */
export const leftBeside = (amount: Interval, cheques: readonly (Interval | null)[]): Interval => {
  const { high } = amount;
  if (high === null) return { low: 0, high };
  return {
    low: 0,
    high: Math.max(0, sum([high, ...cheques.map((cheque) => -(cheque?.low ?? 0))])),
    ...provisionally([amount, ...cheques]),
  };
};

/** A cheque that nobody states lies between nothing and what the round leaves over: by what the others put in as it resolves, and by any claim on these. */
export const openIn = (amount: Interval, participations: readonly Cheque[]): Open => [
  leftBeside(
    amount,
    participations.map((part) => part.amount?.usd ?? null),
  ),
  leftBeside(
    amount,
    participations.map((part) => hull(statedIn(part))),
  ),
];

/** What of one cheque was paid in some kinds: stated sums, shares of the cheque, and of a part without either anything up to the cheque. */
const paidIn = (kinds: ReadonlySet<Kind>, { consideration }: ResolvedParticipation, cheque: Interval): Interval => {
  const parts = (consideration?.value ?? []).filter(({ kind }) => kinds.has(kind));
  return sumIntervals(parts.map((part) => part.usd ?? shareOf(cheque, part.share ?? {}))) ?? NOTHING;
};

/** The amount without what cheques were paid in of some kinds. It is never below the sum of the lower bounds of what is left of the cheques. */
const without = (kinds: ReadonlySet<Kind>, amount: Interval, participations: readonly ResolvedParticipation[]): Interval => {
  const [open] = openIn(amount, participations);
  const cheques = participations.map((part) => {
    const cheque = part.amount?.usd ?? open;
    return { cheque, off: paidIn(kinds, part, cheque) };
  });
  const off = sumIntervals(cheques.map((one) => one.off)) ?? NOTHING;
  return notBelow(less(amount, off), sum(cheques.map((one) => less(one.cheque, one.off).low)));
};

type TrancheStatus = NonNullable<ResolvedTranche['status']>['value'];
const usdOf = ({ amount }: ResolvedTranche): Interval => amount?.usd ?? { low: 0, high: null };

/** Which of them stand in a status. What is to be funded after the day that is asked for is conditional until then. */
const tranchesIn = (tranches: readonly ResolvedTranche[], viewpoint: Viewpoint, ...statuses: TrancheStatus[]): ResolvedTranche[] =>
  tranches.filter(({ status, on }) => {
    const isToCome = status?.value === 'funded' && on !== null && !hasHappened(on.value, viewpoint);
    return status !== null && statuses.includes(isToCome ? 'conditional' : status.value);
  });

/** Up to 40 billion, of which 18.3 are funded and 21.7 hang on conditions, are 18.3 to 40. What was cancelled is off at either end. */
const inTranches = (stated: Interval | null, tranches: readonly ResolvedTranche[], viewpoint: Viewpoint): Interval => {
  const of = (...statuses: TrancheStatus[]) => tranchesIn(tranches, viewpoint, ...statuses).map(usdOf);
  const sure = of('funded', 'committed', 'over-time');
  const floor = sum(sure.map(({ low }) => low));
  if (!stated) return { low: floor, high: null, ...provisionally(sure) };
  const [open, cancelled] = [of('conditional', 'contingent'), of('cancelled')];
  const off = sumBounds([...open, ...cancelled].map(({ high }) => high));
  const { high } = stated;
  return {
    low: Math.max(floor, off === null ? 0 : sum([stated.low, -off])),
    high: high === null ? null : Math.max(floor, sum([high, ...cancelled.map(({ low }) => -low)])),
    ...provisionally([stated, ...sure, ...open, ...cancelled]),
  };
};

/** How much has been paid in: funded tranches, or all of a closed round without any, else from nothing to all of it. */
const fundedOf = ({ status, tranches }: ResolvedRound, usd: Interval, viewpoint: Viewpoint): Interval => {
  if (tranches.length === 0) return status?.value === 'closed' ? usd : { ...usd, low: 0 };
  const funded = sumIntervals(tranchesIn(tranches, viewpoint, 'funded').map(usdOf)) ?? NOTHING;
  const ends = [funded.high, usd.high].filter((high) => high !== null);
  return { low: funded.low, high: ends.length > 0 ? Math.max(funded.low, Math.min(...ends)) : null, ...provisionally([funded]) };
};

/** The amount of a round before anything is taken off: by its tranches, no less than its cheques, and between them and no bound where nobody states it. */
export const grossOf = (
  { amount, participations, tranches }: Pick<ResolvedRound, 'amount' | 'tranches'> & { participations: readonly Cheque[] },
  viewpoint: Viewpoint = {},
): Interval => {
  const stated = amount?.usd ?? null;
  const whole = tranches.length > 0 ? inTranches(stated, tranches, viewpoint) : (stated ?? { low: 0, high: null });
  const cheques = sumIntervals(participations.map((part) => part.amount?.usd ?? null)) ?? NOTHING;
  const isBelow = whole.low < cheques.low;
  return notBelow({ ...whole, ...provisionally([whole, isBelow ? cheques : null]) }, cheques.low);
};

/** What a round raised at a viewpoint; a share swap raises nothing. Worked examples: test/domain/rounds/raised.test.ts. */
export const moneyOf = (round: ResolvedRound, viewpoint: Viewpoint = {}): RoundMoney => {
  const instrument = instrumentOf(round.roundType?.value);
  const isUnknown = (round.amount?.usd ?? null) === null;
  if (instrument === 'swap') return { instrument, usd: NOTHING, cashUsd: NOTHING, fundedUsd: NOTHING, isUnknown };
  const gross = grossOf(round, viewpoint);
  const usd = without(NOT_RAISED, gross, round.participations);
  return {
    instrument,
    ...{ usd, cashUsd: without(NOT_CASH, gross, round.participations), fundedUsd: fundedOf(round, usd, viewpoint) },
    isUnknown,
  };
};

/** What one cheque brings a round, of what it is or may be: without what was paid in conversions and shares. */
export const netOf = (part: ResolvedParticipation, cheque: Interval): Interval => less(cheque, paidIn(NOT_RAISED, part, cheque));

/** What several rounds raised in one kind of money; null where there is none of it, or nothing is known but that there is. */
export type Raised = Interval & { unknownAmounts: number };
export type RaisedBy = Record<MoneyInstrument, Raised | null>;

/** A share swap moves no money. */
export const isMoneyOf = (instrument: Instrument, instruments: readonly Instrument[]): boolean =>
  instrument !== 'swap' && instruments.includes(instrument);

/** A share swap is in none of it. Null where nothing is known: from nothing to anything. */
export const raisedIn = (
  rounds: readonly RoundMoney[],
  instruments: readonly Instrument[],
  what: 'usd' | 'cashUsd' | 'fundedUsd' = 'usd',
): Interval | null => saying(sumIntervals(rounds.filter(({ instrument }) => isMoneyOf(instrument, instruments)).map((one) => one[what])));

export const unknownIn = (rounds: readonly RoundMoney[], instruments: readonly Instrument[]): number =>
  rounds.filter(({ instrument, isUnknown }) => isUnknown && isMoneyOf(instrument, instruments)).length;

/** Each kind side by side. A kind of which there is a round of unknown amount only is from nothing to no bound. */
export const raisedBy = (rounds: readonly RoundMoney[]): RaisedBy => {
  const of = (instrument: MoneyInstrument): Raised | null => {
    const total = sumIntervals(rounds.filter((one) => one.instrument === instrument).map(({ usd }) => usd));
    return total && { ...total, unknownAmounts: unknownIn(rounds, [instrument]) };
  };
  return {
    ...{ equity: of('equity'), public: of('public'), convertible: of('convertible') },
    ...{ debt: of('debt'), grant: of('grant'), secondary: of('secondary') },
  };
};
