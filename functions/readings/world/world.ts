/** What boards are computed from, at any viewpoint. */
import { type Clusters, heldByTenant } from '../../../domain/boards/provider-rankings.ts';
import { isListed, type Startup, startupOf, survivorsIn } from '../../../domain/boards/startup.ts';
import { directoryOf, type World } from '../../../domain/boards/world.ts';
import { clusterRow } from '../../../domain/compute/cluster-row.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { profileRow } from '../../../domain/organization/profile.ts';
import { clusters, rounds } from '../../../domain/views.ts';
import type { Reader } from './reader.ts';

/** What boards are computed from, and the claims that it was resolved from. `all` are those startups too that no board lists: without a
 * deal or a value by then. */
export type WorldWithClaims = World & { organizations: ReadonlyMap<string, Organization>; all: Startup[] };

/** Every cluster at a viewpoint, from the rows with their claims. */
export const clusterRowsAt = async ({ rows }: Reader, viewpoint: Viewpoint): Promise<Clusters> =>
  (await rows.allFull(clusters)).flatMap(({ id, state }) => {
    const row = clusterRow(state, viewpoint);
    return row ? [{ id, row }] : [];
  });

/** Every startup at a viewpoint, from the rows with their claims: what is computed from it at no viewpoint is what the boards say. */
export const worldAt = async (reader: Reader, viewpoint: Viewpoint): Promise<WorldWithClaims> => {
  const [full, built] = await Promise.all([reader.rows.allFull(rounds), clusterRowsAt(reader, viewpoint)]);
  const organizations = new Map(full.map(({ id, state }) => [id, state]));
  const directory = directoryOf(full.map(({ id, state }) => ({ id, plain: profileRow(state.profile, viewpoint) })));
  const survivorOf = survivorsIn(directory);
  const all = full.map(({ id, v, state }) => startupOf(id, v, state, viewpoint, survivorOf));
  const version = full.reduce((total, { v }) => total + v, 0);
  return { startups: all.filter(isListed), all, organizations, held: heldByTenant(built, survivorOf), directory, version };
};
