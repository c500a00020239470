/** Answers of rankings and concentration. */
import * as z from 'zod';
import type { InvestorMetrics } from '../../../domain/boards/investor-rankings.ts';
import type { StartupMetrics } from '../../../domain/boards/startup-rankings.ts';
import { INSTRUMENT_CHOICES, INSTRUMENTS } from '../../../domain/rounds/instrument.ts';
import { Assurance, Id, Source } from '../../../events/values.ts';
import { entry, figures, Range, type Shown } from '../terms/entries.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, GpuCount, Interval, listOf, Months, market, period, provisional, times, Version } from '../terms/values.ts';
import { roundBehind } from './rounds.ts';

const { participations, claims, ...head } = roundBehind;
const stakeBehind = { ...head, knownUsd: z.number().nullable(), ...provisional, participations, sources: z.array(Source), claims };
const RoundBehind = z
  .strictObject({
    ...roundBehind,
    instrument: z.enum(INSTRUMENTS),
    raisedUsd: Interval.nullable()
      .optional()
      .describe('What it adds to `raisedUsd`; null where nobody knows; absent where it is not counted, or money of another kind.'),
  })
  .meta({ id: 'RoundBehind', description: 'A round behind a number.' });
const explanationOf = <R extends z.ZodType>(round: R) => z.strictObject({ rule: z.string(), rounds: z.array(round) }).optional();

const Credits = z
  .strictObject({
    ...{ low: z.number(), high: z.number().nullable(), ...provisional },
    alternatives: z
      .array(z.strictObject({ startup: Id, round: Id, investor: Id, usd: Interval.nullable(), from: Id, assurance: Assurance }))
      .optional()
      .describe('What claims that lost say of any of the rounds.'),
  })
  .meta({ id: 'InvestorCredits' });
const InvestorEntry = z
  .strictObject({
    ...entry(
      z.strictObject({
        startups: Count,
        rounds: Count,
        leads: Count,
        knownUsd: z.number(),
        unknownCheques: Count,
        computeCreditUsd: Credits.nullable(),
        cashUsd: Interval.nullable(),
        unicorns: Count,
      } satisfies Shown<InvestorMetrics>),
    ),
    explanation: explanationOf(z.strictObject(stakeBehind)),
  })
  .meta({ id: 'InvestorEntry' });
const StartupEntry = z
  .strictObject({
    ...entry(
      z.strictObject({
        valuationUsd: Interval.nullable(),
        raisedUsd: Interval.nullable(),
        unknownAmounts: Count,
        monthsToUnicorn: Months.nullable(),
        stepUp: Interval.nullable(),
        gpus: GpuCount.nullable().describe('Null where no allocation was ever reported.'),
      } satisfies Shown<StartupMetrics>),
    ),
    explanation: explanationOf(RoundBehind),
  })
  .meta({ id: 'StartupEntry' });
const Holder = z
  .strictObject({ id: Id, name: z.string(), value: z.number(), share: Range.describe('Percent of the whole.') })
  .meta({ id: 'Holder' });
const scope = { ...market, ...times, version: Version };
const instrument = { instrument: z.enum(INSTRUMENT_CHOICES) };
const totals = {
  rounds: Count,
  roundsWithoutAmount: Count,
  roundsWithoutInvestor: Count.describe('Of which no investor is known: `startups` and `rounds` do not see them.'),
  cheques: Count,
  unknownCheques: Count,
  knownUsd: z.number(),
  totalUsd: z.number(),
  atMostUsd: z.number().nullable().describe('The most that the rounds raised; null without a bound.'),
  knownPercent: z.number().nullable(),
  ...provisional,
};

const [tag, concentration] = ['Rankings', 'Concentration'];
export const rankingReference: Reference = {
  'GET /v1/rankings/investors': {
    tag,
    summary: 'Who invests most',
    csv: true,
    description:
      'Over counted rounds; the members of a group count as one unless `groups=false`. `explain` names one whose rounds are added.',
    answer: listOf('entries', InvestorEntry, { metric: z.string(), ...scope, ...period, groups: z.boolean(), ...instrument }),
    example: { query: { metric: 'startups', country: 'CN', explain: 'alibaba', limit: '3' } },
  },
  'GET /v1/rankings/startups': {
    tag,
    summary: 'Which startups are worth most, raised most, were unicorns fastest',
    csv: true,
    answer: listOf('entries', StartupEntry, { metric: z.string(), ...scope, ...instrument }),
    example: { query: { metric: 'valuationUsd', country: 'CN', limit: '3' } },
  },
  'GET /v1/concentration/investors': {
    tag: concentration,
    summary: 'How concentrated the money is',
    csv: true,
    description: 'Each figure is an interval: what no cheque accounts for is atomistic for its low end, the largest holder’s for its high.',
    answer: listOf('entries', Holder, {
      base: z.string(),
      ...scope,
      ...period,
      groups: z.boolean(),
      ...instrument,
      ...figures,
      coverage: z.strictObject(totals),
      explanation: explanationOf(z.strictObject({ ...roundBehind, totalUsd: z.number(), ...provisional })),
    }),
    example: { query: { base: 'knownUsd', country: 'CN', limit: '3' } },
  },
};
