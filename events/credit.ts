/** What happens to a grant of cloud credits: how much was promised, drawn, taken back, and what lapsed. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { dated, exactly, named, none, type Rules, startupOf } from './rule.ts';
import { Amount, Assurance, Id, IsoDate, Money, Note, PartialDate, RoundRef, Source } from './values.ts';

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
    source: Source,
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
/** The rest lapses. */
export const CreditExpired = event('credit', 'CreditExpired', z.strictObject({ on: IsoDate }));

export const creditEvents = [CreditGranted, CreditDrawn, CreditRevoked, CreditExpired] as const;

export type CreditEvent = EventOf<(typeof creditEvents)[number]>;

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
  CreditExpired: { subject: 'any', names: none, happened: (data) => dated(data, 'on'), amounts: none, streams: none },
} satisfies Rules<CreditEvent>;
