/** Answers about cloud credits, and about money that comes back as commitments. */
import * as z from 'zod';
import { INSTRUMENT_CHOICES } from '../../../domain/rounds/instrument.ts';
import { CreditDrawn, CreditRevoked } from '../../../events/credit.ts';
import { Amount, Assurance, Currency, Id, IsoDate, PartialDate, RoundRef, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Interval, listOf, provisional, Range, stale, times, uncertain, Version } from '../terms/values.ts';

const ledger = {
  id: Id,
  provider: Id,
  beneficiary: Id,
  grantedOn: PartialDate,
  ...uncertain,
  round: RoundRef.nullable(),
  escrow: z.boolean().nullable(),
  source: Source,
  assurance: Assurance,
  currency: Currency,
  granted: Amount,
  drawn: z.number(),
  revoked: z.number(),
  expired: z.number().nullable().describe('What lapsed; null when it did, and nobody knows how much.'),
  remaining: Interval.nullable(),
  burnPerDay: z.number().describe('Drawn a day, over the last 90 days.'),
  projectedExhaustion: z
    .strictObject({ earliest: IsoDate.nullable(), latest: IsoDate.nullable() })
    .describe('When the least and the most that remains would be gone at this rate, its last day at the latest.'),
  lapsesUsd: Interval.nullable().describe('What would lapse at this rate when it expires, in US dollars; null when it does not, or has.'),
  expiresOn: PartialDate.nullable(),
};
export const Credit = z.strictObject(ledger).meta({ id: 'Credit', description: 'Sums are in the currency of the face value.' });
const CreditInFull = z
  .strictObject({
    ...ledger,
    ...times,
    on: IsoDate,
    draws: z.array(CreditDrawn.schema),
    revocations: z.array(CreditRevoked.schema),
    version: Version,
    ...stale,
  })
  .meta({ id: 'CreditInFull' });

const Commitment = z.strictObject({
  contract: Id,
  on: PartialDate.describe('The day of the contract, by which its parties belong to groups.'),
  provider: Id,
  customer: Id,
  kind: z.string(),
  status: z.string(),
  usd: Interval.nullable(),
  sources: z.array(Source),
});
const Flow = z
  .strictObject({
    group: Id,
    groupName: z.string(),
    startup: Id,
    startupName: z.string(),
    moneyInUsd: Interval.nullable().describe('A cheque that nobody states is up to what its round leaves over.'),
    unknownCheques: Count,
    commitmentsBackUsd: Interval.nullable(),
    unknownContracts: Count,
    creditsDrawnUsd: z.number(),
    ratio: Range.nullable(),
    rounds: z.array(Id),
    contracts: z.array(Commitment),
    credits: z.array(Id),
    ...provisional,
  })
  .meta({ id: 'Flow', description: 'What a group put into a startup, and what compute the startup takes from the same group.' });
const Step = z.strictObject({ from: Id, to: Id, by: z.enum(['money-in', 'commitment']) });

const tag = 'Compute';
export const creditReference: Reference = {
  'GET /v1/credits': {
    tag,
    summary: 'Cloud credits: granted, drawn, left',
    csv: true,
    answer: listOf('credits', Credit, { beneficiary: Id.optional(), provider: Id.optional(), ...times, on: IsoDate }),
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
      organization: Id.optional(),
      instrument: z.enum(INSTRUMENT_CHOICES),
      ...times,
      note: z.string(),
      cycles: z.array(z.array(Step)),
    }),
    example: { query: { organization: 'anthropic' } },
  },
};
