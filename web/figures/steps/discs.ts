/** Which dots are drawn, and the parts of their discs. */
import type { Dot } from './geometry.ts';

const round = (px: number): number => Math.round(px * 10) / 10;

/** So near each other dots cannot be told apart, in px. */
const NEAR = 3;

/** One of those that would lie upon each other. */
export const thinned = (dots: readonly Dot[]): Dot[] => {
  const taken = new Set<string>();
  return dots.filter(({ at, ys }) => {
    const place = [at, ...ys].map((px) => Math.round(px / NEAR)).join();
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  });
};

/** A part of a disc, from the top clockwise, as a path. `share` over 0 and under 1. */
export const sector = (x: number, y: number, radius: number, share: number): string => {
  const angle = 2 * Math.PI * share;
  const [endX, endY] = [round(x + radius * Math.sin(angle)), round(y - radius * Math.cos(angle))];
  return `M${x} ${y}V${round(y - radius)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${endX} ${endY}Z`;
};
