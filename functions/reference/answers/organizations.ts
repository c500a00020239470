/** Answers about organizations. */
import * as z from 'zod';
import { identifier } from '../../../events/identifiers.ts';
import { OrganizationExited, OrganizationKind } from '../../../events/organization.ts';
import { Assurance, Country, Id, IsoDate, PartialDate, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Interval, listOf, Months, stale, times, uncertain, Version } from '../terms/values.ts';
import { Round } from './rounds.ts';
import { Hoped, Point } from './timeline.ts';

const Identifier = z.strictObject(identifier).meta({ id: 'Identifier', description: 'What somebody else calls it.' });

const profile = {
  id: Id.describe('Of the organization.'),
  name: z.string().describe('Its name of the day.'),
  kind: OrganizationKind,
  country: Country.nullable().describe('Where it has its seat; null: nobody says.'),
  foundedOn: PartialDate.nullable().describe('When it was founded; null: nobody says.'),
  sector: Id.nullable().describe('What it works on; null: nobody says.'),
  aliases: z.array(z.string()).describe('Other names that it is found by.'),
  formerNames: z.array(z.string()).describe('Names that it had before.'),
  identifiers: z.array(Identifier).describe('What others call it.'),
};
const Profile = z
  .strictObject({
    ...profile,
    group: Id.nullable().describe('The group of the day; null: it belongs to none.'),
  })
  .meta({ id: 'Profile', description: 'An organization, in a list.' });

const Raised = Interval.extend({ unknownAmounts: Count.describe('How many of them state no amount.') })
  .meta({ id: 'Raised', description: 'US dollars that counted rounds of one kind raised; null where there is none.' })
  .nullable();

const RaisedByKind = z
  .strictObject({
    equity: Raised.describe('For new shares.'),
    public: Raised.describe('When it went public.'),
    convertible: Raised.describe('In notes that may become shares.'),
    debt: Raised.describe('Lent.'),
    grant: Raised.describe('Given.'),
    secondary: Raised.describe('For old shares: it went to their holders.'),
  })
  .meta({ id: 'RaisedByKind', description: 'By kind of money; null where there is no round of the kind.' });
const unicorn = {
  unicornSince: PartialDate.nullable().describe('The day of the first point of USD 1e9 or more; null where there is none.'),
  monthsToUnicorn: Months.nullable().describe('From its founding to that day; null where either is unknown.'),
};
const Summary = z
  .strictObject({
    roundsCounted: Count.describe('How many rounds count.'),
    raisedUsd: Interval.nullable().describe('New money: equity, public and convertible.'),
    raisedCashUsd: Interval.nullable().describe('Without what was paid in compute credits, IP and services.'),
    fundedUsd: Interval.nullable().describe('How much of it has been paid in.'),
    unknownAmounts: Count.describe('How many of them state no amount.'),
    raised: RaisedByKind,
    currentValuation: Point.nullable().describe('The latest point of known value; null where there is none.'),
    ...unicorn,
  })
  .meta({ id: 'Summary', description: 'A startup in a few numbers.' });

const GroupOfDay = z
  .strictObject({
    group: Id.describe('The organization that heads it.'),
    from: PartialDate.optional().describe('Its first day in it; absent: since ever.'),
    until: PartialDate.optional().describe('Its last day in it; absent: without end.'),
  })
  .meta({ id: 'GroupOfDay', description: 'A group, and since when and until when it belongs to it.' });
const Affiliation = z
  .strictObject({
    group: Id.nullable().describe('The organization that heads it; null: from then on it belongs to none.'),
    from: PartialDate.nullable().describe('Its first day in it; null: since ever.'),
    until: PartialDate.nullable().describe('Its last day in it; null: without end.'),
    source: Source.nullable().describe('Who says so; null: nobody is named.'),
  })
  .meta({ id: 'Affiliation', description: 'That it belongs to a group, for a time.' });
const ReportedExit = OrganizationExited.schema
  .required({ status: true })
  .extend(uncertain)
  .meta({ id: 'ReportedExit', description: 'An exit, as it was reported.' });
const explanation = {
  rule: z.string().describe('By which rule they count, in a sentence.'),
  rounds: z.array(Round).describe('The rounds behind the numbers.'),
};
const Organization = z
  .strictObject({
    ...profile,
    group: GroupOfDay.nullable().describe('The group of the day; null: it belongs to none.'),
    affiliations: z.array(Affiliation).describe('Every group that it belongs or belonged to, the first one first.'),
    exits: z.array(ReportedExit).describe('How it ended, or may: every exit that was reported and stands.'),
    merged: z.array(Id).describe('Organizations that were merged into it: their names and identifiers are among its own.'),
    conflicts: z.array(z.string()).describe('Codes of warnings, and of what does not hold because something else was recorded before it.'),
    source: Source.nullable().describe('Of its profile; null: nobody is named.'),
    summary: Summary,
    explanation: z
      .strictObject(explanation)
      .meta({ id: 'OrganizationExplanation', description: 'What the numbers of the summary rest on.' })
      .optional(),
    version: Version,
    ...stale,
  })
  .meta({ id: 'Organization', description: 'One organization in full.' });

