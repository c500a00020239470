/** All rounds that have a date, the newest first. */
import type { Posted, When } from './claims.ts';
import { survivorOf } from './merged.ts';
import { groupOf, organizationsIn } from './organizations.ts';
import { roundsAt } from './rounds.ts';
import { byText, inDollars, type Json, precision, uncertain } from './values.ts';

export type Wanted = { country?: string; startup?: string; investor?: string; from?: string; to?: string };

export const dealsAt = (posted: Posted, when: When, wanted: Wanted): Json[] => {
  const organizations = organizationsIn(posted);
  const deals: Json[] = [];
  for (const round of roundsAt(posted, when)) {
    if (!round.day) continue;
    const { name, country } = organizations.get(round.startup)!;
    if (wanted.country && country !== wanted.country) continue;
    if (wanted.startup && round.startup !== wanted.startup) continue;
    if ((wanted.from && round.day < wanted.from) || (wanted.to && round.day > wanted.to)) continue;
    const groupAt = (id: string) => groupOf(posted, when, id, round.day);
    const asked = wanted.investor && survivorOf(posted, wanted.investor);
    if (asked && !round.parts.some(({ investor }) => [investor, groupAt(investor)].includes(asked))) continue;
    deals.push({
      ...{ round: round.id, on: round.on, precision: precision(round.on) },
      ...uncertain(round.on, when),
      ...{ roundType: round.roundType?.value ?? null, status: round.status?.value ?? null, counted: round.counted },
      ...{ conflicts: round.conflicts, startup: round.startup, name, country, usd: inDollars(round.amount?.usd ?? null), day: round.day },
      investors: round.parts.map(({ investor, lead, amount }) => ({
        ...{ investor, name: organizations.get(investor)!.name, group: groupAt(investor) },
        ...{ lead: lead?.value ?? null, usd: inDollars(amount?.usd ?? null) },
      })),
    });
  }
  return deals
    .sort((a, b) => byText(b.day, a.day) || byText(a.startup, b.startup) || byText(a.round, b.round))
    .map(({ day, ...deal }) => deal);
};
