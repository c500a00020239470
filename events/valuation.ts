/** What is said of what a startup is worth, apart from its rounds. */
import * as z from 'zod';
import { among, asItWas, type EventOf, event } from './catalogue.ts';
import { Valuation } from './round.ts';
import { dated, none, type Rules } from './rule.ts';
import { claim, Id, PartialDate, withdrawal } from './values.ts';

export const MarkKind = z.enum(['secondary', 'tender', 'implied', 'index', 'filing', 'market-cap']).meta({
  id: 'MarkKind',
  description:
    'What a valuation apart from a round rests on: a sale of old shares, a tender, what follows from something else, an index, a filing, or a market.',
});

export const ValuationReported = event(
  'organization',
  'ValuationReported',
  z.strictObject({
    mark: Id.describe('Of the mark, among those of the startup: what several sources say of one has the same.'),
    asOf: PartialDate.describe('The day of the value.'),
    valuation: Valuation,
    kind: MarkKind,
    ...claim,
  }),
  [asItWas],
);
export const ValuationClaimWithdrawn = event(
  'organization',
  'ValuationClaimWithdrawn',
  z.strictObject({ mark: Id.describe('The mark that was claimed.'), ...withdrawal }),
);

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
