/** Answers of rankings. */
import * as z from 'zod';
import type { InvestorMetrics } from '../../../domain/boards/investor-rankings.ts';
import type { StartupMetrics } from '../../../domain/boards/startup-rankings.ts';
import { INSTRUMENTS } from '../../../domain/rounds/instrument.ts';
import { Assurance, Id, Source } from '../../../events/values.ts';
import { asked, entry, type Shown } from '../terms/entries.ts';
import type { Reference } from '../terms/reference.ts';
import {
  Count,
  GpuCount,
  InstrumentChoice,
  Interval,
  listOf,
  Months,
  market,
  period,
  provisional,
  times,
  Version,
} from '../terms/values.ts';
import { roundBehind } from './rounds.ts';

const { participations, claims, ...head } = roundBehind;
const stakeBehind = {
  ...head,
  knownUsd: z.number().nullable().describe('Its cheque in US dollars, the lower bound of it; null is unknown.'),
  ...provisional,
  participations,
  sources: z.array(Source).describe('Who says so.'),
  claims,
};
const RoundOfStartup = z
  .strictObject({
    ...roundBehind,
    instrument: z.enum(INSTRUMENTS).describe('What kind of money it is.'),
    raisedUsd: Interval.nullable()
      .optional()
      .describe('What it adds to `raisedUsd`; null where nobody knows; absent where it is not counted, or money of another kind.'),
  })
  .meta({ id: 'RoundOfStartup', description: 'A round behind a number of a startup.' });
export const explanationOf = <R extends z.ZodType>(id: string, round: R) =>
  z
    .strictObject({
      rule: z.string().describe('By which rule they count, in a sentence.'),
      rounds: z.array(round).describe('The rounds behind the numbers.'),
    })
    .meta({ id, description: 'What the numbers rest on.' })
    .optional();

const CreditSaid = z
  .strictObject({
    startup: Id.describe('The startup.'),
    round: Id.describe('Of the round, among those of the startup.'),
    investor: Id.describe('The organization that invests.'),
    usd: Interval.nullable().describe('What is paid in compute credits, in US dollars; null is unknown.'),
    from: Id.describe('The source that says so, by its Id.'),
    assurance: Assurance,
  })
  .meta({ id: 'CreditSaid', description: 'What a claim that lost says of compute credits in a round.' });
const Credits = z
  .strictObject({
    low: z.number().describe('At least so much, in US dollars.'),
    high: z.number().nullable().describe('At most so much, in US dollars; null: nobody knows how much at most.'),
    ...provisional,
    alternatives: z.array(CreditSaid).optional().describe('What claims that lost say of any of the rounds.'),
  })
  .meta({ id: 'InvestorCredits', description: 'What an investor paid in compute credits, in US dollars.' });
const InvestorEntry = z
  .strictObject({
    ...entry(
      z
        .strictObject({
          startups: Count.describe('In how many startups it invested.'),
          rounds: Count.describe('In how many rounds it took part.'),
          leads: Count.describe('How many of them it led.'),
          knownUsd: z.number().describe('The cheques that are known, the lower bounds of them, in US dollars.'),
          unknownCheques: Count.describe('How many cheques nobody states.'),
          computeCreditUsd: Credits.nullable().describe('What it paid in compute credits, in US dollars; null is unknown.'),
          cashUsd: Interval.nullable().describe('What it paid in cash, in US dollars; null is unknown.'),
          unicorns: Count.describe('How many of the startups are or were worth USD 1e9.'),
        } satisfies Shown<InvestorMetrics>)
        .meta({ id: 'InvestorMetrics', description: 'What investors are ranked by.' }),
    ),
    explanation: explanationOf(
      'InvestorExplanation',
      z.strictObject(stakeBehind).meta({ id: 'InvestedRound', description: 'A round in which it took part.' }),
    ),
  })
  .meta({ id: 'InvestorEntry', description: 'An investor in a ranking.' });
const StartupEntry = z
  .strictObject({
    ...entry(
      z
        .strictObject({
          valuationUsd: Interval.nullable().describe('What it is worth, in US dollars; null is unknown.'),
          raisedUsd: Interval.nullable().describe('New money that it raised, in US dollars; null is unknown.'),
          unknownAmounts: Count.describe('How many rounds state no amount.'),
          monthsToUnicorn: Months.nullable().describe('From its founding to USD 1e9; null where either day is unknown.'),
          stepUp: Interval.nullable().describe('Its last step in value, as a factor; null is unknown.'),
          gpus: GpuCount.nullable().describe('Null where no allocation was ever reported.'),
        } satisfies Shown<StartupMetrics>)
        .meta({ id: 'StartupMetrics', description: 'What startups are ranked by.' }),
    ),
    explanation: explanationOf('StartupExplanation', RoundOfStartup),
  })
  .meta({ id: 'StartupEntry', description: 'A startup in a ranking.' });

export const scope = { ...market, ...times, version: Version };
export const instrument = { instrument: InstrumentChoice };
const tag = 'Rankings';
export const rankingReference: Reference = {
  'GET /v1/rankings/investors': {
    tag,
    summary: 'Who invests most',
    csv: true,
    description:
      'Over counted rounds; the members of a group count as one unless `groups=false`. `explain` names one whose rounds are added.',
    answer: listOf('entries', InvestorEntry, { metric: asked.metric, ...scope, ...period, groups: asked.groups, ...instrument }),
    example: { query: { metric: 'startups', country: 'CN', explain: 'alibaba', limit: '3' } },
  },
  'GET /v1/rankings/startups': {
    tag,
    summary: 'Which startups are worth most, raised most, were unicorns fastest',
    csv: true,
    answer: listOf('entries', StartupEntry, { metric: asked.metric, ...scope, ...instrument }),
    example: { query: { metric: 'valuationUsd', country: 'CN', limit: '3' } },
  },
};
