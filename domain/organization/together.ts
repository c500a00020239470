/** Organizations as they are listed and found: each with what was merged into it. */
import type { Names, ProfileRow } from './profile.ts';
import { affiliationsHolding, mergersOf } from './who.ts';

type Called = Pick<Names, 'name' | 'aliases' | 'formerNames' | 'identifiers'>;

const unique = <T>(all: T[]): T[] => [...new Set(all)];

/** What an organization is called and identified by, together with those that were merged into it: their Ids and names are aliases of it. */
export const calledWith = <N extends Called>(names: N, merged: readonly { id: string; names: Called }[]): N => ({
  ...names,
  aliases: unique([...names.aliases, ...merged.flatMap((one) => [one.id, one.names.name, ...one.names.aliases])]).filter(
    (alias) => alias !== names.name,
  ),
  formerNames: unique([...names.formerNames, ...merged.flatMap((one) => one.names.formerNames)]),
  identifiers: [...names.identifiers, ...merged.flatMap((one) => one.names.identifiers)],
});

export type Registered = { id: string; profile: ProfileRow };

/** Of all that are registered those that stand on their own, in their order: with what was merged into them, and the affiliations that hold. */
export const together = (all: readonly Registered[]): Registered[] => {
  const those = all.map(({ id, profile: { affiliations, merger } }) => ({ id, affiliations, merger: merger ?? null }));
  const mergers = mergersOf(those);
  const { held } = affiliationsHolding(those, mergers);
  const merged = Map.groupBy(
    all.filter(({ id }) => mergers.mergedInto.has(id)),
    ({ id }) => mergers.survivorOf(id),
  );
  return all
    .filter(({ id, profile }) => !mergers.mergedInto.has(id) && !profile.withdrawn)
    .map(({ id, profile }) => {
      const into = (merged.get(id) ?? []).map((one) => ({ id: one.id, names: one.profile }));
      return { id, profile: { ...calledWith(profile, into), affiliations: held.get(id) ?? [] } };
    });
};
