/** Profiles as posted, one amending the other, and groups by the day. */
import type { Posted, When } from './claims.ts';
import { before, isKnownFact } from './known.ts';
import { byRecording, survivorOf, survivorsIn } from './merged.ts';
import { byText, firstDay, type Json, lastDay, once } from './values.ts';

export type Organization = { id: string; name: string; kind: string; country?: string; sector?: string; foundedOn?: string };

export const organizationsIn = once(({ events }: Posted): Map<string, Organization> => {
  const all = new Map<string, Organization>();
  for (const { type, subject, data } of events as Json[]) {
    if (type === 'OrganizationRegistered') all.set(subject, { ...all.get(subject), ...data, id: subject });
  }
  return all;
});

export const withdrawnIn = once(({ events }: Posted): Set<string> => {
  const all = new Set<string>();
  for (const { type, subject } of events as Json[]) {
    if (type === 'OrganizationWithdrawn') all.add(subject);
    if (type === 'OrganizationRegistered') all.delete(subject);
  }
  return all;
});

/** Whether it is one of its own: neither merged into another nor withdrawn. */
export const isOnItsOwn = (posted: Posted, id: string): boolean => !survivorsIn(posted).has(id) && !withdrawnIn(posted).has(id);

/** From a first to a last day, recorded `at`; `said` is the event's data. */
export type Period = { id: string; from: string; until: string; group: string | null; at: string; said: Json };

/** As it was said: a period ends before the next begins, and one from the same day takes the place of the one before. */
const saidOf = (posted: Posted, when: When, id: string): Period[] => {
  const byFrom = new Map<string, Period>();
  for (const { type, subject, data, recordedAt = '' } of posted.events as Json[]) {
    if (type !== 'OrganizationAffiliated' || subject !== id || !isKnownFact(data, posted, when)) continue;
    const from = data.from ? firstDay(data.from) : '';
    byFrom.set(from, { id, from, until: data.until ? lastDay(data.until) : '9999', group: data.group, at: recordedAt, said: data });
  }
  const periods = [...byFrom.values()].sort((a, b) => byText(a.from, b.from));
  for (const [at, period] of periods.entries()) {
    const next = periods[at + 1];
    if (next && next.from <= period.until) period.until = before(next.from, 1);
  }
  return periods;
};

const isNested = (a: Period, b: Period): boolean =>
  a.group !== null && b.group !== null && (a.group === b.id || b.group === a.id) && a.from <= b.until && b.from <= a.until;

/** Who belonged to which group, one after the other. Groups are survivors, who are in no group of their own, and what was merged is in none; of two that would make
 * a group of a group, the one recorded later does not hold. */
const allPeriods = once((posted: Posted, when: When): Map<string, Period[]> => {
  const all: Period[] = [];
  for (const id of organizationsIn(posted).keys()) {
    if (survivorsIn(posted).has(id)) continue;
    for (const period of saidOf(posted, when, id)) {
      const group = period.group && survivorOf(posted, period.group);
      all.push({ ...period, group: group === id ? null : group });
    }
  }
  const held = new Map<string, Period[]>();
  for (const one of all) {
    if (all.some((other) => isNested(one, other) && byRecording(other, one) < 0)) continue;
    held.set(one.id, [...(held.get(one.id) ?? []), one]);
  }
  return held;
});

/** The affiliations of an organization that hold. */
export const periodsOf = (posted: Posted, { knownAt }: When, id: string): Period[] =>
  allPeriods(posted, knownAt === undefined ? {} : { knownAt }).get(id) ?? [];

/** The group of an organization, or of its survivor, on a day, or itself. */
export const groupOf = (posted: Posted, when: When, named: string, day: string): string => {
  const id = survivorOf(posted, named);
  return periodsOf(posted, when, id).find(({ from, until }) => from <= day && day <= until)?.group ?? id;
};
