/** What is said of the rounds of one startup: the claims about each, and what superseded it. */

import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { RoundEvent } from '../../events/index.ts';
import type { RoundReported } from '../../events/round.ts';
import { type Claim, type Claims, claimOf, partsOf, report, unclaimed, withdraw } from '../kernel/claims.ts';
import { added, unreachable, withKey } from '../kernel/folding.ts';
import { own } from '../kernel/json.ts';
import { isKnown } from '../kernel/known.ts';
import type { Viewpoint } from '../kernel/time.ts';

export type Reported = EventOf<typeof RoundReported>['data'];
export type RoundSays = Omit<Reported, 'round' | 'source' | 'assurance' | 'alsoIn' | 'knownOn' | 'note'>;
export type Participation = NonNullable<Reported['participations']>[number];
export type Tranche = NonNullable<Reported['tranches']>[number];
export type Supersession = { by?: string | undefined; reason: string; knownOn?: string | undefined; note?: string | undefined };
/** Superseded, or `reinstated`: each later one takes the place of those before. */
type Turn = (Supersession | { reinstated: true; knownOn?: string | undefined; note?: string | undefined }) & { at: number; v: number };
export type RoundClaims = Claims<RoundSays> & { turns: Turn[] };
export type Rounds = Record<string, RoundClaims>;

export const evolveRounds = (rounds: Rounds, event: Recorded<RoundEvent>): Rounds => {
  const { at, v } = event;
  const changed = (round: string, change: (of: RoundClaims) => RoundClaims): Rounds => {
    const of = own(rounds, round);
    return of ? withKey(rounds, round, change(of)) : rounds;
  };
  switch (event.type) {
    case 'RoundReported': {
      const { round } = event.data;
      return withKey(rounds, round, report(own(rounds, round) ?? { ...unclaimed, turns: [] }, claimOf(event, 'round')));
    }
    case 'RoundClaimWithdrawn': {
      const { round, ...why } = event.data;
      return changed(round, (of) => withdraw(of, { ...why, at, v }));
    }
    case 'RoundSuperseded': {
      const { round, ...why } = event.data;
      return changed(round, (of) => ({ ...of, turns: added<Turn>(of.turns, { ...why, at, v }) }));
    }
    case 'RoundReinstated': {
      const { round, ...why } = event.data;
      return changed(round, (of) => ({ ...of, turns: added<Turn>(of.turns, { ...why, reinstated: true, at, v }) }));
    }
    default:
      return unreachable(event);
  }
};

/** The supersession that holds at a viewpoint; null when there is none, or it was taken back. */
export const supersededAt = ({ turns }: Pick<RoundClaims, 'turns'>, viewpoint: Viewpoint = {}): Supersession | null => {
  const last = turns.findLast((one) => isKnown({ knownOn: one.knownOn }, one, viewpoint));
  return last && !('reinstated' in last) ? { by: last.by, reason: last.reason, knownOn: last.knownOn, note: last.note } : null;
};

/** Everybody whom a claim ever named as an investor. */
export const investorsIn = (rounds: Rounds): Set<string> =>
  new Set(
    Object.values(rounds).flatMap(({ claims }) =>
      claims.flatMap(({ says }) => (says.participations ?? []).map(({ investor }) => investor)),
    ),
  );

/** What standing claims say of each investor, and of each tranche. */
export const participationsIn = (claims: Claim<RoundSays>[]) =>
  partsOf(
    claims,
    (says) => says.participations,
    ({ investor }) => investor,
  );
export const tranchesIn = (claims: Claim<RoundSays>[]) =>
  partsOf(
    claims,
    (says) => says.tranches,
    ({ tranche }) => tranche,
  );
