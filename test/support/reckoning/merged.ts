/** Organizations that are one, for histories in which nothing but the merger is told of the one that goes. */
import type { Json } from './values.ts';

const survivorsIn = (events: readonly Json[]): Map<string, string> => {
  const into = new Map<string, string>();
  for (const { type, subject, data } of events) if (type === 'OrganizationMerged') into.set(subject, data.into);
  return into;
};

/** The same where a text is the Id of an organization that was merged: its survivor's, at any depth. */
const renamed = (value: Json, into: ReadonlyMap<string, string>): Json => {
  if (typeof value === 'string') return into.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, into));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, into)]));
};

/** What was posted, told of survivors alone, and the mergers. */
export const ofSurvivors = (events: readonly Json[]): Json[] => {
  const into = survivorsIn(events);
  const left = events.filter(({ type, subject }) => type === 'OrganizationMerged' || !into.has(subject));
  return left.map((event) => ({ ...event, data: renamed(event.data, into) }));
};

/** Rounds whose claims, which keep the words of their sources, name survivors. */
export const claimsOfSurvivors = (events: readonly Json[], rounds: Json[]): Json[] => {
  const into = survivorsIn(events);
  return rounds.map((round) => ({ ...round, claims: renamed(round.claims, into) }));
};
