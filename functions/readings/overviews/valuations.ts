/** Several valuation timelines in one answer: `GET /v1/valuations?organization=a,b&country=&sector=`. */
import * as z from 'zod';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { lifeOf } from '../../../domain/organization/end.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { isThere, mergerOf, namesOf } from '../../../domain/organization/profile.ts';
import { timelineOf } from '../../../domain/valuations/timeline.ts';
import { valuationTimelines } from '../../../domain/views.ts';
import type { FullRow } from '../../stores/rows/row.ts';
import type { Reader } from '../world/reader.ts';
import { organizationMeant } from '../world/registered.ts';
import { listed } from '../world/reply.ts';
import { onRows } from '../world/rests.ts';
import { type Route, route } from '../world/route.ts';
import { versionOf } from '../world/row.ts';
import { checkMarket, MARKET } from '../world/scope.ts';

const COLUMNS = [
  'organization',
  'name',
  'country',
  'sector',
  'current.on',
  'current.precision',
  'current.usd.low',
  'current.usd.high',
  'current.basis',
  'current.stepUp.low',
  'current.stepUp.high',
  'current.direction',
  'current.from',
  'current.assurance',
  'peak.on',
  'peak.usd.low',
  'peak.usd.high',
  'unicornSince',
  'monthsToUnicorn.months',
  'points',
];

/** As many as one question may name. */
const MOST = 100;
const Several = z
  .string()
  .max(8_000)
  .transform((text, context) => {
    const names = text.split(',').map((one) => one.trim());
    if (names.length <= MOST && names.every((name) => name !== '' && name.length <= 300)) return [...new Set(names)];
    context.addIssue({ code: 'custom', message: `expected up to ${MOST} Ids or aliases, with commas between them` });
    return z.NEVER;
  });

/** A timeline as one of several. An answer about an instant leaves out what tells of later ones. */
const shown = (row: FullRow<Organization>, viewpoint: Viewpoint) => {
  const { profile, rounds, marks } = row.state;
  const names = isThere(profile, viewpoint) && !mergerOf(profile, viewpoint) ? namesOf(profile, viewpoint) : null;
  if (!names) return null;
  const { name, country, sector } = names;
  const timeline = timelineOf(rounds, marks, lifeOf(profile, viewpoint), viewpoint);
  return { organization: row.id, name, country, sector, ...timeline, ...(viewpoint.recordedAt === undefined && versionOf(row)) };
};

type Shown = NonNullable<ReturnType<typeof shown>>;
const isEmpty = ({ points, targets, ceilings }: Shown): boolean => points.length + targets.length + ceilings.length === 0;

/** Whoever was asked for by name is shown whatever it has; of all others those that have a valuation. */
const rowsOf = async (reader: Reader, named: string[] | undefined, viewpoint: Viewpoint) => {
  const rows = named ? await reader.rows.getMany(valuationTimelines, named) : await reader.rows.allFull(valuationTimelines);
  return rows.flatMap((row) => {
    const one = shown(row, viewpoint);
    return one && (named || !isEmpty(one)) ? [one] : [];
  });
};

const list = route(
  '/v1/valuations',
  {
    rests: onRows(valuationTimelines),
    times: true,
    paged: true,
    parameters: { organization: Several.optional().describe('Ids or aliases, with commas between them.'), ...MARKET },
  },
  async (reader, { asked: { organization: names, ...where }, times, viewpoint, page }) => {
    const meant = names && (await Promise.all(names.map((name) => organizationMeant(reader, name, viewpoint))));
    const organization = meant && [...new Set(meant)].sort();
    const found = (await rowsOf(reader, organization, viewpoint))
      .filter(({ country }) => where.country === undefined || country === where.country)
      .filter(({ sector }) => where.sector === undefined || sector === where.sector)
      .sort((a, b) => (a.organization < b.organization ? -1 : 1));
    await checkMarket(reader, where, viewpoint, found.length > 0);
    const head = { ...(organization && { organization }), ...where, ...times };
    return listed({ noun: 'timelines', columns: COLUMNS, head, ...page(found, (one) => [one.organization]) });
  },
);

export const valuationRoutes: Route[] = [list];
