/** What boards are computed from, and the boards that are kept. */
import { own } from '../../domain/json.ts';
import type { Organization } from '../../domain/organization.ts';
import { directoryOf, type RollUp, type Row, versionOf, type World } from '../../domain/roll-up.ts';
import { isListed, startupOf } from '../../domain/startup.ts';
import type { Viewpoint } from '../../domain/time.ts';
import type { ProfileRow } from '../../domain/views.ts';
import type { Reader } from './reader.ts';

export type Evidence = World & { organizations: ReadonlyMap<string, Organization> };

/** Every startup at a viewpoint, from the rows with their claims: what is computed from it at no viewpoint is what the boards say. */
export const worldAt = async ({ rows }: Reader, at: Viewpoint): Promise<Evidence> => {
  const [full, profiles] = await Promise.all([rows.allFull('rounds'), rows.all('profiles')]);
  const organizations = new Map(full.map(({ id, state }) => [id, state as Organization]));
  const startups = full.map(({ id, v, state }) => startupOf(id, v, state as Organization, at)).filter(isListed);
  return { startups, organizations, directory: directoryOf(profiles as Row<ProfileRow | null>[]), version: versionOf(profiles) };
};

/** One kept board: the head of its roll-up, and the page that the head names. `board` is undefined where nothing is. */
export const boardOf = async <T>({ boards }: Reader, { name }: RollUp, key: string): Promise<{ board: T | undefined; version: number }> => {
  const head = await boards.head(name);
  const page = head && own(head.boards, key);
  return { board: page && ((await boards.page(name, page)) as T), version: head?.version ?? 0 };
};

/** The lowest version of an organization that went into the boards. */
export const boardApplied =
  ({ boards }: Reader, { name, rings }: RollUp) =>
  async (_category: string, id: string) => {
    const head = await boards.head(name);
    const applied = head && ((await boards.page(name, head.applied)) as Record<string, Record<string, number>>);
    return applied && Math.min(...rings.map((view) => applied[view]?.[id] ?? 0));
  };
