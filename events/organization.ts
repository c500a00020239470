/** What happens to an organization itself: its names, its group, its end. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { dated, named, none, type Rules } from './rule.ts';
import { Country, Id, PartialDate, Source, Text } from './values.ts';

export const KINDS = ['startup', 'cloud-provider', 'chip-vendor', 'fund', 'corporate', 'state', 'person', 'other'] as const;

export const OrganizationRegistered = event(
  'organization',
  'OrganizationRegistered',
  z.strictObject({
    name: Text,
    kind: z.enum(KINDS),
    country: Country.optional(),
    foundedOn: PartialDate.optional(),
    sector: Id.optional(),
    aliases: z.array(Text).max(100).optional(),
    source: Source.optional(),
  }),
);
export const OrganizationAliased = event('organization', 'OrganizationAliased', z.strictObject({ alias: Text }));
export const OrganizationAffiliated = event(
  'organization',
  'OrganizationAffiliated',
  z.strictObject({ group: Id, from: PartialDate.optional(), until: PartialDate.optional() }),
);
export const OrganizationExited = event(
  'organization',
  'OrganizationExited',
  z.strictObject({
    exit: z.enum(['ipo', 'acquired', 'closed']),
    on: PartialDate,
    acquirer: Id.optional(),
    ticker: Text.optional(),
    source: Source,
  }),
);

export const profileEvents = [OrganizationRegistered, OrganizationAliased, OrganizationAffiliated, OrganizationExited] as const;
export type ProfileEvent = EventOf<(typeof profileEvents)[number]>;

export const profileRules = {
  OrganizationRegistered: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
  OrganizationAliased: { subject: 'registered', names: none, happened: none, amounts: none, streams: none },
  OrganizationAffiliated: {
    subject: 'registered',
    names: (data) => named(data, 'group'),
    happened: none,
    amounts: none,
    streams: ({ group }) => [`organization/${group}`],
  },
  OrganizationExited: {
    subject: 'registered',
    names: (data) => named(data, 'acquirer'),
    happened: (data) => dated(data, 'on'),
    amounts: none,
    streams: none,
  },
} satisfies Rules<ProfileEvent>;
