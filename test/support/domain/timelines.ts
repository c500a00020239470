/** Rounds of Moonshot at what it was said to be worth, and the timeline of them. */
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { lifeOf } from '../../../domain/organization/end.ts';
import { type Point, timelineOf } from '../../../domain/valuations/timeline.ts';
import { type Told, told } from './given.ts';
import * as a from './samples.ts';

export const timeline = (events: Told[], at?: Viewpoint) => {
  const { rounds, marks, profile } = told(a.registered(), ...events);
  return timelineOf(rounds, marks, lifeOf(profile, at), at);
};
export const causes = (points: Point[]) => points.map(({ cause }) => ('round' in cause ? cause.round : cause.mark));
/** Rounds a month apart, each worth so many dollars. */
export const worth = (...values: number[]) =>
  values.map((value, n) =>
    a.reported(`r${n}`, { announcedOn: `2024-${String(n + 1).padStart(2, '0')}-01`, valuation: a.post(a.usd(value)) }),
  );

/** A round a month of 2024 in the order of their numbers. */
export const round = (n: number, says: a.Says) => a.reported(`r${n}`, { announcedOn: `2024-0${n}-01`, ...says });
export const post = (value: number, money?: number): a.Says => ({
  valuation: a.post(a.usd(value)),
  ...(money !== undefined && { amount: a.usd(money) }),
});