/** What a timeline says besides whose it is. */
export const timeline = {
  current: Point.nullable().describe('The latest point of known value; none after it closed or was acquired.'),
  currentUncertain: z.literal(true).optional().describe('Partial dates leave open whether another point is the latest.'),
  peak: Point.nullable().describe('The point of the highest value; null where none is known.'),
  targets: z.array(Hoped).describe('Valuations that are hoped for: no points.'),
  ceilings: z.array(Hoped).describe('Valuation caps: no points.'),
  ...unicorn,
  warnings: z.array(z.literal('unicorn-before-founding')).optional().describe('What looks wrong, by its code.'),
  points: z.array(Point).describe('In the order of their days.'),
};
const Timeline = z
  .strictObject({
    organization: Id.describe('The startup.'),
    ...timeline,
    next: z.string().optional().describe('The cursor of the points after these; absent where there are none.'),
    version: Version,
    ...stale,
  })
  .meta({ id: 'Timeline', description: 'What a startup was worth, point by point.' });

const KnownChange = z
  .strictObject({
    field: z.string().describe('Which figure: of a round, or of the summary.'),
    before: z.unknown().describe('What it was until the day; null is nothing.'),
    after: z.unknown().describe('What it was from the day on; null is nothing.'),
  })
  .meta({ id: 'KnownChange', description: 'A figure that became another one.' });
/** Two kinds of entries in one: of a list of the one or the other, generators of clients make what reads neither, or both. */
const HistoryEntry = z
  .strictObject({
    knownOn: IsoDate.describe('The day on which the world could know it.'),
    changes: z.array(KnownChange).optional().describe('What changed on the day; absent with `first=true`.'),
    sources: z.array(Source).optional().describe('Of the statements that became known on the day; absent with `first=true`.'),
    field: z.string().optional().describe('With `first=true`: which figure.'),
    value: z.unknown().optional().describe('With `first=true`: what was said of it first.'),
    source: Source.optional().describe('With `first=true`: who said so.'),
    assurance: Assurance.optional(),
  })
  .meta({ id: 'HistoryEntry', description: 'A day on which what the world could know of it changed, or what was said of a figure first.' });
const History = listOf('changes', HistoryEntry, {
  organization: Id.describe('As it was asked for.'),
  ...times,
  first: z.literal(true).optional().describe('As it was asked for.'),
}).meta({ id: 'History', description: 'Day by day, or with `first=true` figure by figure.' });

const tag = 'Organizations';
const path = { id: 'moonshot' };
export const organizationReference: Reference = {
  'GET /v1/organizations': {
    tag,
    summary: 'Profiles',
    csv: true,
    answer: listOf('organizations', Profile, times),
    description:
      '`q` matches names, former names, aliases in any script, Ids and identifiers by the beginning of any word, whatever their case, accents and letters that are ' +
      'written in several ways (`lodz` is `łódź`), Chinese names by any part; where that finds nothing, with one or two letters wrong. What fits best comes first: ' +
      'an Id or a name as a whole, its beginning, the beginning of a word, a part. Without `q`: by Id.',
    example: { query: { q: 'moon', kind: 'startup' } },
  },
  'GET /v1/organizations/{id}': {
    tag,
    summary: 'One organization',
    answer: Organization,
    description: 'Profile, names, groups, exits, and a summary in a few numbers. `explain=true` adds the rounds behind them.',
    example: { path },
  },
  'GET /v1/organizations/{id}/rounds': {
    tag,
    summary: 'Its rounds, resolved from claims',
    csv: true,
    description: 'Each with its claims, and the fields in which they differ.',
    answer: listOf('rounds', Round, { organization: Id.describe('As it was asked for.'), version: Version, ...stale }),
    example: { path, query: { knownAt: '2024-06-30', limit: '2' } },
  },
  'GET /v1/organizations/{id}/history': {
    tag,
    summary: 'How knowledge of it came about',
    csv: true,
    description:
      'The days on which what the world could know of its rounds and valuations changed, what changed, and on whose word. `first=true`: of every figure what ' +
      'was said of it first.',
    answer: History,
    example: { path, query: { limit: '2' } },
  },
  'GET /v1/organizations/{id}/valuations': {
    tag,
    summary: 'What it was worth, as of when, on whose word',
    csv: true,
    answer: Timeline,
    description: 'A point for every counted round with a valuation, and for every mark.',
    example: { path },
  },
};
