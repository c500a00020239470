/** What an investor group holds: its cheques, its stakes after dilution, and their worth, all as spans. */
import type { Posted, When } from './claims.ts';
import { type Stake, stakesIn } from './investors.ts';
import { dayIn } from './known.ts';
import { groupOf, organizationsIn } from './organizations.ts';
import { type Part, paidIn, type Round, roundsAt } from './rounds.ts';
import { timelineAt } from './timeline.ts';
import { add, byText, inDollars, type Json, percent, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;

/** Rounds of these types sell no new shares, or none yet. */
const WITHOUT_SHARES = ['secondary', 'debt', 'grant', 'convertible-note', 'safe'];

/** Post-money value: stated, or stated and the new money, or either where the basis is not said. */
const postMoney = ({ valuation, amount }: Round): Span | null => {
  const basis = valuation?.value.basis;
  if (!valuation?.usd || basis === 'target' || basis === 'transaction') return null;
  if (basis === 'post') return valuation.usd;
  const more = amount?.usd ?? { low: 0, high: NONE };
  if (basis === 'pre') return { low: valuation.usd.low + more.low, high: valuation.usd.high + more.high };
  return { low: valuation.usd.low, high: valuation.usd.high + more.high };
};

/** The share of a startup, 0 to 1, that a round leaves to those who were in before; null where nothing is known. */
const left = (round: Round): { low: number | null; high: number } => {
  const [money, post] = [round.amount?.usd ?? null, postMoney(round)];
  if (!money || !post) return { low: null, high: 1 };
  const most = money.high === NONE ? null : money.high / post.low;
  return { low: most === null ? null : Math.max(0, 1 - most), high: 1 - (post.high === NONE ? 0 : money.low / post.high) };
};

type Own = { low: number | null; high: number | null } | null;

const statedIn = (parts: Part[]): number | null => {
  let sum: number | null = null;
  for (const { stakePercent } of parts) if (stakePercent) sum = (sum ?? 0) + stakePercent.value;
  return sum;
};

/** In percent: the latest that is stated, else cheques over post-money, diluted by each later counted round. */
const stakeOf = (rounds: Round[], stakeIn: (round: Round) => Stake | undefined): Own => {
  let own: Own = null;
  for (const round of rounds) {
    const issues = !WITHOUT_SHARES.includes(round.roundType?.value);
    if (own && issues) {
      const { low, high } = left(round);
      own = { low: own.low === null || low === null ? null : own.low * low, high: own.high === null ? null : own.high * high };
    }
    const { parts, cheque } = stakeIn(round) ?? { parts: [], cheque: null };
    const stated = statedIn(parts);
    if (stated !== null) {
      own = { low: stated, high: stated };
    } else if (cheque) {
      const post = postMoney(round);
      const bought = {
        low: post && post.high !== NONE ? (100 * cheque.low) / post.high : 0,
        high: post ? (100 * cheque.high) / post.low : null,
      };
      const before: Own = own ?? { low: 0, high: 0 };
      own = {
        low: before.low === null ? null : before.low + bought.low,
        high: before.high === null || bought.high === null ? null : Math.min(100, before.high + bought.high),
      };
    }
  }
  return own;
};

const percentOf = (stake: number | null, cents: number) => (stake === null || cents === NONE ? null : Math.round(stake * cents) / 1e4);

const navOf = (stake: Own, worth: Span | null): Own => {
  const nav = stake &&
    worth && { low: percentOf(stake.low, worth.low), high: stake.high === null ? null : percentOf(stake.high, worth.high) };
  return nav && (nav.low !== null || nav.high !== null) ? nav : null;
};

/** One startup's part of `/v1/organizations/{id}/holdings`, from its counted rounds, the oldest first. */
const holdingIn = (posted: Posted, when: When, startup: string, all: Round[], stakeIn: (round: Round) => Stake | undefined): Json => {
  let [known, cash, credit, unknown, stated]: [Span | null, Span | null, Span | null, number, number | null] = [null, null, null, 0, null];
  const rounds = [];
  for (const round of all) {
    const stake = stakeIn(round);
    if (!stake) continue;
    const sum = statedIn(stake.parts);
    const lead = stake.parts.some((part) => part.lead?.value === true);
    rounds.push({
      round: round.id,
      on: round.announcedOn?.value ?? null,
      lead,
      chequeUsd: inDollars(stake.cheque),
      statedStakePercent: sum,
    });
    known = add(known, stake.cheque);
    unknown += stake.cheque ? 0 : 1;
    stated = sum ?? stated;
    for (const part of stake.parts) {
      cash = add(cash, paidIn(posted.events, part, 'cash')[0]?.usd ?? null);
      credit = add(credit, paidIn(posted.events, part, 'compute-credit')[0]?.usd ?? null);
    }
  }
  const { name, foundedOn } = organizationsIn(posted).get(startup)!;
  const { current } = timelineAt(posted, startup, foundedOn, when);
  const stake = stakeOf(all, stakeIn);
  return {
    ...{ startup, name, rounds, knownUsd: inDollars(known), unknownCheques: unknown, statedStakePercent: stated },
    ...{ cashUsd: inDollars(cash), computeCreditUsd: inDollars(credit), stake, navUsd: navOf(stake, current?.usd ?? null) },
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

/** What the group of an investor holds, by startup. */
export const holdingsAt = (posted: Posted, when: When, id: string, country?: string): Json => {
  const organizations = organizationsIn(posted);
  const day = dayIn(when, posted);
  const holder = groupOf(posted, when, id, day);
  const stakeIn = (round: Round) => stakesIn(posted, when, round, true, day).find((stake) => stake.holder === holder);
  const holdings: Json[] = [];
  for (const startup of [...organizations.keys()].sort(byText)) {
    if (country && organizations.get(startup)!.country !== country) continue;
    const rounds = roundsAt(posted, when).filter((round) => round.counted && round.startup === startup);
    if (rounds.some(stakeIn)) holdings.push(holdingIn(posted, when, startup, rounds, stakeIn));
  }
  const [rounds, unknownCheques] = [
    holdings.flatMap((one) => one.rounds).length,
    holdings.reduce((all, one) => all + one.unknownCheques, 0),
  ];
  const count = (has: (holding: Json) => boolean) => holdings.filter(has).length;
  return {
    ...{ holder, holdings },
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
