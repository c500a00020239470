/** Profiles as posted, one amending the other, and groups by the day. */
import type { Posted, When } from './claims.ts';
import { isKnownFact } from './known.ts';
import { byText, firstDay, type Json, lastDay, once } from './values.ts';

export type Organization = { id: string; name: string; kind: string; country?: string; sector?: string; foundedOn?: string };

export const organizationsIn = once(({ events }: Posted): Map<string, Organization> => {
  const all = new Map<string, Organization>();
  for (const { type, subject, data } of events as Json[]) {
    if (type === 'OrganizationRegistered') all.set(subject, { ...all.get(subject), ...data, id: subject });
  }
  return all;
});

type Period = { from: string; until: string; group: string | null };

/** Who belonged to which group, from a first to a last day, one after the other. */
const periodsIn = once((posted: Posted, when: When): Map<string, Period[]> => {
  const all = new Map<string, Map<string, Period>>();
  for (const { type, subject, data } of posted.events as Json[]) {
    if (type !== 'OrganizationAffiliated' || !isKnownFact(data, posted, when)) continue;
    const own = all.get(subject) ?? new Map<string, Period>();
    all.set(subject, own);
    const from = data.from ? firstDay(data.from) : '';
    own.set(from, { from, until: data.until ? lastDay(data.until) : '9999', group: data.group });
  }
  return new Map([...all].map(([id, own]) => [id, [...own.values()].sort((a, b) => byText(a.from, b.from))]));
});

/** The group of an organization on a day, or itself. A period is over when the next begins. */
export const groupOf = (posted: Posted, { knownAt }: When, id: string, day: string): string => {
  const periods = periodsIn(posted, knownAt === undefined ? {} : { knownAt }).get(id) ?? [];
  const begun = periods.filter(({ from }) => from <= day).at(-1);
  return begun && day <= begun.until && begun.group ? begun.group : id;
};
