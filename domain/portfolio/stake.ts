/** What part of a startup a group holds (contract, section 3, "Stakes"): each member's stake is followed by itself, and then added up. */
import Big from 'big.js';
import { type Interval, provisionally, sum, sumIntervals } from '../kernel/money.ts';
import { lastDay } from '../kernel/time.ts';
import { capped, type Happening, isAnything, isSurelyBefore, type Percent } from './happenings.ts';

/** What one round (or one statement, `reported`) did to the stake of the group, and what that was then; null where it may be anything. */
export type Step = {
  round: string | null;
  reported: string | null;
  on: string;
  did: 'stated' | 'bought' | 'diluted' | 'bought-and-diluted';
  chequeUsd: Interval | null;
  newMoneyUsd: Interval | null;
  postMoneyUsd: Interval | null;
  stake: Percent | null;
};

/** The stake of one member; null where it may be anything. `statedOn` is the day of the statement that it rests on, `soldOn` that on which it ended. */
export type MemberStake = { holder: string; percent: Percent | null; statedOn: string | null; soldOn: string | null };

/** The stake of all. `unknownCheques`: rounds in which a member bought for a sum that nobody states, since its last statement. */
export type Stake = { percent: Percent | null; members: MemberStake[]; steps: Step[]; unknownCheques: string[] };

/** A piece of a stake: what was stated or bought in one happening, the `n`th, as far as it is diluted by now. */
type Piece = Percent & { n: number; of: Happening; isStated: boolean };

const isBefore = (a: Piece, b: Piece): boolean => a.n < b.n && isSurelyBefore(a.of, b.of);

/** Both ends. Where partial dates leave open in which order things happened, any of the statements may be the last one, and what was bought may be part of it. */
const held = (pieces: Piece[]): Percent => {
  const stated = pieces.filter((piece) => piece.isStated);
  const bought = pieces.filter((piece) => !piece.isStated);
  const total = (parts: number[]) => capped(sum(parts));
  const rests = provisionally(pieces);
  if (stated.length === 0) return { low: total(bought.map(({ low }) => low)), high: total(bought.map(({ high }) => high)), ...rests };
  return {
    low: Math.min(...stated.map((one) => total([one, ...bought.filter((piece) => isBefore(one, piece))].map(({ low }) => low)))),
    high: Math.max(...stated.map((one) => total([one, ...bought.filter((piece) => !isBefore(piece, one))].map(({ high }) => high)))),
    ...rests,
  };
};

const times = (a: number, b: number): number => new Big(a).times(b).toNumber();

/** Nobody held over 100 % before a round either. What is over it is taken off the pieces that were surely over first, which later rounds dilute the most; of
 * several statements, of which any may be the last, off none. */
const ofAll = (pieces: Piece[]): Piece[] => {
  if (pieces.filter(({ isStated }) => isStated).length > 1) return pieces;
  const over = { low: sum([...pieces.map(({ low }) => low), -100]), high: sum([...pieces.map(({ high }) => high), -100]) };
  const less = (piece: Piece, end: 'low' | 'high'): number => {
    const off = Math.min(piece[end], Math.max(0, over[end]));
    over[end] = sum([over[end], -off]);
    return sum([piece[end], -off]);
  };
  const byLastDay = pieces.toSorted((a, b) => (lastDay(a.of.on) < lastDay(b.of.on) ? -1 : 1));
  return byLastDay.map((piece) => ({ ...piece, low: less(piece, 'low'), high: less(piece, 'high') }));
};

/** The pieces after one more round that dilutes: surely those of before, perhaps those of which it is open whether they were before. */
const dilutedBy = (round: Happening, pieces: Piece[]): Piece[] => {
  const { leaves } = round;
  if (!leaves) return pieces;
  // Of nothing any part is nothing, by whichever rate.
  const rests = (piece: Piece) => provisionally(piece.high > 0 ? [piece, leaves] : []);
  const before = ofAll(pieces.filter(({ of }) => isSurelyBefore(of, round)));
  const perhaps = pieces.filter(({ of }) => !isSurelyBefore(of, round));
  return [
    ...before.map((one) => ({ ...one, low: times(one.low, leaves.low), high: times(one.high, leaves.high), ...rests(one) })),
    ...perhaps.map((one) => ({ ...one, low: times(one.low, leaves.low), ...rests(one) })),
  ];
};

/** The pieces with a member's own part in the `n`th happening: a statement ends what was surely before it; rounds listed before that may have come after
 * dilute the low end. */
