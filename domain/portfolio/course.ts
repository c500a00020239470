/** What a member holds, from happening to happening: bounds that hold for every order that partial dates leave open, in a few steps each.
 *
 * What surely lies before the happening at hand is settled: later rounds dilute all of it alike, and a later statement ends all of it, so sums stand for it. What may
 * still come later waits by the last day that it may have been: a year, a quarter, a month, a day, so that few wait at once. */
import Big from 'big.js';
import { provisionally, sum } from '../kernel/money.ts';
import { firstDay, precisionOf } from '../kernel/time.ts';
import { type Span, spanOf } from '../valuations/order.ts';
import { capped, type Happening, type Percent } from './happenings.ts';

const times = (a: number, b: number): number => new Big(a).times(b).toNumber();

/** What earlier rounds that may have come later leave of a new piece, at the low end, of 1. Of all rounds listed before: those that are not surely before. */
export const perhapsDiluted = (all: readonly Happening[]): Percent[] => {
  const vague = new Map<string, Percent>();
  let [day, ofDay]: [string, Percent | null] = ['', null];
  const both = (a: Percent | null, b: Percent): Percent => (a ? { low: times(a.low, b.low), high: 1, ...provisionally([a, b]) } : b);
  return all.map(({ on, id, leaves }) => {
    const { start, end } = spanOf(on, id);
    const isDay = precisionOf(on) === 'day';
    for (const until of vague.keys()) if (until < start) vague.delete(until);
    if (day !== firstDay(on)) [day, ofDay] = [firstDay(on), null];
    // Of one full day the Ids decide, and what is listed before is before.
    const before = [...vague.values(), ...(ofDay && !isDay ? [ofDay] : [])].reduce<Percent | null>(both, null);
    if (leaves && isDay) ofDay = both(ofDay, leaves);
    else if (leaves) vague.set(end, both(vague.get(end) ?? null, leaves));
    return before ?? { low: 1, high: 1 };
  });
};

/** Pieces together: the least and the greatest of statements, the sum of what was bought at its high end. No statement is none that is the least. */
type Pieces = { least: number; greatest: number; bought: number; isProvisional: boolean };
const NOTHING: Pieces = { least: Number.POSITIVE_INFINITY, greatest: 0, bought: 0, isProvisional: false };

const together = (a: Pieces, b: Pieces): Pieces => ({
  least: Math.min(a.least, b.least),
  greatest: Math.max(a.greatest, b.greatest),
  bought: sum([a.bought, b.bought]),
  isProvisional: a.isProvisional || b.isProvisional,
});

/** Nobody held over 100 % before a round either. */
const ofAll = ({ least, greatest, bought, ...more }: Pieces): Pieces => {
  const most = Math.min(100, greatest);
  return { least: Math.min(100, least), greatest: most, bought: Math.min(bought, sum([100, -most])), ...more };
};

const diluted = (pieces: Pieces, leaves: Percent, isSure: boolean): Pieces => {
  const { least, greatest, bought, isProvisional } = isSure ? ofAll(pieces) : pieces;
  const low = least === Number.POSITIVE_INFINITY ? least : times(least, leaves.low);
  // Of nothing any part is nothing, by whichever rate.
  const rests = isProvisional || (leaves.provisional === true && (greatest > 0 || bought > 0));
  if (!isSure) return { least: low, greatest, bought, isProvisional: rests };
  return { least: low, greatest: times(greatest, leaves.high), bought: times(bought, leaves.high), isProvisional: rests };
};

/** Before anything happened a member holds nothing, as if that were stated. */
const FIRST: Pieces = { ...NOTHING, least: 0 };

export type Course = { settled: Pieces; settledEnd: string; waiting: ReadonlyMap<string, Pieces>; hasAny: boolean };
export const begun: Course = { settled: FIRST, settledEnd: '', waiting: new Map(), hasAny: false };

/** What is settled by the time of a span. */
const settledBy = ({ settled, settledEnd, waiting, hasAny }: Course, { start }: Span): Course => {
  const still = new Map<string, Pieces>();
  let [now, end] = [settled, settledEnd];
  for (const [until, pieces] of waiting) {
    if (until < start) [now, end] = [together(now, pieces), until > end ? until : end];
    else still.set(until, pieces);
  }
  return { settled: now, settledEnd: end, waiting: still, hasAny };
};

const withPiece = (waiting: ReadonlyMap<string, Pieces>, end: string, piece: Pieces): ReadonlyMap<string, Pieces> =>
  new Map(waiting).set(end, together(waiting.get(end) ?? NOTHING, piece));

/** The course after one more happening: diluted by its round, then stated or bought in it. `perhaps` is what `perhapsDiluted` says of it. */
export const followed = (course: Course, one: Happening, perhaps: Percent, member: string): Course => {
  const span = spanOf(one.on, one.id);
  let { settled, settledEnd, waiting, hasAny } = settledBy(course, span);
  // A vague date may be listed behind full days that it may come before: then what is settled is not surely before.
  const isSure = settledEnd < span.start;
  const { leaves } = one;
  if (leaves) {
    settled = diluted(settled, leaves, isSure);
    waiting = new Map([...waiting].map(([until, pieces]) => [until, diluted(pieces, leaves, false)]));
  }
  const own = one.own.get(member);
  const percent = own?.states ?? own?.buys;
  if (!own || !percent) return { settled, settledEnd, waiting, hasAny };
  const [low, { high }] = [times(percent.low, perhaps.low), percent];
  const isProvisional = provisionally([percent, ...(perhaps.low < 1 ? [perhaps] : [])]).provisional ?? false;
  if (own.states) {
    const rest = isSure ? NOTHING : settled;
    return {
      settled: rest,
      settledEnd,
      waiting: withPiece(waiting, span.end, { least: low, greatest: high, bought: 0, isProvisional }),
      hasAny: true,
    };
  }
  // What was bought surely after a statement comes on top of it.
  const more = isSure
    ? { ...settled, least: settled.least === Number.POSITIVE_INFINITY ? settled.least : sum([settled.least, low]) }
    : settled;
  return { settled: more, settledEnd, waiting: withPiece(waiting, span.end, { ...NOTHING, bought: high, isProvisional }), hasAny: true };
};

/** Both ends: any of the statements that stand may be the last, and what was bought may be part of it. */
export const heldIn = ({ settled, waiting }: Course): Percent => {
  const { least, greatest, bought, isProvisional } = [...waiting.values()].reduce(together, settled);
  return {
    low: capped(least),
    high: capped(sum([greatest, bought])),
    ...(isProvisional && { provisional: true as const }),
  };
};
