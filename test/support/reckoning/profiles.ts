/** What an organization is called, with those that were merged into it, and which groups it belonged to. */
import type { Posted, When } from './claims.ts';
import { dayIn } from './known.ts';
import { survivorsIn } from './merged.ts';
import { type Period, periodsOf } from './organizations.ts';
import { byText, firstDay, type Json, lastDay } from './values.ts';

type Names = { name: string; formerNames: Set<string>; aliases: Set<string> };

const namesOf = (posted: Posted, id: string): Names => {
  const names: Names = { name: '', formerNames: new Set(), aliases: new Set() };
  for (const { type, subject, data } of posted.events as Json[]) {
    if (subject !== id) continue;
    if (type === 'OrganizationAliased') names.aliases.add(data.alias);
    if (type === 'OrganizationAliasRemoved') names.aliases.delete(data.alias);
    if (type !== 'OrganizationRegistered') continue;
    if (names.name) names.formerNames.add(names.name);
    names.name = data.name;
    for (const alias of data.aliases ?? []) names.aliases.add(alias);
  }
  return names;
};

/** Names in any order, but for what it is called by now. */
export const names = (all: Iterable<string>, name: string): string[] => [...new Set(all)].filter((one) => one !== name).sort(byText);

/** The last day as it was said, or the day before the next period; null is no end. */
const endOf = ({ until, said }: Period): string | null =>
  until === '9999' ? null : said.until && lastDay(said.until) === until ? said.until : until;

/** Of `/v1/organizations/{id}`: names, what was merged into it, and its group of the day. */
export const profileAt = (posted: Posted, when: When, id: string): Json => {
  const own = namesOf(posted, id);
  const [aliases, formerNames] = [[...own.aliases], [...own.formerNames]];
  const merged = [...survivorsIn(posted)].filter(([, survivor]) => survivor === id).map(([one]) => one);
  for (const one of merged) {
    const theirs = namesOf(posted, one);
    aliases.push(one, theirs.name, ...theirs.aliases);
    formerNames.push(...theirs.formerNames);
  }
  const day = dayIn(when, posted);
  const now = periodsOf(posted, when, id).find(({ from, until, group }) => group && from <= day && day <= until);
  const until = now && endOf(now);
  return {
    ...{ name: own.name, aliases: names(aliases, own.name), formerNames: names(formerNames, own.name), merged: merged.sort(byText) },
    group: now ? { group: now.group, ...(now.said.from && { from: now.said.from }), ...(until && { until }) } : null,
  };
};

/** All its affiliations that hold, by first day. */
export const affiliationsOf = (posted: Posted, when: When, id: string): Json[] =>
  periodsOf(posted, when, id)
    .map((one) => ({ group: one.group, from: one.said.from ?? null, until: endOf(one), source: one.said.source ?? null }))
    .sort((a, b) => byText(a.from ? firstDay(a.from) : '', b.from ? firstDay(b.from) : ''));
