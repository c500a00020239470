/** What happens to an organization itself: its names, its group, its end. */
import * as z from 'zod';
import { among, asItWas, type EventOf, event } from './catalogue.ts';
import { identifier, identifierFault } from './identifiers.ts';
import { dated, named, none, type Rules } from './rule.ts';
import { Amount, Country, Id, Note, PartialDate, perhapsSourced, sourced, Text, takenBack } from './values.ts';

export const KINDS = ['startup', 'cloud-provider', 'chip-vendor', 'fund', 'corporate', 'state', 'person', 'other'] as const;

const Exit = z.enum(['ipo', 'acquired', 'closed']);

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
    ...perhapsSourced,
  }),
  [asItWas],
);
export const OrganizationAliased = event('organization', 'OrganizationAliased', z.strictObject({ alias: Text }));
export const OrganizationAffiliated = event(
  'organization',
  'OrganizationAffiliated',
  z.strictObject({ group: Id.nullable(), from: PartialDate.optional(), until: PartialDate.optional(), ...perhapsSourced }),
);
export const OrganizationExited = event(
  'organization',
  'OrganizationExited',
  z.strictObject({
    exit: Exit,
    /** The day of its completion. */
    on: PartialDate,
    /** What is announced ends nothing yet. */
    status: z.enum(['completed', 'announced']).optional(),
    acquirer: Id.optional(),
    ticker: Text.optional(),
    /** For all of its equity. */
    price: Amount.optional(),
    ...sourced,
  }),
);
export const OrganizationExitWithdrawn = event(
  'organization',
  'OrganizationExitWithdrawn',
  z.strictObject({ exit: Exit, on: PartialDate, ...takenBack }),
);

export const OrganizationIdentified = event(
  'organization',
  'OrganizationIdentified',
  z.strictObject({ ...identifier, ...perhapsSourced }).superRefine((data, { addIssue }) => {
    const fault = identifierFault(data);
    if (fault) addIssue({ code: 'custom', path: ['value'], message: fault });
  }),
);
export const OrganizationIdentifierRemoved = event('organization', 'OrganizationIdentifierRemoved', z.strictObject(identifier));
export const OrganizationAliasRemoved = event('organization', 'OrganizationAliasRemoved', z.strictObject({ alias: Text }));

/** Out of lists, searches and rankings, as if it had not been registered; registered again, it is back. */
export const OrganizationWithdrawn = event(
  'organization',
  'OrganizationWithdrawn',
  z.strictObject({ reason: z.enum(['test', 'duplicate', 'mistake', 'other']), note: Note.optional() }),
);
/** It is the same as `into`: whatever names it means that one from now on. */
export const OrganizationMerged = event(
  'organization',
  'OrganizationMerged',
  z.strictObject({ into: Id, ...perhapsSourced, note: Note.optional() }),
);
export const OrganizationUnmerged = event('organization', 'OrganizationUnmerged', z.strictObject({ note: Note.optional() }));

export const profileEvents = [
  OrganizationRegistered,
  OrganizationAliased,
  OrganizationAffiliated,
  OrganizationExited,
  OrganizationExitWithdrawn,
  OrganizationIdentified,
  OrganizationIdentifierRemoved,
  OrganizationAliasRemoved,
  OrganizationWithdrawn,
  OrganizationMerged,
  OrganizationUnmerged,
] as const;
export type ProfileEvent = EventOf<(typeof profileEvents)[number]>;
export const isOfProfile = among(profileEvents);

/** Nobody else is named, nothing is dated or converted. */
const ofItself = { subject: 'registered', names: none, happened: none, amounts: none, streams: none } as const;

export const profileRules = {
  OrganizationRegistered: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
  OrganizationAliased: ofItself,
  OrganizationAffiliated: {
    subject: 'registered',
    names: ({ group }) => (group === null ? [] : [{ id: group, pointer: '/data/group' }]),
    happened: none,
    amounts: none,
    streams: ({ group }) => (group === null ? [] : [`organization/${group}`]),
  },
  OrganizationExited: {
    subject: 'registered',
    names: (data) => named(data, 'acquirer'),
    happened: (data) => (data.status === 'announced' ? [] : dated(data, 'on')),
    amounts: ({ price, on }) => (price ? [{ amount: price, pointer: '/data/price', on }] : []),
    streams: none,
  },
  OrganizationExitWithdrawn: ofItself,
  OrganizationIdentified: ofItself,
  OrganizationIdentifierRemoved: ofItself,
  OrganizationAliasRemoved: ofItself,
  OrganizationWithdrawn: ofItself,
  OrganizationMerged: {
    subject: 'registered',
    names: (data) => named(data, 'into'),
    happened: none,
    amounts: none,
    streams: ({ into }) => [`organization/${into}`],
  },
  OrganizationUnmerged: ofItself,
} satisfies Rules<ProfileEvent>;
