/** Who is registered, and whom a few words may mean among them. */
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { profileRow } from '../../../domain/organization/profile.ts';
import { searched } from '../../../domain/organization/search.ts';
import { type Registered, together } from '../../../domain/organization/together.ts';
import { profiles as profileView } from '../../../domain/views.ts';
import { isNow } from '../../http/parameters.ts';
import type { Reader } from '../world/reader.ts';

type Wish = {
  /** What is looked for. */
  words: string;
  /** Among whom. */
  where: (one: Registered) => boolean;
  /** One of both alone, for who goes on with a list that began so. */
  only?: 'fitting' | 'like' | undefined;
};
/** Finds organizations as they were called at a viewpoint, the best first, then by Id, with the rank of each. All that an index has to do to take the place of
 * the one below. */
export type Find = (reader: Reader, viewpoint: Viewpoint, wish: Wish) => Promise<(Registered & { rank: number })[]>;

/** Everybody who was registered at a viewpoint, by Id: those that were merged are in their survivors. */
export const everybody = async ({ registry, rows }: Reader, viewpoint: Viewpoint): Promise<Registered[]> => {
  if (isNow(viewpoint)) return together(await registry.directory());
  const all = await rows.allFull(profileView);
  return together(
    all.flatMap(({ id, state }) => {
      const profile = profileRow(state, viewpoint);
      return profile && !profile.withdrawn ? [{ id, profile }] : [];
    }),
  );
};

/** Looks at each of them. How a name is spelled is worked out once for as long as the function stays warm. */
export const findByLooking: Find = async (reader, viewpoint, { words, where, only }) => {
  const all = (await everybody(reader, viewpoint)).filter(where);
  const called = all.map(({ id, profile }) => ({ ...profile, id, profile }));
  return searched(called, words, only).map(({ rank, called: { id, profile } }) => ({ id, profile, rank }));
};
