/** What part of a startup a group holds (contract, section 3, "Stakes"): each member's stake is followed by itself, and then added up. */
import { type Interval, provisionally, sum, sumIntervals } from '../kernel/money.ts';
import { begun, type Course, followed, heldIn, perhapsDiluted } from './course.ts';
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

const didIn = (one: Happening, members: readonly string[], hadAny: boolean): Step['did'] | undefined => {
  const own = members.flatMap((member) => one.own.get(member) ?? []);
  if (own.some(({ states }) => states)) return 'stated';
  const dilutes = one.leaves !== null && hadAny;
  if (own.some(({ buys }) => buys)) return dilutes ? 'bought-and-diluted' : 'bought';
  return dilutes ? 'diluted' : undefined;
};

const WHOLE: Percent = { low: 1, high: 1 };

const known = (percent: Percent): Percent | null => (isAnything(percent) ? null : percent);
const added = (parts: Percent[]): Percent => ({
  low: capped(sum(parts.map(({ low }) => low))),
  high: capped(sum(parts.map(({ high }) => high))),
  ...provisionally(parts),
});

/** The last statement of what a member holds, by first day, then Id; -1 where there is none. */
export const lastStated = (member: string, all: Happening[]): number => all.findLastIndex(({ own }) => own.get(member)?.states);

type Held = { holder: string; course: Course; lastStated: number };
const memberStake = ({ holder, course, lastStated: last }: Held, all: Happening[]): MemberStake => {
  const percent = heldIn(course);
  const stated = all[last];
  const isSold = stated !== undefined && percent.high === 0;
  return { holder, percent: known(percent), statedOn: stated?.on ?? null, soldOn: isSold ? stated.on : null };
};

const stepOf = ({ id, what, on, newMoneyUsd, postMoneyUsd, own }: Happening, did: Step['did'], members: Held[]): Step => {
  const cheques = members.flatMap(({ holder }) => {
    const { chequeUsd = null, isStated = false } = own.get(holder) ?? {};
    return isStated ? [chequeUsd] : [];
  });
  const named = what === 'round' ? { round: id, reported: null } : { round: null, reported: id };
  const stake = known(added(members.map(({ course }) => heldIn(course))));
  return { ...named, on, did, chequeUsd: sumIntervals(cheques), newMoneyUsd, postMoneyUsd, stake };
};

/** The stake of `members` after all that happened, in its order; null where none of it is about them. Not rounded. Not a valuation: an indication from what
 * is public. */
export const stakeOf = (all: Happening[], members: ReadonlySet<string>): Stake | null => {
  const having = new Set(all.flatMap(({ own }) => [...own].flatMap(([member, { states, buys }]) => ((states ?? buys) ? member : []))));
  const holders = [...members].filter((member) => having.has(member)).sort();
  if (holders.length === 0) return null;
  let now = holders.map((holder): Held => ({ holder, course: begun, lastStated: lastStated(holder, all) }));
  const perhaps = perhapsDiluted(all);
  const steps: Step[] = [];
  for (const [n, one] of all.entries()) {
    const hadAny = now.some(({ course }) => course.hasAny);
    const did = didIn(one, holders, hadAny);
    now = now.map((held) => ({ ...held, course: followed(held.course, one, perhaps[n] ?? WHOLE, held.holder) }));
    if (did) steps.push(stepOf(one, did, now));
  }
  const isUnknown = ({ holder, lastStated: last }: Held, { own }: Happening, n: number): boolean => {
    const part = own.get(holder);
    return part?.buys !== undefined && !part.isStated && n > last;
  };
  return {
    percent: known(added(now.map(({ course }) => heldIn(course)))),
    members: now.map((one) => memberStake(one, all)),
    steps,
    unknownCheques: all.filter((one, n) => now.some((held) => isUnknown(held, one, n))).map(({ id }) => id),
  };
};

/** What is lent in notes that may become shares, until a stake is stated, which has them in it. Where it is open whether any statement came after a note, it may be nothing. */
export const convertibleOf = (all: Happening[], members: ReadonlySet<string>): Interval | null => {
  const lent = [...members].flatMap((member) => {
    const statements = [...all.entries()].filter(([, { own }]) => own.get(member)?.states);
    return all.flatMap((one, m): Interval[] => {
      const own = one.own.get(member);
      if (!own?.lends || !own.chequeUsd) return [];
      if (statements.some(([n, stated]) => m < n && isSurelyBefore(one, stated))) return [];
      const isSure = statements.every(([n, stated]) => m > n && isSurelyBefore(stated, one));
      return [isSure ? own.chequeUsd : { ...own.chequeUsd, low: 0 }];
    });
  });
  const total = sumIntervals(lent);
  return total && (total.low > 0 || total.high !== null) ? total : null;
};
