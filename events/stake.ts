/** What is said of what somebody holds of a startup, apart from its rounds. */
import * as z from 'zod';
import { among, type EventOf, event } from './catalogue.ts';
import { dated, named, none, type Rules } from './rule.ts';
import { Amount, claim, Id, PartialDate, withdrawal } from './values.ts';

const Percent = z.number().min(0).max(100);
const Between = z
  .strictObject({ low: Percent, high: Percent })
  .refine(({ low, high }) => low <= high, { path: ['low'], message: 'expected low to be at most high' });

/** What `holder` holds on a day, in percent; 0: all sold. `proceeds` is what it was paid, `to` whom it sold to. */
export const StakeReported = event(
  'organization',
  'StakeReported',
  z.strictObject({
    stake: Id,
    holder: Id,
    asOf: PartialDate,
    percent: z.union([Percent, Between], { error: 'expected a number from 0 to 100, or { low, high }' }),
    basis: z.enum(['fully-diluted', 'outstanding', 'voting']).optional(),
    proceeds: Amount.optional(),
    to: Id.optional(),
    ...claim,
  }),
);
export const StakeClaimWithdrawn = event('organization', 'StakeClaimWithdrawn', z.strictObject({ stake: Id, ...withdrawal }));

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
