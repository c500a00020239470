/** A world as its completions are drawn from it: what is said of rounds, marks and stakes, as plain sums in US dollars. What wins comes first. */

/** `Infinity` is no upper bound. */
export type Span = { low: number; high: number };

export type Kind = 'cash' | 'compute-credit' | 'ip' | 'debt-conversion' | 'shares';
export type Paid = { kind: Kind; sum: Span | null; share: Span | null };
export type PlainPart = { investor: string; leads: boolean[]; cheques: Span[]; stake: number | null; paid: Paid[] };
export type PlainTranche = { status: string; usd: Span };
/** `usd` is null where it is undisclosed; `rate` is that of its currency. */
export type PlainValue = { usd: Span | null; basis: string; disclosure: string; currency: string; rate: number };
export type PlainRound = {
  id: string;
  type: string;
  on: string;
  statuses: string[];
  counting: boolean[];
  superseded: boolean;
  amount: { usd: Span; disclosure: string } | null;
  tranches: PlainTranche[];
  value: PlainValue | null;
  parts: PlainPart[];
};
export type PlainMark = { id: string; on: string; kind: string; value: PlainValue };
export type PlainReport = { id: string; on: string; holder: string; percent: Span };
export type PlainStartup = { id: string; foundedOn: string | null; rounds: PlainRound[]; marks: PlainMark[]; reports: PlainReport[] };
export type PlainContract = { id: string; on: string; startup: string; provider: string; usd: Span | null };
export type PlainCredit = { id: string; on: string; startup: string; provider: string; drawnUsd: number };
/** Each investor belongs to one group at most, from a day on. */
export type PlainWorld = {
  startups: PlainStartup[];
  groups: Record<string, { group: string; from: string | null }>;
  contracts: PlainContract[];
  credits: PlainCredit[];
};

export const OPEN = Number.POSITIVE_INFINITY;
export const cents = (usd: number): number => Math.round(usd * 100) / 100;
export const add = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const OTHERS: Record<string, string> = {
  ...{ ipo: 'public', spac: 'public', 'convertible-note': 'convertible', safe: 'convertible' },
  ...{ debt: 'debt', grant: 'grant', secondary: 'secondary', 'share-swap': 'swap' },
};
export const instrumentIn = ({ type }: Pick<PlainRound, 'type'>): string => OTHERS[type] ?? 'equity';
export const sellsShares = (round: PlainRound): boolean => ['equity', 'public'].includes(instrumentIn(round));
export const isNewMoney = (round: PlainRound): boolean => sellsShares(round) || instrumentIn(round) === 'convertible';

export const NO_MONEY: readonly string[] = ['debt-conversion', 'shares'];
export const NO_CASH: readonly string[] = [...NO_MONEY, 'compute-credit', 'ip'];

export const countsAs = (round: PlainRound, status: string, counting: boolean | undefined): boolean =>
  ['closed', 'committed', 'tranched'].includes(status) && counting !== false && !round.superseded;
export const counts = (round: PlainRound): boolean => countsAs(round, round.statuses[0]!, round.counting[0]);

/** A value that somebody paid, or says that it is so much. */
export const isPrice = ({ basis, disclosure }: PlainValue): boolean => !['target', 'cap'].includes(basis) && disclosure !== 'target';
/** Pre-money, and money that is known: its point is after the money. */
export const isDerived = (round: PlainRound): boolean =>
  round.value?.basis === 'pre' && ['exact', 'approx'].includes(round.amount?.disclosure ?? '') && isNewMoney(round);

const MONTHS_IN: Record<string, [string, string]> = {
  ...{ Q1: ['01', '03'], Q2: ['04', '06'], Q3: ['07', '09'], Q4: ['10', '12'] },
};
/** The first and the last day of a partial date. */
export const daysIn = (date: string): [first: string, last: string] => {
  if (date.length === 10) return [date, date];
  const [year, part] = [date.slice(0, 4), date.slice(5)];
  const [from, to] = part === '' ? ['01', '12'] : (MONTHS_IN[part] ?? [part, part]);
  return [`${year}-${from}-01`, new Date(Date.UTC(Number(year), Number(to), 0)).toISOString().slice(0, 10)];
};

export const groupOf = ({ groups }: PlainWorld, investor: string, on: string): string => {
  const own = groups[investor];
  return own && (own.from === null || own.from <= daysIn(on)[0]) ? own.group : investor;
};
