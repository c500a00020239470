/** Answers about organizations. */
import * as z from 'zod';
import { SCHEMES } from '../../../events/identifiers.ts';
import { KINDS, OrganizationExited } from '../../../events/organization.ts';
import { Assurance, Country, Id, IsoDate, PartialDate, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Interval, listOf, Months, stale, times, uncertain, Version } from '../terms/values.ts';
import { Round } from './rounds.ts';
import { Hoped, Point } from './timeline.ts';

const Identifier = z.strictObject({ scheme: z.enum(SCHEMES), value: z.string() }).meta({ id: 'Identifier' });

const Profile = z
  .strictObject({
    id: Id,
    name: z.string(),
    kind: z.enum(KINDS),
    country: Country.nullable(),
    foundedOn: PartialDate.nullable(),
    sector: Id.nullable(),
    group: Id.nullable().describe('The group of the day.'),
    aliases: z.array(z.string()),
    formerNames: z.array(z.string()),
    identifiers: z.array(Identifier),
  })
  .meta({ id: 'Profile' });

const Raised = Interval.extend({ unknownAmounts: Count }).nullable().meta({
  id: 'Raised',
  description: 'What counted rounds of one kind raised, and how many of them state no amount; null where there is none.',
});

const Summary = z
  .strictObject({
    roundsCounted: Count,
    raisedUsd: Interval.nullable().describe('New money: equity, public and convertible.'),
    raisedCashUsd: Interval.nullable().describe('Without what was paid in compute credits, IP and services.'),
    fundedUsd: Interval.nullable().describe('How much of it has been paid in.'),
    unknownAmounts: Count,
    raised: z.strictObject({ equity: Raised, public: Raised, convertible: Raised, debt: Raised, grant: Raised, secondary: Raised }),
    currentValuation: Point.nullable(),
    unicornSince: PartialDate.nullable(),
    monthsToUnicorn: Months.nullable(),
  })
  .meta({ id: 'Summary' });

const Organization = z
  .strictObject({
    id: Id,
    name: z.string(),
    kind: z.enum(KINDS),
    country: Country.nullable(),
    foundedOn: PartialDate.nullable(),
    sector: Id.nullable(),
    aliases: z.array(z.string()),
    formerNames: z.array(z.string()),
    identifiers: z.array(Identifier),
    group: z
      .strictObject({ group: Id, from: PartialDate.optional(), until: PartialDate.optional() })
      .nullable()
      .describe('The group of the day.'),
    affiliations: z.array(
      z.strictObject({
        group: Id.nullable(),
        from: PartialDate.nullable(),
        until: PartialDate.nullable(),
        source: Source.nullable(),
      }),
    ),
    exits: z.array(OrganizationExited.schema.required({ status: true }).extend(uncertain)),
    merged: z.array(Id).describe('Organizations that were merged into it: their names and identifiers are among its own.'),
    conflicts: z.array(z.string()).describe('Codes of warnings, and of what does not hold because something else was recorded before it.'),
    source: Source.nullable(),
    summary: Summary,
    explanation: z.strictObject({ rule: z.string(), rounds: z.array(Round) }).optional(),
    version: Version,
    ...stale,
  })
  .meta({ id: 'Organization' });

/** What a timeline says besides whose it is. */
export const timeline = {
  current: Point.nullable().describe('The latest point of known value; none after it closed or was acquired.'),
  currentUncertain: z.literal(true).optional().describe('Partial dates leave open whether another point is the latest.'),
  peak: Point.nullable(),
  targets: z.array(Hoped).describe('Valuations that are hoped for: no points.'),
  ceilings: z.array(Hoped).describe('Valuation caps: no points.'),
  unicornSince: PartialDate.nullable(),
  monthsToUnicorn: Months.nullable(),
  warnings: z.array(z.literal('unicorn-before-founding')).optional(),
  points: z.array(Point),
};
const Timeline = z.strictObject({ organization: Id, ...timeline, version: Version, ...stale }).meta({ id: 'Timeline' });

const Stop = z
  .strictObject({
    knownOn: IsoDate,
    changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    sources: z.array(Source).describe('Of the statements that became known on the day.'),
  })
  .meta({ id: 'Stop', description: 'A day on which what the world could know of it changed.' });
const FirstSaid = z
  .strictObject({ field: z.string(), value: z.unknown(), knownOn: IsoDate, source: Source, assurance: Assurance })
  .meta({ id: 'FirstSaid', description: 'What was said of a figure first.' });

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
    description:
      'Profile, aliases, former names, groups, exits, and a summary in a few numbers. `explain=true` adds the rounds behind them.',
    example: { path },
  },
  'GET /v1/organizations/{id}/rounds': {
    tag,
    summary: 'Its rounds, resolved from claims',
    csv: true,
    description: 'Each with its claims, and the fields in which they differ.',
    answer: listOf('rounds', Round, { organization: Id, version: Version, ...stale }),
    example: { path, query: { knownAt: '2024-06-30', limit: '2' } },
  },
  'GET /v1/organizations/{id}/history': {
    tag,
    summary: 'How knowledge of it came about',
    csv: true,
    description:
      'The days on which what the world could know of its rounds and valuations changed, what changed, and on whose word. `first=true`: of every figure what ' +
      'was said of it first.',
    answer: z.union([
      listOf('changes', Stop, { organization: Id, ...times }),
      listOf('changes', FirstSaid, { organization: Id, ...times, first: z.literal(true) }),
    ]),
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
