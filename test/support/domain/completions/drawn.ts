/** Worlds drawn by chance: first a truth, then what sources say of it, each about as much as sources say. */
import type { OrganizationEvent } from '../../../../events/index.ts';
import type { Chance } from '../../system/chance.ts';
import { dateOf, dayOf } from '../../system/random-organizations.ts';
import * as a from '../samples.ts';
import {
  add,
  cents,
  daysIn,
  isNewMoney,
  type Kind,
  OPEN,
  type Paid,
  type PlainPart,
  type PlainRound,
  type PlainTranche,
  type PlainValue,
} from './plain.ts';
import { currencyIn, rateOf, stating } from './stating.ts';

export const INVESTORS = ['i1', 'i2', 'i3', 'i4', 'i5'];
export type Told<P> = { plain: P; events: OrganizationEvent[] };

const TENS = 10_000_000;
const TYPES = ['seed', 'series-a', 'series-b', 'venture', 'convertible-note', 'safe', 'debt', 'grant', 'secondary', 'ipo', 'share-swap'];
const KINDS: Kind[] = ['cash', 'compute-credit', 'compute-credit', 'ip', 'debt-conversion', 'shares'];
const BASES = ['pre', 'post', 'post', 'unspecified', 'transaction', 'target', 'cap'] as const;

type Consideration = NonNullable<a.Participation['consideration']>;
/** What a cheque was paid in: parts of it that are no more than all, said as sums, as shares or not at all. */
const paidOf = (by: Chance, cheque: number, rate: number, sums: boolean): { said: Consideration; paid: Paid[] } => {
  const said: Consideration = [];
  const paid: Paid[] = [];
  for (const part of by.pick([[1], [0.5], [0.25, 0.5], [0.5, 0.5]])) {
    const kind = by.pick(KINDS);
    const way = by.pick(sums ? ['sum', 'share', 'share', 'none'] : ['share', 'none']);
    if (way === 'sum') {
      const currency = by.pick(['USD', 'CNY']);
      const stated = stating(by, cheque * part, currency, currency === 'USD' ? 1 : rate);
      said.push({ kind, amount: stated.amount });
      paid.push({ kind, sum: stated.usd, share: null });
    } else if (way === 'share') {
      const [low, high] = [by.pick([0, part / 2, part]), by.pick([part, 1])];
      said.push({ kind, share: { ...(low > 0 && { low }), ...(high < 1 && { high }) } });
      paid.push({ kind, sum: null, share: { low, high } });
    } else {
      said.push({ kind });
      paid.push({ kind, sum: null, share: null });
    }
  }
  return { said, paid };
};

type Half = { says: a.Says; parts: Map<string, a.Participation> };
const half = (): Half => ({ says: {}, parts: new Map() });
const sayingOf = ({ parts }: Half, investor: string, more: Omit<a.Participation, 'investor'>): void => {
  parts.set(investor, { investor, ...parts.get(investor), ...more });
};

/** Both sides of what is said: `wins` tells whether the second source is the more trusted. */
const sided = <T>(first: T | null, second: T | null, wins: boolean): T[] =>
  (wins ? [second, first] : [first, second]).filter((one) => one !== null);

const partOf = (
  by: Chance,
  investor: string,
  rate: number,
  [one, two]: [Half, Half | null],
  wins: boolean,
): [PlainPart, cheque: number] => {
  const cheque = TENS * by.whole(1, 12);
  const isPaid = by.next() < 0.35;
  const { said, paid } = isPaid ? paidOf(by, cheque, rate, !two) : { said: [], paid: [] };
  const sums = new Set(said.flatMap(({ amount }) => amount?.currency ?? []));
  const currency = by.pick(['USD', 'CNY']);
  const states = by.next() < (sums.size > 0 ? 0.85 : 0.65);
  const first = states ? stating(by, cheque, currency, currency === 'USD' ? 1 : rate) : null;
  const again = two && by.next() < 0.5 ? stating(by, cheque * by.pick([0.5, 0.75, 1]), 'USD', 1) : null;
  const [lead, other] = [by.pick([true, false, null]), two ? by.pick([true, false, null, null]) : null];
  const stake = by.next() < 0.12 ? by.whole(1, 30) : null;
  sayingOf(one, investor, {
    ...{ lead, ...(first && { amount: first.amount }) },
    ...(said.length > 0 && { consideration: said }),
    ...(stake !== null && { stakePercent: stake }),
  });
  if (two && (again || other !== null)) sayingOf(two, investor, { lead: other, ...(again && { amount: again.amount }) });
  const cheques = sided(first?.usd ?? null, again?.usd ?? null, wins);
  return [{ investor, leads: sided(lead, other, wins), cheques, stake, paid }, cheque];
};

