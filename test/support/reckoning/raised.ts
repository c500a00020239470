/** What rounds raised, by kind of money: in cents, from the least to the most that it may be. */
import { ANYTHING, amountOf, NOTHING } from './amounts.ts';
import { cashOf, moneyOf } from './cheques.ts';
import type { Posted, When } from './claims.ts';
import { kindsOf } from './instruments.ts';
import type { Round } from './rounds.ts';
import { instrument } from './stakes.ts';
import { add, inDollars, type Json, resting, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;
/** A swap raises nothing, and is in no sum. */
const KIND_NAMES = ['equity', 'public', 'convertible', 'debt', 'grant', 'secondary'];

type Money = { kind: string; usd: Span; cash: Span; funded: Span; isUnknown: boolean };

const moneyIn = (posted: Posted, round: Round, when: When): Money => {
  const all = moneyOf(posted, when, round);
  const { funded: paidIn } = amountOf(posted, when, round);
  const funded = paidIn
    ? { low: paidIn.low, high: Math.max(paidIn.low, Math.min(paidIn.high, all.high)), ...resting(paidIn) }
    : { ...all, low: round.status?.value === 'closed' ? all.low : 0 };
  return { kind: instrument(round), usd: all, cash: cashOf(posted, when, round), funded, isUnknown: !round.amount?.usd };
};

/** A round is of one time, and reckoned once. */
const reckoned = new WeakMap<Round, Money>();
const knownMoney = (posted: Posted, round: Round, when: When): Money => {
  const money = reckoned.get(round) ?? moneyIn(posted, round, when);
  reckoned.set(round, money);
  return money;
};

const total = (all: Money[], kinds: string[], what: 'usd' | 'cash' | 'funded'): Span | null => {
  const sum = all.filter(({ kind }) => kinds.includes(kind)).reduce((so: Span | null, one) => add(so, one[what]), null);
  return sum && (sum.low > 0 || sum.high !== NONE) ? sum : null;
};

/** Of counted rounds: what is answered of them, of new money or what is asked for, and the span that a rank is reckoned by. */
export const raisedBy = (posted: Posted, rounds: Round[], when: When, asked?: string): { answer: Json; raised: Json; span: Span } => {
  const all = rounds
    .filter(({ counted }) => counted)
    .map((round) => knownMoney(posted, round, when))
    .filter(({ kind }) => kind !== 'swap');
  const unknown = (kinds: string[]) => all.filter(({ kind, isUnknown }) => isUnknown && kinds.includes(kind)).length;
  const of = (kind: string): Json => {
    const own = all.filter((one) => one.kind === kind).reduce((sum: Span | null, one) => add(sum, one.usd), null);
    return own && { ...inDollars(own), unknownAmounts: unknown([kind]) };
  };
  const usd = total(all, kindsOf(asked), 'usd');
  return {
    answer: { raisedUsd: inDollars(usd), unknownAmounts: unknown(kindsOf(asked)) },
    raised: {
      raisedCashUsd: inDollars(total(all, kindsOf(), 'cash')),
      fundedUsd: inDollars(total(all, kindsOf(), 'funded')),
      raised: Object.fromEntries(KIND_NAMES.map((kind) => [kind, of(kind)])),
    },
    // Who has no such round raised nothing that counts.
    span: all.some(({ kind }) => kindsOf(asked).includes(kind)) ? (usd ?? ANYTHING) : NOTHING,
  };
};
