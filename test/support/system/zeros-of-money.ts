/** Where a sum or a count of rounds, cheques and holdings may be 0, and what of the recorded facts makes it known. */
import type { Json } from '../../../trial/running.ts';
import { type Stake, stakesIn } from '../reckoning/investors.ts';
import { organizationsIn } from '../reckoning/organizations.ts';
import { type Round, roundsAt } from '../reckoning/rounds.ts';
import { timelineAt } from '../reckoning/timeline.ts';
import { countedIn, type Place, type Zero } from './zeros.ts';

const asksForGroups = ({ asked }: Zero): boolean => asked.get('groups') !== 'false';

/** What the entry that the 0 lies in put into the rounds that count. */
const stakesOf = (zero: Zero): { round: Round; stake: Stake }[] => {
  const { id } = zero.trail.find((part) => part?.metrics);
  return countedIn(zero).flatMap((round) =>
    stakesIn(zero.posted, zero.when, round, asksForGroups(zero))
      .filter(({ holder }) => holder === id)
      .map((stake) => ({ round, stake })),
  );
};
const allStakes = (zero: Zero): Stake[] => countedIn(zero).flatMap((round) => stakesIn(zero.posted, zero.when, round, asksForGroups(zero)));

const metricsOf = ({ trail }: Zero): Json => trail.find((part) => part?.metrics).metrics;
const isNotLed = (zero: Zero): boolean =>
  stakesOf(zero).length > 0 && !stakesOf(zero).some(({ stake }) => stake.parts.some(({ lead }) => lead?.value === true));
/** Nothing is known to have been put in: each cheque is unknown, and counted beside it, or may be nothing. */
const isNothingKnown = (zero: Zero): boolean => {
  const [unknown, known] = [true, false].map((is) => stakesOf(zero).filter(({ stake }) => (stake.money === null) === is));
  return (
    unknown!.length + known!.length > 0 &&
    known!.every(({ stake }) => stake.money?.low === 0) &&
    unknown!.length === metricsOf(zero).unknownCheques
  );
};
const isUnicorn = ({ posted, when }: Zero, startup: string): boolean =>
  timelineAt(posted, startup, organizationsIn(posted).get(startup)?.foundedOn, when).points.some(({ usd }) => (usd?.low ?? 0) >= 1e11);
/** A metric that is an interval ranks by its lower end. */
const isOpenInterval = ({ low, high }: Json): boolean => low === 0 && high !== 0;
const VALUES: Record<string, (zero: Zero) => boolean> = {
  leads: isNotLed,
  knownUsd: isNothingKnown,
  unicorns: (zero) => stakesOf(zero).length > 0 && !stakesOf(zero).some(({ round }) => isUnicorn(zero, round.startup)),
  computeCreditUsd: (zero) => isOpenInterval(metricsOf(zero).computeCreditUsd),
};
const VALUED = (zero: Zero): boolean => VALUES[zero.asked.get('metric') ?? '']?.(zero) ?? false;

const hasAmount = ({ amount }: Round): boolean => Boolean(amount?.usd);
const COUNTS: Record<string, (zero: Zero) => boolean> = {
  rounds: (zero) => countedIn(zero).length === 0,
  roundsWithoutAmount: (zero) => countedIn(zero).every(hasAmount),
  roundsWithoutInvestor: (zero) => countedIn(zero).every(({ parts }) => parts.length > 0),
  cheques: (zero) => allStakes(zero).length === 0,
  unknownCheques: (zero) => allStakes(zero).every(({ money }) => money !== null),
  knownUsd: (zero) => allStakes(zero).every(({ money }) => !money?.low) && zero.beside.unknownCheques === zero.beside.cheques,
  totalUsd: (zero) =>
    zero.beside.knownUsd === 0 && zero.beside.roundsWithoutAmount === zero.beside.rounds && !countedIn(zero).some(hasAmount),
  atMostUsd: (zero) => countedIn(zero).length === 0,
};
/** Of startups and rounds nothing is left over but what has no investor, which is counted beside. */
const isNoOther = (zero: Zero): boolean => {
  const { coverage } = zero.trail[0];
  const isOfMoney = (zero.asked.get('base') ?? 'knownUsd') === 'knownUsd';
  return isOfMoney
    ? coverage.totalUsd === coverage.knownUsd
    : coverage.roundsWithoutInvestor === countedIn(zero).filter(({ parts }) => parts.length === 0).length;
};

/** What was stated itself begins at nothing: up to so much, a target, a range from 0. */
const beginsAtNothing = (amount: Json): boolean =>
  ['up-to', 'target'].includes(amount?.disclosure) || (amount?.disclosure === 'range' && amount.low === 0);
const statedIn = ({ value, stated = value }: Json): Json => stated?.amount ?? stated;
const dealOf = ({ posted, when, trail }: Zero): Round | undefined => {
  const deal = trail.find((part) => part?.round && part.startup);
  return roundsAt(posted, when).find(({ startup, id }) => startup === deal.startup && id === deal.round);
};
const chequeIn = (zero: Zero): Json =>
  dealOf(zero)?.parts.find(({ investor }) => investor === zero.trail.findLast((part) => part?.investor).investor)?.amount?.value;

