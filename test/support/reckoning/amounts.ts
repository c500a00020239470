/** What a round comes to before anything is taken off: by its tranches, and never below its cheques. In cents, from the least to the most that it may be. */
import { about, type Posted, sayings, standing, type When } from './claims.ts';
import { usd } from './rates.ts';
import type { Round } from './rounds.ts';
import { add, firstDay, type Json, resting, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;
export const NOTHING: Span = { low: 0, high: 0 };
export const ANYTHING: Span = { low: 0, high: NONE };

type Tranche = { status: string | undefined; usd: Span; isToCome: boolean };

const tranchesOf = ({ events, recordedOn }: Posted, { asOf }: When, round: Round): Tranche[] => {
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

/** `funded` is what its tranches paid in; null where it has none. */
type Amount = { whole: Span; funded: Span | null };

const amountIn = (posted: Posted, when: When, round: Round): Amount => {
  const tranches = tranchesOf(posted, when, round);
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
  if (known.low > whole.low) whole = { low: known.low, high: Math.max(whole.high, known.low), ...resting(whole, known) };
  return { whole, funded: tranches.length > 0 ? sum(isFunded) : null };
};

/** A round is of one time, and reckoned once. */
const reckoned = new WeakMap<Round, Amount>();
export const amountOf = (posted: Posted, when: When, round: Round): Amount => {
  const amount = reckoned.get(round) ?? amountIn(posted, when, round);
  reckoned.set(round, amount);
  return amount;
};

/** What is left of a whole for a part that nobody states, the others taken off. */
export const leftOf = (whole: Span, stated: (Span | null | undefined)[]): Span => {
  const taken = stated.reduce((all, one) => all + (one?.low ?? 0), 0);
  return { low: 0, high: Math.max(0, whole.high - taken), ...resting(whole, ...stated.map((one) => one ?? null)) };
};

/** What a round leaves for a cheque that nobody states. */
export const openCheque = (posted: Posted, when: When, round: Round): Span =>
  leftOf(
    amountOf(posted, when, round).whole,
    round.parts.map(({ amount }) => amount?.usd),
  );
