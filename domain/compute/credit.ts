/** A grant of cloud credits: what was drawn, taken back and lapsed of it, and what it refuses beyond. */
import type { EventOf, Rates, Recorded } from '../../events/catalogue.ts';
import type { CreditDrawn, CreditGranted, CreditRevoked } from '../../events/credit.ts';
import type { CreditEvent } from '../../events/index.ts';
import type { Money } from '../../events/values.ts';
import { accept, type Decision, type Facts, nothingNew, refuse } from '../kernel/decision.ts';
import { isEqual, own } from '../kernel/json.ts';
import { type Interval, intervalOf, sum } from '../kernel/money.ts';
import { acceptPriced } from '../kernel/rates.ts';
import { dateRefusal, registrationRefusal } from '../kernel/references.ts';
import { unreachable } from '../kernel/unreachable.ts';

/** `at` is when each was recorded, in ms; `rates` those of its own month. */
type Kept<D> = { data: D; rates?: Rates; at: number };
export type Grant = EventOf<typeof CreditGranted>['data'];
export type Draw = EventOf<typeof CreditDrawn>['data'];
export type Revocation = EventOf<typeof CreditRevoked>['data'];
/** Amounts are in the currency of the face value. `expired` is what lapsed: null where the face value has no bound that it could be the rest of. */
export type Credit = {
  granted: Kept<Grant> | null;
  draws: Record<string, Kept<Draw>>;
  revocations: Record<string, Kept<Revocation>>;
  expired: { on: string; value: number | null; at: number } | null;
};

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 1;

export const initial: Credit = { granted: null, draws: {}, revocations: {}, expired: null };

const kept = <D>({ data, rates, at }: { data: D; rates?: Rates; at: number }): Kept<D> => ({ data, ...(rates && { rates }), at });

export const evolve = (state: Credit, event: Recorded<CreditEvent>): Credit => {
  switch (event.type) {
    case 'CreditGranted':
      return { ...state, granted: kept(event) };
    case 'CreditDrawn':
      return { ...state, draws: { ...state.draws, [event.data.draw]: kept(event) } };
    case 'CreditRevoked':
      return { ...state, revocations: { ...state.revocations, [event.data.revocation]: kept(event) } };
    case 'CreditExpired':
      return { ...state, expired: { on: event.data.on, value: rest(state), at: event.at } };
    default:
      return unreachable(event);
  }
};

export const faceOf = ({ granted }: Credit): Interval | null => granted && intervalOf(granted.data.faceValue);

/** The most that the face value can be; null when it has no bound: undisclosed, or at least so much. */
const upperBound = (credit: Credit): number | null => faceOf(credit)?.high ?? null;

const total = (kept: Record<string, Kept<{ amount: Money }>>): number => sum(Object.values(kept).map(({ data }) => data.amount.value));

export const drawnOf = ({ draws }: Credit): number => total(draws);
export const revokedOf = ({ revocations }: Credit): number => total(revocations);

/** What is left below the upper bound; null when there is none. */
const rest = (credit: Credit): number | null => {
  const high = upperBound(credit);
  return high === null ? null : sum([high, -drawnOf(credit), -revokedOf(credit), -(credit.expired?.value ?? 0)]);
};

type Of<T extends CreditEvent['type']> = Extract<CreditEvent, { type: T }>;

/** Decides one posted event about credit `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: CreditEvent, state: Credit, facts: Facts): Decision<CreditEvent> => {
  const refused = dateRefusal(event, facts) ?? registrationRefusal(id, event, facts);
  if (refused) return refused;
  if (event.type === 'CreditGranted') return grant(event, state, facts);
  if (!state.granted) {
    return refuse('thing-unknown', `credit "${id}" has not been granted`, [
      { pointer: '/subject', message: 'expected a credit that was granted' },
    ]);
  }
  switch (event.type) {
    case 'CreditDrawn':
      return take(event, 'draw', own(state.draws, event.data.draw)?.data, state, facts);
    case 'CreditRevoked':
      return take(event, 'revocation', own(state.revocations, event.data.revocation)?.data, state, facts);
    case 'CreditExpired':
      return expire(event, state);
    default:
      return unreachable(event);
  }
};

/** Again with other content, a grant is replaced, unless more than its new bound is gone already. */
const grant = (event: Of<'CreditGranted'>, state: Credit, facts: Facts): Decision<CreditEvent> => {
  if (isEqual(state.granted?.data, event.data)) return nothingNew;
  const { currency } = event.data.faceValue;
  if (state.granted && state.granted.data.faceValue.currency !== currency && drawnOf(state) + revokedOf(state) > 0)
    return otherCurrency('/data/faceValue/currency', state.granted.data.faceValue.currency);
  const left = rest({ ...state, granted: { data: event.data, at: 0 } });
  return left !== null && left < 0 ? exceeded('/data/faceValue', left, currency) : acceptPriced(event, facts);
};

const take = (
  event: Of<'CreditDrawn'> | Of<'CreditRevoked'>,
  noun: 'draw' | 'revocation',
  same: object | undefined,
  state: Credit,
  facts: Facts,
): Decision<CreditEvent> => {
  if (same) return isEqual(same, event.data) ? nothingNew : conflict(noun);
  const { currency } = state.granted!.data.faceValue;
  const { amount } = event.data;
  if (amount.currency !== currency) return otherCurrency('/data/amount/currency', currency);
  const left = rest(state);
  return left !== null && amount.value > left ? exceeded('/data/amount', left, currency) : acceptPriced<CreditEvent>(event, facts);
};

const expire = (event: Of<'CreditExpired'>, { expired }: Credit): Decision<CreditEvent> => {
  if (!expired) return accept(event);
  return expired.on === event.data.on ? nothingNew : conflict('on', `the rest has lapsed on ${expired.on}`);
};

const exceeded = (pointer: string, left: number, currency: string) =>
  refuse(
    'credit-exceeded',
    `${Math.max(0, left)} ${currency} are left`,
    [{ pointer, message: `expected at most ${Math.max(0, left)} ${currency}` }],
    {
      left: Math.max(0, left),
      currency,
    },
  );

const conflict = (field: string, detail = `the ${field} is another one already`) =>
  refuse('draw-conflict', detail, [{ pointer: `/data/${field}`, message: 'expected a new Id, or what was said of this one' }]);

const otherCurrency = (pointer: string, currency: string) =>
  refuse('invalid-event', `the face value is in ${currency}`, [
    { pointer, message: `expected "${currency}", in which the credit was granted` },
  ]);
