/** What claims say of an investor that is known by several Ids: two organizations that were recorded apart and are one (contract, section 2, `OrganizationMerged`). Where
 * one source names both, their stated cheques add up; what different sources say are claims on one investor. */
import type { Rates } from '../../events/catalogue.ts';
import type { Amount } from '../../events/values.ts';
import { type Claim, isLater, type Said, saidOf } from '../kernel/claims.ts';
import { type Interval, intervalOf, shareOf, sum, sumIntervals, usdOf } from '../kernel/money.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import type { Consideration } from './consideration.ts';
import type { Participation } from './round-claims.ts';

type Says<T> = Said<T, Participation>;
type Stated = { amount: Amount; rates: Rates | undefined };

const amountFrom = (currency: string, interval: Interval | null): Amount => {
  if (!interval) return { currency, disclosure: 'undisclosed' };
  const { low, high } = interval;
  if (high === null) return { currency, disclosure: 'at-least', value: low };
  return low === high ? { currency, disclosure: 'exact', value: low } : { currency, disclosure: 'range', low, high };
};

/** The sum of several cheques: in their currency where they share one and its rate, else in US dollars. */
const addedUp = (cheques: Stated[]): Stated => {
  const [first] = cheques;
  if (!first || cheques.length === 1) return first ?? { amount: amountFrom('USD', null), rates: undefined };
  const { currency } = first.amount;
  const rateOf = ({ amount, rates }: Stated) => `${amount.currency} ${rates?.[amount.currency]}`;
  if (cheques.every((one) => rateOf(one) === rateOf(first))) {
    return { amount: amountFrom(currency, sumIntervals(cheques.map(({ amount }) => intervalOf(amount)))), rates: first.rates };
  }
  return { amount: amountFrom('USD', sumIntervals(cheques.map(({ amount, rates }) => usdOf(amount, rates)))), rates: undefined };
};

/** A share of one cheque, once that is added to others, is the sum that it is of its own. */
const asSums = (parts: Consideration, cheque: Amount | undefined): Consideration =>
  parts.map(({ share, ...part }) => {
    const whole = cheque && intervalOf(cheque);
    if (!share || part.amount) return part;
    return whole ? { ...part, amount: amountFrom(cheque.currency, shareOf(whole, share)) } : part;
  });

/** The statement of the later of several. */
const latest = (said: Says<unknown>[]): Claim<Participation> | undefined =>
  said.map(({ claim }) => claim).reduce<Claim<Participation> | undefined>((a, b) => (a && isLater(a, b) ? a : b), undefined);

/** What one source says of several Ids, as statements on one investor, a field each. */
const combined = (investor: string, byId: Claim<Participation>[][]): Claim<Participation>[] => {
  const field = <T>(pick: (says: Participation) => T | null | undefined): (Says<T> | undefined)[] => byId.map((of) => saidOf(of, pick)[0]);
  const leads = field((says) => says.lead);
  const amounts = field((says) => says.amount);
  const stakes = field((says) => says.stakePercent);
  const considerations = field((says) => says.consideration);
  const cheques = amounts.flatMap((one) => (one ? [{ amount: one.value, rates: one.claim.rates }] : []));
  const says: { said: (Says<unknown> | undefined)[]; value: Omit<Participation, 'investor'>; rates?: Rates | undefined }[] = [];
  if (leads.some((one) => one?.value)) says.push({ said: leads, value: { lead: true } });
  else if (leads.every((one) => one?.value === false)) says.push({ said: leads, value: { lead: false } });
  if (cheques.length > 0) {
    const { amount, rates } = addedUp(cheques);
    says.push({ said: amounts, value: { amount }, rates });
  }
  if (stakes.some(Boolean))
    says.push({ said: stakes, value: { stakePercent: Math.min(100, sum(stakes.flatMap((one) => one?.value ?? []))) } });
  if (considerations.some(Boolean)) {
    const parts = considerations.flatMap((one, n) => (one ? (cheques.length > 1 ? asSums(one.value, amounts[n]?.value) : one.value) : []));
    const rates: Rates = Object.assign({}, ...considerations.map((one) => one?.claim.rates));
    says.push({ said: considerations, value: { consideration: parts }, rates });
  }
  return says.flatMap(({ said, value, rates }) => {
    const claim = latest(said.filter((one) => one !== undefined));
    return claim ? [{ ...claim, ...(rates && { rates }), says: { investor, ...value } }] : [];
  });
};

/** What is said of each investor, by the Id of the survivor. */
export const bySurvivor = (
  participations: Map<string, Claim<Participation>[]>,
  survivorOf: SurvivorOf,
): Map<string, Claim<Participation>[]> => {
  const ids = Map.groupBy(participations.keys(), survivorOf);
  if (ids.size === participations.size) return new Map([...participations].map(([id, claims]) => [survivorOf(id), claims]));
  return new Map(
    [...ids].map(([survivor, merged]) => {
      const claims = merged.flatMap((id) => (participations.get(id) ?? []).map((claim) => ({ id, claim })));
      const bySource = Map.groupBy(claims, ({ claim }) => claim.source.id);
      const all = [...bySource.values()].flatMap((of) => {
        const byId = [...Map.groupBy(of, ({ id }) => id).values()].map((own) => own.map(({ claim }) => claim));
        return byId.length > 1 ? combined(survivor, byId) : byId.flat();
      });
      return [survivor, all.sort((a, b) => (isLater(a, b) ? -1 : 1))];
    }),
  );
};
