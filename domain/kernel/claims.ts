/** Claims: what sources say of one thing, what stands at a point of view, and which of it wins. Nothing is ever overwritten: what a source says again adds
 * to what it said, field by field, and within a source the statement that was published later holds. */
import type { Converted, Recorded, Warning } from '../../events/catalogue.ts';
import type { RateEvent } from '../../events/index.ts';
import { ASSURANCES, type Assurance, type Source } from '../../events/values.ts';
import { isEqual } from './json.ts';
import { isKnown, knownBy, type Told } from './known.ts';
import type { Provisional } from './money.ts';
import { convertedAt, type Fixable, fixedBy } from './rates.ts';
import { remembered } from './remembered.ts';
import { dayOf, firstDay, type Viewpoint } from './time.ts';

/** All that was recorded of a source before it (a lower `v`) is taken back. */
export type Withdrawal = {
  source: string;
  reason: string;
  knownOn?: string | undefined;
  note?: string | undefined;
  at: number;
  v: number;
};

/** One statement of one source. */
export type Claim<Says> = Told &
  Fixable & {
    source: Source;
    assurance: Assurance;
    note?: string | undefined;
    says: Says;
    warnings?: Warning[];
    at: number;
    v: number;
    /** Recorded when a source that said something again replaced what it had said. */
    replaces?: true;
  };

/** All that was said of one thing, in the order recorded. */
export type Claims<Says> = { claims: Claim<Says>[]; withdrawals: Withdrawal[] };
export const unclaimed: { claims: []; withdrawals: [] } = { claims: [], withdrawals: [] };

type ClaimData = Told & { source: Source; assurance: Assurance; note?: string | undefined };
type Reported<D> = Converted & { data: D; warnings?: Warning[]; schema?: number; at: number; v: number };

/** Splits a posted claim into who says it and what it says. `key` names the thing (`round`, `mark`) and is left out of both. */
export const claimOf = <D extends ClaimData, K extends keyof D>(event: Reported<D>, key: K): Claim<Omit<D, keyof ClaimData | K>> => {
  const { source, assurance, alsoIn, knownOn, note, [key]: _thing, ...says } = event.data;
  return {
    source,
    assurance,
    ...(alsoIn && { alsoIn }),
    ...(knownOn !== undefined && { knownOn }),
    ...(note !== undefined && { note }),
    says: says as Omit<D, keyof ClaimData | K>,
    ...(event.rates && { rates: event.rates }),
    ...(event.provisionalRates && { provisionalRates: event.provisionalRates }),
    ...(event.warnings && { warnings: event.warnings }),
    ...(event.schema === 1 && { replaces: true as const }),
    at: event.at,
    v: event.v,
  };
};

export const report = <S, C extends Claims<S>>(of: C, claim: Claim<S>): C => ({ ...of, claims: [...of.claims, claim] });
/** What is said of a thing, and of several by their names, after an event about rates. */
export const fixedClaims = <S, C extends Claims<S>>(of: C, event: Recorded<RateEvent>): C => {
  return { ...of, claims: of.claims.map((claim) => fixedBy(claim, event)) };
};
export const fixedIn = <S, C extends Claims<S>>(things: Record<string, C>, event: Recorded<RateEvent>): Record<string, C> =>
  Object.fromEntries(Object.entries(things).map(([name, of]) => [name, fixedClaims(of, event)]));
export const withdraw = <S, C extends Claims<S>>(of: C, one: Withdrawal): C => ({ ...of, withdrawals: [...of.withdrawals, one] });

/** Where a statement stands among those of its source: by the first day of its publication, or else the day it was recorded. */
export const saidOn = remembered(({ source, at }: Claim<unknown>): string =>
  source.publishedOn ? firstDay(source.publishedOn) : dayOf(at),
);
export const isLater = (a: Claim<unknown>, b: Claim<unknown>): boolean => {
  const [x, y] = [saidOn(a), saidOn(b)];
  return x === y ? a.v > b.v : x > y;
};

/** A statement as it is known at a viewpoint. */
export type KnownClaim<Says> = Claim<Says> & { withdrawn?: Withdrawal };

/** The statements known at a viewpoint, with the rates and the withdrawal that it knows of each. One that replaces ends those recorded before it. */
export const known = <S>({ claims, withdrawals }: Claims<S>, viewpoint: Viewpoint = {}): KnownClaim<S>[] => {
  const ends = withdrawals.filter((one) => isKnown({ knownOn: one.knownOn }, one, viewpoint));
  const found = claims.filter((claim) => isKnown(claim, claim, viewpoint));
  const replacedBefore = new Map<string, number>();
  for (const { source, replaces, v } of found) if (replaces) replacedBefore.set(source.id, v);
  return found
    .filter(({ source, v }) => v >= (replacedBefore.get(source.id) ?? 0))
    .map((one) => {
      const claim = convertedAt(one, viewpoint);
      const withdrawn = ends.findLast((end) => end.source === claim.source.id && end.v > claim.v);
      return withdrawn ? { ...claim, withdrawn } : claim;
    });
};

