/** Where things stand in figures that are drawn within a line of text. */

/** In px; half a dot stands out at either end. */
export const WHISKER = { width: 104, height: 14 };
const MARGIN = 4;

const hundredths = (px: number): number => Math.round(px * 100) / 100;

/** Where a rank stands, in px, on an axis from 1 to `most`. */
export const rankAt = (rank: number, most: number): number => {
  const room = WHISKER.width - 2 * MARGIN;
  return hundredths(most > 1 ? MARGIN + (room * (Math.min(rank, most) - 1)) / (most - 1) : MARGIN);
};

/** The last rank that any of these may have; at least 1. */
export const lastRank = (entries: readonly { rank: number | null; rankRange: readonly number[] | null }[]): number =>
  entries.reduce((most, { rank, rankRange }) => Math.max(most, rank ?? 1, rankRange?.[1] ?? 1), 1);

type Interval = { low: number; high: number | null };

/** Room that a scale leaves behind the greatest lower end that has no upper one, so that one sees it go on. */
const BEYOND = 1.25;

/** The most that is drawn, of intervals on one scale: the greatest end that is known, and some more where it is open. */
export const greatest = (of: readonly (Interval | null)[]): number =>
  of.reduce((most, one) => (one ? Math.max(most, one.high ?? one.low * BEYOND) : most), 0);

/** A band on a scale from 0 to `most` over `width` px: from where to where, and whether its upper end is open, which takes it to the end of the scale. */
export const bandOf = ({ low, high }: Interval, most: number, width: number): { from: number; to: number; isOpen: boolean } => {
  const at = (value: number) => hundredths(most > 0 ? Math.max(0, Math.min(width, (value / most) * width)) : 0);
  return { from: at(low), to: high === null ? width : at(high), isOpen: high === null };
};
