/** What an investor holds of a startup, and what that rests on. */
import * as z from 'zod';
import { StakeBasis } from '../../../events/stake.ts';
import { Id, PartialDate } from '../../../events/values.ts';
import { Interval, provisional, resolved } from '../terms/values.ts';

export const Percent = z
  .strictObject({
    low: z.number().describe('At least so much, in percent.'),
    high: z.number().describe('At most so much, in percent.'),
    ...provisional,
  })
  .meta({ id: 'Percent', description: 'Of the startup, from 0 to 100.' });
export const ReportedStake = z
  .strictObject({
    stake: Id.describe('Of the stake, among those of the startup.'),
    holder: resolved(Id).unwrap().describe('The organization that holds it.'),
    asOf: resolved(PartialDate).unwrap().describe('The day on which it was so.'),
    percent: resolved(Percent).unwrap().describe('How much of the startup; 0 is all sold.'),
    basis: resolved(StakeBasis).describe('Of what it is the percentage; null: nobody says.'),
    to: resolved(Id).describe('The organization that it sold to; null: nobody says.'),
    proceedsUsd: Interval.nullable().describe('What it was paid for what it sold, in US dollars; null is unknown.'),
  })
  .meta({
    id: 'ReportedStake',
    description: 'What is said of a stake apart from rounds, by the claim that wins and by those that say otherwise.',
  });
export const Stake = z
  .strictObject({
    low: z.number().describe('At least so much, in percent.'),
    high: z.number().describe('At most so much, in percent.'),
    basis: z
      .enum(['stated', 'cheques'])
      .meta({ id: 'StakeOrigin', description: 'Whether it rests on a stated stake, or on cheques alone.' }),
    steps: z
      .array(
        z
          .strictObject({
            round: Id.nullable().describe('The round that did it; null: it was no round.'),
            reported: Id.nullable().describe('The reported stake that did it; null: it was none.'),
            on: PartialDate.describe('Its day.'),
            did: z
              .enum(['stated', 'bought', 'diluted', 'bought-and-diluted'])
              .meta({ id: 'StakeStepKind', description: 'What it did to the stake.' }),
            chequeUsd: Interval.nullable().describe('What was paid, in US dollars; null is unknown.'),
            newMoneyUsd: Interval.nullable().describe('What the round raised in new money, in US dollars; null is unknown.'),
            postMoneyUsd: Interval.nullable().describe('What the startup was worth after it, in US dollars; null is unknown.'),
            stake: Percent.nullable().describe('The stake after it; null: it may be anything.'),
          })
          .meta({ id: 'StakeStep', description: 'What a round or a statement did to a stake.' }),
      )
      .describe('In the order of their days.'),
    unknownCheques: z.array(Id).describe('Rounds in which it bought for a sum that nobody states, since the last statement.'),
    ...provisional,
  })
  .meta({ id: 'Stake', description: 'Percent of the startup, and what each round did to it. Null where it may be anything.' });
export const MemberStake = z
  .strictObject({
    holder: Id.describe('The member of the group.'),
    percent: Percent.nullable().describe('What it holds; null: it may be anything.'),
    statedOn: PartialDate.nullable().describe('The day of the statement that this rests on; null: there is none.'),
    soldOn: PartialDate.nullable().describe('The day on which it held nothing any more; null: nobody says so.'),
  })
  .meta({ id: 'MemberStake', description: 'What one member of a group holds.' });
const ScenarioInput = z
  .strictObject({
    holder: Id.describe('The member of the group.'),
    id: Id.describe('Of the round, or of the reported stake.'),
    on: PartialDate.describe('Its day.'),
    did: z.enum(['stated', 'bought']).meta({ id: 'ScenarioInputKind', description: 'Whether a stake was stated, or bought.' }),
    percent: Percent.describe('How much of the startup.'),
  })
  .meta({ id: 'ScenarioInput', description: 'A stake that a scenario begins with.' });
const Diluting = z
  .strictObject({
    round: Id.describe('Of the round, among those of the startup.'),
    on: PartialDate.describe('Its day.'),
    leaves: Percent.describe('What it leaves of a stake, of 1.'),
  })
  .meta({ id: 'DilutingRound', description: 'A round that made stakes smaller.' });
export const Scenario = z
  .strictObject({
    assumption: z.string().describe('What is assumed, in a sentence.'),
    stake: Percent.nullable().describe('What it would hold; null: it may be anything.'),
    navUsd: Interval.nullable().describe('What that would be worth, in US dollars; null is unknown.'),
    inputs: z.array(ScenarioInput).describe('What it rests on.'),
    diluting: z.array(Diluting).describe('The rounds that diluted it, in the order of their days.'),
    without: z.array(Id).describe('Rounds in which it bought nobody knows how much.'),
  })
  .meta({ id: 'Scenario', description: 'What a holding would be under an assumption.' });
