/** Answers of rankings and concentration. */
import * as z from 'zod';
import type { InvestorMetrics } from '../../../domain/boards/investor-rankings.ts';
import type { ProviderMetrics } from '../../../domain/boards/provider-rankings.ts';
import type { StartupMetrics } from '../../../domain/boards/startup-rankings.ts';
import { INSTRUMENT_CHOICES } from '../../../domain/rounds/instrument.ts';
import { Assurance, Country, Id, PartialDate, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, GpuCount, Interval, listOf, Months, market, period, provisional, times, Version } from '../terms/values.ts';
import { RoundBehind, roundBehind } from './rounds.ts';

const entry = <M extends z.ZodType>(metrics: M) => ({
  rank: z.number().int().min(1).nullable().describe('Null without a value.'),
  rankRange: z
    .tuple([z.number().int(), z.number().int()])
    .nullable()
    .describe('The best and the worst rank that the bounds of claims allow; null without a value.'),
  id: Id,
  name: z.string(),
  value: z.number().nullable().describe('The metric asked for; of an interval the lower bound; null is unknown.'),
  shareOfKnown: z.number().nullable().describe('Percent of the sum of all values; null where that is 0, or a sum means nothing.'),
  metrics,
  ...provisional,
});
/** Metrics as an answer shows them: each that is measured, and no other. */
type Shown<Metrics> = { [Metric in keyof Metrics]: z.ZodType<Metrics[Metric]> };

const { participations, claims, ...head } = roundBehind;
const stakeBehind = { ...head, knownUsd: z.number().nullable(), ...provisional, participations, sources: z.array(Source), claims };
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
export const Provider = z.strictObject({
  clusters: Count,
  gpus: GpuCount,
  h100Equivalents: z.number(),
  allocatedGpus: GpuCount,
  utilization: z.number().nullable(),
  phasesUnknown: Count,
} satisfies Shown<ProviderMetrics>);
const ProviderEntry = z.strictObject(entry(Provider)).meta({ id: 'ProviderEntry' });

const Range = z.strictObject({ low: z.number(), high: z.number() });
const Holder = z
  .strictObject({ id: Id, name: z.string(), value: z.number(), share: Range.describe('Percent of the whole.') })
  .meta({ id: 'Holder' });
const Label = z.enum(['unconcentrated', 'moderate', 'high']);
const figures = {
  relevantMarket: z.literal(false).describe('Shares of money or GPUs describe, they do not define a market.'),
  holders: Count,
  hhi: Range.nullable().describe('0 to 10,000, given the known total.'),
  cr1: Range.nullable().describe('The share of the largest holder, in percent.'),
  cr4: Range.nullable().describe('That of the four largest.'),
  label: z.strictObject({ low: Label, high: Label }).nullable().describe('US Merger Guidelines of 2023: to 1,000, to 1,800, over it.'),
  hhiAnyTotal: Range.nullable().describe('For every total that the claims allow; null where the total is what it is.'),
  residual: z.number().describe('What no holder is known to have.'),
  ...provisional,
};
const scope = { ...market, ...times, version: Version };
const instrument = { instrument: z.enum(INSTRUMENT_CHOICES) };
const onDay = { country: Country.optional(), ...times, on: PartialDate, chipTable: Version };
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
  'GET /v1/rankings/providers': {
    tag,
    summary: 'Who runs most compute',
    csv: true,
    answer: listOf('entries', ProviderEntry, { metric: z.string(), ...onDay }),
    example: { query: { metric: 'h100Equivalents', limit: '3' } },
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
  'GET /v1/concentration/providers': {
    tag: concentration,
    summary: 'How concentrated compute is',
    csv: true,
    answer: listOf('entries', Holder, {
      base: z.string(),
      ...onDay,
      ...figures,
      coverage: z.strictObject({ providers: Count, clusters: Count, phasesUnknown: Count }),
    }),
    example: { query: { base: 'gpus', limit: '3' } },
  },
};
