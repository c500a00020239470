/** What investors took part in, by every metric, and what their rank could be if what is unknown or disputed were otherwise. */
import { moneyIn, possibleMoney, possiblyOpen, statedIn, widest } from './cheques.ts';
import type { Posted, When } from './claims.ts';
import { isAsked } from './instruments.ts';
import { groupOf, type Organization, organizationsIn } from './organizations.ts';
import { ranked, rankRange } from './ranks.ts';
import { couldCount, type Part, paidIn, type Round, roundsAt, values } from './rounds.ts';
import { timelineAt, unicorn } from './timeline.ts';
import { add, byText, dollars, inDollars, type Json, known, type Span } from './values.ts';

/** Without an instrument, of new money. */
export type Scope = { country?: string; from?: string; to?: string; instrument?: string | undefined; groups: boolean };
export const METRICS = ['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'] as const;
export type Metric = (typeof METRICS)[number];

/** An investor in a round: the money of its own cheques added up, null when none is known. */
export type Stake = { holder: string; parts: Part[]; money: Span | null };

export const inScope = (round: Round, organizations: Map<string, Organization>, scope: Omit<Scope, 'groups'>): boolean => {
  const { country, from, to, instrument } = scope;
  return (
    isAsked(round, instrument) &&
    (!country || organizations.get(round.startup)?.country === country) &&
    (!from || (round.day !== '' && round.day >= from)) &&
    (!to || (round.day !== '' && round.day <= to))
  );
};

/** By the groups of the day of the round, or of another day. */
export const stakesIn = (posted: Posted, when: When, round: Round, groups: boolean, day = round.day): Stake[] => {
  const stakes = new Map<string, Stake>();
  for (const part of round.parts) {
    const holder = groups ? groupOf(posted, when, part.investor, day) : part.investor;
    const stake = stakes.get(holder) ?? { holder, parts: [], money: null };
    stake.parts.push(part);
    stake.money = add(stake.money, moneyIn(posted, round, part));
    stakes.set(holder, stake);
  }
  return [...stakes.values()];
};

/** What a cheque was paid in compute credits, whichever claim is right: where none says, anything up to the cheque. */
const possibleCredit = (posted: Posted, when: When, round: Round, part: Part): Span => {
  const open = possiblyOpen(posted, when, round);
  const amounts = part.amount ? [part.amount, ...part.amount.others].map((one) => ({ ...part.amount!, ...one })) : [null];
  const said = amounts.flatMap((amount) =>
    paidIn(posted, when, round, { ...part, amount }, 'compute-credit', open).flatMap(({ usd }) => usd ?? []),
  );
  if (said.length > 0) return widest(said);
  const stated = statedIn(part);
  return { low: 0, high: (stated.length > 0 ? widest(stated) : open).high };
};

/** Of some rounds: startups, rounds, those led, and the cents put in, also as compute credits. */
type Counts = { startups: Set<string>; rounds: number; leads: number; knownUsd: number; computeCreditUsd: number };
const none = (): Counts => ({ startups: new Set(), rounds: 0, leads: 0, knownUsd: 0, computeCreditUsd: 0 });

type Tally = {
  own: Counts;
  unknownCheques: number;
  creditsElse: Json[];
  credit: Span | null;
  cash: Span | null;
  /** Of the rounds that count whichever claims are right, the least; and of those that count if some are, the most. */
  surely: Counts;
  possibly: Counts;
};
const nothing = (): Tally => ({
  own: none(),
  unknownCheques: 0,
  creditsElse: [],
  credit: null,
  cash: null,
  surely: none(),
  possibly: none(),
});

const take = (counts: Counts, round: Round, hasLed: boolean, knownUsd: number, computeCreditUsd: number) => {
  counts.startups.add(round.startup);
  counts.rounds += 1;
  if (hasLed) counts.leads += 1;
  counts.knownUsd += knownUsd;
  counts.computeCreditUsd += computeCreditUsd;
};

/** What a round could be for an investor, whichever claims are right. */
const takePossible = (posted: Posted, when: When, tally: Tally, round: Round, parts: Part[]) => {
  const could = couldCount(round);
  const sum = (of: typeof possibleMoney, own: Part[]): Span =>
    own.map((part) => of(posted, when, round, part)).reduce((all, one) => add(all, one)!, { low: 0, high: 0 });
  // However many members share what nobody states, no more is left over.
  const [stated, open] = [true, false].map((isStated) => parts.filter((part) => (moneyIn(posted, round, part) !== null) === isStated));
  const money = sum(possibleMoney, [...stated!, ...open!.slice(0, 1)]);
  const credit = sum(possibleCredit, parts);
  const mayHaveLed = parts.some(({ lead }) => lead === null || values(lead).includes(true));
  const hasLed = parts.some(({ lead }) => lead?.value === true && lead.others.length === 0);
  if (could.has(true)) take(tally.possibly, round, mayHaveLed, money.high, credit.high);
  if (!could.has(false)) take(tally.surely, round, hasLed, money.low, credit.low);
};

