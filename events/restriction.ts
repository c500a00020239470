/** What happens to an export control or another restriction: issued, amended, rescinded. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { none, type Rules } from './rule.ts';
import { Assurance, Country, Id, PartialDate, sourced, Text, takenBack } from './values.ts';

export const Policy = z
  .enum(['announced', 'notify', 'licence-required', 'case-by-case', 'denial', 'prohibited', 'approval'])
  .meta({ id: 'RestrictionPolicy', description: 'What it demands of what it reaches; of what is only announced, nothing yet.' });

export const Review = z
  .enum(['denial', 'presumption-of-denial', 'case-by-case', 'presumption-of-approval'])
  .meta({ id: 'RestrictionReview', description: 'How applications are judged where a licence is required.' });

const reach = {
  gpuModels: z.array(Text).max(200).optional().describe('Chips that it names, each by its name or an alias.'),
  modelsComplete: z.boolean().optional().describe('The models named are all of them, and no examples.'),
  tppAtLeast: z.number().positive().max(1e9).optional().describe('It reaches chips of this total processing performance or more.'),
  destinations: z.array(Country).max(250).optional().describe('Countries to which it reaches.'),
  entities: z.array(Id).max(1000).optional().describe('Organizations that it names.'),
  reach: z
    .enum(['stated', 'everything'])
    .meta({
      id: 'RestrictionReach',
      description: '`everything`: lists that are left out leave nothing out; else it reaches what they state.',
    })
    .optional(),
};

export const issued = {
  authority: Text.describe('Who issued it.'),
  instrument: Text.describe('What it is by law: rule, letter, list entry.'),
  title: Text.describe('What it is called.'),
  scope: z
    .enum(['goods', 'investment', 'entity'])
    .meta({ id: 'RestrictionScope', description: 'Whether it is about goods, about investment, or about organizations.' }),
  policy: Policy,
  effectiveOn: PartialDate.describe('Its first day in force.'),
  review: Review.optional(),
  ...reach,
  exceptDestinations: z.array(Country).max(250).optional().describe('Countries to which it does not reach, whatever else it says.'),
  supersedes: Id.optional().describe('The restriction that it takes the place of, as far as it reaches itself.'),
};

export const RestrictionIssued = event('restriction', 'RestrictionIssued', z.strictObject({ ...issued, ...sourced, assurance: Assurance }));
const changes = { policy: Policy.optional(), review: Review.optional(), ...reach };
const CHANGES = ['policy', 'review', 'gpuModels', 'modelsComplete', 'tppAtLeast', 'destinations', 'entities', 'reach'] as const;

export const RestrictionAmended = event(
  'restriction',
  'RestrictionAmended',
  z
    .strictObject({ ...changes, effectiveOn: PartialDate.describe('From which day on it says so.'), ...sourced })
    .refine((data) => CHANGES.some((member) => member in data && data[member] !== undefined), {
      path: ['policy'],
      message: `expected at least one of ${CHANGES.join(', ')}`,
    }),
);
export const RestrictionRescinded = event(
  'restriction',
  'RestrictionRescinded',
  z.strictObject({ on: PartialDate.describe('The first day without it.'), ...sourced }),
);
/** Not in force from its first to its last day, or until further notice. */
export const RestrictionSuspended = event(
  'restriction',
  'RestrictionSuspended',
  z.strictObject({
    from: PartialDate.describe('The first day on which it is not in force.'),
    until: PartialDate.optional().describe('The last such day; without it, until further notice.'),
    ...sourced,
  }),
);
export const RestrictionWithdrawn = event(
  'restriction',
  'RestrictionWithdrawn',
  z.strictObject({ source: Id.optional().describe('The source whose issue it was; the latest without it.'), ...takenBack }),
);

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
