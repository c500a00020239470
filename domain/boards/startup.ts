/** A startup as boards see it: its deals, and what its timeline comes to. */

import { type Interval, type Provisional, provisionally } from '../kernel/money.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { type Affiliation, groupOn } from '../organization/affiliations.ts';
import { isUnicornDisputed } from '../organization/disputes.ts';
import { lifeOf } from '../organization/end.ts';
import type { Organization } from '../organization/organization.ts';
import { namesOf } from '../organization/profile.ts';
import type { InstrumentChoice } from '../rounds/instrument.ts';
import { resolveStakes } from '../rounds/stakes.ts';
import type { Months } from '../valuations/milestones.ts';
import { timelineOf } from '../valuations/timeline.ts';
import { type Deal, dealsOf } from './deals.ts';

/** `valuationUsd` is of the current point, `stepUp` of the latest round that has one; null when there is none. `provisional`: one of these figures is. */
export type Figures = {
  valuationUsd: Interval | null;
  stepUp: Interval | null;
  unicornSince: string | null;
  unicornDisputed: boolean;
  monthsToUnicorn: Months | null;
} & Provisional;

/** `v` is the version of its stream. */
export type Startup = { id: string; v: number } & DealBookRow & Figures;

/** The deals of a startup, and where it is; `holders`: of whom a stake is reported. */
export type DealBookRow = { country: string | null; sector: string | null; deals: Deal[]; holders: string[] };

export const dealBookRow = (
  { profile, rounds, stakes }: Organization,
  viewpoint: Viewpoint = {},
  survivorOf: SurvivorOf = itself,
): DealBookRow => {
  const { country = null, sector = null } = namesOf(profile, viewpoint) ?? {};
  const holders = resolveStakes(stakes, viewpoint, survivorOf).map(({ holder }) => holder.value);
  return { country, sector, deals: dealsOf(rounds, viewpoint, survivorOf), holders: [...new Set(holders)].sort() };
};

export const figuresOf = (organization: Organization, viewpoint: Viewpoint = {}): Figures => {
  const { profile, rounds, marks } = organization;
  const { points, current, unicornSince, monthsToUnicorn } = timelineOf(rounds, marks, lifeOf(profile, viewpoint), viewpoint);
  const stepped = points.findLast(({ cause, stepUp }) => 'round' in cause && stepUp !== null);
  const unicorn = points.find(({ milestones }) => milestones.includes('unicorn'));
  return {
    valuationUsd: current?.usd ?? null,
    stepUp: stepped?.stepUp ?? null,
    unicornSince,
    unicornDisputed: isUnicornDisputed(organization, viewpoint),
    monthsToUnicorn,
    ...provisionally([current, stepped, unicorn?.usd]),
  };
};

export const startupOf = (
  id: string,
  v: number,
  organization: Organization,
  viewpoint: Viewpoint = {},
  survivorOf: SurvivorOf = itself,
): Startup => ({
  id,
  v,
  ...dealBookRow(organization, viewpoint, survivorOf),
  ...figuresOf(organization, viewpoint),
});

/** Those that a board knows: with a deal, or a value. */
export const isListed = ({ deals, valuationUsd }: Startup): boolean => deals.length > 0 || valuationUsd !== null;

/** Which startups and rounds count: of a country or sector, from a day to a day, of an instrument (new money unless told). `groups: false` leaves investors' groups
 * unmerged. */
export type Scope = { country?: string; sector?: string; from?: string; to?: string; groups: boolean; instrument?: InstrumentChoice };

export const inScope = (startup: Pick<Startup, 'country' | 'sector'>, { country, sector }: Scope): boolean =>
  (country === undefined || startup.country === country) && (sector === undefined || startup.sector === sector);

/** Every organization by Id: its name, where it is, the groups that it belonged to, and the survivor of one that was merged. */
export type Directory = ReadonlyMap<
  string,
  {
    name: string;
    country?: string | null;
    sector?: string | null;
    affiliations: readonly Affiliation[];
    mergedInto?: string;
    withdrawn?: true;
  }
>;

/** Whether it is listed among others: not when it is another's by now, or was withdrawn. */
export const isOnItsOwn = (id: string, directory: Directory): boolean => {
  const { mergedInto, withdrawn } = directory.get(id) ?? {};
  return mergedInto === undefined && !withdrawn;
};

export const survivorsIn =
  (directory: Directory): SurvivorOf =>
  (id) =>
    directory.get(id)?.mergedInto ?? id;

/** One level: the group of an investor on a day, or itself; of one that was merged, the survivor's. */
export const holderOf = (investor: string, directory: Directory, day: string): string => {
  const one = survivorsIn(directory)(investor);
  return groupOn(directory.get(one)?.affiliations ?? [], day) ?? one;
};
