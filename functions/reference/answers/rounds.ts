/** Rounds in answers: as they resolve from claims, with the claims. */
import * as z from 'zod';
import {
  Consideration,
  RoundReported,
  RoundStatus,
  RoundType,
  SupersessionReason,
  TrancheStatus,
  Valuation,
} from '../../../events/round.ts';
import { Amount, Assurance, Id, IsoDate, PartialDate, Source, WithdrawalReason } from '../../../events/values.ts';
import { Fx, Interval, provisional, Rates, resolved, statement, uncertain, Warning } from '../terms/values.ts';

/** Taken back; the claim stays on record. */
export const Withdrawn = z
  .strictObject({
    reason: WithdrawalReason,
    knownOn: PartialDate.optional().describe('When the world could know that it no longer stands.'),
    note: z.string().optional().describe('A remark by whoever took it back.'),
  })
  .meta({ id: 'Withdrawn', description: 'Why a claim no longer stands.' });

/** What one source says of a thing. */
export const claimOf = <S extends z.ZodType>(says: S) =>
  z.strictObject({
    source: Source.describe('Who says so.'),
    assurance: Assurance,
    alsoIn: z.array(Source).optional().describe('Other places that say the same.'),
    knownOn: PartialDate.optional().describe('When the world could first know it, where that was before its source was published.'),
    note: z.string().optional().describe('A remark by whoever posted it.'),
    says,
    rates: Rates.optional(),
    ...provisional,
    warnings: z.array(Warning).optional().describe('What was accepted and looked wrong.'),
    knownBy: IsoDate.describe('The day by which the world could know of it.'),
    withdrawn: Withdrawn.optional(),
  });

const usd = { usd: Interval.nullable().describe('In US dollars; null is unknown.') };
const converted = { ...usd, fx: Fx.optional().describe('The rate behind it; absent where nothing was converted.') };

export const RoundClaim = claimOf(
  RoundReported.schema
    .omit({ round: true, source: true, assurance: true, alsoIn: true, knownOn: true, note: true })
    .meta({ id: 'RoundSaid', description: 'What a source says of a round; what it leaves out it says nothing of.' }),
).meta({ id: 'RoundClaim', description: 'What one source says of a round, and what became of that.' });

const said = { from: Id.describe('The source that says so, by its Id.'), assurance: Assurance };
const PaidSaid = z.strictObject({ ...usd, ...said }).meta({ id: 'PaidSaid', description: 'What one source says of what was paid.' });
export const Paid = z
  .strictObject({
    ...usd,
    ...said,
    alternatives: z.array(PaidSaid).describe('What other sources say instead.'),
    range: Interval.optional().describe('What it may be by any claim on it and on the cheque, where these leave more open.'),
  })
  .meta({ id: 'Paid', description: 'US dollars paid in one kind, by the claim that wins and by those that say otherwise.' });

const AmountSaid = z
  .strictObject({ value: Amount.describe('What is said.'), ...statement, ...usd })
  .meta({ id: 'AmountSaid', description: 'What one source says of an amount.' });
export const ResolvedAmount = z
  .strictObject({
    value: Amount.describe('What holds, by the most trusted of the standing claims.'),
    ...statement,
    alternatives: z.array(AmountSaid).describe('What other sources say instead.'),
    ...converted,
  })
  .meta({ id: 'PricedAmount', description: 'An amount as it resolves from claims.' })
  .nullable();

const ConvertedConsideration = Consideration.extend(converted).meta({
  id: 'ConvertedConsideration',
  description: 'A part of a cheque that is paid in one kind.',
});
const ConsiderationSaid = z
  .strictObject({ value: z.array(Consideration).describe('What is said.'), ...statement })
  .meta({ id: 'ConsiderationSaid', description: 'What one source says of what a cheque is paid in.' });
const Considerations = z
  .strictObject({
    value: z.array(ConvertedConsideration).describe('What holds, part by part.'),
    ...statement,
    alternatives: z.array(ConsiderationSaid).describe('What other sources say instead.'),
  })
  .meta({ id: 'ResolvedConsideration', description: 'What a cheque is paid in, as it resolves from claims.' })
  .nullable();