const tranchesOf = (
  by: Chance,
  gross: number,
  rate: number,
): { said: NonNullable<a.Says['tranches']>; plain: PlainTranche[]; more: number } => {
  const [said, plain]: [NonNullable<a.Says['tranches']>, PlainTranche[]] = [[], []];
  let [left, more] = [gross, 0];
  for (let n = by.whole(1, 3); n > 0; n -= 1) {
    const status = by.pick(['funded', 'funded', 'committed', 'over-time', 'conditional', 'contingent', 'cancelled'] as const);
    const isSure = ['funded', 'committed', 'over-time'].includes(status);
    const own = isSure ? cents(left * by.pick([0.25, 0.5, 1])) : TENS * by.whole(1, 8);
    if (own === 0) continue;
    if (isSure) left -= own;
    else more += own;
    const currency = by.pick(['USD', 'CNY']);
    const { amount, usd } = stating(by, own, currency, currency === 'USD' ? 1 : rate);
    said.push({ tranche: `t${n}`, amount, status });
    plain.push({ status, usd: usd ?? { low: 0, high: OPEN } });
  }
  return { said, plain, more };
};

export const valued = (
  by: Chance,
  usd: number,
  month: string,
  basis: string,
): { said: NonNullable<a.Says['valuation']>; plain: PlainValue } => {
  const currency = currencyIn(by);
  const rate = rateOf(currency, month);
  const { amount, usd: span } = stating(by, usd, currency, rate);
  const plain = { usd: span, basis, disclosure: amount.disclosure, currency, rate };
  return { said: { amount, basis: basis as 'pre' }, plain };
};

const STATUSES = ['closed', 'closed', 'closed', 'committed', 'tranched', 'rumoured'] as const;

/** A round of a day, by one source or two. */
export const roundOf = (by: Chance, id: string): Told<PlainRound> => {
  const announcedOn = dateOf(by);
  const month = daysIn(announcedOn)[0].slice(0, 7);
  const closedOn = announcedOn.length === 10 && by.next() < 0.2 ? dayOf(by) : null;
  const on = closedOn !== null && closedOn < announcedOn ? closedOn : announcedOn;
  const rate = rateOf('CNY', month);
  const type = by.pick(TYPES);
  const wins = by.next() < 0.5;
  const [one, two] = [half(), by.next() < 0.4 ? half() : null];
  const drawn = INVESTORS.filter(() => by.next() < 0.4).map((investor) => partOf(by, investor, rate, [one, two], wins));
  const gross = add(drawn.map(([, cheque]) => cheque)) + by.pick([0, 0, TENS * by.whole(1, 20)]);
  const tranches = by.next() < 0.2 && gross > 0 ? tranchesOf(by, gross, rate) : null;
  const currency = currencyIn(by);
  const whole = gross + (tranches?.more ?? 0);
  const first = by.next() < 0.75 && whole > 0 ? stating(by, whole, currency, rateOf(currency, month)) : null;
  const again = two && whole > 0 && by.next() < 0.4 ? stating(by, whole * by.pick([1, 1.5]), 'USD', 1) : null;
  const [amount] = sided(first?.usd ? first : null, again?.usd ? again : null, wins);
  const [status, other] = [by.pick(STATUSES), two && by.next() < 0.5 ? by.pick(STATUSES) : null];
  const [counting, alsoCounting] = [by.next() < 0.15 ? by.next() < 0.5 : null, two && by.next() < 0.2 ? by.next() < 0.5 : null];
  const superseded = by.next() < 0.04;
  const plain: PlainRound = {
    ...{ id, type, on, statuses: sided<string>(status, other, wins), counting: sided(counting, alsoCounting, wins), superseded },
    amount: amount ? { usd: amount.usd!, disclosure: amount.amount.disclosure } : null,
    ...{ tranches: tranches?.plain ?? [], value: null, parts: drawn.map(([part]) => part) },
  };
  const basis = by.pick(BASES);
  const before = TENS * by.whole(5, 300);
  const isAfter = basis !== 'pre' && isNewMoney(plain) && by.next() < 0.7;
  const value = by.next() < 0.7 ? valued(by, before + (isAfter ? gross : 0), month, basis) : null;
  const otherwise = two && by.next() < 0.25 ? valued(by, before + gross, month, by.pick(BASES)) : null;
  const values = sided(value, otherwise, wins);
  plain.value = (values.find((one) => one.plain.usd) ?? values[0])?.plain ?? null;
  const says: a.Says = {
    ...{ roundType: type as 'seed', status, announcedOn, participations: [...one.parts.values()] },
    ...(closedOn && { closedOn }),
    ...(first && { amount: first.amount }),
    ...(tranches && { tranches: tranches.said }),
    ...(value && { valuation: value.said }),
    ...(counting !== null && { countsTowardTotal: counting }),
  };
  const also: a.Says = {
    ...(two && two.parts.size > 0 && { participations: [...two.parts.values()] }),
    ...(again && { amount: again.amount }),
    ...(otherwise && { valuation: otherwise.said }),
    ...(other && { status: other }),
    ...(alsoCounting !== null && { countsTowardTotal: alsoCounting }),
  };
  return {
    plain,
    events: [
      a.claimed(id, says, a.by('press', undefined, 'reported')),
      ...(Object.keys(also).length > 0
        ? [a.claimed(id, also, wins ? a.by('filing', undefined, 'official') : a.by('blog', undefined, 'estimated'))]
        : []),
      ...(superseded ? [a.superseded(id, { reason: 'duplicate' })] : []),
    ],
  };
};
