/** What happens to an export control or another restriction: issued, amended, rescinded. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { dated, none, type Rules } from './rule.ts';
import { Assurance, Country, Id, PartialDate, Source, Text } from './values.ts';

export const Policy = z.enum(['announced', 'notify', 'licence-required', 'case-by-case', 'denial', 'prohibited', 'approval']);

const reach = {
  gpuModels: z.array(Text).max(200).optional(),
  destinations: z.array(Country).max(250).optional(),
  entities: z.array(Id).max(1000).optional(),
};

export const issued = {
  authority: Text,
  instrument: Text,
  title: Text,
  scope: z.enum(['goods', 'investment', 'entity']),
  policy: Policy,
  effectiveOn: PartialDate,
  ...reach,
  supersedes: Id.optional(),
};

export const RestrictionIssued = event(
  'restriction',
  'RestrictionIssued',
  z.strictObject({ ...issued, source: Source, assurance: Assurance }),
);
export const RestrictionAmended = event(
  'restriction',
  'RestrictionAmended',
  z
    .strictObject({ policy: Policy.optional(), ...reach, effectiveOn: PartialDate, source: Source })
    .refine((data) => [data.policy, data.gpuModels, data.destinations, data.entities].some((part) => part !== undefined), {
      path: ['policy'],
      message: 'expected at least one of policy, gpuModels, destinations, entities',
    }),
);
export const RestrictionRescinded = event('restriction', 'RestrictionRescinded', z.strictObject({ on: PartialDate, source: Source }));

export const restrictionEvents = [RestrictionIssued, RestrictionAmended, RestrictionRescinded] as const;

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
  RestrictionRescinded: { subject: 'any', names: none, happened: (data) => dated(data, 'on'), amounts: none, streams: none },
} satisfies Rules<RestrictionEvent>;
