/** What is said of what a startup is worth, apart from its rounds. */
import * as z from 'zod';
import { among, asItWas, type EventOf, event } from './catalogue.ts';
import { Valuation } from './round.ts';
import { dated, none, type Rules } from './rule.ts';
import { claim, Id, PartialDate, withdrawal } from './values.ts';

export const ValuationReported = event(
  'organization',
  'ValuationReported',
  z.strictObject({
    mark: Id,
    asOf: PartialDate,
    valuation: Valuation,
    kind: z.enum(['secondary', 'tender', 'implied', 'index', 'filing', 'market-cap']),
    ...claim,
  }),
  [asItWas],
);
export const ValuationClaimWithdrawn = event('organization', 'ValuationClaimWithdrawn', z.strictObject({ mark: Id, ...withdrawal }));

export const markEvents = [ValuationReported, ValuationClaimWithdrawn] as const;
export type MarkEvent = EventOf<(typeof markEvents)[number]>;
export const isOfMarks = among(markEvents);

export const markRules = {
  ValuationReported: {
    subject: 'registered',
    names: none,
    happened: (data) => dated(data, 'asOf'),
    amounts: ({ valuation, asOf }) => [{ amount: valuation.amount, pointer: '/data/valuation/amount', on: asOf }],
    streams: none,
  },
  ValuationClaimWithdrawn: { subject: 'registered', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<MarkEvent>;
