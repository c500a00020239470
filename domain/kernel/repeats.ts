/** Whether what a source says is news: what was said already, what was taken back already, what stands later. */

import type { Warning } from '../../events/catalogue.ts';
import { type Claim, type Claims, isLater, saidOn } from './claims.ts';
import { type Refused, refuse } from './decision.ts';
import { canonical, isEqual } from './json.ts';
import { remembered } from './remembered.ts';

/** What a statement says, as text. */
const contentOf = remembered(({ source, assurance, alsoIn, knownOn, note, says }: Claim<unknown>): string =>
  canonical({ source, assurance, alsoIn, knownOn, note, says }),
);

/** The members by which the parts of a list are told apart. */
const NAMES = ['investor', 'tranche'];
type Members = Record<string, unknown>;
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a list, by name; null where they have none, and the list is one value. */
const byName = (value: unknown): Members | null => {
  if (!Array.isArray(value) || value.length === 0) return null;
  const name = NAMES.find((one) => value.every((part) => isMembers(part) && one in part));
  return name ? Object.fromEntries(value.map((part: Members) => [String(part[name]), part])) : null;
};

/** Whether two say the same of whatever both say. */
const agree = (a: unknown, b: unknown): boolean => {
  const [x, y] = [byName(a) ?? a, byName(b) ?? b];
  const isWhole = !isMembers(x) || !isMembers(y) || 'disclosure' in x || 'basis' in x;
  return isWhole ? isEqual(x, y) : Object.keys(x).every((key) => x[key] === undefined || y[key] === undefined || agree(x[key], y[key]));
};

/** Whether a source that says this adds nothing to any answer: it said the very same, and nothing else that would come after it. `withdrawn`: it said so, and it
 * was taken back. */
export const saysAgain = <S>({ claims, withdrawals }: Claims<S>, next: Claim<S>): 'again' | 'withdrawn' | null => {
  const own = claims.filter(({ source }) => source.id === next.source.id);
  const same = own.findLast((claim) => contentOf(claim) === contentOf(next));
  if (!same) return null;
  if (withdrawals.some(({ source, v }) => source === next.source.id && v > same.v)) return 'withdrawn';
  const between = own.filter((claim) => isLater(claim, same) && !(saidOn(claim) > saidOn(next)));
  return between.every((claim) => claim.assurance === same.assurance && agree(same.says, claim.says)) ? 'again' : null;
};

/** Warns of a statement that is older than what stands of its source. */
export const olderThanStands = <S>({ claims, withdrawals }: Claims<S>, next: Claim<S>): Warning[] => {
  const ended = withdrawals.findLast(({ source }) => source === next.source.id)?.v ?? 0;
  const later = claims.find((claim) => claim.source.id === next.source.id && claim.v > ended && saidOn(claim) > saidOn(next));
  if (!later) return [];
  const message = `"${next.source.id}" said something on ${saidOn(later)} already, which holds where both say something`;
  return [{ pointer: '/data/source/publishedOn', code: 'older-than-what-stands', message }];
};

/** Refuses a withdrawal of what nobody claimed; null when the source did claim it. `noun` is what the thing is called. */
export const unknownClaim = (noun: string, thing: string, source: string, of: Claims<unknown> | undefined): Refused => {
  if (!of || of.claims.length === 0) {
    return refuse('thing-unknown', `no ${noun} "${thing}" has been reported`, [
      { pointer: `/data/${noun}`, message: `expected a ${noun} that was reported` },
    ]);
  }
  const sources = [...new Set(of.claims.map((claim) => claim.source.id))];
  if (sources.includes(source)) return null;
  return refuse('thing-unknown', `source "${source}" has claimed nothing of ${noun} "${thing}"`, [
    { pointer: '/data/source', message: `expected one of ${sources.join(', ')}` },
  ]);
};

type Why = { source: string; reason: string; knownOn?: string | undefined; note?: string | undefined };

/** Whether all that a source said is withdrawn already, for these very reasons. */
export const isWithdrawnSo = ({ claims, withdrawals }: Claims<unknown>, { source, reason, knownOn, note }: Why): boolean => {
  const last = withdrawals.findLast((one) => one.source === source);
  const isAll = last !== undefined && claims.every((claim) => claim.source.id !== source || claim.v < last.v);
  return isAll && isEqual({ ...last, at: 0, v: 0 }, { source, reason, knownOn, note, at: 0, v: 0 });
};
