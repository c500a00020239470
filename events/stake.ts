/** What is said of what somebody holds of a startup, apart from its rounds. */
import * as z from 'zod';
import { among, type EventOf, event } from './catalogue.ts';
import { dated, named, none, type Rules } from './rule.ts';
import { Amount, claim, Id, PartialDate, withdrawal } from './values.ts';

const Percent = z.number().min(0).max(100);
const Between = z
  .strictObject({ low: Percent.describe('At least so much, in percent.'), high: Percent.describe('At most so much, in percent.') })
  .refine(({ low, high }) => low <= high, { path: ['low'], message: 'expected low to be at most high' })
  .meta({ id: 'PercentBetween', description: 'Percent of the startup, from a lower to an upper bound.' });

export const StakeBasis = z.enum(['fully-diluted', 'outstanding', 'voting']).meta({
  id: 'StakeBasis',
  description: 'Of what a stake is the percentage: of all shares that may come to be, of those there are, or of votes.',
});

/** What `holder` holds on a day, in percent; 0: all sold. `proceeds` is what it was paid, `to` whom it sold to. */
export const StakeReported = event(
  'organization',
  'StakeReported',
  z.strictObject({
    stake: Id.describe('Of the stake, among those of the startup: what several sources say of one has the same.'),
    holder: Id.describe('The organization that holds it.'),
    asOf: PartialDate.describe('The day on which it was so.'),
    percent: z
      .union([Percent, Between], { error: 'expected a number from 0 to 100, or { low, high }' })
      .describe('How much of the startup, from 0 to 100; 0 is all sold.'),
    basis: StakeBasis.optional(),
    proceeds: Amount.optional().describe('What it was paid for what it sold.'),
    to: Id.optional().describe('The organization that it sold to.'),
    ...claim,
  }),
);
export const StakeClaimWithdrawn = event(
  'organization',
  'StakeClaimWithdrawn',
  z.strictObject({ stake: Id.describe('The stake that was claimed.'), ...withdrawal }),
);

export const stakeEvents = [StakeReported, StakeClaimWithdrawn] as const;
export type StakeEvent = EventOf<(typeof stakeEvents)[number]>;
export const isOfStakes = among(stakeEvents);

export const stakeRules = {
  StakeReported: {
    subject: 'registered',
    names: (data) => named(data, 'holder', 'to'),
    happened: (data) => dated(data, 'asOf'),
    amounts: ({ proceeds, asOf }) => (proceeds ? [{ amount: proceeds, pointer: '/data/proceeds', on: asOf }] : []),
    streams: none,
  },
  StakeClaimWithdrawn: { subject: 'registered', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<StakeEvent>;
