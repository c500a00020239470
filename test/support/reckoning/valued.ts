/** What is said of the value of a startup, by rounds and marks, and how it ended. */
import { type Claim, claimed, type Posted, sayings, standing, type When } from './claims.ts';
import { isKnownFact, isTakenBack } from './known.ts';
import { isOfNewMoney } from './new-money.ts';
import { usd } from './rates.ts';
import { type Round, roundsAt } from './rounds.ts';
import type { Valued } from './steps.ts';
import { byText, firstDay, type Json, same } from './values.ts';

/** A value with who says so, before it is known where it stands. */
export type Told = Valued & { cause: Json; kind: string; said: Json };

export const ofTarget = (basis: string, { disclosure }: Json): boolean => basis === 'target' || disclosure === 'target';

/** With basis `pre`, an exact or approximate amount of new money comes on top. */
export const isDerived = (basis: string, round: Round | null): boolean =>
  basis === 'pre' && round !== null && isOfNewMoney(round) && ['exact', 'approx'].includes(round.amount?.value.disclosure);

export const roundsTold = (posted: Posted, startup: string, when: When): Told[] => {
  const told: Told[] = [];
  for (const round of roundsAt(posted, when)) {
    const { id, on, valuation, roundType } = round;
    if (round.startup !== startup || !round.counted || !valuation) continue;
    const { value, from, assurance, others } = valuation;
    const alternatives = others.map((other) => ({
      ...{ value: other.value, from: other.from, assurance: other.assurance, publishedOn: other.publishedOn },
    }));
    told.push({
      ...{ on, id, stated: value.amount, basis: value.basis, value: valuation.usd, round },
      ...{ cause: { round: id }, kind: roundType!.value, said: { from, assurance, alternatives } },
    });
  }
  return told;
};

/** The marks of a startup by a time, each with its claims, the strongest first. */
export const marksOf = (posted: Posted, startup: string, when: When): { thing: string; claims: Claim[] }[] => {
  const marks = [];
  for (const thing of claimed(posted, when, 'mark')) {
    const claims = standing(thing);
    if (thing.startup !== startup || claims.length === 0) continue;
    if (when.asOf === undefined || firstDay(sayings(claims, (says) => says.asOf)[0]!.value) <= when.asOf)
      marks.push({ thing: thing.thing, claims });
  }
  return marks;
};

export const marksTold = (posted: Posted, startup: string, when: When): Told[] => {
  const told: Told[] = [];
  for (const { thing, claims } of marksOf(posted, startup, when)) {
    const field = (name: string) => sayings(claims, (says) => says[name]);
    const [[winner, ...others], [asOf], [kind]] = [field('valuation'), field('asOf'), field('kind')];
    const { amount, basis } = winner!.value;
    const alternatives = others
      .filter((other) => !same(other.value, winner!.value))
      .map(({ value, claim }) => ({
        ...{ value, from: claim.id, assurance: claim.assurance, publishedOn: claim.source.publishedOn ?? null },
      }));
    const value = usd(posted.events, winner!.claim.at, amount, winner!.claim.dated);
    told.push({
      ...{ on: asOf!.value, id: thing, stated: amount, basis, value, round: null, cause: { mark: thing }, kind: kind!.value },
      said: { from: winner!.claim.id, assurance: winner!.claim.assurance, alternatives },
    });
  }
  return told;
};

/** The completed exits that the world could know of. */
export const exitsOf = (posted: Posted, startup: string, when: When): Json[] => {
  const exits = new Map<string, Json>();
  for (const { type, subject, data } of posted.events as Json[]) {
    if (subject !== startup) continue;
    if (type === 'OrganizationExited' && isKnownFact(data, posted, when)) exits.set(`${data.exit} ${data.on}`, data);
    if (type === 'OrganizationExitWithdrawn' && isTakenBack(data, posted, when)) exits.delete(`${data.exit} ${data.on}`);
  }
  return [...exits.values()].filter(({ status }) => status !== 'announced');
};

/** The first day of the first exit, a listing included. What came on that day or after reached no milestone. */
export const firstExit = (posted: Posted, startup: string, when: When): string =>
  exitsOf(posted, startup, when)
    .map(({ on }) => firstDay(on))
    .sort(byText)[0] ?? '9999';
