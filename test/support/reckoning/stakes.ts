/** What part of a startup each member of a group holds, by trying every order of what happened that agrees with the dates. */
import { openCheque } from './amounts.ts';
import { moneyOf } from './cheques.ts';
import type { Posted, When } from './claims.ts';
import { said, thingsAt } from './known.ts';
import { survivorOf } from './merged.ts';
import { usd } from './rates.ts';
import type { Part, Round } from './rounds.ts';
import { add, byText, firstDay, type Json, lastDay, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;

/** What one round or statement did: what it left of the stakes of before, of 1, and what each took part with, in percent; `lends` in cents. */
type Own = { states?: Span; buys?: Span; lends?: Span };
export type Move = { id: string; on: string; leaves: Span | null; isKnown: boolean; own: Map<string, Own> };
/** A reported stake. */
export type Report = { stake: string; holder: string; on: string; percent: Span; proceeds: Span | null };

/** The first day, then the Id. */
const inOrder = (a: { on: string; id: string }, b: { on: string; id: string }) =>
  byText(firstDay(a.on), firstDay(b.on)) || byText(a.id, b.id);

export const reportsAt = (posted: Posted, when: When, startup: string): Report[] => {
  const reports: Report[] = [];
  for (const { subject, thing, claims } of thingsAt(posted, when, 'StakeReported', 'StakeClaimWithdrawn', 'stake')) {
    if (subject !== startup || claims.length === 0) continue;
    const says = (field: string): Json => said(claims, field)?.value;
    if (when.asOf !== undefined && firstDay(says('asOf')) > when.asOf) continue;
    const percent = typeof says('percent') === 'number' ? { low: says('percent'), high: says('percent') } : says('percent');
    const proceeds = said(claims, 'proceeds');
    reports.push({
      ...{ stake: thing, holder: survivorOf(posted, says('holder')), on: says('asOf'), percent },
      proceeds: proceeds && usd(posted.events, proceeds.claim.at, proceeds.value, proceeds.claim.says.asOf),
    });
  }
  return reports;
};

const INSTRUMENTS: Json = {
  ...{ ipo: 'public', spac: 'public', 'convertible-note': 'convertible', safe: 'convertible', debt: 'debt', grant: 'grant' },
  ...{ secondary: 'secondary', 'share-swap': 'swap' },
};
export const instrument = (round: Round): string => INSTRUMENTS[round.roundType?.value] ?? 'equity';

/** The value stated, unless it is a target or a cap; after the new money, where that is given. */
const pricedAt = ({ valuation }: Round, more: Span | null): Span | null => {
  if (!valuation?.usd || ['target', 'cap'].includes(valuation.value.basis) || valuation.value.amount.disclosure === 'target') return null;
  if (!more || ['post', 'transaction'].includes(valuation.value.basis)) return valuation.usd;
  const low = valuation.value.basis === 'pre' ? valuation.usd.low + more.low : valuation.usd.low;
  return { low, high: valuation.usd.high + more.high };
};

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
/** A part of a whole, none of either known. */
const partOf = (part: Span, whole: Span | null, of: number): Span => ({
  low: whole && whole.high !== NONE ? within((of * part.low) / whole.high, of) : 0,
  high: whole && whole.low > 0 && part.high !== NONE ? within((of * part.high) / whole.low, of) : of,
});

const ownIn = (posted: Posted, when: When, round: Round, part: Part): Own => {
  if (part.stakePercent) return { states: { low: part.stakePercent.value, high: part.stakePercent.value } };
  const cheque = part.amount?.usd ?? openCheque(posted, when, round);
  const kind = instrument(round);
  if (kind === 'convertible') return { lends: cheque };
  if (kind === 'secondary') return { buys: partOf(cheque, pricedAt(round, null), 100) };
  return kind === 'equity' || kind === 'public' ? { buys: partOf(cheque, pricedAt(round, moneyOf(posted, when, round)), 100) } : {};
};

/** Counted rounds and reported stakes of a startup, by first day, then Id. */
export const movesOf = (posted: Posted, when: When, rounds: Round[], reports: Report[]): Move[] => {
  const moves: Move[] = [];
  for (const round of rounds) {
    const money = moneyOf(posted, when, round);
    const [issues, after] = [['equity', 'public'].includes(instrument(round)), pricedAt(round, money)];
    const sold = partOf(money, after, 1);
    moves.push({
      ...{ id: round.id, on: round.on, leaves: issues ? { low: 1 - sold.high, high: 1 - sold.low } : null },
      isKnown: money.high !== NONE && after !== null && after.high !== NONE,
      own: new Map(round.parts.map((part) => [part.investor, ownIn(posted, when, round, part)])),
    });
  }
  for (const { stake, holder, on, percent } of reports)
    moves.push({ id: stake, on, leaves: null, isKnown: false, own: new Map([[holder, { states: percent }]]) });
  return moves.sort(inOrder);
};

const isBefore = (a: Move, b: Move): boolean =>
  lastDay(a.on) < firstDay(b.on) || (a.on === b.on && firstDay(a.on) === lastDay(a.on) && a.id < b.id);

/** `isOpen`: dates leave open in which order things happened. */
export type Held = { stake: Span | null; lent: Span | null; isOpen: boolean; on: string | null };
type State = { stake: Span; lent: Span | null };

const after = ({ stake, lent }: State, { leaves, own }: Move, holder: string): State => {
  const { states, buys, lends } = own.get(holder) ?? {};
  const rest = leaves ? { low: stake.low * leaves.low, high: stake.high * leaves.high } : stake;
  if (states) return { stake: states, lent: null };
  return {
    stake: buys ? { low: within(rest.low + buys.low, 100), high: within(rest.high + buys.high, 100) } : rest,
    lent: add(lent, lends ?? null),
  };
};

/** So many orders are tried, which is all of them but where very much is dated by the year. */
const TRIED = 2000;

/** What a member holds after all of it: the widest of all orders. Null where nothing states or sells it a stake. */
export const heldBy = (holder: string, moves: Move[]): Held => {
  const own = (move: Move) => move.own.get(holder);
  const relevant = moves.filter((move) => move.leaves || own(move)?.states || own(move)?.buys || own(move)?.lends);
  const ends: State[] = [];
  const follow = (state: State, rest: Move[]) => {
    if (ends.length >= TRIED) return;
    if (rest.length === 0) ends.push(state);
    for (const next of rest) {
      if (rest.some((other) => isBefore(other, next))) continue;
      follow(
        after(state, next, holder),
        rest.filter((other) => other !== next),
      );
    }
  };
  follow({ stake: { low: 0, high: 0 }, lent: null }, relevant);
  const lents = ends.map(({ lent }) => lent ?? { low: 0, high: 0 });
  return {
    stake: moves.some((move) => own(move)?.states || own(move)?.buys)
      ? { low: Math.min(...ends.map(({ stake }) => stake.low)), high: Math.max(...ends.map(({ stake }) => stake.high)) }
      : null,
    lent: ends.some(({ lent }) => lent)
      ? { low: Math.min(...lents.map(({ low }) => low)), high: Math.max(...lents.map(({ high }) => high)) }
      : null,
    isOpen: ends.length > 1,
    on: moves.findLast((move) => own(move)?.states)?.on ?? null,
  };
};

/** To the 4 decimals of answers. */
const isAnything = ({ low, high }: Span) => low < 0.00005 && high >= 99.99995;
export const total = (parts: Span[]): Span => ({
  low: within(
    parts.reduce((sum, { low }) => sum + low, 0),
    100,
  ),
  high: within(
    parts.reduce((sum, { high }) => sum + high, 0),
    100,
  ),
});
export const known = (stake: Span | null): Span | null => (stake && isAnything(stake) ? null : stake);

/** Under an assumption: what each member stated last and bought since, in the order of first days, diluted by no round, or by those that say by how much. */
export const scenarioOf = (moves: Move[], members: string[], dilutes: boolean): Span | null => {
  const parts: Span[] = [];
  for (const member of members) {
    const last = moves.findLastIndex(({ own }) => own.get(member)?.states);
    for (const [n, { own }] of moves.entries()) {
      const { states, buys } = own.get(member) ?? {};
      let part = n === last ? states : n > last ? buys : undefined;
      if (!part || isAnything(part)) continue;
      for (const { leaves, isKnown } of dilutes ? moves.slice(n + 1) : [])
        if (leaves && isKnown) part = { low: part.low * leaves.low, high: part.high * leaves.high };
      parts.push(part);
    }
  }
  return parts.length > 0 ? total(parts) : null;
};
