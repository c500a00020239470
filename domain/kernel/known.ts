/** From which day the world could know of something, and whether a viewpoint knows of it. */
import type { Source } from '../../events/values.ts';
import { dayOf, lastDay, type Viewpoint } from './time.ts';

/** What was recorded, at which instant (ms) and as which version of its stream. */
export type Kept<D> = { data: D; at: number; v: number };

/** What says when something became known. `knownOn` is when the world could first know it, where that was before this source. */
export type Told = { source?: Source | undefined; alsoIn?: Source[] | undefined; knownOn?: string | undefined };

/** A partial date is surely past at its end; what was recorded earlier was known by then. */
const surelyBy = (date: string, at: number): string => {
  const [end, recorded] = [lastDay(date), dayOf(at)];
  return recorded < end ? recorded : end;
};

/** The day by which the world could know, by the earliest date that is given: published "in 2024" is known by 2024-12-31. Null when nobody gives a date. */
export const knownBy = ({ source, alsoIn = [], knownOn }: Told, at: number): string | null => {
  const dates = [knownOn, source?.publishedOn, ...alsoIn.map(({ publishedOn }) => publishedOn)].filter((date) => date !== undefined);
  return dates.map((date) => surelyBy(date, at)).sort()[0] ?? null;
};

/** Whether something had been recorded. */
export const isRecorded = ({ at, v }: { at: number; v: number }, { recordedAt, version }: Viewpoint): boolean =>
  (recordedAt === undefined || at <= recordedAt) && (version === undefined || v <= version);

/** Whether a claim, a withdrawal or a supersession is known: one without a date is known from the day it was recorded. */
export const isKnown = (told: Told, kept: { at: number; v: number }, viewpoint: Viewpoint): boolean =>
  isRecorded(kept, viewpoint) && (viewpoint.knownAt === undefined || (knownBy(told, kept.at) ?? dayOf(kept.at)) <= viewpoint.knownAt);

/** Whether a fact (an exit, a grant, an allocation, a restriction) is known: one that nobody dates is hidden from nobody. */
export const isKnownFact = ({ data, at, v }: Kept<Told>, viewpoint: Viewpoint): boolean => {
  const { knownAt } = viewpoint;
  const by = knownAt === undefined ? null : knownBy(data, at);
  return isRecorded({ at, v }, viewpoint) && (knownAt === undefined || by === null || by <= knownAt);
};
