/** A grant of cloud credits: what was said of it, drawn, taken back and let lapse, in the order recorded. */

import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { CreditDrawn, CreditExpired, CreditGranted, CreditRevoked } from '../../events/credit.ts';
import type { CreditEvent } from '../../events/index.ts';
import { dayAfter } from '../kernel/decision.ts';
import { added, unreachable } from '../kernel/folding.ts';
import { isKnownFact, isRecorded, type Kept } from '../kernel/known.ts';
import { type Interval, intervalOf, sum } from '../kernel/money.ts';
import { convertedAt, type Fixable, fixedBy, type Waiting, waitingAfter } from '../kernel/rates.ts';
import { carried } from '../kernel/remembered.ts';
import { dayOf, firstDay, lastDay, type Viewpoint } from '../kernel/time.ts';
import { begun, everyLife, type Life, type Lives, livesAt, standingOf, type TakenBack, takenBack, takenBackUpTo } from './lives.ts';

export type Grant = EventOf<typeof CreditGranted>['data'];
export type Draw = EventOf<typeof CreditDrawn>['data'];
export type Revocation = EventOf<typeof CreditRevoked>['data'];
type Expiry = EventOf<typeof CreditExpired>['data'];

/** With the rate of its own month, or one that stands in for it. */
export type Priced<K> = K & Fixable;
export type Credit = Waiting & {
  grants: Priced<Kept<Grant>>[];
  draws: Lives<Priced<Life<Draw>>>;
  revocations: Lives<Priced<Life<Revocation>>>;
  expiries: Kept<Expiry>[];
  withdrawals: Kept<TakenBack>[];
};

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 3;

export const initial: Credit = { grants: [], draws: {}, revocations: {}, expiries: [], withdrawals: [] };

const kept = <D>({ data, rates, provisionalRates, at, v }: Priced<Kept<D>>): Priced<Kept<D>> => ({
  data,
  ...(rates && { rates }),
  ...(provisionalRates && { provisionalRates }),
  at,
  v,
});
const live = <D>(event: Priced<Kept<D>>): Priced<Life<D>> => ({ ...kept(event), withdrawn: null });

export const evolve = (state: Credit, event: Recorded<CreditEvent>): Credit =>
  withBook(state, event, () => waitingAfter(evolved(state, event), event));

const evolved = (state: Credit, event: Recorded<CreditEvent>): Credit => {
  const { draws, revocations } = state;
  const { at, v } = event;
  switch (event.type) {
    case 'CreditGranted':
      return { ...state, grants: added(state.grants, kept(event)) };
    case 'CreditDrawn':
      return { ...state, draws: begun(draws, event.data.draw, live(event)) };
    case 'CreditRevoked':
      return { ...state, revocations: begun(revocations, event.data.revocation, live(event)) };
    case 'CreditExpired':
      return { ...state, expiries: added(state.expiries, { data: event.data, at, v }) };
    case 'CreditDrawWithdrawn': {
      const { draw, ...data } = event.data;
      return { ...state, draws: takenBack(draws, draw, { data, at, v }) };
    }
    case 'CreditRevocationWithdrawn': {
      const { revocation, ...data } = event.data;
      return { ...state, revocations: takenBack(revocations, revocation, { data, at, v }) };
    }
    case 'CreditWithdrawn':
      return { ...state, withdrawals: added(state.withdrawals, { data: event.data, at, v }) };
    case 'RatesFixed':
      return {
        ...state,
        grants: state.grants.map((one) => fixedBy(one, event)),
        draws: everyLife(draws, (one) => fixedBy(one, event)),
        revocations: everyLife(revocations, (one) => fixedBy(one, event)),
      };
    default:
      return unreachable(event);
  }
};

/** What stands of a credit at a viewpoint. `endsOn` is the first day on which nothing can be drawn; null where there is none. */
export type CreditNow = {
  granted: Priced<Kept<Grant>>;
  draws: Priced<Life<Draw>>[];
  revocations: Priced<Life<Revocation>>[];
  endsOn: string | null;
};

const saidOn = ({ data, at }: Kept<Grant>): string => (data.source.publishedOn ? firstDay(data.source.publishedOn) : dayOf(at));

/** Of several grants the one published later holds, then the one recorded later. */
export const holdingOf = <K extends Kept<Grant>>(grants: K[]): K | undefined =>
  grants.toSorted((a, b) => (saidOn(a) === saidOn(b) ? b.v - a.v : saidOn(a) < saidOn(b) ? 1 : -1))[0];

/** The grants that stand: nothing of what was recorded before all of it was taken back. */
export const grantsAt = ({ grants, withdrawals }: Credit, viewpoint: Viewpoint = {}): Priced<Kept<Grant>>[] => {
  const since = takenBackUpTo(withdrawals, viewpoint);
  return grants.filter((one) => one.v > since && isKnownFact(one, viewpoint)).map((one) => convertedAt(one, viewpoint));
};

