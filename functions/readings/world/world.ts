/** What boards are computed from, and how far those that are kept have come. */

import { type Clusters, heldByTenant } from '../../../domain/boards/provider-rankings.ts';
import { directoryOf, type RollUp, versionOf, type World } from '../../../domain/boards/roll-up.ts';
import { isListed, type Startup, startupOf } from '../../../domain/boards/startup.ts';
import { clusterRow } from '../../../domain/compute/cluster-row.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { clusters, profiles, rounds, type View, views } from '../../../domain/views.ts';
import type { Rests } from '../../http/waiting.ts';
import type { Reader } from './reader.ts';

/** `all` are those too that no board lists: without a deal or a value by then. */
export type Evidence = World & { organizations: ReadonlyMap<string, Organization>; all: Startup[] };

/** Every cluster at a viewpoint, from the rows with their claims. */
export const clusterRowsAt = async ({ rows }: Reader, at: Viewpoint): Promise<Clusters> =>
  (await rows.allFull(clusters)).flatMap(({ id, state }) => {
    const row = clusterRow(state, at);
    return row ? [{ id, row }] : [];
  });

/** Every startup at a viewpoint, from the rows with their claims: what is computed from it at no viewpoint is what the boards say. */
export const worldAt = async (reader: Reader, at: Viewpoint): Promise<Evidence> => {
  const { rows } = reader;
  const [full, known, built] = await Promise.all([rows.allFull(rounds), rows.all(profiles), clusterRowsAt(reader, at)]);
  const organizations = new Map(full.map(({ id, state }) => [id, state]));
  const all = full.map(({ id, v, state }) => startupOf(id, v, state, at));
  const directory = directoryOf(known);
  return { startups: all.filter(isListed), all, organizations, held: heldByTenant(built), directory, version: versionOf(known) };
};

/** An answer that rests on the boards of a roll-up, and so on the streams of every category that its views hear. */
export const boardApplied = ({ boards }: Reader, rollUp: RollUp): Rests => {
  const hearing = Map.groupBy(
    views.filter((view) => rollUp.rings.includes(view.name)),
    ({ hears }) => hears,
  );
  const lowest = (of: View[]) => async (id: string) => {
    const head = await boards.head(rollUp);
    if (!head) return undefined;
    const applied = await boards.applied(rollUp, head);
    return Math.min(...of.map((view) => applied[view.name]?.[id] ?? 0));
  };
  return Object.fromEntries([...hearing].map(([category, of]) => [category, lowest(of)]));
};
