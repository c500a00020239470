/** Rounds in answers: as they resolve from claims, with the claims. */
import * as z from 'zod';
import { Consideration, RoundReported, RoundStatus, Valuation } from '../../../events/round.ts';
import { Amount, Assurance, Id, IsoDate, PartialDate, Source } from '../../../events/values.ts';
import { Fx, Interval, provisional, Rates, resolved, statement, uncertain, Warning } from '../terms/values.ts';

/** Taken back; the claim stays on record. */
export const Withdrawn = z
  .strictObject({ reason: z.string(), knownOn: PartialDate.optional(), note: z.string().optional() })
  .meta({ id: 'Withdrawn' });

/** What one source says of a thing. */
export const claimOf = <S extends z.ZodType>(says: S) =>
  z.strictObject({
    source: Source,
    assurance: Assurance,
    alsoIn: z.array(Source).optional(),
    knownOn: PartialDate.optional(),
    note: z.string().optional(),
    says,
    rates: Rates.optional(),
    ...provisional,
    warnings: z.array(Warning).optional(),
    knownBy: IsoDate.describe('The day by which the world could know of it.'),
    withdrawn: Withdrawn.optional(),
  });

const usd = { usd: Interval.nullable() };
const converted = { ...usd, fx: Fx.optional() };

export const RoundClaim = claimOf(
  RoundReported.schema.omit({ round: true, source: true, assurance: true, alsoIn: true, knownOn: true, note: true }),
).meta({ id: 'RoundClaim' });

export const Paid = z
  .strictObject({
    ...usd,
    from: Id,
    assurance: Assurance,
    alternatives: z.array(z.strictObject({ ...usd, from: Id, assurance: Assurance })),
    range: Interval.optional().describe('What it may be by any claim on it and on the cheque, where these leave more open.'),
  })
  .meta({ id: 'Paid', description: 'US dollars paid in one kind, by the claim that wins and by those that say otherwise.' });

export const ResolvedAmount = z
  .strictObject({
    value: Amount,
    ...statement,
    alternatives: z.array(z.strictObject({ value: Amount, ...statement, ...usd })),
    ...converted,
  })
  .nullable()
  .meta({ id: 'ResolvedAmount' });

const Considerations = z
  .strictObject({
    value: z.array(Consideration.extend(converted)),
    ...statement,
    alternatives: z.array(z.strictObject({ value: z.array(Consideration), ...statement })),
  })
  .nullable();

export const ResolvedParticipation = z
  .strictObject({
    investor: Id,
    lead: resolved(z.boolean()),
    amount: ResolvedAmount,
    stakePercent: resolved(z.number()),
    consideration: Considerations,
    cashUsd: Paid.nullable(),
    computeCreditUsd: Paid.nullable(),
  })
  .meta({ id: 'ResolvedParticipation' });

export const ResolvedTranche = z
  .strictObject({
    tranche: z.string(),
    on: resolved(PartialDate),
    amount: ResolvedAmount,
    status: resolved(z.enum(['funded', 'committed', 'conditional', 'contingent', 'over-time', 'cancelled'])),
    condition: resolved(z.string()),
  })
  .meta({ id: 'ResolvedTranche' });

export const Round = z
  .strictObject({
    round: Id,
    label: resolved(z.string()),
    roundType: resolved(z.string()),
    status: resolved(RoundStatus),
    announcedOn: resolved(PartialDate),
    ...uncertain,
    closedOn: resolved(PartialDate),
    on: PartialDate.nullable().describe('The day of the round: when it was announced, or closed where that is surely earlier.'),
    amount: ResolvedAmount,
    valuation: resolved(Valuation, converted),
    countsTowardTotal: resolved(z.boolean()),
    participations: z.array(ResolvedParticipation),
    tranches: z.array(ResolvedTranche),
    superseded: z
      .strictObject({ by: Id.optional(), reason: z.string(), knownOn: PartialDate.optional(), note: z.string().optional() })
      .nullable(),
    counted: z.boolean(),
    notCountedBecause: z.array(z.enum(['status', 'no-date', 'no-type', 'superseded', 'not-toward-total'])).optional(),
    conflicts: z.array(z.string()).describe('Fields in which standing claims differ, and codes of warnings.'),
    claims: z.array(RoundClaim),
  })
  .meta({ id: 'Round', description: 'A round, resolved field by field from its standing claims.' });

/** A round behind a number. */
export const roundBehind = {
  startup: Id,
  round: Id,
  on: PartialDate,
  ...uncertain,
  counted: z.boolean(),
  disputed: z.boolean(),
  status: resolved(RoundStatus),
  amount: ResolvedAmount,
  participations: z.array(ResolvedParticipation),
  claims: z.array(RoundClaim),
};
