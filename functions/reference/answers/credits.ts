/** Answers about cloud credits, and about money that comes back as commitments. */
import * as z from 'zod';
import { ContractKind, ContractStatus } from '../../../events/contract.ts';
import { CreditDrawn, CreditRevoked } from '../../../events/credit.ts';
import { Amount, Assurance, Currency, Id, IsoDate, PartialDate, RoundRef, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, InstrumentChoice, Interval, listOf, provisional, Range, stale, times, uncertain, Version } from '../terms/values.ts';

const ledger = {
  id: Id.describe('Of the credit.'),
  provider: Id.describe('The organization that grants it.'),
  beneficiary: Id.describe('The organization that may draw it.'),
  grantedOn: PartialDate.describe('The day of the grant.'),
  ...uncertain,
  round: RoundRef.nullable().describe('The round that it is a part of; null: of none, as far as is known.'),
  escrow: z.boolean().nullable().describe('Whether it lies with a third party until it is drawn; null: nobody says.'),
  source: Source.describe('Who says so.'),
  assurance: Assurance,
  currency: Currency.describe('Of the face value, and of the sums beside it: an ISO 4217 code.'),
  granted: Amount.describe('The face value.'),
  drawn: z.number().describe('What was drawn until the day, in the currency of the credit.'),
  revoked: z.number().describe('What was revoked until the day, in the currency of the credit.'),
  expired: z.number().nullable().describe('What lapsed; null when it did, and nobody knows how much.'),
  remaining: Interval.nullable().describe('What can still be drawn, in the currency of the credit; null is unknown.'),
  burnPerDay: z.number().describe('Drawn a day, over the last 90 days, in the currency of the credit.'),
  projectedExhaustion: z
    .strictObject({
      earliest: IsoDate.nullable().describe('When the least would be gone; null: never, or nobody knows.'),
      latest: IsoDate.nullable().describe('When the most would be gone; null: never, or nobody knows.'),
    })
    .meta({ id: 'ProjectedExhaustion' })
    .describe('When the least and the most that remains would be gone at this rate, its last day at the latest.'),
  lapsesUsd: Interval.nullable().describe('What would lapse at this rate when it expires, in US dollars; null when it does not, or has.'),
  expiresOn: PartialDate.nullable().describe('The day on which what is left lapses; null: nobody says.'),
};
export const Credit = z.strictObject(ledger).meta({ id: 'Credit', description: 'Sums are in the currency of the face value.' });
const CreditInFull = z
  .strictObject({
    ...ledger,
    ...times,
    on: IsoDate.describe('The day of the figures.'),
    draws: z.array(CreditDrawn.schema).describe('What was drawn, draw by draw.'),
    revocations: z.array(CreditRevoked.schema).describe('What was revoked.'),
    version: Version,
    ...stale,
  })
  .meta({ id: 'CreditInFull', description: 'One credit with its draws. Sums are in the currency of the face value.' });

const Commitment = z
  .strictObject({
    contract: Id.describe('Of the contract.'),
    on: PartialDate.describe('The day of the contract, by which its parties belong to groups.'),
    provider: Id.describe('The organization that gives the compute.'),
    customer: Id.describe('The organization that takes and pays it.'),
    kind: ContractKind,
    status: ContractStatus,
    usd: Interval.nullable().describe('What it is worth over its term, in US dollars; null is unknown.'),
    sources: z.array(Source).describe('Who says so.'),
  })
  .meta({ id: 'Commitment', description: 'A contract by which a startup takes compute.' });
const Flow = z
  .strictObject({
    group: Id.describe('The organization that heads the group.'),
    groupName: z.string().describe('Its name.'),
    startup: Id.describe('The startup.'),
    startupName: z.string().describe('Its name.'),
    moneyInUsd: Interval.nullable().describe(
      'What the group put in, in US dollars; null is unknown. A cheque that nobody states is up to what its round leaves over.',
    ),
    unknownCheques: Count.describe('How many of its cheques nobody states.'),
    commitmentsBackUsd: Interval.nullable().describe('What the startup committed to spend with the group, in US dollars; null is unknown.'),
    unknownContracts: Count.describe('How many of these contracts state no sum.'),
    creditsDrawnUsd: z.number().describe('What the startup drew of credits of the group, in US dollars.'),
    ratio: Range.nullable().describe('What comes back over what was put in; null is unknown.'),
    rounds: z.array(Id).describe('The rounds in which the group put in.'),
    contracts: z.array(Commitment).describe('The contracts by which it comes back.'),
    credits: z.array(Id).describe('The credits of the group that the startup has.'),
    ...provisional,
  })
  .meta({ id: 'Flow', description: 'What a group put into a startup, and what compute the startup takes from the same group.' });
const Step = z
  .strictObject({
    from: Id.describe('Whose money it is.'),
    to: Id.describe('Who gets it.'),
    by: z.enum(['money-in', 'commitment']).meta({ id: 'FlowStepKind', description: 'As an investment, or for compute.' }),
  })
  .meta({ id: 'FlowStep', description: 'Money that goes from one to another.' });

const tag = 'Compute';
export const creditReference: Reference = {
  'GET /v1/credits': {
    tag,
    summary: 'Cloud credits: granted, drawn, left',
    csv: true,
    answer: listOf('credits', Credit, {
      beneficiary: Id.optional().describe('As it was asked for.'),
      provider: Id.optional().describe('As it was asked for.'),
      ...times,
      on: IsoDate.describe('The day of the figures.'),
    }),
    example: { query: { beneficiary: 'moonshot' } },
  },
  'GET /v1/credits/{id}': {
    tag,
    summary: 'One credit with its draws',
    answer: CreditInFull,
    example: { path: { id: 'alibaba-moonshot-credits' } },
  },
  'GET /v1/flows': {
    tag,
    summary: 'How much money comes back as compute commitments',
    csv: true,
    answer: listOf('flows', Flow, {
      organization: Id.optional().describe('As it was asked for.'),
      instrument: InstrumentChoice,
      ...times,
      note: z.string().describe('What the figures are and are not.'),
      cycles: z.array(z.array(Step)).describe('Ways on which money comes back to where it began, step by step.'),
    }),
    example: { query: { organization: 'anthropic' } },
  },
};