const kindOfMoney = (zero: Zero): string[] => [/raised\/(\w+)\//.exec(zero.place)?.[1] ?? ''];

const page = (end: string): RegExp => new RegExp(`^GET /v1/organizations/\\{id\\}(/holdings)? /${end}$`);
const investors = (end: string): RegExp => new RegExp(`^GET /v1/rankings/investors /entries/\\*/${end}$`);

const DEAL = '^GET /v1/deals /deals/\\*';
export const ofMoney: Place[] = [
  {
    ...{ at: /\/(amount|valuation)\/usd\/low$/, why: 'what is stated beside it is up to so much, or a target' },
    check: ({ trail, beside }) => beside.high !== 0 && beginsAtNothing(statedIn(trail.at(-2))),
  },
  { at: new RegExp(`${DEAL}/usd/low$`), why: 'up to so much was stated', check: (zero) => beginsAtNothing(dealOf(zero)?.amount?.value) },
  {
    at: new RegExp(`${DEAL}/valuationUsd/low$`),
    why: 'a target was stated',
    check: (zero) => beginsAtNothing(dealOf(zero)?.valuation?.value.amount),
  },
  { at: new RegExp(`${DEAL}/investors/\\*/usd/low$`), why: 'up to so much was stated', check: (zero) => beginsAtNothing(chequeIn(zero)) },
  { at: investors('metrics/leads'), why: 'no claim that wins says that it led', check: isNotLed },
  { at: investors('metrics/knownUsd'), why: 'a sum of what is known, with what is unknown beside it', check: isNothingKnown },
  {
    ...{ at: investors('metrics/unknownCheques'), why: 'each of its cheques is stated' },
    check: (zero) => stakesOf(zero).length > 0 && stakesOf(zero).every(({ stake }) => stake.money !== null),
  },
  { at: investors('metrics/unicorns'), why: 'no startup of it was ever worth a billion', check: VALUES.unicorns! },
  { at: investors('(value|shareOfKnown)'), why: 'the metric that is asked for is 0', check: VALUED },
  {
    ...{ at: investors('explanation/rounds/\\*/knownUsd'), why: 'each of its cheques is unknown, or may be nothing' },
    check: ({ beside }) => beside.participations.every(({ amount }: Json) => !amount?.usd || isOpenInterval(amount.usd)),
  },
  {
    at: /^GET \/v1\/rankings\/startups \/entries\/\*\/metrics\/unknownAmounts$/,
    ...{
      why: 'each of its rounds has an amount',
      check: (zero) => countedIn(zero, { startup: zero.trail.find((part) => part?.metrics).id }).every(hasAmount),
    },
  },
  {
    at: /^GET \/v1\/concentration\/investors \/coverage\/\w+$/,
    ...{ why: 'no round, or none without, or nothing is known, as is counted beside', check: (zero) => COUNTS[zero.key]?.(zero) ?? false },
  },
  {
    at: /^GET \/v1\/concentration\/investors \/holders$/,
    ...{
      why: 'nobody is known to have put anything in',
      check: (zero) => allStakes(zero).every(({ money }) => zero.asked.get('base') === 'knownUsd' && !money?.low),
    },
  },
  { at: /^GET \/v1\/concentration\/investors \/residual$/, why: 'the known cheques are all of the total', check: isNoOther },
  {
    ...{
      at: /^GET \/v1\/concentration\/investors \/explanation\/rounds\/\*\/totalUsd$/,
      why: 'neither its amount nor a cheque is known to be anything',
    },
    check: ({ beside }) => !beside.amount?.usd?.low && beside.participations.every(({ amount }: Json) => !amount?.usd?.low),
  },
  {
    ...{ at: /^GET \/v1\/flows \/flows\/\*\/creditsDrawnUsd$/, why: 'no fact draws on a credit' },
    check: ({ posted, beside }) => beside.credits.length === 0 && !posted.events.some(({ type }) => type === 'CreditDrawn'),
  },
  {
    ...{ at: /^GET \/v1\/flows \/flows\/\*\/unknownCheques$/, why: 'each cheque of the group is stated' },
    check: (zero) =>
      countedIn(zero, { startup: zero.beside.startup })
        .filter(({ id }) => zero.beside.rounds.includes(id))
        .every((round) =>
          stakesIn(zero.posted, zero.when, round, true).every(({ holder, money }) => holder !== zero.beside.group || money !== null),
        ),
  },
  {
    ...{ at: /^GET \/v1\/flows \/flows\/\*\/unknownContracts$/, why: 'each contract has a value' },
    check: ({ posted, beside }) =>
      beside.contracts.every(({ contract }: Json) =>
        posted.events.some(
          ({ type, subject, data }) => type === 'ComputeContractReported' && subject === contract && data.value?.value !== undefined,
        ),
      ),
  },
  {
    at: page('summary/roundsCounted'),
    why: 'no round of it counts',
    check: (zero) => roundsAt(zero.posted, zero.when).every((round) => round.startup !== zero.id || !round.counted),
  },
  {
    ...{ at: page('summary/(raised/\\w+/)?unknownAmounts'), why: 'each of its rounds has an amount' },
    check: (zero) =>
      countedIn(zero, { startup: zero.id, ...(zero.place.includes('raised/') && { kinds: kindOfMoney(zero) }) }).every(hasAmount),
  },
];
