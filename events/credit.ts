/** What happens to a grant of cloud credits: how much was promised, drawn, taken back, and what lapsed. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { dated, exactly, named, none, type Rules, startupOf } from './rule.ts';
import { Amount, Assurance, Id, IsoDate, Money, Note, PartialDate, RoundRef, sourced, takenBack } from './values.ts';

export const CreditGranted = event(
  'credit',
  'CreditGranted',
  z.strictObject({
    provider: Id,
    beneficiary: Id,
    faceValue: Amount,
    grantedOn: PartialDate,
    expiresOn: PartialDate.optional(),
    escrow: z.boolean().optional(),
    round: RoundRef.optional(),
    ...sourced,
    assurance: Assurance,
  }),
);
export const CreditDrawn = event(
  'credit',
  'CreditDrawn',
  z.strictObject({
    draw: Id,
    amount: Money,
    on: IsoDate,
    allocation: z.strictObject({ cluster: Id, allocation: Id }).optional(),
    gpuHours: z.number().positive().max(1e12).optional(),
  }),
);
export const CreditRevoked = event(
  'credit',
  'CreditRevoked',
  z.strictObject({ revocation: Id, amount: Money, on: IsoDate, reason: Note.optional() }),
);
/** `on` is the first day on which nothing can be drawn: what is left at the end of the day before lapses. Null takes it back. */
export const CreditExpired = event('credit', 'CreditExpired', z.strictObject({ on: IsoDate.nullable() }));

const drawTakenBack = {
  reason: z.enum(['unit-error', 'misattribution', 'duplicate', 'cancelled', 'other']),
  knownOn: PartialDate.optional(),
  note: Note.optional(),
};
/** The draw is as if it had not been; its Id may be used again. */
export const CreditDrawWithdrawn = event('credit', 'CreditDrawWithdrawn', z.strictObject({ draw: Id, ...drawTakenBack }));
export const CreditRevocationWithdrawn = event('credit', 'CreditRevocationWithdrawn', z.strictObject({ revocation: Id, ...drawTakenBack }));
export const CreditWithdrawn = event('credit', 'CreditWithdrawn', z.strictObject({ source: Id.optional(), ...takenBack }));

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
