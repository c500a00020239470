/** Which versions of a startup's stream touched its valuation timeline, and what of it. */
import type { Claims } from '../kernel/claims.ts';
import type { Organization } from '../organization/organization.ts';
import { investorsIn } from '../rounds/round-claims.ts';
import type { Thing } from '../valuations/points.ts';

/** A version that touched things, or none but how the organization ended, and when it was recorded. A rate that was fixed touches all that waited for it. */
export type Touch = { version: number; at: number; things: Thing[] };

/** What says, or takes back, how an organization ended. */
const ENDINGS: ReadonlySet<string> = new Set(['OrganizationExited', 'OrganizationExitWithdrawn']);

const endingsOf = (profile: Organization['profile']) => profile.filter(({ type }) => ENDINGS.has(type));

type Said = Claims<unknown> & { turns?: { v: number; at: number }[] };
/** All that was ever said of a thing, taken back, superseded or fixed. */
const saidOf = ({ claims, withdrawals, turns = [] }: Said): { v: number; at: number }[] => [
  ...claims,
  ...claims.flatMap(({ fixedRates = [] }) => fixedRates),
  ...withdrawals,
  ...turns,
];

/** Every version at which a claim came, went, was superseded or got its rate, in order. */
export const touchesOf = ({ profile, rounds, marks }: Organization): Touch[] => {
  const touches = (thing: Thing, of: Said) => saidOf(of).map(({ v, at }) => ({ v, at, thing }));
  const all = [
    ...Object.entries(rounds).flatMap(([round, of]) => touches({ round }, of)),
    ...Object.entries(marks).flatMap(([mark, of]) => touches({ mark }, of)),
    ...endingsOf(profile).map(({ v, at }) => ({ v, at, thing: null })),
  ];
  return [...Map.groupBy(all, ({ v }) => v)]
    .map(([version, of]) => ({ version, at: of[0]!.at, things: of.flatMap(({ thing }) => thing ?? []) }))
    .sort((a, b) => a.version - b.version);
};

const lastOf = (all: { v: number }[]): number => all.reduce((last, { v }) => Math.max(last, v), 0);

/** The last version that touched the timeline; 0 where none did. What is told of the versions behind it is nothing. */
export const lastTouch = ({ profile, rounds, marks }: Organization): number => {
  const things: Said[] = [...Object.values(rounds), ...Object.values(marks)];
  return lastOf([...things.flatMap(saidOf), ...endingsOf(profile)]);
};

/** The last version that touched a round of which several investors were ever named; 0 where none did. Once two of these are one, what they come to together is
 * resolved from all that was said of that round, whatever it resolves to now. */
export const lastSharedTouch = ({ rounds }: Pick<Organization, 'rounds'>): number =>
  lastOf(Object.values(rounds).flatMap((round) => (investorsIn({ round }).size > 1 ? saidOf(round) : [])));
