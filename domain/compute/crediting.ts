/** What a credit accepts to be told: nothing is drawn or taken back beyond its face value, or outside its term. */

import type { Warning } from '../../events/catalogue.ts';
import type { CreditEvent } from '../../events/index.ts';
import { type Accepted, accept, again, type Decision, type Facts, hasOwnId, nothingNew, refuse } from '../kernel/decision.ts';
import { unreachable } from '../kernel/folding.ts';
import { isEqual } from '../kernel/json.ts';
import { acceptPriced, fix } from '../kernel/rates.ts';
import { dateRefusal, periodRefusal, registrationRefusal } from '../kernel/references.ts';
import { firstDay } from '../kernel/time.ts';
import { type Credit, type CreditNow, expiryOf, goneIn, grantsAt, holdingOf, leftOf, termsOf } from './credit.ts';
import { type Life, lastOf, standingOf } from './lives.ts';

type Of<T extends CreditEvent['type']> = Accepted<Extract<CreditEvent, { type: T }>>;
type Decided = Decision<CreditEvent>;
type Terms = Pick<CreditNow, 'granted' | 'endsOn'>;

/** Decides one posted event about credit `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: Accepted<CreditEvent>, state: Credit, facts: Facts): Decided => {
  if (event.type === 'RatesFixed') return fix(event, state);
  const refused = dateRefusal(event, facts) ?? registrationRefusal(id, event, facts);
  if (refused) return refused;
  const now = termsOf(state);
  if (event.type === 'CreditGranted') return grant(event, state, now, facts);
  if (!now) {
    if (event.type === 'CreditWithdrawn' && isEqual(state.withdrawals.at(-1)?.data, event.data)) return again(event);
    return refuse('thing-unknown', `credit "${id}" has not been granted`, [
      { pointer: '/subject', message: 'expected a credit that was granted' },
    ]);
  }
  switch (event.type) {
    case 'CreditDrawn':
      return take(event, 'draw', standingOf(state.draws, event.data.draw)?.data, state, now, facts);
    case 'CreditRevoked':
      return take(event, 'revocation', standingOf(state.revocations, event.data.revocation)?.data, state, now, facts);
    case 'CreditExpired':
      return isEqual(expiryOf(state), event.data.on) ? again(event) : accept(event);
    case 'CreditDrawWithdrawn': {
      const { draw, ...why } = event.data;
      return takeBack(event, 'draw', lastOf(state.draws, draw), why);
    }
    case 'CreditRevocationWithdrawn': {
      const { revocation, ...why } = event.data;
      return takeBack(event, 'revocation', lastOf(state.revocations, revocation), why);
    }
    case 'CreditWithdrawn':
      return withdrawn(event, state, now);
    default:
      return unreachable(event);
  }
};

/** A grant can be said again, unless more than the bound that holds then is gone already, or what is gone was in another currency. */
const grant = (event: Of<'CreditGranted'>, state: Credit, now: Terms | null, facts: Facts): Decided => {
  const said = { data: event.data, at: Date.parse(facts.today), v: Number.MAX_SAFE_INTEGER };
  const grants = grantsAt(state);
  const granted = holdingOf([...grants, said]) ?? said;
  const isSaid = grants.some(({ data }) => isEqual(data, event.data));
  if (now && isSaid && isEqual(granted.data, now.granted.data)) return repeated(event, facts);
  const refused = isSaid ? null : periodRefusal(event.data, 'grantedOn', 'expiresOn');
  if (refused) return refused;
  const { currency } = event.data.faceValue;
  const gone = goneIn(state, now?.granted.data.faceValue.currency ?? currency);
  if (now && now.granted.data.faceValue.currency !== currency && gone.draws + gone.revocations > 0)
    return otherCurrency('/data/faceValue/currency', now.granted.data.faceValue.currency);
  const left = leftOf({ granted }, now ? gone.amount : 0);
  if (left !== null && left < 0) return exceeded('/data/faceValue', left, currency);
  return acceptPriced(event, facts, granted === said ? [] : [older(event, granted.data.source.id)]);
};

const older = (event: Of<'CreditGranted'>, by: string): Warning => ({
  pointer: '/data/source/publishedOn',
  code: 'older-than-what-stands',
  message: `what "${by}" said later holds, and not what "${event.data.source.id}" says here`,
});

const take = (
  event: Of<'CreditDrawn'> | Of<'CreditRevoked'>,
  noun: 'draw' | 'revocation',
  same: object | undefined,
  state: Credit,
  now: Terms,
  facts: Facts,
): Decided => {
  if (same) return isEqual(same, event.data) ? repeated(event, facts) : conflict(noun);
  const { faceValue, grantedOn } = now.granted.data;
  const { amount, on } = event.data;
  if (amount.currency !== faceValue.currency) return otherCurrency('/data/amount/currency', faceValue.currency);
  if (on < firstDay(grantedOn)) return outside(`the credit was granted on ${grantedOn}`, `expected a day from ${firstDay(grantedOn)} on`);
  if (now.endsOn !== null && on >= now.endsOn)
    return outside(`nothing can be drawn from ${now.endsOn} on`, `expected a day before ${now.endsOn}`);
  const left = leftOf(now, goneIn(state, faceValue.currency).amount);
  return left !== null && amount.value > left
    ? exceeded('/data/amount', left, faceValue.currency)
    : acceptPriced<CreditEvent>(event, facts);
};

/** A repeat that is recorded needs its rates, like every event with an amount. */
const repeated = (event: Accepted<CreditEvent>, facts: Facts): Decided => (hasOwnId(event) ? acceptPriced(event, facts) : nothingNew);

const takeBack = (
  event: Of<'CreditDrawWithdrawn'> | Of<'CreditRevocationWithdrawn'>,
  noun: 'draw' | 'revocation',
  one: Life<unknown> | undefined,
  why: object,
): Decided => {
  if (one && !one.withdrawn) return accept<CreditEvent>(event);
  if (one && isEqual(one.withdrawn?.data, why)) return again<CreditEvent>(event);
  return refuse('thing-unknown', `there is no such ${noun}`, [{ pointer: `/data/${noun}`, message: `expected a ${noun} of this credit` }]);
};

const withdrawn = (event: Of<'CreditWithdrawn'>, state: Credit, { granted }: Terms): Decided => {
  const { draws, revocations } = goneIn(state, granted.data.faceValue.currency);
  if (draws + revocations === 0) return accept(event);
  return refuse('is-referred-to', `${draws} draws and ${revocations} revocations of it stand`, [
    { pointer: '/subject', message: 'expected its draws and revocations to be withdrawn first' },
  ]);
};

const exceeded = (pointer: string, rest: number, currency: string) => {
  const left = Math.max(0, rest);
  return refuse('credit-exceeded', `${left} ${currency} are left`, [{ pointer, message: `expected at most ${left} ${currency}` }], {
    left,
    currency,
  });
};

const outside = (detail: string, message: string) => refuse('draw-outside-term', detail, [{ pointer: '/data/on', message }]);

const conflict = (field: string) =>
  refuse('draw-conflict', `the ${field} is another one already`, [
    { pointer: `/data/${field}`, message: 'expected a new Id, or what was said of this one' },
  ]);

const otherCurrency = (pointer: string, currency: string) =>
  refuse('currency-mismatch', `the face value is in ${currency}`, [
    { pointer, message: `expected "${currency}", in which the credit was granted` },
  ]);