/** A statement as answers show it. `knownBy` is the day by which the world could know of it; `provisional`: one of its rates is. */
export type Evidence<Says> = Omit<Claim<Says>, 'at' | 'v' | 'replaces' | keyof Fixable> &
  Pick<Converted, 'rates'> &
  Provisional & {
    knownBy: string;
    withdrawn?: Omit<Withdrawal, 'at' | 'v' | 'source'>;
  };

/** The statements behind a thing at a viewpoint, standing and withdrawn, in the order recorded. */
export const evidenceOf = <S>(all: Claims<S>, viewpoint: Viewpoint = {}): Evidence<S>[] =>
  known(all, viewpoint).map(({ withdrawn, replaces: _replaces, fixedRates: _fixed, provisionalRates = {}, at, v: _v, ...claim }) => {
    const isProvisional = Object.keys(provisionalRates).length > 0;
    const shown = { ...claim, ...(isProvisional && { provisional: true as const }), knownBy: knownBy(claim, at) ?? dayOf(at) };
    if (!withdrawn) return shown;
    const { at: _at, v: _version, source: _source, ...why } = withdrawn;
    return { ...shown, withdrawn: why };
  });

/** The statements that stand at a viewpoint, of each source the one that holds first. */
export const standing = <S>(all: Claims<S>, viewpoint: Viewpoint = {}): Claim<S>[] =>
  known(all, viewpoint)
    .filter((claim) => !claim.withdrawn)
    .sort((a, b) => (isLater(a, b) ? -1 : 1));

/** What standing claims say of the parts of a thing (its investors, its tranches), by the name of the part. A part that a source takes off again is not
 * what it said of it before. */
export const partsOf = <S, P extends { withdrawn?: true | undefined }>(
  claims: Claim<S>[],
  pick: (says: S) => P[] | undefined,
  nameOf: (part: P) => string,
): Map<string, Claim<P>[]> => {
  const parts = new Map<string, Claim<P>[]>();
  const takenOff = new Set<string>();
  for (const claim of claims) {
    for (const part of pick(claim.says) ?? []) {
      const name = nameOf(part);
      const key = `${claim.source.id} ${name}`;
      const of = parts.get(name);
      if (takenOff.has(key)) continue;
      if (part.withdrawn) takenOff.add(key);
      else if (of) of.push({ ...claim, says: part });
      else parts.set(name, [{ ...claim, says: part }]);
    }
  }
  return parts;
};

/** A value, and the statement that says it. */
export type Said<T, S = unknown> = { value: T; claim: Claim<S> };

/** Whether a value says nothing where something else is said: an empty list, an amount or a valuation that is undisclosed. */
const isFaint = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || value === null) return false;
  return ('disclosure' in value && value.disclosure === 'undisclosed') || ('amount' in value && isFaint(value.amount));
};

/** Falling order of trust: assurance, then the latest published (none sorts first, so it loses), then the latest recorded. */
const byTrust = ({ claim: a }: Said<unknown>, { claim: b }: Said<unknown>): number => {
  const assurance = ASSURANCES.indexOf(a.assurance) - ASSURANCES.indexOf(b.assurance);
  if (assurance) return assurance;
  const published = ({ source }: Claim<unknown>): string => (source.publishedOn ? firstDay(source.publishedOn) : '');
  if (published(a) !== published(b)) return published(a) < published(b) ? 1 : -1;
  return b.v - a.v;
};

/** What each source says of one field, most trusted first: of its statements (in the order of `standing`) the first that says something. `pick` gives what a
 * statement says; null and undefined say nothing. */
export const saidOf = <S, T>(claims: Claim<S>[], pick: (says: S) => T | null | undefined): Said<T, S>[] => {
  const bySource = new Map<string, Said<T, S>>();
  for (const claim of claims) {
    const value = pick(claim.says);
    if (value === null || value === undefined) continue;
    const before = bySource.get(claim.source.id);
    if (!before || (isFaint(before.value) && !isFaint(value))) bySource.set(claim.source.id, { value, claim });
  }
  const all = [...bySource.values()];
  const clear = all.filter(({ value }) => !isFaint(value));
  return (clear.length > 0 ? clear : all).sort(byTrust);
};

type Statement<T> = { value: T; from: string; assurance: Assurance; publishedOn: string | null };
/** A field resolved from standing claims: its value, which source says so in a statement of which day, and what other sources say instead. */
export type Resolved<T> = Statement<T> & { alternatives: Statement<T>[] };

const shown = <T>({ value, claim }: Said<T>): Statement<T> => ({
  value,
  from: claim.source.id,
  assurance: claim.assurance,
  publishedOn: claim.source.publishedOn ?? null,
});

export const isSame = (a: Said<unknown>, b: Said<unknown>): boolean => isEqual(a.value, b.value);

/** The answer to what is said of a field; null when nobody says anything. */
export const resolvedFrom = <T>([first, ...rest]: Said<T>[]): Resolved<T> | null =>
  first ? { ...shown(first), alternatives: rest.filter((one) => !isSame(one, first)).map(shown) } : null;

/** Resolves one field of standing `claims`. Null when no claim says anything. */
export const resolve = <S, T>(claims: Claim<S>[], pick: (says: S) => T | null | undefined): Resolved<T> | null =>
  resolvedFrom(saidOf(claims, pick));
