/** Restrictions as a list shows them: what applies, what cannot be told, what was there before and what came after. */
import { chipConflicts } from '../kernel/chips.ts';
import { dayBefore } from '../kernel/time.ts';
import { type Control, judge, type Known, standingOf } from './controls.ts';
import type { Atlas, Target } from './reach.ts';
import { amendedBy, type Issue, lastSaid, type Period } from './restriction.ts';

/** Before or after another: what it said when it ended, or says. `from` is its first day. */
export type Link = {
  id: string;
  title: string | null;
  policy: string | null;
  effectiveOn: string | null;
  from: string | null;
  to: string | null;
};
export type Listed = Omit<Issue, 'review' | 'tppAtLeast' | 'exceptDestinations'> & {
  id: string;
  licenceRequired: boolean | null;
  review: string | null;
  tppAtLeast: number | null;
  exceptDestinations: string[] | null;
  applies: 'entity' | null;
  by: 'name' | 'performance' | null;
  because: string | null;
  /** What looks wrong about it: a chip that none is called. */
  conflicts: string[];
  supersededInPart: string[];
  revived: boolean;
  supersededBy: Link[];
  chain: Link[];
};
export type Question = { gpuModel?: string | undefined; destination?: string | undefined; entities?: readonly string[] | undefined };
export type Answer = { restrictions: Listed[]; announced: Listed[]; reachUnknown: Listed[]; otherModels: Listed[] };

const LICENSED = new Set<string>(['licence-required', 'case-by-case', 'denial', 'approval']);

/** Null: not a matter of licences. */
const licenceRequired = ({ policy }: Issue): boolean | null => (LICENSED.has(policy) ? true : policy === 'notify' ? false : null);

/** How applications are judged: as said, or as the policy means. */
const reviewOf = ({ review, policy }: Issue): string | null =>
  review ?? (policy === 'approval' ? 'presumption-of-approval' : policy === 'denial' || policy === 'case-by-case' ? policy : null);

const linkTo = (id: string, periods: Period[] | undefined, day: string): Link => {
  const said = periods && lastSaid(periods, day);
  const period = periods?.findLast(({ from }) => from <= day) ?? periods?.[0];
  return {
    id,
    title: said?.title ?? null,
    policy: said?.policy ?? null,
    effectiveOn: said?.effectiveOn ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
  };
};

/** What a restriction took the place of, whether that was in force or not, the latest first: each as it was on the day before. */
const chainOf = (id: string, known: Known, day: string): Link[] => {
  const chain: Link[] = [];
  const seen = new Set([id]);
  let [periods, until] = [known.get(id), day];
  for (;;) {
    const period = periods?.findLast(({ from }) => from <= until) ?? periods?.[0];
    const before = period?.issue.supersedes;
    if (!period || before === undefined || seen.has(before)) return chain;
    seen.add(before);
    until = dayBefore(period.from);
    periods = known.get(before);
    chain.push(linkTo(before, periods, until));
  }
};

/** A period as a link: what it says on a day, at first where it comes later, at last where it has ended. */
const linkOf = (id: string, period: Period, day: string): Link => {
  const { from, to } = period;
  const { title, policy, effectiveOn } = amendedBy(period, to !== null && to <= day ? dayBefore(to) : from > day ? from : day);
  return { id, title, policy, effectiveOn, from, to };
};

/** By Id, those that were said to take its place, also later than the day asked for: each period in which one was to. */
export const followersOf = (known: Known, day: string): ReadonlyMap<string, { link: Link }[]> =>
  Map.groupBy(
    [...known].flatMap(([id, periods]) =>
      periods.flatMap((period) => {
        const of = period.issue.supersedes;
        return of === undefined ? [] : [{ of, link: linkOf(id, period, day) }];
      }),
    ),
    ({ of }) => of,
  );

/** Answers a question about goods, places and entities. A question about a chip is not one about investment; one about an entity is about what names it. */
export const listFor = (known: Known, controls: Control[], question: Question, day: string, atlas: Atlas): Answer => {
  const { gpuModel, destination, entities } = question;
  const target: Target = {
    ...(gpuModel !== undefined && { gpuModel }),
    ...(destination !== undefined && { destination }),
    ...(entities && { entities }),
  };
  const answer: Answer = { restrictions: [], announced: [], reachUnknown: [], otherModels: [] };
  const followers = followersOf(known, day);
  for (const control of controls) {
    const { id, issue } = control;
    if (entities && !entities.some((one) => control.entities.has(one))) continue;
    const verdict = judge(control, target, atlas);
    if (verdict.is === 'none') continue;
    const row: Listed = {
      ...issue,
      id,
      licenceRequired: licenceRequired(issue),
      review: reviewOf(issue),
      tppAtLeast: issue.tppAtLeast ?? null,
      exceptDestinations: issue.exceptDestinations ?? null,
      applies: issue.scope === 'entity' ? 'entity' : null,
      by: verdict.is === 'applies' ? verdict.by : null,
      because: verdict.is === 'reach-unknown' ? verdict.because : null,
      conflicts: chipConflicts(issue.gpuModels ?? [], atlas.table.names),
      ...standingOf(control, atlas),
      supersededBy: (followers.get(id) ?? []).map(({ link }) => link),
      chain: chainOf(id, known, day),
    };
    if (issue.policy === 'announced') answer.announced.push(row);
    else if (verdict.is === 'applies') answer.restrictions.push(row);
    else (verdict.is === 'reach-unknown' ? answer.reachUnknown : answer.otherModels).push(row);
  }
  return answer;
};
