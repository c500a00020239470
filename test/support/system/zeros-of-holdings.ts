/** Where a number of what an investor holds may be 0, and where the lower end of any span. */
import type { Json } from '../../../trial/running.ts';
import { openCheque } from '../reckoning/amounts.ts';
import { stakesIn } from '../reckoning/investors.ts';
import { isOfNewMoney } from '../reckoning/new-money.ts';
import { groupOf } from '../reckoning/organizations.ts';
import { type Round, roundsAt } from '../reckoning/rounds.ts';
import { countedIn, type Place, type Zero } from './zeros.ts';

/** Asked of a member, the answer is of its group. */
const isOwn = ({ id, posted, when, trail: [body] }: Zero, investor: string, { day }: Round): boolean =>
  [id, body.holder].includes(investor) || groupOf(posted, when, investor, day) === body.holder;

/** Every part of the round is stated to the last cent by others: a cheque that nobody states can only be nothing. */
const isNothingLeft = (zero: Zero): boolean => {
  const startup = zero.trail.find((part) => part?.startup)?.startup;
  const rounds = roundsAt(zero.posted, zero.when).filter(
    (round) =>
      round.counted &&
      (startup === undefined || round.startup === startup) &&
      round.parts.some(({ investor }) => isOwn(zero, investor, round)),
  );
  return rounds.length > 0 && rounds.every((round) => openCheque(zero.posted, zero.when, round).high === 0);
};
/** A round that moves no new money: a sale of shares among holders, or a loan. */
const isNoNewMoney = ({ posted, when, trail }: Zero): boolean => {
  const startup = trail.find((part) => part?.startup)?.startup;
  const round = roundsAt(posted, when).find((one) => one.startup === startup && one.id === trail.at(-2).round);
  return round !== undefined && !isOfNewMoney(round);
};

/** How many of what is listed beside it say something. */
const noneOf =
  (is: (holding: Json) => boolean) =>
  ({ trail: [body] }: Zero) =>
    !body.holdings.some(is);
const says = (interval: Json): boolean => interval !== null && (interval.low > 0 || interval.high !== null);
const COVERED: Record<string, (holding: Json) => boolean> = {
  withStake: ({ stake }) => says(stake),
  withStatedStake: ({ statedStakePercent }) => statedStakePercent !== null,
  withValuation: ({ valuation }) => Boolean(valuation?.usd),
  withNav: ({ navUsd }) => says(navUsd),
  withNavLow: ({ navUsd }) => navUsd?.low > 0,
  withNavHigh: ({ navUsd }) => typeof navUsd?.high === 'number',
};

const BOTH = ({ id, asked }: Zero): string[] => [id, asked.get('compare')!];
/** Of the cheques that are stated of it. */
const mayHavePaidNothing = (zero: Zero, id: string, startup: string): boolean => {
  const stakes = countedIn(zero, { startup }).flatMap((round) => stakesIn(zero.posted, zero.when, round, true));
  const stated = stakes.filter(({ holder, money }) => holder === id && money !== null);
  return stated.length > 0 && stated.every(({ money }) => money!.low === 0);
};

/** The rounds that the investor, or a member of its group, took part in, by the facts. */
const partsOf = (zero: Zero): { round: Round; isKnown: boolean }[] =>
  countedIn(zero, { kinds: ['equity', 'public', 'convertible', 'secondary', 'debt', 'grant', 'swap'] }).flatMap((round) => {
    const own = round.parts.filter(({ investor }) => isOwn(zero, investor, round));
    return own.length > 0 ? [{ round, isKnown: own.some(({ amount }) => Boolean(amount?.usd)) }] : [];
  });

/** Where it has no upper end it is a bound of what is partly unknown, or of what is only hoped for. */
const isLowEnd = ({ beside: { high } }: Zero): boolean => high === null || high > 0;
const page = (end: string): RegExp => new RegExp(`^GET /v1/organizations/\\{id\\}/holdings /${end}$`);

export const ofHoldings: Place[] = [
  { at: page('holdings/\\*/stake/steps/\\*/newMoneyUsd/high'), why: 'the round raised no new money', check: isNoNewMoney },
  { at: page('(holdings|totals)/.*/?high'), why: 'others paid all of the round', check: isNothingLeft },
  {
    at: page('coverage/with\\w+'),
    why: 'no holding that is listed has it',
    check: (zero) => COVERED[zero.key] !== undefined && noneOf(COVERED[zero.key]!)(zero),
  },
  {
    ...{ at: page('coverage/chequesKnownPercent'), why: 'not one cheque of it is stated' },
    check: (zero) => partsOf(zero).length > 0 && partsOf(zero).every(({ isKnown }) => !isKnown),
  },
  { at: page('totals/(startups|rounds)'), why: 'it took part in no round', check: (zero) => partsOf(zero).length === 0 },
  {
    at: page('(holdings/\\*|totals)/unknownCheques'),
    why: 'each of its cheques is stated',
    check: (zero) =>
      partsOf(zero).every(({ round, isKnown }) => isKnown || (zero.beside.startup !== undefined && round.startup !== zero.beside.startup)),
  },
  {
    at: page('holdings/\\*/weights/cost'),
    why: 'its cheques may be nothing',
    check: ({ trail }) => trail.at(-2).knownUsd?.low === 0 && trail.at(-2).knownUsd.high !== 0,
  },
  {
    at: page('overlap/(equal|jaccard)Percent'),
    why: 'they hold no startup in common',
    check: ({ beside }) => beside.startups.length === 0,
  },
  {
    ...{ at: page('overlap/costPercent'), why: 'of what both hold, one or the other may have paid nothing' },
    check: (zero) => zero.beside.startups.every((startup: string) => BOTH(zero).some((id) => mayHavePaidNothing(zero, id, startup))),
  },
  {
    at: /\/low$/,
    why: 'the lower end of an interval, which is a bound and no value',
    check: (zero) => isLowEnd(zero) || (zero.place.includes('/newMoneyUsd/') ? isNoNewMoney(zero) : isNothingLeft(zero)),
  },
];
