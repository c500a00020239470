/** What is true of investors in a completion: what each put in, whichever of several claims is right, and its rank by that. */
import type { Chance } from '../../system/chance.ts';
import type { Answers } from './answers.ts';
import type { Checked } from './checking.ts';
import { type Completion, leastOf, paidIn, within, withoutKinds } from './completing.ts';
import {
  add,
  counts,
  countsAs,
  groupOf,
  instrumentIn,
  isDerived,
  isPrice,
  NO_MONEY,
  OPEN,
  type PlainPart,
  type PlainRound,
  type PlainStartup,
  type PlainWorld,
  type Span,
} from './plain.ts';
import { NEW_MONEY } from './startups.ts';

type Board = Answers['boards'][number];

export const inChoice = (choice: string, round: PlainRound): boolean => choice === 'all' || NEW_MONEY.includes(instrumentIn(round));

const SURE = ['funded', 'committed', 'over-time'];
/** What a round may come to, before anything is taken off. */
const grossIn = ({ amount, tranches, parts }: PlainRound): Span => {
  const said = amount?.usd ?? { low: 0, high: OPEN };
  const total = (end: 'low' | 'high', isIt: (status: string) => boolean) =>
    add(tranches.filter(({ status }) => isIt(status)).map(({ usd }) => usd[end]));
  const sure = total('low', (status) => SURE.includes(status));
  const floor = add(parts.map(({ cheques: [cheque] }) => cheque?.low ?? 0));
  return {
    low: Math.max(sure, floor, said.low - total('high', (status) => !SURE.includes(status))),
    high: Math.max(sure, floor, said.high - total('low', (status) => status === 'cancelled')),
  };
};

/** What a cheque may be that nobody states. */
const leftIn = (round: PlainRound): Span => {
  const lows = add(round.parts.map(({ cheques: [cheque] }) => cheque?.low ?? 0));
  return { low: 0, high: Math.max(0, grossIn(round).high - lows) };
};

/** At least so much new money. */
const leastMoney = (round: PlainRound): number => {
  const open = leftIn(round);
  const nets = round.parts.map((part) => {
    const cheque = part.cheques[0] ?? open;
    const off = part.paid
      .filter(({ kind }) => NO_MONEY.includes(kind))
      .map(({ sum, share }) => sum?.high ?? (share?.high === 0 ? 0 : (share?.high ?? 1) * cheque.high));
    return { off: add(off), least: Math.max(0, cheque.low - add(off)) };
  });
  return Math.max(0, grossIn(round).low - add(nets.map(({ off }) => off)), add(nets.map(({ least }) => least)));
};

const BILLION = 1e9;
/** Whether it has reached a billion for certain, by rounds that count and by marks that tell what somebody paid. */
const isUnicorn = ({ rounds, marks }: PlainStartup, counted: ReadonlySet<PlainRound>): boolean =>
  marks.some(({ kind, value }) => !['index', 'implied'].includes(kind) && isPrice(value) && (value.usd?.low ?? 0) >= BILLION) ||
  rounds.some((round) => {
    const { value } = round;
    if (!counted.has(round) || !value?.usd || !isPrice(value)) return false;
    return value.usd.low + (isDerived(round) ? leastMoney(round) : 0) >= BILLION;
  });

type Own = { investor: string; lead: boolean; isStated: boolean; usd: number; credits: number };
/** A part of a round as one of several claims on the cheque has it. */
const oneOf = (by: Chance, part: PlainPart): PlainPart => ({ ...part, cheques: part.cheques.length > 0 ? [by.pick(part.cheques)] : [] });

/** What of a cheque was paid in compute credits: where nobody says, anything that is left of it. */
const creditsIn = (by: Chance, { paid }: PlainPart, cheque: number, found: number[]): number =>
  paid.some(({ kind }) => kind === 'compute-credit')
    ? add(found.filter((_, n) => paid[n]!.kind === 'compute-credit'))
    : within(by, { low: 0, high: Math.max(0, cheque - add(found)) });

/** What one put into one round, by itself: a cheque that is stated anywhere in its bounds, another within what the least of the others leaves. */
const ownIn = (by: Chance, round: PlainRound, part: PlainPart): Own => {
  const { investor, leads, cheques } = part;
  const others = add(round.parts.filter((other) => other !== part).map(leastOf));
  const said = cheques[0] ?? { low: 0, high: Math.max(0, grossIn(round).high - others) };
  const cheque = within(by, { low: Math.max(said.low, leastOf(part)), high: said.high });
  const found = paidIn(by, part, cheque);
  const credits = creditsIn(by, part, cheque, found);
  const usd = instrumentIn(round) === 'swap' ? 0 : cheque - withoutKinds(NO_MONEY, part, found);
  return { investor, lead: leads.length > 0 ? by.pick(leads) : by.next() < 0.5, isStated: cheques.length > 0, usd, credits };
};

