/** What part of a startup a group holds (contract, section 3, "Stakes"): each member's stake is followed by itself, and then added up. */
import Big from 'big.js';
import { type Interval, provisionally, sum, sumIntervals } from '../kernel/money.ts';
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

/** A piece of a stake: what was stated or bought in the `n`th happening, as far as it is diluted by now. */
type Piece = Percent & { n: number; isStated: boolean };

/** Both ends. Where partial dates leave open in which order things happened, any of the statements may be the last one, and what was bought may be part of it. */
const held = (pieces: Piece[], all: Happening[]): Percent => {
  const isBefore = (a: Piece, b: Piece) => a.n < b.n && isSurelyBefore(all[a.n]!, all[b.n]!);
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

/** The pieces after one more round that dilutes: surely those of before, perhaps those of which it is open whether they were before. */
const dilutedBy = (round: Happening, pieces: Piece[], all: Happening[]): Piece[] => {
  const { leaves } = round;
  if (!leaves) return pieces;
  return pieces.map((piece) => ({
    ...piece,
    low: times(piece.low, leaves.low),
    high: isSurelyBefore(all[piece.n]!, round) ? times(piece.high, leaves.high) : piece.high,
    // Of nothing any part is nothing, by whichever rate.
    ...provisionally(piece.high > 0 ? [piece, leaves] : []),
  }));
};

/** The pieces with a member's own part in the `n`th happening: a statement ends what was surely before it; rounds listed before that may have come after
 * dilute the low end. */
const withOwn = (pieces: Piece[], n: number, member: string, all: Happening[]): Piece[] => {
  const own = all[n]!.own.get(member);
  const percent = own?.states ?? own?.buys;
  if (!own || !percent) return pieces;
  const isEarlier = (one: Happening) => isSurelyBefore(one, all[n]!);
  const perhapsLater = all.slice(0, n).filter((one) => one.leaves && !isEarlier(one));
  const low = perhapsLater.reduce((left, { leaves }) => times(left, leaves!.low), percent.low);
  const standing = own.states ? pieces.filter((piece) => !isEarlier(all[piece.n]!)) : pieces;
  const rests = provisionally([percent, ...perhapsLater.map(({ leaves }) => leaves)]);
  return [...standing, { n, isStated: own.states !== undefined, low, high: percent.high, ...rests }];
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

/** The last statement of what a member holds, by first day, then Id; undefined where there is none. */
export const lastStated = (member: string, all: Happening[]): number => all.findLastIndex(({ own }) => own.get(member)?.states);

const memberStake = (holder: string, pieces: Piece[], all: Happening[]): MemberStake => {
  const percent = held(pieces, all);
  const stated = all[lastStated(holder, all)];
  const isSold = stated !== undefined && percent.high === 0;
  return { holder, percent: known(percent), statedOn: stated?.on ?? null, soldOn: isSold ? stated.on : null };
};

/** The stake of `members` after all that happened, in its order; null where none of it is about them. Not rounded. Not a valuation: an indication from what
 * is public. */
export const stakeOf = (all: Happening[], members: ReadonlySet<string>): Stake | null => {
  const holders = [...members].filter((member) => all.some(({ own }) => own.get(member)?.states ?? own.get(member)?.buys)).sort();
  if (holders.length === 0) return null;
  const pieces = new Map<string, Piece[]>(holders.map((holder) => [holder, []]));
  const steps: Step[] = [];
  for (const [n, one] of all.entries()) {
    const did = didIn(
      one,
      holders,
      [...pieces.values()].some((own) => own.length > 0),
    );
    for (const holder of holders) pieces.set(holder, withOwn(dilutedBy(one, pieces.get(holder)!, all), n, holder, all));
    if (!did) continue;
    const { id, what, on, newMoneyUsd, postMoneyUsd, own } = one;
    const cheques = holders.flatMap((holder) => (own.get(holder)?.isStated ? own.get(holder)!.chequeUsd : null));
    const named = { round: what === 'round' ? id : null, reported: what === 'report' ? id : null };
    const stake = known(added([...pieces.values()].map((part) => held(part, all))));
    steps.push({ ...named, on, did, chequeUsd: sumIntervals(cheques), newMoneyUsd, postMoneyUsd, stake });
  }
  const unknownCheques = all.filter(({ own }, n) =>
    holders.some((holder) => own.get(holder)?.buys && !own.get(holder)?.isStated && n > lastStated(holder, all)),
  );
  return {
    percent: known(added([...pieces.values()].map((part) => held(part, all)))),
    members: holders.map((holder) => memberStake(holder, pieces.get(holder)!, all)),
    steps,
    unknownCheques: unknownCheques.map(({ id }) => id),
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
