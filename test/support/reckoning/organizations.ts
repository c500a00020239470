/** Profiles and groups, as posted last. */
import type { Posted } from './claims.ts';
import { type Json, once } from './values.ts';

export type Organization = { id: string; name: string; kind: string; country?: string; sector?: string; foundedOn?: string; group: string };

export const organizationsIn = once(({ events }: Posted): Map<string, Organization> => {
  const all = new Map<string, Organization>();
  for (const { type, subject, data } of events as Json[]) {
    if (type === 'OrganizationRegistered') all.set(subject, { ...data, id: subject, group: all.get(subject)?.group ?? subject });
    if (type === 'OrganizationAffiliated') all.get(subject)!.group = data.group;
  }
  return all;
});
