/** The parts of a round as claims resolve them: sums, what each investor put in, tranches. */
import { type Claim, isSame, type Resolved, resolve, resolvedFrom, saidOf } from '../kernel/claims.ts';
import type { Interval } from '../kernel/money.ts';
import { rateKey } from '../kernel/rates.ts';
import { monthOf } from '../kernel/time.ts';
import { type Consideration, type Paid, type PricedConsideration, paidIn } from './consideration.ts';
import type { Price, Priced } from './pricing.ts';
import type { Participation, Reported, Tranche } from './round-claims.ts';

type Stated = NonNullable<Reported['amount']>;
/** In US dollars, with the rate behind that; what other sources say, too. */
export type ResolvedAmount = Omit<Resolved<Stated>, 'alternatives'> &
  Priced & { alternatives: (Resolved<Stated>['alternatives'][number] & { usd: Interval | null })[] };

export type ResolvedParticipation = {
  investor: string;
  lead: Resolved<boolean> | null;
  amount: ResolvedAmount | null;
  stakePercent: Resolved<number> | null;
  /** A part of the cheque that is stated as a sum is in dollars, too. */
  consideration: (Omit<Resolved<Consideration>, 'value'> & { value: PricedConsideration }) | null;
  cashUsd: Paid | null;
  computeCreditUsd: Paid | null;
};

export type ResolvedTranche = {
  tranche: string;
  on: Resolved<string> | null;
  amount: ResolvedAmount | null;
  status: Resolved<NonNullable<Tranche['status']>> | null;
  condition: Resolved<string> | null;
};

/** Resolves a sum, in dollars by the rates of the statement that wins. `keyOf` says which of them. */
export const resolveAmount = <S>(
  claims: Claim<S>[],
  pick: (says: S) => Reported['amount'],
  price: Price,
  keyOf: (claim: Claim<S>) => string | undefined = () => undefined,
): ResolvedAmount | null => {
  const said = saidOf(claims, pick);
  const [won, resolved] = [said[0], resolvedFrom(said)];
  if (!won || !resolved) return null;
  const others = said.filter((one) => !isSame(one, won)).map(({ value, claim }) => price(value, claim, keyOf(claim)).usd);
  return {
    ...resolved,
    ...price(won.value, won.claim, keyOf(won.claim)),
    alternatives: resolved.alternatives.map((one, n) => ({ ...one, usd: others[n] ?? null })),
  };
};

/** An investor, what is said of it, and its cheque. */
export type Named = { investor: string; claims: Claim<Participation>[]; amount: ResolvedAmount | null };

/** Everything that standing claims state of an investor's cheque, what wins first. */
export const statedIn = ({ amount }: { amount: ResolvedAmount | null }): Interval[] =>
  amount ? [amount.usd, ...amount.alternatives.map(({ usd }) => usd)].filter((usd) => usd !== null) : [];

/** What a cheque may be that nobody states: by what others put in as it resolves, and as any claim has it. */
export type Open = readonly [asResolved: Interval, byAny: Interval];

export const resolveParticipation = ({ investor, claims, amount }: Named, open: Open, price: Price): ResolvedParticipation => {
  const [stated, ...others] = statedIn({ amount });
  const cheques = stated ? ([stated, ...others] as const) : open;
  const consideration = saidOf(claims, (says) => says.consideration);
  const [won, resolved] = [consideration[0] ?? null, resolvedFrom(consideration)];
  const pricedBy = (parts: Consideration, claim: Claim<unknown>) =>
    parts.map((one) => ({ ...one, ...(one.amount ? price(one.amount, claim) : { usd: null }) }));
  return {
    investor,
    lead: resolve(claims, (says) => says.lead),
    amount,
    stakePercent: resolve(claims, (says) => says.stakePercent),
    consideration: won && resolved && { ...resolved, value: pricedBy(resolved.value, won.claim) },
    cashUsd: paidIn('cash', consideration, cheques, pricedBy),
    computeCreditUsd: paidIn('compute-credit', consideration, cheques, pricedBy),
  };
};

/** A tranche of another month than its round has the rate of that month, where it was stored. */
export const resolveTranche = (tranche: string, claims: Claim<Tranche>[], price: Price): ResolvedTranche => {
  const keyOf = ({ rates, says: { on, amount } }: Claim<Tranche>): string | undefined => {
    const own = amount && on && rateKey(amount.currency, monthOf(on));
    return own && rates?.[own] !== undefined ? own : undefined;
  };
  return {
    tranche,
    on: resolve(claims, (says) => says.on),
    amount: resolveAmount(claims, (says) => says.amount, price, keyOf),
    status: resolve(claims, (says) => says.status),
    condition: resolve(claims, (says) => says.condition),
  };
};

export const byName = <T>(parts: Map<string, T>): [string, T][] => [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
