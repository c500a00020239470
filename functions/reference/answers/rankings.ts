/** Answers of rankings and concentration. */
import * as z from 'zod';
import type { InvestorMetrics } from '../../../domain/boards/investor-rankings.ts';
import type { ProviderMetrics } from '../../../domain/boards/provider-rankings.ts';
import type { StartupMetrics } from '../../../domain/boards/startup-rankings.ts';
import { INSTRUMENT_CHOICES } from '../../../domain/rounds/instrument.ts';
import { Country, Id, PartialDate, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, GpuCount, Interval, listOf, Months, market, period, provisional, times, Version } from '../terms/values.ts';
import { RoundBehind, roundBehind } from './rounds.ts';

const entry = <M extends z.ZodType>(metrics: M) => ({
  rank: z.number().int().min(1),
  rankRange: z.tuple([z.number().int(), z.number().int()]).describe('The best and the worst rank that the bounds of claims allow.'),
  id: Id,
  name: z.string(),
  value: z.number().nullable().describe('The metric asked for; of an interval the lower bound; null is unknown.'),
  share: z.number().nullable().describe('Percent of the sum of all values.'),
  metrics,
  ...provisional,
});
/** Metrics as an answer shows them: each that is measured, and no other. */
type Shown<Metrics> = { [Metric in keyof Metrics]: z.ZodType<Metrics[Metric]> };

const { participations, claims, ...head } = roundBehind;
const stakeBehind = { ...head, knownUsd: z.number().nullable(), ...provisional, participations, sources: z.array(Source), claims };
const explanationOf = <R extends z.ZodType>(round: R) => z.strictObject({ rule: z.string(), rounds: z.array(round) }).optional();

const InvestorEntry = z
  .strictObject({
    ...entry(
      z.strictObject({
        startups: Count,
        rounds: Count,
        leads: Count,
        knownUsd: z.number(),
        unknownCheques: Count,
        computeCreditUsd: Interval.nullable(),
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
        stepUp: z.number().nullable(),
        gpus: GpuCount,
      } satisfies Shown<StartupMetrics>),
    ),
    explanation: explanationOf(RoundBehind),
  })
  .meta({ id: 'StartupEntry' });
const ProviderEntry = z
  .strictObject(
    entry(
      z.strictObject({
        clusters: Count,
        gpus: GpuCount,
        h100Equivalents: z.number(),
        allocatedGpus: GpuCount,
        utilization: z.number().nullable(),
        phasesUnknown: Count,
      } satisfies Shown<ProviderMetrics>),
    ),
  )
  .meta({ id: 'ProviderEntry' });

const Holder = z.strictObject({ id: Id, name: z.string(), value: z.number(), share: z.number() }).meta({ id: 'Holder' });
const Label = z.enum(['unconcentrated', 'moderate', 'high']);
const figures = {
  holders: Count,
  hhi: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  cr1: z.number().nullable(),
  cr4: z.number().nullable(),
  label: z.strictObject({ low: Label, high: Label }).nullable().describe('US Merger Guidelines of 2023: to 1,000, to 1,800, over it.'),
  residual: z.number().describe('What no holder is known to have.'),
  ...provisional,
};
const scope = { ...market, ...times, version: Version };
const onDay = { country: Country.optional(), ...times, on: PartialDate, chipTable: Version };
const totals = {
  rounds: Count,
  roundsWithoutAmount: Count,
  cheques: Count,
  unknownCheques: Count,
  knownUsd: z.number(),
  totalUsd: z.number(),
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
    answer: listOf('entries', InvestorEntry, { metric: z.string(), ...scope, ...period, groups: z.boolean() }),
    example: { query: { metric: 'startups', country: 'CN', explain: 'alibaba', limit: '3' } },
  },
  'GET /v1/rankings/startups': {
    tag,
    summary: 'Which startups are worth most, raised most, were unicorns fastest',
    csv: true,
    answer: listOf('entries', StartupEntry, { metric: z.string(), ...scope, instrument: z.enum(INSTRUMENT_CHOICES) }),
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
    description: 'The HHI is an interval: what no cheque accounts for is atomistic for its low end, one holder for its high.',
    answer: listOf('entries', Holder, {
      base: z.string(),
      ...scope,
      ...period,
      groups: z.boolean(),
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
