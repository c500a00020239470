/** The rounds behind a number, with the claims and rates that they rest on. */
import type { Deal } from '../../../domain/boards/deals.ts';
import { chequeOf, type Participation, participationsBy } from '../../../domain/boards/investor-rankings.ts';
import { type Scope, type Startup, survivorsIn } from '../../../domain/boards/startup.ts';
import { provisionally } from '../../../domain/kernel/money.ts';
import { dayUncertain, type Viewpoint } from '../../../domain/kernel/time.ts';
import type { Instrument } from '../../../domain/rounds/instrument.ts';
import { isMoneyOf, raisedIn } from '../../../domain/rounds/raised.ts';
import { evidence, resolveRound } from '../../../domain/rounds/rounds.ts';
import type { WorldWithClaims } from '../world/world.ts';

/** A round as it resolves, and every claim known of it at the viewpoint, with its source, the rates stored with it, and its withdrawal
 * if any. */
export const roundBehind = (
  { organizations, directory }: WorldWithClaims,
  startup: string,
  { round, on, counted, disputed }: Deal,
  viewpoint: Viewpoint,
) => {
  const { rounds } = organizations.get(startup)!;
  const { amount, status, participations } = resolveRound(round, rounds, viewpoint, survivorsIn(directory))!;
  const head = { startup, round, on, ...dayUncertain(on, viewpoint), counted, disputed };
  return { ...head, status, amount, participations, claims: evidence(rounds[round]!, viewpoint) };
};

/** The rounds behind a startup's numbers, with what each adds to what was raised in money of these kinds: null where nobody knows, absent where it adds nothing because
 * it is not counted, or money of another kind. */
export const roundsBehind = (world: WorldWithClaims, { id, deals }: Startup, instruments: readonly Instrument[], viewpoint: Viewpoint) =>
  deals
    .filter((deal) => deal.counted || deal.disputed)
    .map((deal) => ({
      ...roundBehind(world, id, deal, viewpoint),
      instrument: deal.money.instrument,
      ...(deal.counted && isMoneyOf(deal.money.instrument, instruments) && { raisedUsd: raisedIn([deal.money], instruments) }),
    }));

const stakeBehind = (world: WorldWithClaims, { startup, deal, parts }: Participation, viewpoint: Viewpoint) => {
  const members = parts.map(({ investor }) => investor);
  const survivorOf = survivorsIn(world.directory);
  const { participations, claims, ...round } = roundBehind(world, startup.id, deal, viewpoint);
  const named = claims.filter(({ says }) => says.participations?.some(({ investor }) => members.includes(survivorOf(investor))));
  const cheque = chequeOf({ parts });
  return {
    ...round,
    knownUsd: cheque?.low ?? null,
    ...provisionally([cheque]),
    participations: participations.filter(({ investor }) => members.includes(investor)),
    sources: named.filter(({ withdrawn }) => !withdrawn).map(({ source }) => source),
    claims: named,
  };
};

/** Every round behind an investor's numbers. Disputed rounds are among them: they are not counted, but open its range. */
export const stakesBehind = (world: WorldWithClaims, scope: Scope, id: string, viewpoint: Viewpoint) =>
  (participationsBy(world.startups, world.directory, scope).get(id) ?? []).map((stake) => stakeBehind(world, stake, viewpoint));
