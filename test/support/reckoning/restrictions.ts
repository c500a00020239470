/** `/v1/restrictions`: what applies on a day, and what cannot be told. */
import { type Chips, chipsIn } from './chips.ts';
import type { Posted, When } from './claims.ts';
import { before, dayIn } from './known.ts';
import { groupOf, organizationsIn } from './organizations.ts';
import { isOn, type Period, periodsAt, sayingLast, sayingOn } from './periods.ts';
import { type Case, casesOf, ofDestination, ofModel, type Question, type Reach, type Restriction, reachOf } from './reach.ts';
import { firstDay, type Json, once } from './values.ts';

/** What every restriction says on a day that is in force then. */
export const inForceAt = once((posted: Posted, when: When): Restriction[] => {
  const day = dayIn(when, posted);
  const answers: Restriction[] = [];
  for (const [id, periods] of periodsAt(posted, when)) {
    const now = periods.find((one) => isOn(one, day));
    if (now) answers.push({ id, says: sayingOn(now, day) });
  }
  return answers;
});

/** Whether a newer one has taken the place of a restriction in a case: one that surely reaches it, and was not only announced. */
export const isReplaced = (chips: Chips, { id }: Restriction, one: Case, all: Restriction[]): boolean =>
  all.some(({ says }) => says.supersedes === id && says.policy !== 'announced' && reachOf(chips, says, one).reaches === 'yes');

const countriesOf = (posted: Posted, { entities }: Json): (string | undefined)[] =>
  (entities ?? []).map((id: string) => organizationsIn(posted).get(id)?.country);

/** How a restriction reaches what is asked about, and `other` where it names other models only. */
const answerOf = (posted: Posted, when: When, { says }: Restriction, asked: Question): Reach | { reaches: 'other' } => {
  const { scope, destinations, reach } = says;
  const group = asked.entity && groupOf(posted, when, asked.entity, dayIn(when, posted));
  if (asked.entity && ![asked.entity, group].some((one) => (says.entities ?? []).includes(one))) return { reaches: 'no' };
  if (scope === 'entity') {
    return { reaches: !asked.destination || countriesOf(posted, says).includes(asked.destination) ? 'yes' : 'no' };
  }
  if (scope === 'investment' && asked.gpuModel) return { reaches: 'no' };
  const stated = destinations?.length || reach === 'everything';
  const where: Reach = asked.destination ? ofDestination(says, asked.destination) : { reaches: stated ? 'yes' : 'unknown' };
  if (scope === 'investment' || where.reaches === 'no') return where;
  const which = asked.gpuModel ? ofModel(chipsIn(posted), says, asked.gpuModel) : ofAnyModel(says);
  // By performance alone it names no others.
  if (which.reaches === 'no') return { reaches: says.modelsComplete || !says.gpuModels?.length ? 'no' : 'other' };
  return which.reaches === 'yes' && where.reaches === 'yes' ? { ...where, ...which } : { reaches: 'unknown' };
};

const ofAnyModel = ({ gpuModels, tppAtLeast, reach }: Json): Reach => ({
  reaches: gpuModels?.length || tppAtLeast !== undefined || reach === 'everything' ? 'yes' : 'unknown',
});

const LICENCES = ['licence-required', 'case-by-case', 'denial', 'approval'];
/** Null is no matter of licences. */
const isLicence = (policy: string): boolean | null => (LICENCES.includes(policy) ? true : policy === 'notify' ? false : null);
const REVIEWS: Json = { 'case-by-case': 'case-by-case', denial: 'denial', approval: 'presumption-of-approval' };

type Later = { id: string; period: Period };

/** Whatever names a restriction as the one whose place it takes, at any time. */
const successorsOf = (posted: Posted, when: When, id: string): Later[] => {
  const found: Later[] = [];
  for (const [other, periods] of periodsAt(posted, when)) {
    for (const period of periods) if (period.says.supersedes === id) found.push({ id: other, period });
  }
  return found;
};

/** Back from one to what it took the place of: each as it was on the day before the one that came after it began. */
const chainOf = (posted: Posted, when: When, { id: of }: Restriction): string[] => {
  const chain: string[] = [];
  for (let [id, day] = [of, dayIn(when, posted)]; ; ) {
    const periods = periodsAt(posted, when).get(id) ?? [];
    const period = periods.findLast(({ from }) => from <= day) ?? periods[0];
    const next = period?.says.supersedes;
    if (!period || next === undefined || next === of || chain.includes(next)) return chain;
    chain.push(next);
    [id, day] = [next, before(period.from, 1)];
  }
};

/** What a successor says on the day that is asked for, at first where it comes later, at last where it has ended. */
const heldBy = (period: Period, day: string): Json => {
  if (period.to !== null && period.to <= day) return sayingLast(period);
  return sayingOn(period, period.from > day ? period.from : day);
};

const rowOf = (posted: Posted, when: When, restriction: Restriction): Json => {
  const { id, says } = restriction;
  const [chips, day, all] = [chipsIn(posted), dayIn(when, posted), inForceAt(posted, when)];
  const own = casesOf(chips, says, {});
  const takes = (one: Restriction): boolean => own.some((each) => isReplaced(chips, restriction, each, [one]));
  const later = successorsOf(posted, when, id);
  const gone = later.filter(({ period }) => period.from <= day && !isOn(period, day) && takes({ id: '', says: sayingLast(period) }));
  return {
    ...{ id, ...says, licenceRequired: isLicence(says.policy), review: says.review ?? REVIEWS[says.policy] ?? null },
    ...{ applies: says.scope === 'entity' ? 'entity' : null },
    supersededInPart: all.filter(takes).map((one) => one.id),
    revived: gone.some((one) => !all.some(({ id: other }) => other === one.id)),
    supersededBy: later.map(({ id: other, period }) => ({
      ...{ id: other, from: period.from, to: period.to, policy: heldBy(period, day).policy },
    })),
    chain: chainOf(posted, when, restriction).map((one) => ({ id: one })),
  };
};

/** What applies in any of the cases that are asked about, and apart from it what was only announced, what nobody can tell, and what names others. */
export const restrictionsAt = (posted: Posted, when: When, asked: Question): Json => {
  const [chips, all] = [chipsIn(posted), inForceAt(posted, when)];
  const lists: Json = { restrictions: [], announced: [], reachUnknown: [], otherModels: [] };
  for (const restriction of all) {
    const { reaches, ...how } = answerOf(posted, when, restriction, asked) as Reach;
    if (reaches === 'no') continue;
    const isOther = (reaches as string) === 'other';
    const cases = casesOf(chips, restriction.says, asked);
    if (cases.length > 0 && cases.every((one) => isReplaced(chips, restriction, one, all))) continue;
    const list =
      restriction.says.policy === 'announced' ? 'announced' : isOther ? 'otherModels' : reaches === 'yes' ? 'restrictions' : 'reachUnknown';
    if (list) lists[list].push({ ...rowOf(posted, when, restriction), ...(how.by && { by: how.by }) });
  }
  return lists;
};

/** What a restriction says on a day, in force or not: as it was before, or as it will be. */
export const saysOn = (posted: Posted, when: When, id: string): { says: Json; inForce: boolean } | null => {
  const day = dayIn(when, posted);
  const periods = periodsAt(posted, when).get(id);
  if (!periods) return null;
  const now = periods.filter(({ from }) => from <= day).at(-1) ?? periods[0]!;
  const last = now.to !== null && now.to <= day;
  return { says: last ? sayingLast(now) : sayingOn(now, day < firstDay(now.from) ? now.from : day), inForce: isOn(now, day) };
};
