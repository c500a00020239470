/** What claims say of an investor that is known by several Ids: two organizations that were recorded apart and are one (contract, section 2, `OrganizationMerged`). Where
 * one source names both, their stated cheques add up; what different sources say are claims on one investor. */
import type { Converted } from '../../events/catalogue.ts';
import type { Amount } from '../../events/values.ts';
import { type Claim, isLater, type Said, saidOf } from '../kernel/claims.ts';
import { type Interval, intervalOf, shareOf, sum, sumIntervals, usdOf } from '../kernel/money.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import type { Consideration } from './consideration.ts';
import type { Participation } from './round-claims.ts';

type Says<T> = Said<T, Participation>;
type Stated = { amount: Amount; by: Converted };

const amountFrom = (currency: string, interval: Interval | null): Amount => {
  if (!interval) return { currency, disclosure: 'undisclosed' };
  const { low, high } = interval;
  if (high === null) return { currency, disclosure: 'at-least', value: low };
  return low === high ? { currency, disclosure: 'exact', value: low } : { currency, disclosure: 'range', low, high };
};

/** By which rate an amount is converted, and whether that stands in for another. */
const rateOf = ({ amount: { currency }, by: { rates, provisionalRates } }: Stated): string =>
  [currency, rates?.[currency], provisionalRates?.[currency]?.month].join(' ');

/** An amount in US dollars: provisional where the rate is that it was converted by. */
const inDollars = ({ amount, by }: Stated): Stated => {
  const standIn = by.provisionalRates?.[amount.currency];
  return { amount: amountFrom('USD', usdOf(amount, by)), by: standIn ? { provisionalRates: { USD: standIn } } : {} };
};

/** The rates of several amounts together, of which each currency has one. */
const ratesOf = (all: { by: Converted }[]): Converted => ({
  rates: Object.assign({}, ...all.map(({ by }) => by.rates)),
  provisionalRates: Object.assign({}, ...all.map(({ by }) => by.provisionalRates)),
});

/** The sum of several cheques: in their currency where they share one and its rate, else in US dollars. */
const addedUp = (cheques: Stated[]): Stated => {
  const isOfOneRate = new Set(cheques.map(rateOf)).size === 1;
  const [first, ...others] = isOfOneRate ? cheques : cheques.map(inDollars);
  if (!first || others.length === 0) return first ?? { amount: amountFrom('USD', null), by: {} };
  const total = sumIntervals([first, ...others].map(({ amount }) => intervalOf(amount)));
  return { amount: amountFrom(first.amount.currency, total), by: ratesOf([first, ...others]) };
};

/** A part of what was paid, and by which rates its amount is converted. */
type Part = { part: Consideration[number]; by: Converted };

/** A share of one cheque, once that is added to others, is the sum that it is of its own: anything where nobody states that one. */
const asSum = ({ part, by }: Part, cheque: Stated | undefined): Part => {
  if (part.amount && part.amount.disclosure !== 'undisclosed') return { part, by };
  const { share = {}, ...rest } = part;
  const whole = cheque && intervalOf(cheque.amount);
  if (!whole) return { part: { ...rest, amount: amountFrom('USD', { low: 0, high: null }) }, by: {} };
  return { part: { ...rest, amount: amountFrom(cheque.amount.currency, shareOf(whole, share)) }, by: cheque.by };
};

const partInDollars = ({ part, by }: Part): Part => {
  if (!part.amount) return { part, by };
  const stated = inDollars({ amount: part.amount, by });
  return { part: { ...part, amount: stated.amount }, by: stated.by };
};

/** Parts of several statements as one gives them: in dollars where a currency has several rates. */
const besideEachOther = (parts: Part[]): Part[] => {
  const stated = parts.flatMap(({ part: { amount }, by }) => (amount ? [{ amount, by }] : []));
  const rates = new Map(stated.map((one) => [one.amount.currency, rateOf(one)]));
  return stated.every((one) => rates.get(one.amount.currency) === rateOf(one)) ? parts : parts.map(partInDollars);
};

const ratesIn = ({ rates = {}, provisionalRates = {} }: Converted): Converted => ({ rates, provisionalRates });
const statedIn = ({ value, claim }: Says<Amount>): Stated => ({ amount: value, by: ratesIn(claim) });

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
  const cheques = amounts.flatMap((one) => (one ? [statedIn(one)] : []));
  const says: { said: (Says<unknown> | undefined)[]; value: Omit<Participation, 'investor'>; by?: Converted }[] = [];
  if (leads.some((one) => one?.value)) says.push({ said: leads, value: { lead: true } });
  else if (leads.every((one) => one?.value === false)) says.push({ said: leads, value: { lead: false } });
  if (cheques.length > 0) {
    const { amount, by } = addedUp(cheques);
    says.push({ said: amounts, value: { amount }, by });
  }
  if (stakes.some(Boolean))
    says.push({ said: stakes, value: { stakePercent: Math.min(100, sum(stakes.flatMap((one) => one?.value ?? []))) } });
  if (considerations.some(Boolean)) {
    const paid = considerations.flatMap((one, n) => {
      const cheque = amounts[n] && statedIn(amounts[n]);
      const parts = one ? one.value.map((part): Part => ({ part, by: ratesIn(one.claim) })) : [];
      // The only cheque is what shares of the same Id are of; those of another Id are of one that nobody states.
      const isOfTheOnly = cheques.length === 0 || (cheques.length === 1 && cheque !== undefined);
      return isOfTheOnly ? parts : parts.map((part) => asSum(part, cheque));
    });
    const parts = besideEachOther(paid);
    says.push({ said: considerations, value: { consideration: parts.map(({ part }) => part) }, by: ratesOf(parts) });
  }
  return says.flatMap(({ said, value, by }) => {
    const claim = latest(said.filter((one) => one !== undefined));
    return claim ? [{ ...claim, ...by, says: { investor, ...value } }] : [];
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
