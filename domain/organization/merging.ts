/** What stands between an organization and its being merged into another, or withdrawn (contract, section 2). Each check gives a refusal or null. */
import type { EventOf } from '../../events/catalogue.ts';
import type { OrganizationEvent } from '../../events/index.ts';
import type { OrganizationMerged } from '../../events/organization.ts';
import { standing } from '../kernel/claims.ts';
import { type Facts, type Refused, refuse } from '../kernel/decision.ts';
import { supersededAt } from '../rounds/round-claims.ts';
import { overlap } from './affiliations.ts';
import type { Organization } from './organization.ts';
import { isWithdrawn, mergerOf } from './profile.ts';

/** A round, mark or stake of its own that stands; null when none does. */
const ownDeal = ({ rounds, marks, stakes }: Organization): string | null => {
  const round = Object.entries(rounds).find(([, of]) => standing(of).length > 0 && !supersededAt(of))?.[0];
  if (round !== undefined) return `round "${round}"`;
  const mark = Object.entries(marks).find(([, of]) => standing(of).length > 0)?.[0];
  if (mark !== undefined) return `mark "${mark}"`;
  const stake = Object.entries(stakes).find(([, of]) => standing(of).length > 0)?.[0];
  return stake === undefined ? null : `stake "${stake}"`;
};

export const hasRounds = (id: string, state: Organization): Refused => {
  const deal = ownDeal(state);
  return deal === null ? null : refuse('has-rounds', `${deal} of "${id}" stands; withdraw or supersede it first`);
};

/** The survivor of an Id by what is known: each merger is followed once. */
const survivorOf = (id: string, facts: Facts): { survivor: string; path: string[] } => {
  const path = [id];
  for (let next = facts.mergedInto(id); next !== null && !path.includes(next); next = facts.mergedInto(next)) path.push(next);
  return { survivor: path.at(-1) ?? id, path };
};

export const mergerRefusal = (
  id: string,
  { into }: EventOf<typeof OrganizationMerged>['data'],
  state: Organization,
  facts: Facts,
): Refused => {
  if (mergerOf(state.profile)?.into === into) return null;
  const { path } = survivorOf(into, facts);
  if (into === id || path.includes(id)) {
    return refuse('supersession-cyclic', `"${id}" cannot be merged into itself: ${[id, ...path].join(' into ')}`, [
      { pointer: '/data/into', message: 'expected an organization that was not merged into this one' },
    ]);
  }
  return hasRounds(id, state) ?? nesting(id, into, facts);
};

/** Affiliations to it become the survivor's, which may have a group of its own on none of those days. */
const nesting = (id: string, into: string, facts: Facts): Refused => {
  const groups = facts.affiliationsOf(into).filter(({ group }) => group !== null && group !== id);
  const member = facts
    .membersOf(id)
    .find((one) => one.id !== into && one.memberships.some((a) => a.group === id && groups.some((b) => overlap(a, b))));
  return member
    ? refuse('group-nested', `"${member.id}" belongs to "${id}", and "${into}" belongs to a group itself`, [
        { pointer: '/data/into', message: 'expected an organization that belongs to no group' },
      ])
    : null;
};

/** Rounds, marks, stakes and affiliations are said of the survivor. */
export const mergedRefusal = (id: string, event: OrganizationEvent, { profile }: Organization, facts: Facts): Refused => {
  const merger = mergerOf(profile);
  if (!merger || !['RoundReported', 'ValuationReported', 'StakeReported', 'OrganizationAffiliated'].includes(event.type)) return null;
  const { survivor } = survivorOf(merger.into, facts);
  return refuse(
    'organization-merged',
    `"${id}" was merged into "${survivor}"; say it of that one`,
    [{ pointer: '/subject', message: `expected "${survivor}"` }],
    { into: survivor },
  );
};

export const withdrawalRefusal = (id: string, state: Organization, facts: Facts): Refused => {
  if (isWithdrawn(state.profile)) return null;
  const deal = hasRounds(id, state);
  const referrer = deal ? null : facts.referrerOf(id);
  return deal ?? (referrer === null ? null : refuse('is-referred-to', `${referrer} names "${id}"`));
};
