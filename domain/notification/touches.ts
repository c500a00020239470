/** Which versions of a startup's stream touched its valuation timeline, and what of it. */
import type { Claims } from '../kernel/claims.ts';
import type { Organization } from '../organization/organization.ts';
import type { Thing } from '../valuations/points.ts';

/** A version that touched things, or none but how the organization ended, and when it was recorded. A rate that was fixed touches all that waited for it. */
export type Touch = { version: number; at: number; things: Thing[] };

/** What says, or takes back, how an organization ended. */
const ENDINGS: ReadonlySet<string> = new Set(['OrganizationExited', 'OrganizationExitWithdrawn']);

/** Every version at which a claim came, went, was superseded or got its rate, in order. */
export const touchesOf = ({ profile, rounds, marks }: Organization): Touch[] => {
  const touches = (thing: Thing, { claims, withdrawals }: Claims<unknown>, turns: { v: number; at: number }[] = []) =>
    [...claims, ...claims.flatMap(({ fixedRates = [] }) => fixedRates), ...withdrawals, ...turns].map(({ v, at }) => ({ v, at, thing }));
  const all = [
    ...Object.entries(rounds).flatMap(([round, of]) => touches({ round }, of, of.turns)),
    ...Object.entries(marks).flatMap(([mark, of]) => touches({ mark }, of)),
    ...profile.flatMap(({ type, v, at }) => (ENDINGS.has(type) ? [{ v, at, thing: null }] : [])),
  ];
  return [...Map.groupBy(all, ({ v }) => v)]
    .map(([version, of]) => ({ version, at: of[0]!.at, things: of.flatMap(({ thing }) => thing ?? []) }))
    .sort((a, b) => a.version - b.version);
};
