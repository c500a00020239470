/** What happens to an export control or another restriction: issued, amended, rescinded. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { none, type Rules } from './rule.ts';
import { Assurance, Country, Id, PartialDate, sourced, Text, takenBack } from './values.ts';

export const Policy = z.enum(['announced', 'notify', 'licence-required', 'case-by-case', 'denial', 'prohibited', 'approval']);

/** How applications are judged where a licence is required. */
export const Review = z.enum(['denial', 'presumption-of-denial', 'case-by-case', 'presumption-of-approval']);

const reach = {
  gpuModels: z.array(Text).max(200).optional(),
  /** The models named are all of them, and no examples. */
  modelsComplete: z.boolean().optional(),
  /** Chips of this total processing performance or more. */
  tppAtLeast: z.number().positive().max(1e9).optional(),
  destinations: z.array(Country).max(250).optional(),
  entities: z.array(Id).max(1000).optional(),
  /** `everything`: lists that are left out leave nothing out. */
  reach: z.enum(['stated', 'everything']).optional(),
};

export const issued = {
  authority: Text,
  instrument: Text,
  title: Text,
  scope: z.enum(['goods', 'investment', 'entity']),
  policy: Policy,
  effectiveOn: PartialDate,
  review: Review.optional(),
  ...reach,
  exceptDestinations: z.array(Country).max(250).optional(),
  supersedes: Id.optional(),
};

export const RestrictionIssued = event('restriction', 'RestrictionIssued', z.strictObject({ ...issued, ...sourced, assurance: Assurance }));
const changes = { policy: Policy.optional(), review: Review.optional(), ...reach };
const CHANGES = ['policy', 'review', 'gpuModels', 'modelsComplete', 'tppAtLeast', 'destinations', 'entities', 'reach'] as const;

export const RestrictionAmended = event(
  'restriction',
  'RestrictionAmended',
  z
    .strictObject({ ...changes, effectiveOn: PartialDate, ...sourced })
    .refine((data) => CHANGES.some((member) => member in data && data[member] !== undefined), {
      path: ['policy'],
      message: `expected at least one of ${CHANGES.join(', ')}`,
    }),
);
export const RestrictionRescinded = event('restriction', 'RestrictionRescinded', z.strictObject({ on: PartialDate, ...sourced }));
/** Not in force from its first to its last day, or until further notice. */
export const RestrictionSuspended = event(
  'restriction',
  'RestrictionSuspended',
  z.strictObject({ from: PartialDate, until: PartialDate.optional(), ...sourced }),
);
export const RestrictionWithdrawn = event('restriction', 'RestrictionWithdrawn', z.strictObject({ source: Id.optional(), ...takenBack }));

export const restrictionEvents = [
  RestrictionIssued,
  RestrictionAmended,
  RestrictionSuspended,
  RestrictionRescinded,
  RestrictionWithdrawn,
] as const;

export type RestrictionEvent = EventOf<(typeof restrictionEvents)[number]>;

export const restrictionRules = {
  RestrictionIssued: {
    subject: 'any',
    names: none,
    happened: none,
    amounts: none,
    streams: ({ supersedes }) => (supersedes === undefined ? [] : [`restriction/${supersedes}`]),
  },
  RestrictionAmended: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
  RestrictionSuspended: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
  RestrictionRescinded: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
  RestrictionWithdrawn: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<RestrictionEvent>;
