/** What boards are computed from, and the boards that are kept. */

import { type Clusters, heldByTenant } from '../../../domain/boards/provider-rankings.ts';
import { directoryOf, type RollUp, type Row, versionOf, type World } from '../../../domain/boards/roll-up.ts';
import { isListed, type Startup, startupOf } from '../../../domain/boards/startup.ts';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { clusterRow } from '../../../domain/compute/cluster-row.ts';
import { own } from '../../../domain/kernel/json.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import type { ProfileRow } from '../../../domain/organization/profile.ts';
import { type View, views } from '../../../domain/views.ts';
import type { Rests } from '../../http/waiting.ts';
import type { Reader } from './reader.ts';

/** `all` are those too that no board lists: without a deal or a value by then. */
export type Evidence = World & { organizations: ReadonlyMap<string, Organization>; all: Startup[] };

/** Every cluster at a viewpoint, from the rows with their claims. */
export const clusterRowsAt = async ({ rows }: Reader, at: Viewpoint): Promise<Clusters> =>
  (await rows.allFull('clusters')).flatMap(({ id, state }) => {
    const row = clusterRow(state as Cluster, at);
    return row ? [{ id, row }] : [];
  });

/** Every startup at a viewpoint, from the rows with their claims: what is computed from it at no viewpoint is what the boards say. */
export const worldAt = async (reader: Reader, at: Viewpoint): Promise<Evidence> => {
  const { rows } = reader;
  const [full, profiles, clusters] = await Promise.all([rows.allFull('rounds'), rows.all('profiles'), clusterRowsAt(reader, at)]);
  const organizations = new Map(full.map(({ id, state }) => [id, state as Organization]));
  const all = full.map(({ id, v, state }) => startupOf(id, v, state as Organization, at));
  const directory = directoryOf(profiles as Row<ProfileRow | null>[]);
  return { startups: all.filter(isListed), all, organizations, held: heldByTenant(clusters), directory, version: versionOf(profiles) };
};

/** One kept board: the head of its roll-up, and the page that the head names. `board` is undefined where nothing is. */
export const boardOf = async <T>({ boards }: Reader, { name }: RollUp, key: string): Promise<{ board: T | undefined; version: number }> => {
  const head = await boards.head(name);
  const page = head && own(head.boards, key);
  return { board: page && ((await boards.page(name, page)) as T), version: head?.version ?? 0 };
};

/** An answer that rests on the boards of a roll-up, and so on the streams of every category that its views hear. */
export const boardApplied = ({ boards }: Reader, { name, rings }: RollUp): Rests => {
  const hearing = Map.groupBy(
    views.filter((view) => rings.includes(view.name)),
    ({ hears }) => hears,
  );
  const lowest = (of: View[]) => async (id: string) => {
    const head = await boards.head(name);
    const applied = head && ((await boards.page(name, head.applied)) as Record<string, Record<string, number>>);
    return applied && Math.min(...of.map((view) => applied[view.name]?.[id] ?? 0));
  };
  return Object.fromEntries([...hearing].map(([category, of]) => [category, lowest(of)]));
};
