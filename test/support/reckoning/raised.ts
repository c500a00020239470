/** What rounds raised, by kind of money: in cents, from the least to the most that it may be. */
import { about, type Posted, sayings, standing, type When } from './claims.ts';
import { usd } from './rates.ts';
import type { Part, Round } from './rounds.ts';
import { instrument } from './stakes.ts';
import { add, firstDay, inDollars, type Json, resting, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;
const NOTHING: Span = { low: 0, high: 0 };
const ANYTHING: Span = { low: 0, high: NONE };
const KIND_NAMES = ['equity', 'public', 'convertible', 'debt', 'grant', 'secondary'];
const NEW_MONEY = ['equity', 'public', 'convertible'];

/** What a round leaves for a cheque that nobody states. */
const open = (amount: Span, parts: Part[]): Span => {
  const taken = parts.reduce((all, part) => all + (part.amount?.usd?.low ?? 0), 0);
  return { low: 0, high: Math.max(0, amount.high - taken), ...resting(amount) };
};

const cheque = (part: Part, amount: Span, parts: Part[]): Span => part.amount?.usd ?? open(amount, parts);

/** What a cheque was paid in of some kinds. */
const paid = ({ events }: Posted, part: Part, whole: Span, kinds: string[]): Span => {
  let sum = NOTHING;
  const { value = [], dated = '', at = 0 } = part.consideration ?? {};
  for (const one of value as Json[]) {
    if (!kinds.includes(one.kind)) continue;
    const stated = one.usd ?? (one.amount ? usd(events, at, one.amount, dated) : null);
    const share = { low: Math.round((one.share?.low ?? 0) * whole.low), high: (one.share?.high ?? 1) * whole.high, ...resting(whole) };
    sum = add(sum, stated ?? { ...share, high: share.high === NONE ? NONE : Math.round(share.high) })!;
  }
  return sum;
};

const minus = (a: Span, b: Span): Span => ({
  low: Math.max(0, a.low - b.high),
  high: a.high === NONE ? NONE : Math.max(0, a.high - b.low),
  ...resting(a, b),
});

const without = (posted: Posted, amount: Span, parts: Part[], kinds: string[]): Span => {
  let [off, left] = [NOTHING, 0];
  for (const part of parts) {
    const whole = cheque(part, amount, parts);
    const own = paid(posted, part, whole, kinds);
    off = add(off, own)!;
    left += minus(whole, own).low;
  }
  const rest = minus(amount, off);
  return { ...rest, low: Math.max(rest.low, left), high: Math.max(rest.high, left) };
};

type Tranche = { status: string | undefined; usd: Span; isToCome: boolean };
const tranchesOf = ({ events, recordedOn }: Posted, round: Round, { asOf }: When): Tranche[] => {
  const claims = standing({ claims: round.claims });
  const names = [...new Set(claims.flatMap(({ says }) => (says.tranches ?? []).map(({ tranche }: Json) => tranche)))];
  return names.flatMap((name) => {
    const own = about(claims, 'tranches', 'tranche', name);
    if (own.length === 0) return [];
    const of = (field: string) => sayings(own, (says) => says[field])[0];
    const [on, amount] = [of('on')?.value, of('amount')];
    const said = amount?.claim.says.on;
    const date = said && firstDay(said) <= recordedOn ? said : amount?.claim.dated;
    return {
      status: of('status')?.value,
      usd: (amount && usd(events, amount.claim.at, amount.value, date)) ?? ANYTHING,
      isToCome: Boolean(on && asOf && firstDay(on) > asOf),
    };
  });
};

type Money = { kind: string; usd: Span; cash: Span; funded: Span; isUnknown: boolean };

const moneyIn = (posted: Posted, round: Round, when: When): Money => {
  const tranches = tranchesOf(posted, round, when);
  const sum = (isOne: (one: Tranche) => boolean): Span => tranches.filter(isOne).reduce((all, one) => add(all, one.usd)!, NOTHING);
  const isFunded = ({ status, isToCome }: Tranche) => status === 'funded' && !isToCome;
  const stated = round.amount?.usd ?? null;
  let whole = stated ?? ANYTHING;
  if (tranches.length > 0) {
    const sure = sum((one) => isFunded(one) || one.status === 'committed' || one.status === 'over-time');
    const hanging = sum(({ status, isToCome }) => status === 'conditional' || status === 'contingent' || (status === 'funded' && isToCome));
    const off = sum(({ status }) => status === 'cancelled');
    whole = stated
      ? {
          low: Math.max(sure.low, stated.low - hanging.high - off.high),
          high: Math.max(sure.low, stated.high - off.low),
          ...resting(stated, sure, hanging, off),
        }
      : { low: sure.low, high: NONE, ...resting(sure) };
  }
  const known = round.parts.reduce((all: Span | null, part) => add(all, part.amount?.usd ?? null), null) ?? NOTHING;
  if (known.low > whole.low) whole = { ...whole, low: known.low, high: Math.max(whole.high, known.low), ...resting(whole, known) };
  const all = without(posted, whole, round.parts, ['debt-conversion', 'shares']);
  const paidIn = sum(isFunded);
  const funded =
    tranches.length > 0
      ? { low: paidIn.low, high: Math.max(paidIn.low, Math.min(paidIn.high, all.high)), ...resting(paidIn) }
      : { ...all, low: round.status?.value === 'closed' ? all.low : 0 };
  return {
    kind: instrument(round),
    usd: all,
    cash: without(posted, whole, round.parts, ['debt-conversion', 'shares', 'compute-credit', 'ip', 'services']),
    ...{ funded, isUnknown: stated === null },
  };
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

/** Of counted rounds: what is answered of them, and the span that a rank is reckoned by. */
export const raisedBy = (posted: Posted, rounds: Round[], when: When): { answer: Json; raised: Json; span: Span } => {
  const all = rounds.filter(({ counted }) => counted).map((round) => knownMoney(posted, round, when));
  const unknown = (kinds: string[]) => all.filter(({ kind, isUnknown }) => isUnknown && kinds.includes(kind)).length;
  const of = (kind: string): Json => {
    const own = all.filter((one) => one.kind === kind).reduce((sum: Span | null, one) => add(sum, one.usd), null);
    return own && { ...inDollars(own), unknownAmounts: unknown([kind]) };
  };
  const usd = total(all, NEW_MONEY, 'usd');
  return {
    answer: { raisedUsd: inDollars(usd), unknownAmounts: unknown(NEW_MONEY) },
    raised: {
      raisedCashUsd: inDollars(total(all, NEW_MONEY, 'cash')),
      fundedUsd: inDollars(total(all, NEW_MONEY, 'funded')),
      raised: Object.fromEntries(KIND_NAMES.map((kind) => [kind, of(kind)])),
    },
    span: usd ?? ANYTHING,
  };
};
