/** What an investor group holds: its cheques, its stakes after dilution, and their worth, all as spans. */
import type { Posted, When } from './claims.ts';
import { dayIn, isKnownFact, isTakenBack } from './known.ts';
import { survivorsIn } from './merged.ts';
import { groupOf, organizationsIn } from './organizations.ts';
import { usd } from './rates.ts';
import { type Part, paidIn, type Round, roundsAt } from './rounds.ts';
import { heldBy, instrument, known, type Move, movesOf, reportsAt, scenarioOf, total } from './stakes.ts';
import { timelineAt } from './timeline.ts';
import { add, byText, firstDay, inDollars, type Json, percent, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;

/** Percent of a value in cents, in dollars. Null where nothing is known of it. */
export const worthOf = (stake: Span | null, worth: Span | null): Json => {
  if (stake?.high === 0) return { low: 0, high: 0 };
  if (!stake || !worth) return null;
  const part = (percent: number, cents: number) => Math.round(percent * cents) / 1e4;
  const nav = { low: part(stake.low, worth.low), high: worth.high === NONE ? null : part(stake.high, worth.high) };
  return nav.low === 0 && nav.high === null ? null : nav;
};

/** How a startup ended by a day: by the first of its completed exits that is no listing, with the price in cents. */
const endAt = (posted: Posted, when: When, startup: string, day: string): { exit: string; on: string; price: Span | null } | null => {
  const exits = new Map<string, Json>();
  for (const [at, { type, subject, data }] of posted.events.entries()) {
    if (subject !== startup) continue;
    if (type === 'OrganizationExited' && isKnownFact(data, posted, when)) exits.set(`${data.exit} ${data.on}`, { ...data, at });
    if (type === 'OrganizationExitWithdrawn' && isTakenBack(data, posted, when)) exits.delete(`${data.exit} ${data.on}`);
  }
  const ended = [...exits.values()]
    .filter(({ exit, status, on }) => exit !== 'ipo' && status !== 'announced' && firstDay(on) <= day)
    .sort((a, b) => byText(firstDay(a.on), firstDay(b.on)))[0];
  return ended ? { exit: ended.exit, on: ended.on, price: ended.price ? usd(posted.events, ended.at, ended.price, ended.on) : null } : null;
};

/** Whether one of them led; null where of one nobody says, and none did. */
const leadOf = (parts: Part[]): boolean | null => {
  const leads = parts.map(({ lead }) => lead?.value ?? null);
  return leads.includes(true) ? true : leads.includes(null) ? null : false;
};

/** What was put in, round by round. */
const paidInto = (posted: Posted, when: When, all: Round[], members: string[]): Json => {
  let [known, cash, credit, unknown]: [Span | null, Span | null, Span | null, number] = [null, null, null, 0];
  const rounds = [];
  for (const round of all) {
    const parts = round.parts.filter(({ investor }) => members.includes(investor));
    if (parts.length === 0) continue;
    let [cheque, stated]: [Span | null, number | null] = [null, null];
    for (const part of parts) {
      cheque = add(cheque, part.amount?.usd ?? null);
      if (part.stakePercent) stated = (stated ?? 0) + part.stakePercent.value;
      cash = add(cash, paidIn(posted, when, round, part, 'cash')[0]?.usd ?? null);
      credit = add(credit, paidIn(posted, when, round, part, 'compute-credit')[0]?.usd ?? null);
    }
    const told = { round: round.id, on: round.on, instrument: instrument(round), lead: leadOf(parts) };
    rounds.push({ ...told, chequeUsd: inDollars(cheque), statedStakePercent: stated });
    known = add(known, cheque);
    unknown += cheque ? 0 : 1;
  }
  return { rounds, knownUsd: inDollars(known), unknownCheques: unknown, cashUsd: inDollars(cash), computeCreditUsd: inDollars(credit) };
};

/** What it is a part of, and what that is worth; `isOpen` where dates leave open in which order things happened, and the answer may be wider. */
const heldIn = (moves: Move[], members: string[], current: Span | null, ended: ReturnType<typeof endAt>): Json => {
  const own = members.map((holder) => ({ holder, ...heldBy(holder, moves) }));
  const holders = own.filter(({ stake }) => stake);
  const all = holders.length > 0 ? total(holders.map(({ stake }) => stake!)) : null;
  const stated = holders.flatMap(({ holder }) => moves.findLast((move) => move.own.get(holder)?.states)?.own.get(holder)?.states ?? []);
  const days = holders.flatMap(({ on }) => on ?? []).sort(byText);
  const isSold = holders.length > 0 && holders.every(({ stake, on }) => on && stake!.high === 0);
  const lent = own.reduce((sum: Span | null, one) => add(sum, one.lent), null);
  const scenario = (dilutes: boolean) => {
    const stake = scenarioOf(moves, members, dilutes);
    return { stake, navUsd: current ? worthOf(stake, current) : null };
  };
  return {
    isOpen: own.some((one) => one.isOpen),
    convertibleUsd: lent && (lent.low > 0 || lent.high !== NONE) ? inDollars(lent) : null,
    statedStakePercent: stated.length > 0 ? total(stated) : null,
    stake: all && known(all),
    stakes: holders.map(({ holder, stake, on }) => ({
      ...{ holder, percent: known(stake), statedOn: on, soldOn: on && stake!.high === 0 ? on : null },
    })),
    ...{ statedOn: days[0] ?? null, soldOn: isSold ? days.at(-1) : null },
    ...{ navUsd: ended ? null : worthOf(all && known(all), current), exited: ended && { exit: ended.exit, on: ended.on } },
    shareOfPriceUsd: ended?.price ? worthOf(all && known(all), ended.price) : null,
    scenarios: { undiluted: scenario(false), 'diluted-by-known-rounds': scenario(true) },
  };
};

/** One startup's part of `/v1/organizations/{id}/holdings`; null where no member has any. */
const holdingIn = (posted: Posted, when: When, startup: string, members: string[], day: string): Json => {
  const rounds = roundsAt(posted, when).filter((round) => round.counted && round.startup === startup);
  const reports = reportsAt(posted, when, startup).filter(({ holder }) => members.includes(holder));
  const paid = paidInto(posted, when, rounds, members);
  if (paid.rounds.length + reports.length === 0) return null;
  const { name, foundedOn } = organizationsIn(posted).get(startup)!;
  const ended = endAt(posted, when, startup, day);
  const current = ended ? null : timelineAt(posted, startup, foundedOn, when).current;
  return {
    ...{ startup, name, ...paid, ...heldIn(movesOf(posted, when, rounds, reports), members, current?.usd ?? null, ended) },
    reported: reports.map(({ stake, holder, on, percent }) => ({
      ...{ stake, holder: { value: holder }, asOf: { value: on }, percent: { value: percent } },
    })),
    proceedsUsd: inDollars(reports.reduce((sum: Span | null, { proceeds }) => add(sum, proceeds), null)),
    ...{ method: 'headline', pricedOn: current?.on ?? null },
    valuation: current && { on: current.on, usd: inDollars(current.usd), from: current.answer.from },
  };
};

const sumOf = (all: Json[]): Json => {
  let sum: Json = null;
  for (const one of all) {
    if (one)
      sum = { low: cents(sum?.low ?? 0, one.low), high: sum?.high === null || one.high === null ? null : cents(sum?.high ?? 0, one.high) };
  }
  return sum;
};
const cents = (a: number, b: number): number => Math.round(a * 100 + b * 100) / 100;

/** What the group of an investor holds, by startup; members are those of the day. */
export const holdingsAt = (posted: Posted, when: When, id: string, country?: string): { holder: string; holdings: Json[] } => {
  const organizations = organizationsIn(posted);
  const day = dayIn(when, posted);
  const holder = groupOf(posted, when, id, day);
  const members = [...organizations.keys()]
    .filter((one) => !survivorsIn(posted).has(one) && groupOf(posted, when, one, day) === holder)
    .sort(byText);
  const holdings: Json[] = [];
  for (const startup of [...organizations.keys()].sort(byText)) {
    if (country && organizations.get(startup)!.country !== country) continue;
    const holding = holdingIn(posted, when, startup, members, day);
    if (holding) holdings.push(holding);
  }
  return { holder, holdings };
};

/** What holdings come to together, and how much of it is known. */
export const portfolioOf = (holdings: Json[]): Json => {
  const [rounds, unknownCheques] = [
    holdings.flatMap((one) => one.rounds).length,
    holdings.reduce((all, one) => all + one.unknownCheques, 0),
  ];
  const count = (has: (holding: Json) => boolean) => holdings.filter(has).length;
  return {
    totals: {
      ...{ startups: holdings.length, rounds, unknownCheques, knownUsd: sumOf(holdings.map(({ knownUsd }) => knownUsd)) },
      cashUsd: sumOf(holdings.map(({ cashUsd }) => cashUsd)),
      computeCreditUsd: sumOf(holdings.map(({ computeCreditUsd }) => computeCreditUsd)),
    },
    coverage: {
      ...{
        chequesKnownPercent: percent(rounds - unknownCheques, rounds),
        withStatedStake: count((one) => one.statedStakePercent !== null),
      },
      ...{
        withValuation: count((one) => one.valuation !== null),
        withNav: count((one) => one.navUsd?.low > 0 || typeof one.navUsd?.high === 'number'),
      },
      ...{
        withNavLow: count((one) => one.navUsd?.low > 0),
        withNavHigh: count((one) => typeof one.navUsd?.high === 'number'),
      },
    },
  };
};
