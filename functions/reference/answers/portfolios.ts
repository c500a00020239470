/** Answers about holdings. */
import * as z from 'zod';
import { INSTRUMENTS } from '../../../domain/rounds/instrument.ts';
import { Country, Id, PartialDate } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Dated, Interval, listOf, market, provisional, Range, resolved, times } from '../terms/values.ts';
import { Paid } from './rounds.ts';
import { Point } from './timeline.ts';

const sums = { knownUsd: Interval.nullable(), unknownCheques: Count, cashUsd: Interval.nullable(), computeCreditUsd: Interval.nullable() };

const HeldRound = z.strictObject({
  round: Id,
  on: Dated,
  instrument: z.enum(INSTRUMENTS),
  lead: z.boolean().nullable().describe('Null where nobody says.'),
  chequeUsd: Interval.nullable(),
  statedStakePercent: z.number().nullable(),
  cashUsd: z.array(Paid),
  computeCreditUsd: z.array(Paid),
});
const Percent = z
  .strictObject({ low: z.number(), high: z.number(), ...provisional })
  .meta({ id: 'Percent', description: 'Of the startup, from 0 to 100.' });
const ReportedStake = z
  .strictObject({
    stake: Id,
    holder: resolved(Id).unwrap(),
    asOf: resolved(PartialDate).unwrap(),
    percent: resolved(Percent).unwrap(),
    basis: resolved(z.enum(['fully-diluted', 'outstanding', 'voting'])),
    to: resolved(Id),
    proceedsUsd: Interval.nullable(),
  })
  .meta({
    id: 'ReportedStake',
    description: 'What is said of a stake apart from rounds, by the claim that wins and by those that say otherwise.',
  });
const Stake = z
  .strictObject({
    low: z.number(),
    high: z.number(),
    basis: z.enum(['stated', 'cheques']),
    steps: z.array(
      z.strictObject({
        round: Id.nullable(),
        reported: Id.nullable().describe('A reported stake.'),
        on: PartialDate,
        did: z.enum(['stated', 'bought', 'diluted', 'bought-and-diluted']),
        chequeUsd: Interval.nullable(),
        newMoneyUsd: Interval.nullable(),
        postMoneyUsd: Interval.nullable(),
        stake: Percent.nullable(),
      }),
    ),
    unknownCheques: z.array(Id).describe('Rounds in which it bought for a sum that nobody states, since the last statement.'),
    ...provisional,
  })
  .meta({ id: 'Stake', description: 'Percent of the startup, and what each round did to it. Null where it may be anything.' });
const MemberStake = z
  .strictObject({ holder: Id, percent: Percent.nullable(), statedOn: PartialDate.nullable(), soldOn: PartialDate.nullable() })
  .meta({ id: 'MemberStake' });
const Scenario = z
  .strictObject({
    assumption: z.string(),
    stake: Percent.nullable(),
    navUsd: Interval.nullable(),
    inputs: z.array(z.strictObject({ holder: Id, id: Id, on: PartialDate, did: z.enum(['stated', 'bought']), percent: Percent })),
    diluting: z.array(z.strictObject({ round: Id, on: PartialDate, leaves: Percent.describe('Of 1.') })),
    without: z.array(Id).describe('Rounds in which it bought nobody knows how much.'),
  })
  .meta({ id: 'Scenario', description: 'What a holding would be under an assumption.' });
const Holding = z
  .strictObject({
    startup: Id,
    name: z.string(),
    country: Country.nullable(),
    sector: Id.nullable(),
    rounds: z.array(HeldRound),
    reported: z.array(ReportedStake),
    ...sums,
    convertibleUsd: Interval.nullable().describe('Lent in notes that may become shares, until a stake is stated.'),
    statedStakePercent: Percent.nullable(),
    stake: Stake.nullable(),
    stakes: z.array(MemberStake),
    statedOn: PartialDate.nullable().describe('The day of the oldest statement that the stake rests on.'),
    soldOn: PartialDate.nullable().describe('The day on which it was stated that nothing is held any more.'),
    valuation: Point.pick({
      on: true,
      precision: true,
      dayUncertain: true,
      usd: true,
      basis: true,
      cause: true,
      from: true,
      assurance: true,
    }).nullable(),
    method: z.literal('headline').describe('Of NAV: stake times headline value, as if all shares were equal. No fair value.'),
    pricedOn: PartialDate.nullable(),
    daysSince: Count.nullable(),
    navUsd: Interval.nullable(),
    exited: z.strictObject({ exit: z.enum(['acquired', 'closed']), on: PartialDate }).nullable(),
    shareOfPriceUsd: Interval.nullable().describe('Stake times the price that was paid for all of it, with the same caution.'),
    proceedsUsd: Interval.nullable().describe('As it is stated.'),
    scenarios: z.strictObject({ undiluted: Scenario, 'diluted-by-known-rounds': Scenario }),
    weights: z.strictObject({ nav: Range.nullable(), cost: z.number().nullable(), equal: z.number(), ...provisional }),
  })
  .meta({ id: 'Holding' });

const coverage = z.strictObject({
  chequesKnownPercent: z.number().nullable(),
  withStake: Count,
  withStatedStake: Count,
  withValuation: Count,
  withNav: Count,
  withNavLow: Count,
  withNavHigh: Count,
});
const overlap = z.strictObject({
  with: Id,
  startupsOfOther: Count,
  startups: z.array(Id),
  jaccardPercent: z.number().nullable(),
  equalPercent: z.number(),
  costPercent: z.number().nullable(),
  ...provisional,
});
const portfolio = {
  organization: Id,
  holder: Id,
  members: z.array(Id),
  ...market,
  ...times,
  indicative: z.literal(true),
  note: z.string(),
  totals: z.strictObject({
    ...{ startups: Count, rounds: Count, ...sums, convertibleUsd: Interval.nullable(), navUsd: Interval.nullable() },
    ...{ shareOfPriceUsd: Interval.nullable(), proceedsUsd: Interval.nullable() },
    scenarios: z
      .strictObject({ undiluted: Interval.nullable(), 'diluted-by-known-rounds': Interval.nullable() })
      .describe('NAV, of the holdings that have one.'),
  }),
  coverage,
  overlap: overlap.optional(),
};

export const portfolioReference: Reference = {
  'GET /v1/organizations/{id}/holdings': {
    tag: 'Organizations',
    summary: 'What it holds as an investor, its group merged',
    csv: true,
    description: 'Indicative, from public claims only. `compare` names another investor to be compared with.',
    answer: listOf('holdings', Holding, portfolio),
    example: { path: { id: 'alibaba' }, query: { country: 'CN', compare: 'tencent', limit: '2' } },
  },
};
