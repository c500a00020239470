/** Claims: what sources say of one thing, what stands at a point of view, and which of it wins. Nothing is ever overwritten. */
import type { Rates } from '../../events/catalogue.ts';
import { ASSURANCES, type Assurance, type Source } from '../../events/values.ts';
import { type Refusal, refuse } from './decision.ts';
import { isEqual } from './json.ts';
import { firstDay, isKnown, type Viewpoint } from './time.ts';

export type Withdrawal = { reason: string; knownOn?: string | undefined; note?: string | undefined; at: number; v: number };

/** One report by one source, in the order recorded; a later one by the same source replaces it. */
export type Claim<Says> = {
  source: Source;
  assurance: Assurance;
  alsoIn?: Source[] | undefined;
  note?: string | undefined;
  says: Says;
  rates?: Rates;
  at: number;
  v: number;
  /** In the order recorded; a later one corrects the reason of the one before. */
  withdrawals?: Withdrawal[];
};

/** A claim as it is known at a viewpoint. */
export type KnownClaim<Says> = Omit<Claim<Says>, 'withdrawals'> & { withdrawn?: Withdrawal };

type ClaimData = { source: Source; assurance: Assurance; alsoIn?: Source[] | undefined; note?: string | undefined };

/** Splits a posted claim into who says it and what it says. `key` names the thing (`round`, `mark`) and is left out of both. */
export const claimOf = <D extends ClaimData, K extends keyof D>(
  event: { data: D; rates?: Rates; at: number; v: number },
  key: K,
): Claim<Omit<D, keyof ClaimData | K>> => {
  const { source, assurance, alsoIn, note, [key]: _thing, ...says } = event.data;
  return {
    source,
    assurance,
    ...(alsoIn && { alsoIn }),
    ...(note !== undefined && { note }),
    says: says as Omit<D, keyof ClaimData | K>,
    ...(event.rates && { rates: event.rates }),
    at: event.at,
    v: event.v,
  };
};

/** Marks the present claim of a source as withdrawn. */
export const withdraw = <S>(claims: Claim<S>[], source: string, withdrawal: Withdrawal): Claim<S>[] => {
  const index = claims.findLastIndex((claim) => claim.source.id === source);
  return claims.map((claim, at) => (at === index ? { ...claim, withdrawals: [...(claim.withdrawals ?? []), withdrawal] } : claim));
};

/** The latest claim of a source, standing or withdrawn. */
export const latestOf = <S>(claims: Claim<S>[], source: string): Claim<S> | undefined =>
  claims.findLast((claim) => claim.source.id === source);

/** Whether a source that says this again says nothing new, even if the claim was withdrawn since. */
export const saysAgain = <S>(claims: Claim<S>[], next: Claim<S>): boolean => {
  const last = latestOf(claims, next.source.id);
  const content = ({ source, assurance, alsoIn, note, says }: Claim<S>) => ({ source, assurance, alsoIn, note, says });
  return last !== undefined && isEqual(content(last), content(next));
};

/** The claims known at a viewpoint, the latest known one of each source, with the withdrawal if that is known too. */
export const known = <S>(claims: Claim<S>[], viewpoint: Viewpoint = {}): KnownClaim<S>[] => {
  const bySource = new Map<string, Claim<S>>();
  for (const claim of claims) if (isKnown(claim.source.publishedOn, claim.at, viewpoint, claim.v)) bySource.set(claim.source.id, claim);
  return [...bySource.values()].map(({ withdrawals = [], ...claim }) => {
    const withdrawn = withdrawals.findLast((one) => isKnown(one.knownOn, one.at, viewpoint, one.v));
    return withdrawn ? { ...claim, withdrawn } : claim;
  });
};

/** A claim as answers show it. */
export type Evidence<Says> = Omit<KnownClaim<Says>, 'at' | 'v' | 'withdrawn'> & { withdrawn?: Omit<Withdrawal, 'at' | 'v'> };

/** The claims behind a thing at a viewpoint, standing and withdrawn, in the order in which their sources came first. */
export const evidenceOf = <S>(claims: Claim<S>[], viewpoint: Viewpoint = {}): Evidence<S>[] =>
  known(claims, viewpoint).map(({ at: _at, v: _v, withdrawn, ...claim }) => {
    if (!withdrawn) return claim;
    const { at: _then, v: _version, ...why } = withdrawn;
    return { ...claim, withdrawn: why };
  });

/** Falling order of trust: assurance, then the latest published (none sorts first, so it loses), then the latest recorded. */
const byTrust = <S>(a: KnownClaim<S>, b: KnownClaim<S>): number => {
  const assurance = ASSURANCES.indexOf(a.assurance) - ASSURANCES.indexOf(b.assurance);
  if (assurance) return assurance;
  const published = ({ source }: KnownClaim<S>): string => (source.publishedOn ? firstDay(source.publishedOn) : '');
  if (published(a) !== published(b)) return published(a) < published(b) ? 1 : -1;
  return b.v - a.v;
};

/** The claims that stand at a viewpoint, most trusted first. */
export const standing = <S>(claims: Claim<S>[], viewpoint: Viewpoint = {}): KnownClaim<S>[] =>
  known(claims, viewpoint)
    .filter((claim) => !claim.withdrawn)
    .sort(byTrust);

/** A field resolved from standing claims: its value, which source says so, and what other sources say instead. */
export type Resolved<T> = {
  value: T;
  from: string;
  assurance: Assurance;
  alternatives: { value: T; from: string; assurance: Assurance }[];
};

/** Resolves one field of `claims` (most trusted first). `pick` gives what a claim says of it; null and undefined say nothing.
 * Null when no claim says anything. */
export const resolve = <S, T>(claims: Claim<S>[], pick: (says: S) => T | null | undefined): Resolved<T> | null => {
  const said = claims.flatMap((claim) => {
    const value = pick(claim.says);
    return value === null || value === undefined ? [] : [{ value, from: claim.source.id, assurance: claim.assurance }];
  });
  const [first, ...rest] = said;
  return first ? { ...first, alternatives: rest.filter(({ value }) => !isEqual(value, first.value)) } : null;
};

/** Refuses a withdrawal of what nobody claimed; null when the source did claim it. `noun` is what the thing is called. */
export const unknownClaim = (
  noun: string,
  thing: string,
  source: string,
  claims: Claim<unknown>[] | undefined,
): { refusal: Refusal } | null => {
  if (!claims) {
    return refuse('thing-unknown', `no ${noun} "${thing}" has been reported`, [
      { pointer: `/data/${noun}`, message: `expected a ${noun} that was reported` },
    ]);
  }
  if (latestOf(claims, source)) return null;
  return refuse('thing-unknown', `source "${source}" has claimed nothing of ${noun} "${thing}"`, [
    { pointer: '/data/source', message: `expected one of ${[...new Set(claims.map((claim) => claim.source.id))].join(', ')}` },
  ]);
};

type Why = { source: string; reason: string; knownOn?: string | undefined; note?: string | undefined };

/** Whether the latest claim of a source is withdrawn already, for these very reasons. */
export const isWithdrawnSo = (claims: Claim<unknown>[], { source, reason, knownOn, note }: Why): boolean => {
  const withdrawn = latestOf(claims, source)?.withdrawals?.at(-1);
  return withdrawn !== undefined && isEqual({ ...withdrawn, at: 0, v: 0 }, { reason, knownOn, note, at: 0, v: 0 });
};
