/** Everything that a few words may mean: `GET /v1/search?q=&kind=`. */
import * as z from 'zod';
import { registeredAt } from '../../../domain/compute/lives.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import {
  chipFound,
  clusterFound,
  FOUND_KINDS,
  type FoundKind,
  found,
  organizationFound,
  restrictionFound,
  roundsFound,
  sourceFound,
  type Thing,
} from '../../../domain/overviews/finding.ts';
import { sourcesIn } from '../../../domain/overviews/sources.ts';
import { isOnlyLike } from '../../../domain/search/matching.ts';
import { chips, clusters, contracts, credits, profiles, restrictions, rounds, type View } from '../../../domain/views.ts';
import { keyOf } from '../../http/cursor.ts';
import { oneOf } from '../../http/parameters.ts';
import { listed } from '../answering/reply.ts';
import { onRowsOf } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { everybody } from '../organization/search.ts';
import { chipTableOf, dayIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';

const COLUMNS = ['rank', 'kind', 'id', 'organization', 'name', 'path', 'matched.field', 'matched.text'];

/** The views in whose rows sources are named. */
const NAMING: View[] = [rounds, clusters, credits, contracts, restrictions, chips];

type Wish = { words: string; day: string; viewpoint: Viewpoint };
type Looking = (reader: Reader, wish: Wish) => Promise<Thing[]>;

/** How things of each kind are looked for: no more is read than is asked for. */
const LOOK: Record<FoundKind, Looking> = {
  organization: async (reader, { viewpoint }) => (await everybody(reader, viewpoint)).map(organizationFound),
  round: async (reader, { viewpoint }) => {
    const named = new Map((await everybody(reader, viewpoint)).map(({ id, profile }) => [id, profile.name]));
    return (await reader.rows.allFull(rounds)).flatMap(({ id, state }) => {
      const name = named.get(id);
      return name === undefined ? [] : roundsFound({ id, name }, state, viewpoint);
    });
  },
  cluster: async ({ rows }, { viewpoint }) => (await rows.allFull(clusters)).flatMap(({ id, state }) => clusterFound(id, state, viewpoint)),
  restriction: async ({ rows }, { day, viewpoint }) =>
    (await rows.all(restrictions)).flatMap(({ id, plain }) => restrictionFound(id, plain, day, viewpoint)),
  chip: async (reader, { words, viewpoint }) => {
    const { names } = await chipTableOf(reader, viewpoint);
    return (await reader.rows.all(chips)).flatMap(({ id, plain }) => {
      const spec = registeredAt(plain, viewpoint);
      return spec ? [chipFound(id, spec, names, words)] : [];
    });
  },
  source: async ({ rows }, { viewpoint }) => {
    const folded = await Promise.all(NAMING.map(async (view) => (await rows.allFull(view)).map(({ state }): unknown => state)));
    return sourcesIn(folded.flat(), viewpoint).map(sourceFound);
  },
};

const search = route(
  '/v1/search',
  {
    rests: onRowsOf(profiles, rounds, clusters, restrictions, chips, credits, contracts),
    times: true,
    paged: true,
    parameters: {
      q: z.string().trim().min(1).max(100).describe('A name or an Id, or the beginning of any word of one.'),
      kind: oneOf(FOUND_KINDS).optional().describe('Things of this kind alone.'),
    },
  },
  async (reader, { event, asked: { q, kind }, times, viewpoint, paging, page }) => {
    const wish = { words: q, day: dayIn(viewpoint, reader.clock), viewpoint };
    const things: Thing[] = [];
    for (const one of kind ? [kind] : FOUND_KINDS) things.push(...(await LOOK[one](reader, wish)));
    // Whoever goes on with a list goes on with what it was of when it began: of what fits, or of what is only like it.
    const behind = keyOf(event, paging.cursor);
    const only = behind && (isOnlyLike(Number(behind[0])) ? 'like' : 'fitting');
    const { page: shown, ...next } = page(found(things, q, only), ({ place }) => place);
    const head = { q, ...(kind && { kind }), ...times };
    return listed({ noun: 'results', columns: COLUMNS, head, page: shown.map(({ result }) => result), ...next });
  },
);

export const searchRoutes: Route[] = [search];
