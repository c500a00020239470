/** What one source says of a round as it reads with one statement more, and where that contradicts itself. */
import Big from 'big.js';
import type { EventOf } from '../../events/catalogue.ts';
import type { RoundReported } from '../../events/round.ts';
import type { Amount } from '../../events/values.ts';
import { type Claim, claimOf, report, resolve, standing, unclaimed } from '../kernel/claims.ts';
import { type Facts, type Refused, refuse } from '../kernel/decision.ts';
import { sum } from '../kernel/money.ts';
import { participationsIn, type RoundClaims, type RoundSays, tranchesIn } from './round-claims.ts';

type Reported = EventOf<typeof RoundReported>['data'];

/** A cheque, a stake and what the cheque was paid in, of one investor. */
export type Read = {
  investor: string;
  amount: Amount | undefined;
  stakePercent: number | undefined;
  consideration: NonNullable<NonNullable<RoundSays['participations']>[number]['consideration']>;
};
/** A source's own account of a round. */
export type Account = { amount: Amount | undefined; closedOn: string | undefined; participations: Read[]; tranches: Amount[] };

/** The statements that stand of the source, with the new one among them. */
export const statementsWith = (data: Reported, of: RoundClaims | undefined, { today }: Facts): Claim<RoundSays>[] => {
  const next = claimOf({ data, at: Date.parse(today), v: Number.MAX_SAFE_INTEGER }, 'round');
  return standing(report(of ?? { ...unclaimed, turns: [] }, next)).filter(({ source }) => source.id === data.source.id);
};

export const accountOf = (statements: Claim<RoundSays>[]): Account => ({
  amount: resolve(statements, (says) => says.amount)?.value,
  closedOn: resolve(statements, (says) => says.closedOn)?.value,
  participations: [...participationsIn(statements)].map(([investor, own]) => ({
    investor,
    amount: resolve(own, (says) => says.amount)?.value,
    stakePercent: resolve(own, (says) => says.stakePercent)?.value,
    consideration: resolve(own, (says) => says.consideration)?.value ?? [],
  })),
  tranches: [...tranchesIn(statements).values()].flatMap((own) => resolve(own, (says) => says.amount)?.value ?? []),
});

/** A sum that is said to be exact. */
type Exact = Extract<Amount, { value: number }>;
const isExact = (amount: Amount | undefined): amount is Exact => amount?.disclosure === 'exact';

export const sourceRefusal = (data: Reported, of: RoundClaims | undefined, facts: Facts): Refused => {
  const statements = statementsWith(data, of, facts);
  return chequesExceed(accountOf(statements)) ?? prePostRefusal(data, statements);
};

/** Exact cheques of the round's own currency against its exact amount, with 0.5 % of tolerance. */
const chequesExceed = ({ amount, participations }: Account): Refused => {
  if (!isExact(amount)) return null;
  const cheques = participations.flatMap(({ amount: own }) => (isExact(own) && own.currency === amount.currency ? [own.value] : []));
  const total = sum(cheques);
  if (new Big(total).lte(new Big(amount.value).times('1.005'))) return null;
  return refuse('cheques-exceed-round', `cheques of ${total} exceed the round of ${amount.value} ${amount.currency}`, [
    { pointer: '/data/participations', message: `expected exact cheques of at most ${amount.value} in all` },
  ]);
};

const POINTS = ['exact', 'approx', 'estimated'];

/** Pre-money, post-money and the money between them, as a source states them in statements of one day; null where one is no point or they are in several
 * currencies. `isExact`: all of them are. Pre 80 and 20 new is post 100. */
export const prePost = (data: Reported, statements: Claim<RoundSays>[]) => {
  const same = statements.filter(({ source }) => source.publishedOn === data.source.publishedOn);
  const point = (basis: string) =>
    same
      .flatMap(({ says: { valuation } }) => (valuation?.basis === basis ? [valuation.amount] : []))
      .find((amount): amount is Exact => 'value' in amount && POINTS.includes(amount.disclosure));
  const { amount, participations } = accountOf(same);
  const [pre, post] = [point('pre'), point('post')];
  const money = amount && 'value' in amount && POINTS.includes(amount.disclosure) ? amount : undefined;
  if (!pre || !post || !money || pre.currency !== post.currency || pre.currency !== money.currency) return null;
  const conversions = participations
    .flatMap(({ consideration }) => consideration)
    .flatMap((part) => (part.kind === 'debt-conversion' && part.amount && 'value' in part.amount ? [part.amount] : []));
  if (conversions.some(({ currency }) => currency !== pre.currency)) return null;
  const expected = new Big(pre.value).plus(money.value).plus(sum(conversions.map(({ value }) => value)));
  const agree = new Big(post.value).minus(expected).abs().lte(expected.times('0.01'));
  return { pre, post, money, expected, agree, isExact: [pre, post, money, ...conversions].every(isExact) };
};

/** One source that says post-money 102 of pre-money 80 and 20 new contradicts itself. A bound such as "at least 80" contradicts nothing. */
const prePostRefusal = (data: Reported, statements: Claim<RoundSays>[]): Refused => {
  const said = prePost(data, statements);
  if (!said?.isExact || said.agree) return null;
  const { pre, post, money, expected } = said;
  return refuse('pre-post-mismatch', `post-money ${post.value} is not pre-money ${pre.value} + new money ${money.value}`, [
    { pointer: '/data/valuation', message: `expected a post-money of about ${expected.toString()} ${pre.currency}` },
  ]);
};
