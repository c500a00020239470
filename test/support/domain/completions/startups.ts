/** What is true of one startup in a completion: what it raised, what it was worth, how each price compares with the one before. */

import type { Chance } from '../../system/chance.ts';
import type { OfStartup } from './answers.ts';
import { type Checked, PART } from './checking.ts';
import type { Completion, TrueRound } from './completing.ts';
import {
  add,
  counts,
  instrumentIn,
  isDerived,
  isNewMoney,
  isPrice,
  NO_MONEY,
  type PlainMark,
  type PlainRound,
  type PlainValue,
} from './plain.ts';

export const raised = (rounds: readonly TrueRound[], instruments: readonly string[], what: 'net' | 'cash' | 'funded' = 'net'): number =>
  add(rounds.filter(({ of }) => instruments.includes(instrumentIn(of))).map((one) => one[what]));

export const NEW_MONEY = ['equity', 'public', 'convertible'];
const KINDS = ['equity', 'public', 'convertible', 'debt', 'grant', 'secondary'] as const;

/** Tranches say nothing of what of them was paid in conversions or shares. */
const isMixed = ({ tranches, parts }: PlainRound): boolean =>
  tranches.length > 0 && parts.some(({ paid }) => paid.some(({ kind }) => NO_MONEY.includes(kind)));

export const checkRaised = ({ holds }: Checked, { summary }: OfStartup, { rounds }: Completion): void => {
  const counted = rounds.filter(({ of }) => counts(of));
  holds('raisedUsd', summary.raisedUsd, raised(counted, NEW_MONEY));
  holds('raisedCashUsd', summary.raisedCashUsd, raised(counted, NEW_MONEY, 'cash'));
  if (!counted.some(({ of }) => isMixed(of))) holds('fundedUsd', summary.fundedUsd, raised(counted, NEW_MONEY, 'funded'));
  for (const kind of KINDS) holds(`raised.${kind}`, summary.raised[kind], raised(counted, [kind]));
};

/** Of each part what it put in, also in cash and in compute credits. */
export const checkParts = ({ holds }: Checked, { deals }: OfStartup, { rounds }: Completion): void => {
  for (const { of, parts } of rounds) {
    const deal = deals.find(({ round }) => round === of.id);
    for (const { of: part, cheque, paid } of parts) {
      const answer = deal?.parts.find(({ investor }) => investor === part.investor);
      const inKind = (kind: string) => add(paid.filter((_, n) => part.paid[n]!.kind === kind));
      holds('part usd', answer?.usd, cheque);
      holds('part cashUsd', answer?.cashUsd, inKind('cash'));
      holds('part computeCreditUsd', answer?.computeCreditUsd, inKind('compute-credit'));
    }
  }
};

/** A value that is known, in its place. */
type Priced = {
  id: string;
  at: number;
  value: PlainValue;
  isNew: boolean;
  isRound: boolean;
  v: number;
  pre: number;
  post: number;
  shown: number;
};

const ofRound = ({ of, at, v, net, prices }: TrueRound): Priced[] => {
  if (!counts(of) || !prices || !of.value || !isPrice(of.value)) return [];
  return [{ id: of.id, at, value: of.value, isNew: isNewMoney(of), isRound: true, v, ...prices, shown: isDerived(of) ? v + net : v }];
};
const ofMark = ({ id, value }: PlainMark, { at, v }: { at: number; v: number }): Priced[] =>
  value.usd && isPrice(value) ? [{ id, at, value, isNew: false, isRound: false, v, pre: v, post: v, shown: v }] : [];

export const pricedIn = ({ startup, rounds, marks }: Completion): Priced[] =>
  [...rounds.flatMap(ofRound), ...startup.marks.flatMap((mark) => ofMark(mark, marks.get(mark.id)!))].sort((a, b) => a.at - b.at);

/** What each is over the one before it, of new money over the new money before; a figure of which nobody says what it is may be the price of before, quoted before the
 * money. In one currency where both are stated in it. */
export const stepsIn = (by: Chance, priced: Priced[]): Map<string, number> => {
  const steps = new Map<string, number>();
  for (const [n, one] of priced.entries()) {
    const before = priced.slice(0, n).findLast(({ isNew }) => isNew || !one.isNew);
    if (!before) continue;
    const isQuoted = one.isRound && one.value.basis === 'unspecified' && by.next() < 0.4;
    const [part, whole] = isQuoted ? [one.v, by.pick([before.pre, before.post])] : [one.pre, before.post];
    const fx = one.value.currency === before.value.currency ? before.value.rate / one.value.rate : 1;
    if (whole >= 1) steps.set(one.id, (part / whole) * fx);
  }
  return steps;
};

export const checkPrices = (
  { holds, faults }: Checked,
  { timeline }: OfStartup,
  completion: Completion,
  steps: Map<string, number>,
): void => {
  const priced = pricedIn(completion);
  const { half, stated } = completion.assumed;
  for (const point of timeline.points) {
    const { cause, usd, preUsd, postUsd, stepUp, assumes = [] } = point;
    const id = 'round' in cause ? cause.round : cause.mark;
    const one = priced.find((other) => other.id === id);
    if (!one) continue;
    holds('point usd', usd, one.shown);
    holds('point preUsd', preUsd, one.pre);
    holds('point postUsd', postUsd, one.post);
    const step = steps.get(id);
    if (step === undefined) continue;
    if (point.direction === 'first') faults.push({ what: 'first', interval: point, value: step });
    if ((assumes.includes('money-at-most-half') && !half) || (assumes.includes('at-least-as-stated') && !stated)) continue;
    holds(
      half && stated ? 'stepUp' : assumes.length > 0 ? 'stepUp that assumes something else' : 'stepUp that assumes nothing',
      stepUp,
      step,
      PART + step * 1e-6,
    );
  }
};

const monthsBetween = (from: string, to: string): number => {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number];
  return Math.max(0, (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0));
};

/** From the true day of founding to that of the point that is said to have reached a billion. */
export const monthsIn = ({ timeline }: OfStartup, { foundedOn, rounds, marks }: Completion): number | null => {
  const point = timeline.points.find(({ milestones }) => milestones.includes('unicorn'));
  if (!point || !foundedOn || !timeline.monthsToUnicorn) return null;
  const { cause } = point;
  const at = 'round' in cause ? rounds.find(({ of }) => of.id === cause.round)!.at : marks.get(cause.mark)!.at;
  return monthsBetween(foundedOn, new Date(Math.floor(at) * 86_400_000).toISOString().slice(0, 10));
};
