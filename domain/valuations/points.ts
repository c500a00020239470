/** The points of a valuation timeline by themselves: of every counted round with a valuation, and of every mark (contract, section 3, "Valuation timeline"). */
import type { Amount, Assurance } from '../../events/values.ts';
import { type Claims, type Resolved, resolve, resolvedFrom, saidOf, standing } from '../kernel/claims.ts';
import { own } from '../kernel/json.ts';
import { type Interval, intervalOf, usdOf } from '../kernel/money.ts';
import { dayUncertain, hasHappened, type Precision, precisionOf, type Viewpoint } from '../kernel/time.ts';
import { instrumentOf, isNewMoney } from '../rounds/instrument.ts';
import type { Rounds } from '../rounds/round-claims.ts';
import { type ResolvedRound, resolveRound } from '../rounds/rounds.ts';
import type { MarkSays, Marks } from './marks.ts';
import type { Priced } from './step-up.ts';
import { isPrice, newMoneyAsStated, newMoneyOf, pricesOf, type Valuation, worthOf } from './valuation.ts';

export type Versus = { round: string } | { mark: string };

/** A point by itself, without what it is after others; in US dollars. `preUsd` and `postUsd` are before and after the money of a round, both the value itself elsewhere. */
export type Bare = {
  on: string;
  precision: Precision;
  dayUncertain?: true;
  usd: Interval | null;
  stated: Amount;
  basis: Valuation['basis'];
  derived?: 'pre-plus-new-money';
  cause: { round: string; kind: string } | { mark: string; kind: string };
  preUsd: Interval | null;
  postUsd: Interval | null;
  from: string;
  assurance: Assurance;
  alternatives: Resolved<Valuation>['alternatives'];
};

/** What somebody hopes for, or sets as a limit: no point. */
export type Hoped = Omit<Bare, 'preUsd' | 'postUsd' | 'derived'>;
/** A valuation as it stands in a timeline, and what it is compared by; null where its value is unknown. */
export type Entry = { point: Bare; valuation: Valuation; priced: Priced | null };

export const idOf = ({ cause }: Pick<Bare, 'cause'>): string => ('round' in cause ? cause.round : cause.mark);

type Said = { on: string; valuation: Resolved<Valuation>; cause: Bare['cause'] };

const told = ({ on, valuation, cause }: Said, viewpoint: Viewpoint) => ({
  ...{ on, precision: precisionOf(on), ...dayUncertain(on, viewpoint) },
  ...{ stated: valuation.value.amount, basis: valuation.value.basis, cause },
  ...{ from: valuation.from, assurance: valuation.assurance, alternatives: valuation.alternatives },
});

const NOTHING: Interval = { low: 0, high: 0 };

export const entryOfRound = (round: ResolvedRound, viewpoint: Viewpoint): Entry[] => {
  const { valuation, on } = round;
  if (!round.counted || !valuation || on === null) return [];
  const { amount, basis } = valuation.value;
  const kind = round.roundType?.value ?? 'other';
  const { usd, derived } = worthOf(round, valuation.value, valuation.usd, viewpoint);
  const inUsd = valuation.usd && { value: valuation.usd, money: newMoneyOf(round, viewpoint) };
  const [asStated, prices] = [intervalOf(amount), inUsd && pricesOf(basis, inUsd.value, inUsd.money)];
  return [
    {
      valuation: valuation.value,
      point: {
        ...told({ on, valuation, cause: { round: round.round, kind } }, viewpoint),
        ...{ usd, preUsd: prices?.pre ?? null, postUsd: prices?.post ?? null },
        ...(derived && { derived: 'pre-plus-new-money' as const }),
      },
      priced: inUsd &&
        asStated && {
          ...{ id: round.round, on, basis, isRound: true, isNewMoney: isNewMoney(instrumentOf(round.roundType?.value)) },
          ...{ currency: amount.currency, inUsd, asStated: { value: asStated, money: newMoneyAsStated(round, viewpoint) } },
          isProvisional: prices?.post.provisional ?? false,
        },
    },
  ];
};

export const entryOfMark = (mark: string, all: Claims<MarkSays>, viewpoint: Viewpoint): Entry[] => {
  const claims = standing(all, viewpoint);
  const said = saidOf(claims, (says) => says.valuation);
  const valuation = resolvedFrom(said);
  const on = resolve(claims, (says) => says.asOf)?.value;
  const kind = resolve(claims, (says) => says.kind)?.value;
  if (!valuation || !on || !kind || !hasHappened(on, viewpoint)) return [];
  const { amount } = valuation.value;
  const [usd, asStated] = [usdOf(amount, said[0]?.claim), intervalOf(amount)];
  return [
    {
      valuation: valuation.value,
      point: { ...told({ on, valuation, cause: { mark, kind } }, viewpoint), usd, preUsd: usd, postUsd: usd },
      priced: usd &&
        asStated && {
          ...{ id: mark, on, basis: 'transaction', isRound: false, isNewMoney: false, currency: amount.currency },
          ...{ inUsd: { value: usd, money: NOTHING }, asStated: { value: asStated, money: NOTHING } },
          isProvisional: usd.provisional ?? false,
        },
    },
  ];
};

export const versusOf = ({ cause }: Bare): Versus => ('round' in cause ? { round: cause.round } : { mark: cause.mark });

/** What a point is of. */
export type Thing = Versus;

/** The entry that a round or a mark makes at a viewpoint. */
export const entryOf = ({ rounds, marks }: { rounds: Rounds; marks: Marks }, thing: Thing, viewpoint: Viewpoint): Entry | undefined => {
  if ('mark' in thing) {
    const claims = own(marks, thing.mark);
    return claims && entryOfMark(thing.mark, claims, viewpoint)[0];
  }
  const round = resolveRound(thing.round, rounds, viewpoint);
  return round ? entryOfRound(round, viewpoint)[0] : undefined;
};

/** The point that a round or a mark makes at a viewpoint; null when it makes none. */
export const pointOf = (of: { rounds: Rounds; marks: Marks }, thing: Thing, viewpoint: Viewpoint): Bare | null => {
  const entry = entryOf(of, thing, viewpoint);
  return entry && isPrice(entry.valuation) ? entry.point : null;
};

export const hoped = ({ point: { preUsd: _pre, postUsd: _post, derived: _derived, ...point } }: Entry): Hoped => point;
