/** What happens to a grant of cloud credits: how much was promised, drawn, taken back, and what lapsed. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { dated, exactly, named, none, type Rules, startupOf } from './rule.ts';
import { Amount, Assurance, Id, IsoDate, Money, Note, PartialDate, RoundRef, sourced, takenBack } from './values.ts';

/** An allocation of a cluster, in another stream. */
export const AllocationRef = z
  .strictObject({ cluster: Id.describe('The cluster.'), allocation: Id.describe('The allocation, among those of the cluster.') })
  .meta({ id: 'AllocationRef', description: 'An allocation, and the cluster that it is of.' });

export const CreditGranted = event(
  'credit',
  'CreditGranted',
  z.strictObject({
    provider: Id.describe('The organization that grants it.'),
    beneficiary: Id.describe('The organization that may draw it.'),
    faceValue: Amount.describe('How much may be drawn.'),
    grantedOn: PartialDate.describe('The day of the grant; its month’s rate converts it.'),
    expiresOn: PartialDate.optional().describe('The day on which what is left lapses by itself.'),
    escrow: z.boolean().optional().describe('Whether it lies with a third party until it is drawn.'),
    round: RoundRef.optional().describe('The round that it is a part of.'),
    ...sourced,
    assurance: Assurance,
  }),
);
export const CreditDrawn = event(
  'credit',
  'CreditDrawn',
  z.strictObject({
    draw: Id.describe('Of the draw, among those of the credit.'),
    amount: Money.describe('How much, in the currency of the credit.'),
    on: IsoDate.describe('The day on which it was used.'),
    allocation: AllocationRef.optional().describe('What it paid for.'),
    gpuHours: z.number().positive().max(1e12).optional().describe('GPU hours that it paid for.'),
  }),
);
export const CreditRevoked = event(
  'credit',
  'CreditRevoked',
  z.strictObject({
    revocation: Id.describe('Of the revocation, among those of the credit.'),
    amount: Money.describe('How much of it may no longer be drawn, in the currency of the credit.'),
    on: IsoDate.describe('From which day on.'),
    reason: Note.optional().describe('Why it was revoked.'),
  }),
);
export const CreditExpired = event(
  'credit',
  'CreditExpired',
  z.strictObject({
    on: IsoDate.nullable().describe(
      'The first day on which nothing can be drawn: what is left at the end of the day before lapses. Null takes it back.',
    ),
  }),
);

const drawTakenBack = {
  reason: z
    .enum(['unit-error', 'misattribution', 'duplicate', 'cancelled', 'other'])
    .meta({ id: 'DrawWithdrawalReason', description: 'Why a draw or a revocation is as if it had not been.' }),
  knownOn: PartialDate.optional().describe('When the world could know that it no longer stands.'),
  note: Note.optional().describe('A remark by whoever took it back.'),
};
/** The draw is as if it had not been; its Id may be used again. */
export const CreditDrawWithdrawn = event(
  'credit',
  'CreditDrawWithdrawn',
  z.strictObject({ draw: Id.describe('The draw that is taken back.'), ...drawTakenBack }),
);
export const CreditRevocationWithdrawn = event(
  'credit',
  'CreditRevocationWithdrawn',
  z.strictObject({ revocation: Id.describe('The revocation that is taken back.'), ...drawTakenBack }),
);
export const CreditWithdrawn = event(
  'credit',
  'CreditWithdrawn',
  z.strictObject({ source: Id.optional().describe('The source whose grant it was; the latest without it.'), ...takenBack }),
);

export const creditEvents = [
  CreditGranted,
  CreditDrawn,
  CreditRevoked,
  CreditExpired,
  CreditDrawWithdrawn,
  CreditRevocationWithdrawn,
  CreditWithdrawn,
] as const;

export type CreditEvent = EventOf<(typeof creditEvents)[number]>;

const ofCredit = { subject: 'any', names: none, happened: none, amounts: none, streams: none } as const;

export const creditRules = {
  CreditGranted: {
    subject: 'any',
    names: (data) => [...named(data, 'provider', 'beneficiary'), ...startupOf(data.round)],
    happened: none,
    amounts: ({ faceValue, grantedOn }) => [{ amount: faceValue, pointer: '/data/faceValue', on: grantedOn }],
    streams: none,
  },
  CreditDrawn: {
    subject: 'any',
    names: none,
    happened: (data) => dated(data, 'on'),
    amounts: ({ amount, on }) => [{ amount: exactly(amount), pointer: '/data/amount', on }],
    streams: none,
  },
  CreditRevoked: {
    subject: 'any',
    names: none,
    happened: (data) => dated(data, 'on'),
    amounts: ({ amount, on }) => [{ amount: exactly(amount), pointer: '/data/amount', on }],
    streams: none,
  },
  CreditExpired: { ...ofCredit, happened: ({ on }) => (on === null ? [] : [{ date: on, pointer: '/data/on' }]) },
  CreditDrawWithdrawn: ofCredit,
  CreditRevocationWithdrawn: ofCredit,
  CreditWithdrawn: ofCredit,
} satisfies Rules<CreditEvent>;
