/** What part of a startup an investor holds, as far as its counted rounds tell. */
import Big from 'big.js';
import { type Interval, type Provisional, provisionally, sum, sumIntervals } from '../kernel/money.ts';
import type { ResolvedRound } from '../rounds/rounds.ts';
import { postMoneyOf } from '../rounds/valuation.ts';

/** Percent of the startup. `low: null` is no lower bound known, `high: null` no upper one. */
export type Percent = { low: number | null; high: number | null } & Provisional;

/** What one counted round did to the stake: stated it, bought some, diluted it, or several of these. */
export type RoundEffect = {
  round: string;
  on: string | null;
  did: 'stated' | 'bought' | 'diluted' | 'bought-and-diluted';
  chequeUsd: Interval | null;
  newMoneyUsd: Interval | null;
  postMoneyUsd: Interval | null;
  stake: Percent;
};
/** `unknownCheques`: rounds in which it bought for a sum that nobody knows; whatever that made it hold comes on top. */
export type Stake = Percent & { basis: 'stated' | 'cheques'; steps: RoundEffect[]; unknownCheques: string[] };

/** Rounds in which a startup issues nothing: whoever holds a part keeps it. */
const NOT_DILUTIVE = new Set(['secondary', 'debt', 'grant', 'convertible-note', 'safe']);

/** What is left of a stake after a round: 10 % after 50 million new at 250 million post-money are 8 %. The low end needs both to be known, the high
 * end is diluted only as far as they are. */
const diluted = ({ low, high }: Percent, money: Interval | null, post: Interval | null): Percent => {
  const left = (of: number, new_: number, whole: number) => {
    const part = new Big(1).minus(new Big(new_).div(whole));
    return part.lt(0) ? 0 : part.times(of).toNumber();
  };
  return {
    low: low !== null && money && post && money.high !== null && post.low > 0 ? left(low, money.high, post.low) : null,
    high: high !== null && money && post?.high ? left(high, money.low, post.high) : high,
  };
};

/** What a cheque buys: its share of the post-money value. 800 million at 2 billion are 40 %. */
const bought = (cheque: Interval, post: Interval | null): Percent => {
  const share = (part: number, whole: number) => Math.min(100, new Big(part).times(100).div(whole).toNumber());
  return {
    low: post?.high ? share(cheque.low, post.high) : 0,
    high: cheque.high !== null && post && post.low > 0 ? share(cheque.high, post.low) : null,
  };
};

/** Nobody holds more than all of it, whatever sources that contradict each other add up to. */
const added = (parts: number[]): number => Math.min(100, sum(parts));

const plus = (a: Percent, b: Percent): Percent => ({
  low: a.low === null || b.low === null ? null : added([a.low, b.low]),
  high: a.high === null || b.high === null ? null : added([a.high, b.high]),
});

const NOTHING: Percent = { low: 0, high: 0 };

type Own = { stated: number[]; cheque: Interval | null; isUnknown: boolean; takesPart: boolean };

const ownIn = ({ participations }: ResolvedRound, members: ReadonlySet<string>): Own => {
  const own = participations.filter(({ investor }) => members.has(investor));
  const cheques = own.map(({ amount }) => amount?.usd ?? null);
  return {
    stated: own.flatMap(({ stakePercent }) => stakePercent?.value ?? []),
    cheque: sumIntervals(cheques),
    isUnknown: cheques.includes(null),
    takesPart: own.length > 0,
  };
};

/** The stake after one more round, and what the round did to it; nothing when it did not. */
const after = (stake: Percent | null, round: ResolvedRound, { cheque }: Own): { stake: Percent; did: RoundEffect['did'] } | undefined => {
  const dilutes = stake !== null && !NOT_DILUTIVE.has(round.roundType?.value ?? '');
  const post = postMoneyOf(round);
  const left = dilutes ? diluted(stake, round.amount?.usd ?? null, post) : (stake ?? NOTHING);
  if (cheque) return { stake: plus(left, bought(cheque, post)), did: dilutes ? 'bought-and-diluted' : 'bought' };
  return dilutes ? { stake: left, did: 'diluted' } : undefined;
};

/** The stake of `members` (an investor, or all of its group) after `rounds`, the counted ones in their order. It begins with the latest stake that
 * a claim states, or else with the first known cheque over the post-money value of its round, adds later known cheques, and is diluted by every later
 * round that issues shares. Null when there is neither. Not rounded. Not a valuation: an indication from what is public. */
export const stakeOf = (rounds: ResolvedRound[], members: ReadonlySet<string>): Stake | null => {
  const own = rounds.map((round) => ({ round, ...ownIn(round, members) }));
  const start = own.findLastIndex(({ stated }) => stated.length > 0);
  const steps: RoundEffect[] = [];
  let stake: Percent | null = null;
  own.slice(Math.max(0, start)).forEach((one, n) => {
    const { round, stated, cheque } = one;
    const total = added(stated);
    const isStart = start >= 0 && n === 0;
    const step = isStart ? { stake: { low: total, high: total }, did: 'stated' as const } : after(stake, round, one);
    if (!step) return;
    stake = step.stake;
    const [newMoneyUsd, postMoneyUsd] = [round.amount?.usd ?? null, postMoneyOf(round)];
    steps.push({ round: round.round, on: round.announcedOn?.value ?? null, chequeUsd: cheque, newMoneyUsd, postMoneyUsd, ...step });
  });
  const unknownCheques = own
    .filter(({ takesPart, isUnknown, stated }, n) => n >= start && takesPart && isUnknown && (n > start || stated.length === 0))
    .map(({ round }) => round.round);
  const rests = provisionally(steps.flatMap(({ did, ...by }) => (did === 'stated' ? [] : [by.chequeUsd, by.newMoneyUsd, by.postMoneyUsd])));
  return stake && { ...(stake as Percent), ...rests, basis: start >= 0 ? 'stated' : 'cheques', steps, unknownCheques };
};

const rounded = (value: number | null): number | null => (value === null ? null : new Big(value).round(4, Big.roundHalfUp).toNumber());

/** A stake as it is shown, to 4 decimals. Its worth is reckoned before: 50 billion at 852 billion are 5.8685 %, and 50 billion still. */
export const shownStake = (stake: Stake): Stake => {
  const shown = ({ low, high }: Percent): Percent => ({ low: rounded(low), high: rounded(high) });
  return { ...stake, ...shown(stake), steps: stake.steps.map((step) => ({ ...step, stake: shown(step.stake) })) };
};
