/** Which restrictions apply where: to a chip sent to a country, to a phase of a cluster, to who has its GPUs. */
import type { ChipTable } from '../compute/chip.ts';
import { onCycle } from '../kernel/cycles.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { isCovered, overlaps } from './cover.ts';
import { type Atlas, type Rule, ruleOf, type Target, type Verdict, verdictOf } from './reach.ts';
import { inForceOf, lastSaid, type Period, periodsOf, type Restriction } from './restriction.ts';

export type Issued = { id: string; restriction: Restriction };
/** All that is known of restrictions: the periods of each. */
export type Known = ReadonlyMap<string, Period[]>;

export const knownOf = (issued: Issued[], viewpoint: Viewpoint = {}): Known =>
  new Map(
    issued.map(({ id, restriction }) => [id, periodsOf(restriction, viewpoint)] as const).filter(([, periods]) => periods.length > 0),
  );

/** A restriction in force on a day. `over` are those in force that take its place where they reach, `ended` those that did, and were suspended or came to an end. */
export type Control = Rule & { over: Rule[]; ended: Rule[] };

/** What supersedes what, by its periods that had begun on a day; none in a circle, where all of them stand, nor one that is only announced. */
const successorsOn = (known: Known, day: string): { id: string; of: string }[] => {
  const begun = [...known].flatMap(([id, periods]) => {
    const period = periods.findLast(({ from }) => from <= day);
    return period?.issue.supersedes === undefined ? [] : [{ id, of: period.issue.supersedes }];
  });
  const circle = onCycle(new Map(begun.map(({ id, of }) => [id, of])));
  return begun.filter(({ id }) => !circle.has(id));
};

/** All that is in force on a day, by Id. */
export const controlsOn = (known: Known, day: string, table: ChipTable): Control[] => {
  const force = new Map(
    [...known].flatMap(([id, periods]) => {
      const issue = inForceOf(periods, day);
      return issue ? [[id, ruleOf(id, issue, table)] as const] : [];
    }),
  );
  const successors = Map.groupBy(successorsOn(known, day), ({ of }) => of);
  return [...force.values()]
    .map((rule) => {
      const later = successors.get(rule.id) ?? [];
      const over = later.flatMap(({ id }) => force.get(id) ?? []).filter(({ issue }) => issue.policy !== 'announced');
      const ended = later
        .filter(({ id }) => !force.has(id))
        .flatMap(({ id }) => {
          const said = lastSaid(known.get(id) ?? [], day);
          return said && said.policy !== 'announced' ? [ruleOf(id, said, table)] : [];
        });
      return { ...rule, over, ended };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Whether it reaches what is looked at, where nothing takes its place. */
export const judge = (control: Control, target: Target, atlas: Atlas): Verdict => {
  const verdict = verdictOf(control, target, atlas);
  return verdict.is !== 'none' && isCovered(control, control.over, target, atlas) ? { is: 'none' } : verdict;
};

/** Those that take its place in part, and whether it stands again where another took it. */
export const standingOf = (control: Control, atlas: Atlas): { supersededInPart: string[]; revived: boolean } => ({
  supersededInPart: control.over
    .filter((other) => overlaps(control, other, atlas))
    .map(({ id }) => id)
    .sort(),
  revived: control.ended.some((other) => overlaps(control, other, atlas)),
});

/** Whether it can fall on a thing or on somebody: of goods and of entities, and in force as more than an announcement. */
const isMark = ({ issue }: Rule): boolean => issue.scope !== 'investment' && issue.policy !== 'announced';

export type Marked = Required<Target>;

/** Ids of the restrictions that a phase or an allocation falls under. */
export const marksOn = (controls: Control[], target: Marked, atlas: Atlas): string[] =>
  controls.filter((control) => isMark(control) && judge(control, target, atlas).is === 'applies').map(({ id }) => id);

/** Whether a rule falls on a phase or an allocation; null where nobody can tell. */
export const fallsOn = (rule: Rule, target: Marked, atlas: Atlas): boolean | null => {
  if (rule.issue.scope === 'investment') return false;
  const { is } = verdictOf(rule, target, atlas);
  return is === 'reach-unknown' ? null : is === 'applies';
};
