/** What happens to an organization itself: its names, its group, its end. */
import * as z from 'zod';
import { among, asItWas, type EventOf, event } from './catalogue.ts';
import { identifier, identifierFault } from './identifiers.ts';
import { dated, named, none, type Rules } from './rule.ts';
import { Amount, Country, Id, Note, PartialDate, perhapsSourced, sourced, Text, takenBack } from './values.ts';

export const KINDS = ['startup', 'cloud-provider', 'chip-vendor', 'fund', 'corporate', 'state', 'person', 'other'] as const;

export const OrganizationKind = z.enum(KINDS).meta({ id: 'OrganizationKind', description: 'What an organization mainly is.' });

export const Exit = z
  .enum(['ipo', 'acquired', 'closed'])
  .meta({ id: 'ExitKind', description: 'How a startup ended: went public, was acquired, or closed.' });

export const OrganizationRegistered = event(
  'organization',
  'OrganizationRegistered',
  z.strictObject({
    name: Text.describe('Its name of the day; one that it had before stays a former name.'),
    kind: OrganizationKind,
    country: Country.optional().describe('Where it has its seat.'),
    foundedOn: PartialDate.optional().describe('When it was founded.'),
    sector: Id.optional().describe('What it works on: foundation-models.'),
    aliases: z.array(Text).max(100).optional().describe('Other names that it is found by.'),
    ...perhapsSourced,
  }),
  [asItWas],
);
export const OrganizationAliased = event(
  'organization',
  'OrganizationAliased',
  z.strictObject({ alias: Text.describe('Another name that it is found by.') }),
);
export const OrganizationAffiliated = event(
  'organization',
  'OrganizationAffiliated',
  z.strictObject({
    group: Id.nullable().describe('The organization that heads its group; null: it belongs to none.'),
    from: PartialDate.optional().describe('Its first day in the group; since ever without it.'),
    until: PartialDate.optional().describe('Its last day in the group; without end without it.'),
    ...perhapsSourced,
  }),
);
export const OrganizationExited = event(
  'organization',
  'OrganizationExited',
  z.strictObject({
    exit: Exit,
    on: PartialDate.describe('The day of its completion.'),
    status: z
      .enum(['completed', 'announced'])
      .meta({ id: 'ExitStatus', description: 'Completed unless told; what is announced ends nothing yet.' })
      .optional(),
    acquirer: Id.optional().describe('The organization that acquired it.'),
    ticker: Text.optional().describe('What its shares trade under.'),
    price: Amount.optional().describe('For all of its equity.'),
    ...sourced,
  }),
);
export const OrganizationExitWithdrawn = event(
  'organization',
  'OrganizationExitWithdrawn',
  z.strictObject({ exit: Exit, on: PartialDate.describe('The day that was reported.'), ...takenBack }),
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
export const OrganizationAliasRemoved = event(
  'organization',
  'OrganizationAliasRemoved',
  z.strictObject({ alias: Text.describe('The name that it is no longer found by.') }),
);

/** Out of lists, searches and rankings, as if it had not been registered; registered again, it is back. */
export const OrganizationWithdrawn = event(
  'organization',
  'OrganizationWithdrawn',
  z.strictObject({
    reason: z
      .enum(['test', 'duplicate', 'mistake', 'other'])
      .meta({ id: 'OrganizationWithdrawalReason', description: 'Why it should not have been registered.' }),
    note: Note.optional().describe('A remark by whoever withdrew it.'),
  }),
);
/** It is the same as `into`: whatever names it means that one from now on. */
export const OrganizationMerged = event(
  'organization',
  'OrganizationMerged',
  z.strictObject({
    into: Id.describe('The organization that it is the same as.'),
    ...perhapsSourced,
    note: Note.optional().describe('A remark by whoever merged them.'),
  }),
);
export const OrganizationUnmerged = event(
  'organization',
  'OrganizationUnmerged',
  z.strictObject({ note: Note.optional().describe('A remark by whoever took the merger back.') }),
);

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
