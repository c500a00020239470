/** Answers about holdings. */
import * as z from 'zod';
import { Country, Id, PartialDate } from '../../../events/values.ts';
import { Paid } from '../answers/rounds.ts';
import { MemberStake, Percent, ReportedStake, Scenario, Stake } from '../answers/stakes.ts';
import { Point } from '../answers/timeline.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Dated, Instrument, Interval, listOf, market, provisional, Range, times } from '../terms/values.ts';

const sums = {
  knownUsd: Interval.nullable().describe('The cheques that are known, in US dollars; null: none is.'),
  unknownCheques: Count.describe('How many cheques nobody states.'),
  cashUsd: Interval.nullable().describe('What of them is paid in cash, in US dollars; null is unknown.'),
  computeCreditUsd: Interval.nullable().describe('What of them is paid in compute credits, in US dollars; null is unknown.'),
};
const convertibleUsd = Interval.nullable().describe('Lent in notes that may become shares, until a stake is stated; in US dollars.');

const HeldRound = z
  .strictObject({
    round: Id.describe('Of the round, among those of the startup.'),
    on: Dated.describe('The day of the round; null: nobody says.'),
    instrument: Instrument,
    lead: z.boolean().nullable().describe('Null where nobody says.'),
    chequeUsd: Interval.nullable().describe('Its cheque in US dollars; null is unknown.'),
    statedStakePercent: z.number().nullable().describe('What it is said to hold after the round, in percent; null: nobody says.'),
    cashUsd: z.array(Paid).describe('What of the cheque is paid in cash, by every claim.'),
    computeCreditUsd: z.array(Paid).describe('What of the cheque is paid in compute credits, by every claim.'),
  })
  .meta({ id: 'HeldRound', description: 'A round in which it took part.' });
const Exited = z
  .strictObject({
    exit: z.enum(['acquired', 'closed']).meta({ id: 'FinalExit', description: 'After which nothing is held any more.' }),
    on: PartialDate.describe('The day of its completion.'),
  })
  .meta({ id: 'HoldingExit', description: 'How a startup ended.' });
const Weights = z
  .strictObject({
    nav: Range.nullable().describe('By NAV; null is unknown.'),
    cost: z.number().nullable().describe('By what the known cheques come to; null is unknown.'),
    equal: z.number().describe('Each startup as much as any other.'),
    ...provisional,
  })
  .meta({ id: 'HoldingWeights', description: 'Its part of the portfolio, in percent.' });
const Holding = z
  .strictObject({
    startup: Id.describe('The startup.'),
    name: z.string().describe('Its name.'),
    country: Country.nullable().describe('Where it has its seat; null: nobody says.'),
    sector: Id.nullable().describe('What it works on; null: nobody says.'),
    rounds: z.array(HeldRound).describe('The rounds in which it took part.'),
    reported: z.array(ReportedStake).describe('What is said of its stake apart from rounds.'),
    ...sums,
    convertibleUsd,
    statedStakePercent: Percent.nullable().describe('The stake that was stated last; null: nobody states any.'),
    stake: Stake.nullable().describe('What it holds, as far as claims tell; null: it may be anything.'),
    stakes: z.array(MemberStake).describe('The same, member by member of the group.'),
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
    })
      .meta({ id: 'HoldingValuation', description: 'The point of the timeline that the startup is priced by.' })
      .nullable()
      .describe('What the startup is priced by; null: its value is unknown.'),
    method: z.literal('headline').describe('Of NAV: stake times headline value, as if all shares were equal. No fair value.'),
    pricedOn: PartialDate.nullable().describe('The day of that value; null: it is unknown.'),
    daysSince: Count.nullable().describe('Days since then; null: it is unknown.'),
    navUsd: Interval.nullable().describe('Stake times value, in US dollars; null is unknown.'),
    exited: Exited.nullable().describe('How the startup ended; null where it did not.'),
    shareOfPriceUsd: Interval.nullable().describe(
      'Stake times the price that was paid for all of it, in US dollars, with the same caution.',
    ),
    proceedsUsd: Interval.nullable().describe('What it was paid for what it sold, in US dollars, as it is stated.'),
    scenarios: z
      .strictObject({ undiluted: Scenario, 'diluted-by-known-rounds': Scenario })
      .meta({ id: 'HoldingScenarios', description: 'What it would be under each assumption.' }),
    weights: Weights,
  })
  .meta({ id: 'Holding', description: 'What an investor holds of one startup.' });

const coverage = z
  .strictObject({
    chequesKnownPercent: z.number().nullable().describe('Of all cheques, those that are known; null where there is none.'),
    withStake: Count.describe('Holdings whose stake is known as far as claims tell.'),
    withStatedStake: Count.describe('Holdings whose stake somebody states.'),
    withValuation: Count.describe('Holdings whose startup has a known value.'),
    withNav: Count.describe('Holdings with both ends of NAV.'),
    withNavLow: Count.describe('Holdings with a lower end of NAV.'),
    withNavHigh: Count.describe('Holdings with an upper end of NAV.'),
  })
  .meta({ id: 'PortfolioCoverage', description: 'Of how much of the portfolio the figures know.' });
const overlap = z
  .strictObject({
    with: Id.describe('The other investor.'),
    startupsOfOther: Count.describe('How many startups that one holds.'),
    startups: z.array(Id).describe('The startups that both hold.'),
    jaccardPercent: z.number().nullable().describe('Startups of both, of those of either; null where neither holds any.'),
    equalPercent: z.number().describe('Overlap where each startup weighs the same, in percent.'),
    costPercent: z.number().nullable().describe('Overlap by what the known cheques come to, in percent; null is unknown.'),
    ...provisional,
  })
  .meta({ id: 'PortfolioOverlap', description: 'What two investors hold alike.' });
const totalled = {
  shareOfPriceUsd: Interval.nullable().describe('Stake times the price that was paid for all of a startup, in US dollars.'),
  proceedsUsd: Interval.nullable().describe('What it was paid for what it sold, in US dollars, as it is stated.'),
};
const portfolio = {
  organization: Id.describe('As it was asked for.'),
  holder: Id.describe('The organization that heads its group: the investor that is meant.'),
  members: z.array(Id).describe('The members of the group, whose holdings are merged.'),
  ...market,
  ...times,
  indicative: z.literal(true).describe('The figures come from public claims only.'),
  note: z.string().describe('What the figures are and are not.'),
  totals: z
    .strictObject({
      startups: Count.describe('How many startups it holds.'),
      rounds: Count.describe('In how many rounds it took part.'),
      ...sums,
      convertibleUsd,
      navUsd: Interval.nullable().describe('Stakes times values, in US dollars; null is unknown.'),
      ...totalled,
      scenarios: z
        .strictObject({
          undiluted: Interval.nullable().describe('As if no round had diluted it, in US dollars; null is unknown.'),
          'diluted-by-known-rounds': Interval.nullable().describe('Diluted by the rounds that are known, in US dollars; null is unknown.'),
        })
        .meta({ id: 'PortfolioScenarios' })
        .describe('NAV, of the holdings that have one.'),
    })
    .meta({ id: 'PortfolioTotals', description: 'Over all holdings.' }),
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
    example: { path: { id: 'alibaba' }, query: { country: 'CN', asOf: '2026-11-29', compare: 'tencent', limit: '2' } },
  },
};
