/** Several valuation timelines in one answer: `GET /v1/valuations?organization=a,b&country=&sector=`. */
import * as z from 'zod';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { lifeOf } from '../../../domain/organization/end.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { isThere, mergerOf, namesOf } from '../../../domain/organization/profile.ts';
import { timelineOf } from '../../../domain/valuations/timeline.ts';
import { valuationTimelines } from '../../../domain/views.ts';
import type { Column } from '../../http/csv.ts';
import type { FullRow } from '../../stores/rows/row.ts';
import { listed } from '../answering/reply.ts';
import { onRows } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { POINT } from '../organization/columns.ts';
import type { Reader } from '../world/reader.ts';
import { organizationMeant } from '../world/registered.ts';
import { versionOf } from '../world/row.ts';
import { checkMarket, MARKET } from '../world/scope.ts';

/** A row for each point. */
const COLUMNS: Column[] = ['organization', 'name', 'country', 'sector', ...POINT];

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
    const shownPage = page(found, (one) => [one.organization]);
    const rows = shownPage.page.flatMap(({ organization: of, name, country, sector, points }) =>
      points.map((point) => ({ organization: of, name, country, sector, ...point })),
    );
    return listed({ noun: 'timelines', columns: COLUMNS, head, ...shownPage, rows });
  },
);

export const valuationRoutes: Route[] = [list];