export const ResolvedParticipation = z
  .strictObject({
    investor: Id.describe('The organization that invests.'),
    lead: resolved(z.boolean()).describe('Whether it leads the round; null: nobody says.'),
    amount: ResolvedAmount.describe('Its cheque; null: nobody states it.'),
    stakePercent: resolved(z.number()).describe('What it holds after the round, in percent; null: nobody says.'),
    consideration: Considerations.describe('What the cheque is paid in; null: nobody says.'),
    cashUsd: Paid.nullable().describe('What of it is paid in cash, in US dollars; null: nobody says.'),
    computeCreditUsd: Paid.nullable().describe('What of it is paid in compute credits, in US dollars; null: nobody says.'),
  })
  .meta({ id: 'ResolvedParticipation', description: 'What one investor gives to a round, as it resolves from claims.' });

export const ResolvedTranche = z
  .strictObject({
    tranche: z.string().describe('Its name, among those of the round.'),
    on: resolved(PartialDate).describe('When it is or was paid; null: nobody says.'),
    amount: ResolvedAmount.describe('Of the tranche; null: nobody states it.'),
    status: resolved(TrancheStatus).describe('Whether it was paid; null: nobody says.'),
    condition: resolved(z.string()).describe('What it hangs on; null: nobody says.'),
  })
  .meta({ id: 'ResolvedTranche', description: 'A part of a round that is paid by itself, as it resolves from claims.' });

const ResolvedValuation = resolved(Valuation, converted);
const Superseded = z
  .strictObject({
    by: Id.optional().describe('The round that took its place.'),
    reason: SupersessionReason,
    knownOn: PartialDate.optional().describe('When the world could know of it.'),
    note: z.string().optional().describe('A remark by whoever posted it.'),
  })
  .meta({ id: 'Supersession', description: 'That a round no longer counts, and why.' });
const NotCounted = z
  .enum(['status', 'no-date', 'no-type', 'superseded', 'not-toward-total'])
  .meta({ id: 'NotCountedReason', description: 'Why a round is not part of sums and rankings.' });
export const Round = z
  .strictObject({
    round: Id.describe('Of the round, among those of the startup.'),
    label: resolved(z.string()).describe('What people call it; null: nobody says.'),
    roundType: resolved(RoundType).describe('What kind of round it is; null: nobody says.'),
    status: resolved(RoundStatus).describe('How far it has come; null: nobody says.'),
    announcedOn: resolved(PartialDate).describe('When it was made known; null: nobody says.'),
    ...uncertain,
    closedOn: resolved(PartialDate).describe('When it was completed; null: nobody says.'),
    on: PartialDate.nullable().describe('The day of the round: when it was announced, or closed where that is surely earlier.'),
    amount: ResolvedAmount.describe('What it raises in all; null: nobody states it.'),
    valuation: ResolvedValuation.describe('What the startup is worth by it; null: nobody says.'),
    countsTowardTotal: resolved(z.boolean()).describe('Whether its amount is part of what was raised; null: by its type.'),
    participations: z.array(ResolvedParticipation).describe('Who takes part.'),
    tranches: z.array(ResolvedTranche).describe('The parts in which it is paid.'),
    superseded: Superseded.nullable().describe('Null where it was not.'),
    counted: z.boolean().describe('Whether it is part of sums and rankings.'),
    notCountedBecause: z.array(NotCounted).optional().describe('Every reason why it is not; absent where it is.'),
    conflicts: z.array(z.string()).describe('Fields in which standing claims differ, and codes of warnings.'),
    claims: z.array(RoundClaim).describe('Everything that was said of it, also what no longer stands.'),
  })
  .meta({ id: 'Round', description: 'A round, resolved field by field from its standing claims.' });

/** A round behind a number. */
export const roundBehind = {
  startup: Id.describe('The startup that raised it.'),
  round: Id.describe('Of the round, among those of the startup.'),
  on: PartialDate.describe('The day of the round.'),
  ...uncertain,
  counted: z.boolean().describe('Whether it is part of sums and rankings.'),
  disputed: z.boolean().describe('Whether standing claims on it differ.'),
  status: resolved(RoundStatus).describe('How far it has come; null: nobody says.'),
  amount: ResolvedAmount.describe('What it raises in all; null: nobody states it.'),
  participations: z.array(ResolvedParticipation).describe('Who takes part.'),
  claims: z.array(RoundClaim).describe('Everything that was said of it, also what no longer stands.'),
};
