/** The money of rounds and of their cheques: without what was converted or paid in shares, and none where shares were swapped. In cents. */
import { amountOf, leftOf, NOTHING, openCheque } from './amounts.ts';
import type { Posted, When } from './claims.ts';
import { usd } from './rates.ts';
import type { Part, Round } from './rounds.ts';
import { instrument } from './stakes.ts';
import { add, type Json, resting, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;
const NO_MONEY = ['debt-conversion', 'shares'];

/** What a cheque was paid in of some kinds, by the strongest claim: what is stated, a share of the cheque, or anything up to it. */
const paid = ({ events }: Posted, part: Part, cheque: Span, kinds: string[]): Span => {
  let sum = NOTHING;
  const { value = [], dated = '', at = 0 } = part.consideration ?? {};
  for (const one of value as Json[]) {
    if (!kinds.includes(one.kind)) continue;
    const stated = one.usd ?? (one.amount ? usd(events, at, one.amount, dated) : null);
    const [low, high] = [one.share?.low ?? 0, one.share?.high ?? 1];
    const most = high === 0 ? 0 : cheque.high === NONE ? NONE : Math.round(high * cheque.high);
    sum = add(sum, stated ?? { low: Math.round(low * cheque.low), high: most, ...resting(cheque) })!;
  }
  return sum;
};

const minus = (a: Span, b: Span): Span => ({
  low: Math.max(0, a.low - b.high),
  high: a.high === NONE ? NONE : Math.max(0, a.high - b.low),
  ...resting(a, b),
});

/** A round without what was paid in some kinds: never below what that leaves of its cheques. */
const without = (posted: Posted, when: When, round: Round, kinds: string[]): Span => {
  let [off, left] = [NOTHING, 0];
  for (const part of round.parts) {
    const cheque = part.amount?.usd ?? openCheque(posted, when, round);
    const own = paid(posted, part, cheque, kinds);
    off = add(off, own)!;
    left += minus(cheque, own).low;
  }
  const rest = minus(amountOf(posted, when, round).whole, off);
  return { ...rest, low: Math.max(rest.low, left), high: Math.max(rest.high, left) };
};

const isSwap = (round: Round): boolean => instrument(round) === 'swap';

export const moneyOf = (posted: Posted, when: When, round: Round): Span =>
  isSwap(round) ? NOTHING : without(posted, when, round, NO_MONEY);
export const cashOf = (posted: Posted, when: When, round: Round): Span =>
  isSwap(round) ? NOTHING : without(posted, when, round, [...NO_MONEY, 'compute-credit', 'ip', 'services']);

/** What is left of a cheque, of one claim or another. */
const leftIn = (posted: Posted, part: Part, cheque: Span): Span => minus(cheque, paid(posted, part, cheque, NO_MONEY));

/** The money of a cheque; null where nobody states it. */
export const moneyIn = (posted: Posted, round: Round, part: Part): Span | null => {
  if (isSwap(round)) return NOTHING;
  return part.amount?.usd ? leftIn(posted, part, part.amount.usd) : null;
};

/** Every cheque that standing claims state. */
export const statedIn = ({ amount }: Part): Span[] => (amount ? [amount, ...amount.others].flatMap(({ usd }) => usd ?? []) : []);

/** From the least of some spans to the greatest. */
export const widest = (spans: Span[]): Span => ({
  low: Math.min(...spans.map(({ low }) => low)),
  high: Math.max(...spans.map(({ high }) => high)),
});

/** What a round leaves for a cheque that nobody states, whichever claims on the others are right. */
export const possiblyOpen = (posted: Posted, when: When, round: Round): Span =>
  leftOf(
    amountOf(posted, when, round).whole,
    round.parts.map((part) => (part.amount?.usd ? widest(statedIn(part)) : null)),
  );

/** The money of a cheque, whichever claim is right; of one that nobody states, what its round leaves over. */
export const possibleMoney = (posted: Posted, when: When, round: Round, part: Part): Span => {
  if (isSwap(round)) return NOTHING;
  const stated = statedIn(part);
  return stated.length > 0 ? widest(stated.map((cheque) => leftIn(posted, part, cheque))) : possiblyOpen(posted, when, round);
};
