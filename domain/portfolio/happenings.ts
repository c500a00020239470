/** What bears on a stake, one after the other: rounds that are bought in and dilute, and what is said of what somebody holds. */
import Big from 'big.js';
import { type Interval, type Provisional, provisionally, saying } from '../kernel/money.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { type Instrument, instrumentOf, sellsShares } from '../rounds/instrument.ts';
import type { ResolvedParticipation } from '../rounds/parts.ts';
import { grossOf, openIn } from '../rounds/raised.ts';
import type { ResolvedRound } from '../rounds/rounds.ts';
import type { ResolvedStake } from '../rounds/stakes.ts';
import { isSurelyBefore as isBefore, placeOf, spanOf } from '../valuations/order.ts';
import { newMoneyOf, postMoneyOf, pricedAt } from '../valuations/valuation.ts';

/** Percent of the startup, 0 to 100 at either end. */
export type Percent = { low: number; high: number } & Provisional;
/** A percentage as it is shown, to 4 decimals. */
export const shownPercent = (value: number): number => new Big(value).round(4, Big.roundHalfUp).toNumber();
/** Nothing is known of it: it would be shown as 0 to 100, and is answered as null. */
export const isAnything = ({ low, high }: Percent): boolean => shownPercent(low) <= 0 && shownPercent(high) >= 100;
export const capped = (value: number): number => Math.min(100, Math.max(0, value));

/** What one round or statement did for one investor: stated what it holds, sold it shares for a cheque (`isStated`: somebody says how large), or lent. */
export type Own = { states?: Percent; buys?: Percent; lends?: true; chequeUsd: Interval | null; isStated: boolean };

export type Happening = {
  id: string;
  what: 'round' | 'report';
  on: string;
  instrument: Instrument | null;
  newMoneyUsd: Interval | null;
  postMoneyUsd: Interval | null;
  /** What it leaves of the stakes of before, of 1; null where it dilutes nobody. */
  leaves: Percent | null;
  own: ReadonlyMap<string, Own>;
};

const share = (part: number, whole: number): number => capped(new Big(part).times(100).div(whole).toNumber());

/** What a cheque buys of a value: 800 million at 2 billion are 40 %. Anything where the value is not known. */
const boughtFor = (cheque: Interval, worth: Interval | null): Percent => ({
  low: worth?.high ? share(cheque.low, worth.high) : 0,
  high: cheque.high !== null && worth && worth.low > 0 ? share(cheque.high, worth.low) : 100,
  ...provisionally(worth ? [cheque, worth] : []),
});

/** What new money leaves of the stakes of before: 50 million of 250 post-money leave 0.8. From 0 to 1 where nothing is known. */
export const leftBy = (money: Interval | null, post: Interval | null): Percent => {
  const left = (part: number, whole: number): number => Math.min(1, Math.max(0, new Big(1).minus(new Big(part).div(whole)).toNumber()));
  return {
    low: money && money.high !== null && post && post.low > 0 ? left(money.high, post.low) : 0,
    high: money && post?.high ? left(money.low, post.high) : 1,
    ...provisionally(money && post ? [money, post] : []),
  };
};

/** `open` is what a cheque may be that nobody states. */
const ownIn = (priced: Priced, open: Interval, { amount, stakePercent }: ResolvedParticipation): Own => {
  const { round, instrument, postMoneyUsd } = priced;
  const stated = amount?.usd ?? null;
  const chequeUsd = stated ?? open;
  const said = { chequeUsd, isStated: stated !== null };
  if (stakePercent) return { ...said, states: { low: stakePercent.value, high: stakePercent.value } };
  if (sellsShares(instrument)) return { ...said, buys: boughtFor(chequeUsd, postMoneyUsd) };
  if (instrument === 'secondary') return { ...said, buys: boughtFor(chequeUsd, pricedAt(round)) };
  return instrument === 'convertible' ? { ...said, lends: true } : said;
};

type Priced = { round: ResolvedRound; instrument: Instrument; postMoneyUsd: Interval | null };

/** None of a round whose day nobody gives. */
const ofRound = (round: ResolvedRound, viewpoint: Viewpoint): Happening[] => {
  const { on } = round;
  if (on === null) return [];
  const instrument = instrumentOf(round.roundType?.value);
  const [newMoneyUsd, postMoneyUsd] = [saying(newMoneyOf(round, viewpoint)), postMoneyOf(round, viewpoint)];
  const leaves = sellsShares(instrument) ? leftBy(newMoneyUsd, postMoneyUsd) : null;
  const [open] = openIn(grossOf(round, viewpoint), round.participations);
  const own = new Map(round.participations.map((part) => [part.investor, ownIn({ round, instrument, postMoneyUsd }, open, part)]));
  return [{ id: round.round, what: 'round', on, instrument, newMoneyUsd, postMoneyUsd, leaves, own }];
};

const ofReport = ({ stake, holder, asOf, percent }: ResolvedStake): Happening => ({
  ...{ id: stake, what: 'report', on: asOf.value, instrument: null, newMoneyUsd: null, postMoneyUsd: null, leaves: null },
  own: new Map([[holder.value, { states: percent.value, chequeUsd: null, isStated: false }]]),
});

const place = ({ on, id }: Happening): string => placeOf(on, id);

/** By first day, then Id. `rounds` are the counted ones. */
export const happeningsOf = (rounds: ResolvedRound[], reports: ResolvedStake[], viewpoint: Viewpoint = {}): Happening[] =>
  [...rounds.flatMap((round) => ofRound(round, viewpoint)), ...reports.map(ofReport)].sort((a, b) =>
    place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0,
  );

/** Whether one surely came before another that stands behind it in the list. */
export const isSurelyBefore = (a: Happening, b: Happening): boolean => isBefore(spanOf(a.on, a.id), spanOf(b.on, b.id));