/** With what claims that lost say of them, by startup, round, investor and source. */
const creditsIn = ({ credit, creditsElse }: Tally): Json => {
  const keyOf = ({ startup, round, investor, from }: Json) => [startup, round, investor, from].join(' ');
  const sum = inDollars(known(credit));
  return sum && { ...sum, ...(creditsElse.length > 0 && { alternatives: creditsElse.toSorted((a, b) => byText(keyOf(a), keyOf(b))) }) };
};

const talliesAt = (posted: Posted, when: When, scope: Scope): Map<string, Tally> => {
  const organizations = organizationsIn(posted);
  const tallies = new Map<string, Tally>();
  for (const round of roundsAt(posted, when)) {
    if (!inScope(round, organizations, scope)) continue;
    for (const { holder, parts, money } of stakesIn(posted, when, round, scope.groups)) {
      const tally = tallies.get(holder) ?? nothing();
      tallies.set(holder, tally);
      takePossible(posted, when, tally, round, parts);
      if (!round.counted) continue;
      const hasLed = parts.some(({ lead }) => lead?.value === true);
      take(tally.own, round, hasLed, money?.low ?? 0, 0);
      tally.unknownCheques += money ? 0 : 1;
      for (const part of parts) {
        const [, ...others] = paidIn(posted, when, round, part, 'compute-credit');
        const said = [part.consideration, ...(part.consideration?.others ?? [])];
        for (const [n, { usd, from }] of others.entries())
          tally.creditsElse.push({
            ...{ startup: round.startup, round: round.id, investor: part.investor, usd: inDollars(usd), from },
            assurance: said[n + 1]!.assurance,
          });
        tally.credit = add(tally.credit, paidIn(posted, when, round, part, 'compute-credit')[0]?.usd ?? null);
        tally.cash = add(tally.cash, paidIn(posted, when, round, part, 'cash')[0]?.usd ?? null);
      }
    }
  }
  return tallies;
};

/** Startups that reached a billion: as it is answered, whichever claims are right, and if some are. */
type Unicorns = { now: Set<string>; surely: Set<string>; possibly: Set<string> };

const unicornsAt = (posted: Posted, when: When): Unicorns => {
  const unicorns: Unicorns = { now: new Set(), surely: new Set(), possibly: new Set() };
  for (const { id, foundedOn } of organizationsIn(posted).values()) {
    const { surely, possibly } = unicorn(posted, id, when);
    if (timelineAt(posted, id, foundedOn, when).unicornSince) unicorns.now.add(id);
    if (surely) unicorns.surely.add(id);
    if (possibly) unicorns.possibly.add(id);
  }
  return unicorns;
};

const common = (startups: Set<string>, unicorns: Set<string>): number => [...startups].filter((id) => unicorns.has(id)).length;

/** Per metric, a span in which the value surely lies. Values of cents are whole. */
const possible = ({ surely, possibly }: Tally, unicorns: Unicorns, metric: Metric): Span => {
  if (metric === 'startups') return { low: surely.startups.size, high: possibly.startups.size };
  if (metric === 'unicorns') return { low: common(surely.startups, unicorns.surely), high: common(possibly.startups, unicorns.possibly) };
  return { low: Math.round(surely[metric]), high: Math.round(possibly[metric]) };
};

/** The entries of `/v1/rankings/investors` by every metric. */
export const investorsAt = (posted: Posted, when: When, scope: Scope): Map<Metric, Json[]> => {
  const [organizations, unicorns] = [organizationsIn(posted), unicornsAt(posted, when)];
  const all = talliesAt(posted, when, scope);
  const boards = new Map<Metric, Json[]>();
  for (const metric of METRICS) {
    const spans: Span[] = [];
    const rows: { id: string; name: string; value: number | null; metrics: Json; at: number }[] = [];
    for (const [id, tally] of all) {
      const { own } = tally;
      if (tally.possibly.rounds === 0) continue;
      spans.push(possible(tally, unicorns, metric));
      if (own.rounds === 0) continue;
      const metrics: Json = {
        ...{ startups: own.startups.size, rounds: own.rounds, leads: own.leads, knownUsd: dollars(own.knownUsd) },
        ...{
          unknownCheques: tally.unknownCheques,
          computeCreditUsd: creditsIn(tally),
          cashUsd: inDollars(known(tally.cash)),
        },
        unicorns: common(own.startups, unicorns.now),
      };
      const value = metric === 'computeCreditUsd' ? (metrics.computeCreditUsd?.low ?? null) : metrics[metric];
      rows.push({ id, name: organizations.get(id)!.name, value, metrics, at: spans.length - 1 });
    }
    const entries = rows.map(({ at, ...row }) => ({ ...row, rankRange: row.value === null ? null : rankRange(spans, at) }));
    boards.set(metric, ranked(entries, metric));
  }
  return boards;
};
