/** A completion of what is said of one startup: true sums within what the claims allow, and a true order that agrees with partial dates. */
import type { Chance } from '../../system/chance.ts';
import {
  add,
  cents,
  daysIn,
  isNewMoney,
  NO_CASH,
  NO_MONEY,
  OPEN,
  type PlainPart,
  type PlainRound,
  type PlainStartup,
  type PlainValue,
  type Span,
} from './plain.ts';

/** Often one of the ends; of what has no upper end anything up to a trillion more. */
export const within = (by: Chance, { low, high }: Span): number => {
  const kind = by.next();
  if (high <= low || kind < 0.3) return low;
  if (high === OPEN) return cents(low + 10 ** (12 * by.next()));
  return kind < 0.6 ? high : cents(low + (high - low) * by.next());
};

/** `paid` goes with the parts of the consideration; `net` is without what is no money, `cash` without what is no cash. */
export type TruePart = { of: PlainPart; cheque: number; paid: number[]; net: number };
/** `pre` and `post` are null where nobody gives a value; `v` and `after` are then anything. */
export type TrueRound = {
  of: PlainRound;
  at: number;
  parts: TruePart[];
  gross: number;
  net: number;
  cash: number;
  funded: number;
  v: number;
  after: number;
  prices: { pre: number; post: number } | null;
};
export type TrueMark = { at: number; v: number };
export type Completion = {
  startup: PlainStartup;
  rounds: TrueRound[];
  marks: Map<string, TrueMark>;
  reports: Map<string, { at: number; percent: number }>;
  foundedOn: string | null;
  /** Whether no money without a bound is more than half of its round's value, and every value that is at least so much is so much. */
  assumed: { half: boolean; stated: boolean };
};

/** The least that a cheque is, if what is said of what it was paid in is so. */
export const leastOf = ({ cheques: [said], paid }: PlainPart): number => {
  const sums = add(paid.map(({ sum }) => sum?.low ?? 0));
  const shares = add(paid.map(({ share }) => share?.low ?? 0));
  return Math.max(said?.low ?? 0, sums === 0 ? 0 : sums / (1 - shares));
};

/** Parts of a whole within their bounds: in an order by chance, each at most what the least of the others leaves. */
export const shared = (by: Chance, whole: number, spans: Span[]): number[] => {
  const found = spans.map(({ low }) => low);
  const order = spans.map((_, n) => ({ n, key: by.next() })).sort((x, y) => x.key - y.key);
  let left = whole - add(found);
  for (const { n } of order) {
    const { low, high } = spans[n]!;
    const value = within(by, { low, high: Math.max(low, Math.min(high, low + left)) });
    left -= value - low;
    found[n] = value;
  }
  return found;
};

/** What a cheque was paid in. */
export const paidIn = (by: Chance, { paid }: PlainPart, cheque: number): number[] =>
  shared(
    by,
    cheque,
    paid.map(({ sum, share }) => sum ?? { low: (share?.low ?? 0) * cheque, high: (share?.high ?? 1) * cheque }),
  );

export const withoutKinds = (kinds: readonly string[], { paid }: PlainPart, sums: number[]): number =>
  add(paid.map(({ kind }, n) => (kinds.includes(kind) ? sums[n]! : 0)));

const SURE = ['funded', 'committed', 'over-time'];

/** What a round came to before anything is taken off, and how much of it was paid in. */
const grossOf = (by: Chance, round: PlainRound, floor: number, most: number): { gross: number; funded: number | null } => {
  const { amount, tranches } = round;
  const said = amount?.usd ?? { low: 0, high: OPEN };
  if (tranches.length === 0) {
    const low = Math.max(said.low, floor);
    return { gross: within(by, { low, high: Math.max(low, Math.min(said.high, most)) }), funded: null };
  }
  const sums = shared(
    by,
    said.high === OPEN ? 1e12 : said.high,
    tranches.map(({ usd }) => usd),
  );
  const of = (isIt: (status: string) => boolean) => add(sums.filter((_, n) => isIt(tranches[n]!.status)));
  const sure = of((status) => SURE.includes(status));
  const whole = within(by, { low: Math.max(said.low, add(sums)), high: Math.max(said.high, add(sums)) });
  const [cancelled, open] = [of((status) => status === 'cancelled'), of((status) => ['conditional', 'contingent'].includes(status))];
  const kept = open * by.pick([0, 1, by.next()]);
  const gross = Math.max(sure, floor, cents(whole - cancelled - open + kept));
  return { gross, funded: of((status) => status === 'funded') };
};

