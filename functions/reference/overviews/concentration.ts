/** Answers of concentration. */
import * as z from 'zod';
import { Id } from '../../../events/values.ts';
import { explanationOf, instrument, scope } from '../answers/rankings.ts';
import { roundBehind } from '../answers/rounds.ts';
import { asked, figures, Range } from '../terms/entries.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, listOf, period, provisional } from '../terms/values.ts';

const Holder = z
  .strictObject({
    id: Id.describe('Of the organization.'),
    name: z.string().describe('Its name.'),
    value: z.number().describe('What it is known to have, in what the shares are of.'),
    share: Range.describe('Percent of the whole.'),
  })
  .meta({ id: 'Holder', description: 'Who has a part of the whole.' });
const TotalledRound = z
  .strictObject({ ...roundBehind, totalUsd: z.number().describe('What it raised at least, in US dollars.'), ...provisional })
  .meta({ id: 'TotalledRound', description: 'A round that shares rest on.' });
const totals = {
  rounds: Count.describe('How many rounds count.'),
  roundsWithoutAmount: Count.describe('How many of them state no amount.'),
  roundsWithoutInvestor: Count.describe('Of which no investor is known: `startups` and `rounds` do not see them.'),
  cheques: Count.describe('How many cheques there are.'),
  unknownCheques: Count.describe('How many of them nobody states.'),
  knownUsd: z.number().describe('The cheques that are known, in US dollars.'),
  totalUsd: z.number().describe('What the rounds raised at least, in US dollars.'),
  atMostUsd: z.number().nullable().describe('The most that the rounds raised; null without a bound.'),
  knownPercent: z.number().nullable().describe('The known cheques, of that; null where that is 0.'),
  ...provisional,
};

const tag = 'Concentration';
export const concentrationReference: Reference = {
  'GET /v1/concentration/investors': {
    tag,
    summary: 'How concentrated the money is',
    csv: true,
    description: 'Each figure is an interval: what no cheque accounts for is atomistic for its low end, the largest holder’s for its high.',
    answer: listOf('entries', Holder, {
      base: asked.base,
      ...scope,
      ...period,
      groups: asked.groups,
      ...instrument,
      ...figures,
      coverage: z.strictObject(totals).meta({ id: 'MoneyCoverage', description: 'Of how much of the money the figures know.' }),
      explanation: explanationOf('ConcentrationExplanation', TotalledRound),
    }),
    example: { query: { base: 'knownUsd', country: 'CN', limit: '3' } },
  },
};
