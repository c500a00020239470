/** What standing claims leave open: whether a round counts, who led it, whether a startup ever was a unicorn. */
import { type Resolved, resolve, saidOf, standing, unclaimed } from '../kernel/claims.ts';
import { own } from '../kernel/json.ts';
import { type Interval, usdOf } from '../kernel/money.ts';
import { hasHappened, type Viewpoint } from '../kernel/time.ts';
import { counts, type ResolvedRound, resolveRounds } from '../rounds/rounds.ts';
import { reachingIn, UNICORN } from '../valuations/milestones.ts';
import { isPrice, worthOf } from '../valuations/valuation.ts';
import { lifeOf } from './end.ts';
import type { Organization } from './organization.ts';

/** Everything that standing claims say of a field, what wins first; `[undefined]` when none says anything. */
const said = <T>(field: Resolved<T> | null): (T | undefined)[] =>
  field ? [field.value, ...field.alternatives.map(({ value }) => value)] : [undefined];

/** Whether a claim that lost would make the difference between counting and not counting. */
export const isCountingDisputed = ({ status, countsTowardTotal, superseded, counted, roundType, on }: ResolvedRound): boolean =>
  roundType !== null &&
  on !== null &&
  said(status).some((one) => said(countsTowardTotal).some((also) => counts(one, also, superseded !== null) !== counted));

export const isLeadDisputed = (lead: Resolved<boolean> | null): boolean => (lead?.alternatives.length ?? 0) > 0;

/** Values in dollars that claims give one round or mark; `sure` when it makes a point of the timeline whichever claims win. */
type Said = { usd: (Interval | null)[]; sure: boolean };

const NOTHING: Said = { usd: [], sure: false };

const saidOfRound = (round: ResolvedRound, { profile, rounds }: Organization, viewpoint: Viewpoint): Said => {
  const { valuation, on, counted } = round;
  const disputed = isCountingDisputed(round);
  if (!valuation || on === null || !(counted || disputed)) return NOTHING;
  if (!reachingIn(lifeOf(profile, viewpoint))({ on, cause: { round: round.round, kind: '' } })) return NOTHING;
  const claims = standing(own(rounds, round.round) ?? unclaimed, viewpoint);
  const usd = saidOf(claims, (says) => says.valuation).map(({ value, claim }) =>
    isPrice(value) ? worthOf(round, value, usdOf(value.amount, claim), viewpoint).usd : null,
  );
  return { usd, sure: !disputed };
};

const saidOfMark = (mark: string, { profile, marks }: Organization, viewpoint: Viewpoint): Said => {
  const claims = standing(own(marks, mark) ?? unclaimed, viewpoint);
  const on = resolve(claims, (says) => says.asOf)?.value;
  const kind = resolve(claims, (says) => says.kind)?.value ?? '';
  if (!on || !hasHappened(on, viewpoint) || !reachingIn(lifeOf(profile, viewpoint))({ on, cause: { mark, kind } })) return NOTHING;
  const usd = saidOf(claims, (says) => says.valuation).map(({ value, claim }) => (isPrice(value) ? usdOf(value.amount, claim) : null));
  return { usd, sure: true };
};

/** Whether a startup is, or is not, a unicorn only because of which claims win. */
export const isUnicornDisputed = (organization: Organization, viewpoint: Viewpoint = {}): boolean => {
  const reaches = (usd: Interval | null): boolean => usd !== null && usd.low >= UNICORN;
  const all = [
    ...resolveRounds(organization.rounds, viewpoint).map((round) => saidOfRound(round, organization, viewpoint)),
    ...Object.keys(organization.marks).map((mark) => saidOfMark(mark, organization, viewpoint)),
  ];
  const surely = all.some(({ usd, sure }) => sure && usd.length > 0 && usd.every(reaches));
  return !surely && all.some(({ usd }) => usd.some(reaches));
};
