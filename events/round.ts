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
export const RoundType = z
  .enum(ROUND_TYPES)
  .meta({ id: 'RoundType', description: 'What kind of round it is: which money it raises follows from it.' });
export const RoundStatus = z
  .enum(['rumoured', 'in-talks', 'letter-of-intent', 'committed', 'tranched', 'closed', 'disputed', 'denied', 'superseded', 'cancelled'])
  .meta({ id: 'RoundStatus', description: 'How far a round has come; `committed`, `tranched` and `closed` count.' });
export const Basis = z.enum(['pre', 'post', 'transaction', 'target', 'cap', 'unspecified']).meta({
  id: 'ValuationBasis',
  description: 'Before or after the money of the round, in a transaction, hoped for, a cap, or nobody says.',
});
export const Valuation = z
  .strictObject({ amount: Amount, basis: Basis })
  .meta({ id: 'Valuation', description: 'What all of a startup is worth, and on which basis.' });

const Share = z.number().min(0).max(1);
export const Consideration = z
  .strictObject({
    kind: z
      .enum(['cash', 'compute-credit', 'ip', 'services', 'shares', 'warrants', 'debt-conversion'])
      .meta({ id: 'ConsiderationKind', description: 'What a cheque is paid in.' }),
    amount: Amount.optional().describe('How much is paid in it.'),
    share: z
      .strictObject({
        low: Share.optional().describe('At least this part, of 1.'),
        high: Share.optional().describe('At most this part, of 1.'),
      })
      .refine((share) => (share.low ?? 0) <= (share.high ?? 1), { path: ['low'], message: 'expected low to be at most high' })
      .meta({ id: 'ChequeShare', description: 'The part of the cheque that it makes up; a missing bound is unknown.' })
      .optional(),
  })
  .meta({ id: 'Consideration', description: 'A part of a cheque that is paid in one kind.' });
export const Participation = z
  .strictObject({
    investor: Id.describe('The organization that invests.'),
    lead: z.boolean().nullable().optional().describe('Whether it leads the round; null: nobody says.'),
    amount: Amount.optional().describe('Its cheque.'),
    stakePercent: z.number().min(0).max(100).optional().describe('What it holds after the round, in percent of the startup.'),
    consideration: z.array(Consideration).max(20).optional().describe('What the cheque is paid in.'),
    withdrawn: z.literal(true).optional().describe('The source no longer says that it takes part.'),
  })
  .meta({ id: 'Participation', description: 'What one investor gives to a round.' });
export const TrancheStatus = z
  .enum(['funded', 'committed', 'conditional', 'contingent', 'over-time', 'cancelled'])
  .meta({ id: 'TrancheStatus', description: 'Whether a tranche was paid in, is promised, or hangs on something.' });
export const Tranche = z
  .strictObject({
    tranche: Text.describe('Its name, among those of the round.'),
    on: PartialDate.optional().describe('When it is or was paid.'),
    amount: Amount.optional().describe('Of the tranche; it has to be there unless it is withdrawn.'),
    status: TrancheStatus.optional(),
    condition: Note.optional().describe('What it hangs on.'),
    withdrawn: z.literal(true).optional().describe('The source no longer says that there is such a tranche.'),
  })
  .refine(({ amount, withdrawn }) => amount !== undefined || withdrawn, { path: ['amount'], message: 'expected an Amount' })
  .refine(({ status, withdrawn }) => status !== undefined || withdrawn, { path: ['status'], message: 'expected a status' })
  .meta({ id: 'Tranche', description: 'A part of a round that is paid by itself.' });
const onceEach = (participations: { investor: string }[]): boolean =>
  new Set(participations.map(({ investor }) => investor)).size === participations.length;

export const RoundReported = event(
  'organization',
  'RoundReported',
  z.strictObject({
    round: Id.describe('Of the round, among those of the startup: what several sources say of one has the same.'),
    label: Text.optional().describe('What people call it: Series B2.'),
    roundType: RoundType.optional(),
    status: RoundStatus.optional(),
    announcedOn: PartialDate.optional().describe('When it was made known.'),
    closedOn: PartialDate.optional().describe('When it was completed.'),
    amount: Amount.optional().describe('What the round raises in all.'),
    valuation: Valuation.optional(),
    participations: z
      .array(Participation)
      .max(500)
      .refine(onceEach, 'expected each investor once')
      .optional()
      .describe('Who takes part, each investor once.'),
    tranches: z.array(Tranche).max(100).optional().describe('The parts in which it is paid.'),
    countsTowardTotal: z.boolean().optional().describe('Whether its amount is part of what was raised; by its type unless told.'),
    ...claim,
  }),
  [asItWas],
);

export const RoundClaimWithdrawn = event(
  'organization',
  'RoundClaimWithdrawn',
  z.strictObject({ round: Id.describe('The round that was claimed.'), ...withdrawal }),
);
export const SupersessionReason = z
  .enum(['upsized', 'merged', 'denied', 'cancelled', 'duplicate'])
  .meta({ id: 'SupersessionReason', description: 'Why a round no longer counts.' });
export const RoundSuperseded = event(
  'organization',
  'RoundSuperseded',
  z
    .strictObject({
      round: Id.describe('The round that no longer counts.'),
      by: Id.optional().describe('The round that takes its place.'),
      reason: SupersessionReason,
      knownOn: PartialDate.optional().describe('When the world could know of it.'),
      note: Note.optional().describe('A remark by whoever posted it.'),
    })
    .refine((data) => data.by !== data.round, { path: ['by'], message: 'expected another round than the one superseded' }),
);
/** Takes a supersession back. */
export const RoundReinstated = event(
  'organization',
  'RoundReinstated',
  z.strictObject({
    round: Id.describe('The round that counts again.'),
    knownOn: PartialDate.optional().describe('When the world could know of it.'),
    note: Note.optional().describe('A remark by whoever posted it.'),
  }),
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
