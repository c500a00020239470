/** Which restrictions a chart of valuations shows, and until when it goes. */
import type { Rule } from '../../figures/steps/steps.ts';
import { span } from '../../values/dates.ts';
import { words } from '../../words/words.ts';
import { plain } from './cells.ts';

type Restriction = { id: string; title: string; policy: string; effectiveOn: string };

/** Those that came into force, each once. */
export const rulesOf = (of: readonly Restriction[]): Rule[] => {
  const inForce = of.filter(({ policy }) => policy !== 'announced');
  const named = inForce.map(({ id, effectiveOn, title, policy }): [string, Rule] => [
    id,
    { id, on: effectiveOn, title: `${title}, ${words.startup.policies[policy] ?? plain(policy)}` },
  ]);
  return [...new Map(named).values()];
};

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The end of the last day that is looked at, in ms: that of `now`, unless the address says an earlier one. It moves once a day, so that what is drawn twice on a day is the same. */
export const untilOf = ({ asOf, knownAt, recordedAt }: Readonly<Record<string, string>>, now: number): number =>
  Math.min(...[dayOf(now), asOf, knownAt, recordedAt?.slice(0, 10)].flatMap((day) => (day ? [span(day)[1]] : [])));