export type Sided = { round: PlainRound; startup: PlainStartup; own: Own[]; unicorn: boolean };
/** The rounds that count, whichever claims are right, and what each investor put in. */
export const sidedOf = (by: Chance, { startups }: PlainWorld): Sided[] =>
  startups.flatMap((startup) => {
    const counted = startup.rounds.filter((round) =>
      countsAs(round, by.pick(round.statuses), round.counting.length > 0 ? by.pick(round.counting) : undefined),
    );
    const unicorn = isUnicorn(startup, new Set(counted));
    return counted.map((round) => {
      const sided = { ...round, parts: round.parts.map((part) => oneOf(by, part)) };
      return { round, startup, unicorn, own: sided.parts.map((part) => ownIn(by, sided, part)) };
    });
  });

/** The same as it is in a completion: as claims resolve. */
export const resolvedOf = (by: Chance, completions: Iterable<Completion>): Sided[] =>
  [...completions].flatMap(({ startup, rounds }) => {
    const counted = rounds.filter(({ of }) => counts(of));
    const unicorn = isUnicorn(startup, new Set(counted.map(({ of }) => of)));
    return counted.map(({ of, parts }) => ({
      ...{ round: of, startup, unicorn },
      own: parts.map(({ of: part, cheque, paid, net }): Own => {
        const { investor, leads } = part;
        const usd = instrumentIn(of) === 'swap' ? 0 : net;
        return { investor, lead: leads[0] ?? by.next() < 0.5, isStated: true, usd, credits: creditsIn(by, part, cheque, paid) };
      }),
    }));
  });

type Metrics = Record<'startups' | 'rounds' | 'leads' | 'knownUsd' | 'computeCreditUsd' | 'unicorns', number>;
const NOTHING: Metrics = { startups: 0, rounds: 0, leads: 0, knownUsd: 0, computeCreditUsd: 0, unicorns: 0 };
/** Ranks compare sums in whole cents. */
const cents = (usd: number): number => Math.round(usd * 100) / 100;

/** Of several members of a group whose cheques nobody states, one has what the round leaves over; what each paid in credits may be stated all the same. */
const sharing = <T extends { own: Own; round: PlainRound }>(all: T[]): T[] =>
  all.map((one) => {
    const first = all.find(({ own, round }) => round === one.round && !own.isStated);
    return one.own.isStated || one === first ? one : { ...one, own: { ...one.own, usd: 0 } };
  });

/** By holder. */
const metricsIn = (sided: Sided[], holderIn: (investor: string, round: PlainRound) => string): Map<string, Metrics> => {
  const parts = sided.flatMap((one) => one.own.map((own) => ({ ...one, own, holder: holderIn(own.investor, one.round) })));
  return new Map(
    [...Map.groupBy(parts, ({ holder }) => holder)]
      .map(([holder, own]) => [holder, sharing(own)] as const)
      .map(([holder, all]) => [
        holder,
        {
          startups: new Set(all.map(({ startup }) => startup)).size,
          rounds: new Set(all.map(({ round }) => round)).size,
          leads: new Set(all.filter(({ own }) => own.lead).map(({ round }) => round)).size,
          knownUsd: cents(add(all.map(({ own }) => own.usd))),
          computeCreditUsd: cents(add(all.map(({ own }) => own.credits))),
          unicorns: new Set(all.filter(({ unicorn }) => unicorn).map(({ startup }) => startup)).size,
        },
      ]),
  );
};

/** Whether a rank is in its range. Where values are equal but for what is rounded it may be any of several. */
export const checkRank = (
  { holds }: Checked,
  what: string,
  range: [best: number, worst: number] | null,
  value: number,
  others: number[],
  rounding: number,
): void => {
  if (!range) return;
  const [low, high] = range;
  const rankBy = (slack: number) => 1 + others.filter((other) => other > value + slack).length;
  holds(what, { low, high }, Math.max(rankBy(rounding), Math.min(rankBy(-rounding), low)), 0);
};

export const checkRanks = (checked: Checked, world: PlainWorld, { instrument, groups, entries, measured }: Board, sided: Sided[]): void => {
  const holderIn = (investor: string, { on }: PlainRound) => (groups ? groupOf(world, investor, on) : investor);
  const found = metricsIn(
    sided.filter(({ round }) => inChoice(instrument, round)),
    holderIn,
  );
  const of = (id: string): Metrics => found.get(id) ?? NOTHING;
  for (const id of found.keys())
    if (!measured.some((one) => one.id === id)) checked.faults.push({ what: 'measured', interval: null, value: id });
  for (const [metric, ranked] of entries) {
    const rounding = metric.endsWith('Usd') ? 0.2 : 0;
    for (const { id, rankRange } of ranked) {
      const others = measured.filter((one) => one.id !== id).map((one) => of(one.id)[metric]);
      checkRank(checked, `rank by ${metric}`, rankRange, of(id)[metric], others, rounding);
    }
  }
  for (const { id, bounds } of measured)
    for (const [metric, bound] of Object.entries(bounds)) checked.holds(`bounds of ${metric}`, bound, of(id)[metric as keyof Metrics]);
};
