/** What is said of the rounds that a startup raises, and of what it is worth. */
import * as z from 'zod';
import { among, asItWas, type EventOf, event } from './catalogue.ts';
import { dated, none, type Priced, type Rules } from './rule.ts';
import { Amount, claim, Id, Note, PartialDate, Text, withdrawal } from './values.ts';

const SERIES = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `series-${letter}` as const);
export const ROUND_TYPES = [
  'angel',
  'pre-seed',
  'seed',
  'venture',
  'corporate',
  'convertible-note',
  'safe',
  'debt',
  'grant',
  'secondary',
  'share-swap',
  'ipo',
  'spac',
  'aggregate-disclosure',
  'other',
  ...SERIES,
];
export const RoundStatus = z.enum([
  'rumoured',
  'in-talks',
  'letter-of-intent',
  'committed',
  'tranched',
  'closed',
  'disputed',
  'denied',
  'superseded',
  'cancelled',
]);
export const Basis = z.enum(['pre', 'post', 'transaction', 'target', 'cap', 'unspecified']);
export const Valuation = z.strictObject({ amount: Amount, basis: Basis }).meta({ id: 'Valuation' });

const Share = z.number().min(0).max(1);
export const Consideration = z.strictObject({
  kind: z.enum(['cash', 'compute-credit', 'ip', 'services', 'shares', 'warrants', 'debt-conversion']),
  amount: Amount.optional(),
  /** The part of the cheque that it makes up; a missing bound is unknown. */
  share: z
    .strictObject({ low: Share.optional(), high: Share.optional() })
    .refine((share) => (share.low ?? 0) <= (share.high ?? 1), { path: ['low'], message: 'expected low to be at most high' })
    .optional(),
});
export const Participation = z.strictObject({
  investor: Id,
  lead: z.boolean().nullable().optional(),
  amount: Amount.optional(),
  stakePercent: z.number().min(0).max(100).optional(),
  consideration: z.array(Consideration).max(20).optional(),
  withdrawn: z.literal(true).optional(),
});
export const Tranche = z
  .strictObject({
    tranche: Text,
    on: PartialDate.optional(),
    amount: Amount.optional(),
    status: z.enum(['funded', 'committed', 'conditional', 'contingent', 'over-time', 'cancelled']).optional(),
    condition: Note.optional(),
    withdrawn: z.literal(true).optional(),
  })
  .refine(({ amount, withdrawn }) => amount !== undefined || withdrawn, { path: ['amount'], message: 'expected an Amount' })
  .refine(({ status, withdrawn }) => status !== undefined || withdrawn, { path: ['status'], message: 'expected a status' });
const onceEach = (participations: { investor: string }[]): boolean =>
  new Set(participations.map(({ investor }) => investor)).size === participations.length;

export const RoundReported = event(
  'organization',
  'RoundReported',
  z.strictObject({
    round: Id,
    label: Text.optional(),
    roundType: z.enum(ROUND_TYPES).optional(),
    status: RoundStatus.optional(),
    announcedOn: PartialDate.optional(),
    closedOn: PartialDate.optional(),
    amount: Amount.optional(),
    valuation: Valuation.optional(),
    participations: z.array(Participation).max(500).refine(onceEach, 'expected each investor once').optional(),
    tranches: z.array(Tranche).max(100).optional(),
    countsTowardTotal: z.boolean().optional(),
    ...claim,
  }),
  [asItWas],
);

export const RoundClaimWithdrawn = event('organization', 'RoundClaimWithdrawn', z.strictObject({ round: Id, ...withdrawal }));
export const RoundSuperseded = event(
  'organization',
  'RoundSuperseded',
  z
    .strictObject({
      round: Id,
      by: Id.optional(),
      reason: z.enum(['upsized', 'merged', 'denied', 'cancelled', 'duplicate']),
      knownOn: PartialDate.optional(),
      note: Note.optional(),
    })
    .refine((data) => data.by !== data.round, { path: ['by'], message: 'expected another round than the one superseded' }),
);
/** Takes a supersession back. */
export const RoundReinstated = event(
  'organization',
  'RoundReinstated',
  z.strictObject({ round: Id, knownOn: PartialDate.optional(), note: Note.optional() }),
);
export const roundEvents = [RoundReported, RoundClaimWithdrawn, RoundSuperseded, RoundReinstated] as const;
export type RoundEvent = EventOf<(typeof roundEvents)[number]>;
export const isOfRounds = among(roundEvents);

const amountsOfRound = ({ amount, valuation, participations = [], tranches = [] }: EventOf<typeof RoundReported>['data']): Priced[] => [
  ...(amount ? [{ amount, pointer: '/data/amount', on: null }] : []),
  ...(valuation ? [{ amount: valuation.amount, pointer: '/data/valuation/amount', on: null }] : []),
  ...participations.flatMap((one, n) => [
    ...(one.amount ? [{ amount: one.amount, pointer: `/data/participations/${n}/amount`, on: null }] : []),
    ...(one.consideration ?? []).flatMap((part, k) =>
      part.amount ? [{ amount: part.amount, pointer: `/data/participations/${n}/consideration/${k}/amount`, on: null }] : [],
    ),
  ]),
  ...tranches.flatMap(({ amount, on }, n) => (amount ? [{ amount, pointer: `/data/tranches/${n}/amount`, on: on ?? null }] : [])),
];

/** What is about claims alone: nobody named, nothing dated, nothing converted. */
const ofClaims = { subject: 'registered', names: none, happened: none, amounts: none, streams: none } as const;

export const roundRules = {
  RoundReported: {
    subject: 'registered',
    names: ({ participations = [] }) =>
      participations.map(({ investor }, n) => ({ id: investor, pointer: `/data/participations/${n}/investor` })),
    happened: (data) => dated(data, 'announcedOn'),
    amounts: amountsOfRound,
    streams: none,
  },
  RoundClaimWithdrawn: ofClaims,
  RoundSuperseded: ofClaims,
  RoundReinstated: ofClaims,
} satisfies Rules<RoundEvent>;
