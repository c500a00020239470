/** The startups of two investors, each with what either holds of it. */
type Held = { startup: string; name: string };

/** Undefined where one of them holds nothing of it. */
export type Row<H> = { startup: string; name: string; sides: readonly [own: H | undefined, other: H | undefined] };

/** What both hold first, then what only the first does, then the second; each by name. */
export const besideEachOther = <H extends Held>(own: readonly H[], other: readonly H[]): Row<H>[] => {
  const [ours, theirs] = [own, other].map((all) => new Map(all.map((held) => [held.startup, held] as const)));
  const rows = [...new Set([...own, ...other].map(({ startup }) => startup))].map((startup) => {
    const sides = [ours?.get(startup), theirs?.get(startup)] as const;
    return { startup, name: (sides[0] ?? sides[1])?.name ?? startup, sides };
  });
  const place = ({ sides: [a, b] }: Row<H>) => (a && b ? 0 : a ? 1 : 2);
  return rows.sort((x, y) => place(x) - place(y) || x.name.localeCompare(y.name));
};