const withOwn = (pieces: Piece[], n: number, one: Happening, { member, all }: { member: string; all: Happening[] }): Piece[] => {
  const own = one.own.get(member);
  const percent = own?.states ?? own?.buys;
  if (!own || !percent) return pieces;
  const perhapsLater = all.slice(0, n).flatMap((other) => (other.leaves && !isSurelyBefore(other, one) ? other.leaves : []));
  const low = perhapsLater.reduce((left, leaves) => times(left, leaves.low), percent.low);
  const standing = own.states ? pieces.filter(({ of }) => !isSurelyBefore(of, one)) : pieces;
  const rests = provisionally([percent, ...perhapsLater]);
  return [...standing, { n, of: one, isStated: own.states !== undefined, low, high: percent.high, ...rests }];
};

const didIn = (one: Happening, members: readonly string[], hadAny: boolean): Step['did'] | undefined => {
  const own = members.flatMap((member) => one.own.get(member) ?? []);
  if (own.some(({ states }) => states)) return 'stated';
  const dilutes = one.leaves !== null && hadAny;
  if (own.some(({ buys }) => buys)) return dilutes ? 'bought-and-diluted' : 'bought';
  return dilutes ? 'diluted' : undefined;
};

const known = (percent: Percent): Percent | null => (isAnything(percent) ? null : percent);
const added = (parts: Percent[]): Percent => ({
  low: capped(sum(parts.map(({ low }) => low))),
  high: capped(sum(parts.map(({ high }) => high))),
  ...provisionally(parts),
});

/** The last statement of what a member holds, by first day, then Id; -1 where there is none. */
export const lastStated = (member: string, all: Happening[]): number => all.findLastIndex(({ own }) => own.get(member)?.states);

type Held = { holder: string; pieces: Piece[] };
const memberStake = ({ holder, pieces }: Held, all: Happening[]): MemberStake => {
  const percent = held(pieces);
  const stated = all[lastStated(holder, all)];
  const isSold = stated !== undefined && percent.high === 0;
  return { holder, percent: known(percent), statedOn: stated?.on ?? null, soldOn: isSold ? stated.on : null };
};

const stepOf = ({ id, what, on, newMoneyUsd, postMoneyUsd, own }: Happening, did: Step['did'], members: Held[]): Step => {
  const cheques = members.flatMap(({ holder }) => {
    const { chequeUsd = null, isStated = false } = own.get(holder) ?? {};
    return isStated ? [chequeUsd] : [];
  });
  const named = what === 'round' ? { round: id, reported: null } : { round: null, reported: id };
  const stake = known(added(members.map(({ pieces }) => held(pieces))));
  return { ...named, on, did, chequeUsd: sumIntervals(cheques), newMoneyUsd, postMoneyUsd, stake };
};

/** The stake of `members` after all that happened, in its order; null where none of it is about them. Not rounded. Not a valuation: an indication from what
 * is public. */
export const stakeOf = (all: Happening[], members: ReadonlySet<string>): Stake | null => {
  const holders = [...members].filter((member) => all.some(({ own }) => own.get(member)?.states ?? own.get(member)?.buys)).sort();
  if (holders.length === 0) return null;
  let now: Held[] = holders.map((holder) => ({ holder, pieces: [] }));
  const steps: Step[] = [];
  for (const [n, one] of all.entries()) {
    const hadAny = now.some(({ pieces }) => pieces.length > 0);
    const did = didIn(one, holders, hadAny);
    now = now.map(({ holder, pieces }) => ({
      holder,
      pieces: withOwn(dilutedBy(one, pieces), n, one, { member: holder, all }),
    }));
    if (did) steps.push(stepOf(one, did, now));
  }
  const isUnknown = (holder: string, { own }: Happening, n: number): boolean => {
    const part = own.get(holder);
    return part?.buys !== undefined && !part.isStated && n > lastStated(holder, all);
  };
  return {
    percent: known(added(now.map(({ pieces }) => held(pieces)))),
    members: now.map((one) => memberStake(one, all)),
    steps,
    unknownCheques: all.filter((one, n) => holders.some((holder) => isUnknown(holder, one, n))).map(({ id }) => id),
  };
};

/** What is lent in notes that may become shares, from the last statement of a stake on, which has them in it. Where the order is open it may be nothing. */
export const convertibleOf = (all: Happening[], members: ReadonlySet<string>): Interval | null => {
  const lent = [...members].flatMap((member) => {
    const n = lastStated(member, all);
    const stated = all[n];
    return all.flatMap((one, m): Interval[] => {
      const own = one.own.get(member);
      if (!own?.lends || !own.chequeUsd || (m < n && stated && isSurelyBefore(one, stated))) return [];
      const isSure = !stated || (m > n && isSurelyBefore(stated, one));
      return [isSure ? own.chequeUsd : { ...own.chequeUsd, low: 0 }];
    });
  });
  const total = sumIntervals(lent);
  return total && (total.low > 0 || total.high !== null) ? total : null;
};