const valueIn = (by: Chance, value: PlainValue | null, isTight: boolean): number => {
  if (!value?.usd) return cents(10 ** (7 + 4 * by.next()));
  return Math.max(1, isTight && value.usd.high === OPEN ? value.usd.low : within(by, value.usd));
};

/** Before and after the new money. Where nobody says which of both a value is, it is either. */
const pricesOf = (by: Chance, { value }: PlainRound, v: number, money: number): TrueRound['prices'] => {
  if (!value?.usd || ['target', 'cap'].includes(value.basis)) return null;
  const basis = value.basis === 'unspecified' ? by.pick(['pre', 'post']) : value.basis;
  if (basis === 'pre') return { pre: v, post: v + money };
  return { pre: basis === 'post' ? Math.max(0, v - money) : v, post: v };
};

const isOpen = ({ amount }: PlainRound): boolean => (amount?.usd.high ?? OPEN) === OPEN;
const halfOf = ({ value }: PlainRound): number => (value?.usd ? (value.usd.high === OPEN ? value.usd.low : value.usd.high) / 2 : OPEN);

const roundOf = (by: Chance, round: PlainRound, at: number, isTight: boolean): TrueRound => {
  const v = valueIn(by, round.value, isTight);
  const least = round.parts.map(leastOf);
  const most = isTight && isOpen(round) ? halfOf(round) : OPEN;
  const { gross, funded } = grossOf(by, round, add(least), most);
  const cheques = shared(
    by,
    gross,
    round.parts.map(({ cheques: [said] }, n) => ({ low: least[n]!, high: said?.high ?? OPEN })),
  );
  const parts = round.parts.map((of, n): TruePart => {
    const paid = paidIn(by, of, cheques[n]!);
    return { of, cheque: cheques[n]!, paid, net: cheques[n]! - withoutKinds(NO_MONEY, of, paid) };
  });
  const without = (kinds: readonly string[]) => gross - add(parts.map(({ of, paid }) => withoutKinds(kinds, of, paid)));
  const net = without(NO_MONEY);
  const money = isNewMoney(round) ? net : 0;
  const prices = pricesOf(by, round, v, money);
  return {
    ...{ of: round, at, parts, gross, net, cash: without(NO_CASH), v, prices },
    after: prices?.post ?? Math.max(1, gross, v),
    funded: funded ?? (round.statuses[0] === 'closed' ? net : within(by, { low: 0, high: net })),
  };
};

const DAY = 86_400_000;
/** When something was, in days. Of the same full day things came in the order of their Ids, others in any. */
export const whenIn = (by: Chance, on: string, id: string, ids: string[]): number => {
  const [first, last] = daysIn(on).map((day) => Date.parse(day) / DAY) as [number, number];
  if (on.length === 10) return first + (ids.indexOf(id) + 1) / (ids.length + 2);
  return Math.floor(within(by, { low: first, high: last })) + by.next();
};

/** `isTight`: with little money in what nobody bounds, and values of no more than is surely so. */
export const completionOf = (by: Chance, startup: PlainStartup, isTight: boolean): Completion => {
  const { rounds, marks, reports, foundedOn } = startup;
  const ids = [...rounds, ...marks, ...reports].map(({ id }) => id).sort();
  const when = ({ on, id }: { on: string; id: string }) => whenIn(by, on, id, ids);
  const truths = rounds.map((round) => roundOf(by, round, when(round), isTight));
  const values = marks.map((mark) => ({ mark, at: when(mark), v: valueIn(by, mark.value, isTight) }));
  const isHalf = ({ of, net }: TrueRound): boolean => !isNewMoney(of) || !isOpen(of) || net <= halfOf(of);
  const isStated = (value: PlainValue | null, v: number): boolean => value?.usd?.high !== OPEN || v === value.usd.low;
  return {
    ...{ startup, rounds: truths, marks: new Map(values.map(({ mark, at, v }) => [mark.id, { at, v }])) },
    reports: new Map(reports.map((one) => [one.id, { at: when(one), percent: within(by, one.percent) }])),
    foundedOn: foundedOn && by.pick(daysIn(foundedOn)),
    assumed: {
      half: truths.every(isHalf),
      stated: truths.every(({ of, v }) => isStated(of.value, v)) && values.every(({ mark, v }) => isStated(mark.value, v)),
    },
  };
};