/** The first day on which nothing can be drawn, as somebody said last; null where nobody did, or it was taken back. */
export const expiryOf = ({ expiries, withdrawals }: Credit, viewpoint: Viewpoint = {}): string | null => {
  const since = takenBackUpTo(withdrawals, viewpoint);
  return expiries.findLast((one) => one.v > since && isRecorded(one, viewpoint))?.data.on ?? null;
};

/** The grant that holds, and how long; null where it was not granted, or taken back. */
export const termsOf = (credit: Credit, viewpoint: Viewpoint = {}): Pick<CreditNow, 'granted' | 'endsOn'> | null => {
  const granted = holdingOf(grantsAt(credit, viewpoint));
  if (!granted) return null;
  const { expiresOn } = granted.data;
  return { granted, endsOn: expiryOf(credit, viewpoint) ?? (expiresOn === undefined ? null : dayAfter(lastDay(expiresOn))) };
};

/** Null where it was not granted, or taken back. What was drawn in another currency than that of the grant that holds is no part of it. */
export const creditNow = (credit: Credit, viewpoint: Viewpoint = {}): CreditNow | null => {
  const terms = termsOf(credit, viewpoint);
  if (!terms) return null;
  const since = takenBackUpTo(credit.withdrawals, viewpoint);
  const { currency } = terms.granted.data.faceValue;
  return {
    ...terms,
    draws: livesAt(credit.draws, viewpoint, since)
      .filter(({ data }) => data.amount.currency === currency)
      .map((one) => convertedAt(one, viewpoint)),
    revocations: livesAt(credit.revocations, viewpoint, since).filter(({ data }) => data.amount.currency === currency),
  };
};

export const faceOf = ({ granted }: Pick<CreditNow, 'granted'>): Interval | null => intervalOf(granted.data.faceValue);

const total = (parts: { data: { amount: { value: number } } }[]): number => sum(parts.map(({ data }) => data.amount.value));
export const drawnOf = ({ draws }: Pick<CreditNow, 'draws'>): number => total(draws);
export const revokedOf = ({ revocations }: Pick<CreditNow, 'revocations'>): number => total(revocations);

/** What is left below the upper bound; null when there is none: the face value is undisclosed, or at least so much. */
export const restOf = (credit: Pick<CreditNow, 'granted' | 'draws' | 'revocations'>): number | null =>
  leftOf(credit, sum([drawnOf(credit), revokedOf(credit)]));

/** The same where so much is gone. */
export const leftOf = (credit: Pick<CreditNow, 'granted'>, gone: number): number | null => {
  const high = faceOf(credit)?.high ?? null;
  return high === null ? null : sum([high, -gone]);
};

// The book of a credit: all its draws and revocations together, summed up once and changed by each event, so that one draw more costs as much among ten thousand as
// among ten.

/** Draws and revocations that stand, and what they come to, in one currency. */
export type Gone = { amount: number; draws: number; revocations: number };
type Taken = ReadonlyMap<string, Gone>;
type Taking = Life<{ amount: { value: number; currency: string } }>;
type Noun = 'draws' | 'revocations';

const NOTHING: Gone = { amount: 0, draws: 0, revocations: 0 };

const withOne = (taken: Taken, noun: Noun, one: Taking | undefined, sign: 1 | -1): Taken => {
  if (!one) return taken;
  const { value, currency } = one.data.amount;
  const before = taken.get(currency) ?? NOTHING;
  return new Map(taken).set(currency, { ...before, amount: sum([before.amount, sign * value]), [noun]: before[noun] + sign });
};

const books = carried(({ draws, revocations, withdrawals }: Credit): Taken => {
  const since = takenBackUpTo(withdrawals);
  const of = (noun: Noun, all: Taking[], taken: Taken) => all.reduce((so, one) => withOne(so, noun, one, 1), taken);
  return of('revocations', livesAt(revocations, {}, since), of('draws', livesAt(draws, {}, since), new Map()));
});

/** What is gone of a credit in a currency. */
export const goneIn = (credit: Credit, currency: string): Gone => books.of(credit).get(currency) ?? NOTHING;

/** The credit after an event, as `evolve` makes it, with the book of the one before. */
export const withBook = (before: Credit, event: Recorded<CreditEvent>, evolve: () => Credit): Credit => {
  // Read first: a run changes its own lists.
  const [draw, revocation] = ['draw' in event.data ? event.data.draw : '', 'revocation' in event.data ? event.data.revocation : ''];
  const was = { draw: standingOf(before.draws, draw), revocation: standingOf(before.revocations, revocation) };
  const after = evolve();
  // What was taken back as a whole is as if it had not been, and so begins anew.
  if (event.type === 'CreditWithdrawn') return after;
  return books.pass(before, after, (taken) => {
    const drawn = withOne(withOne(taken, 'draws', was.draw, -1), 'draws', standingOf(after.draws, draw), 1);
    return withOne(withOne(drawn, 'revocations', was.revocation, -1), 'revocations', standingOf(after.revocations, revocation), 1);
  });
};
