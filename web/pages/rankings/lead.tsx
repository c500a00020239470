/** Who comes first, and how sure the ranks are: a sentence made of the table. */
import { isolated } from '../../values/isolated.ts';
import { words } from '../../words/words.ts';
import type { Entry, Measure } from './table.tsx';

/** As many names as a sentence takes. */
const NAMES = 4;

type Props<M> = { entries: readonly Entry<M>[]; measures: readonly Measure<M>[]; metric: string };

/** In one sentence: who leads with how much, how many ranks are certain, and how many have none. */
export const leadOf = <M,>({ entries, measures, metric }: Props<M>): string => {
  const measure = measures.find((one) => one.metric === metric);
  const first = entries.filter(({ rank }) => rank === 1);
  const ranked = entries.filter(({ rank }) => rank !== null);
  const certain = ranked.filter(({ rankRange }) => rankRange && rankRange[0] === rankRange[1]);
  const [leader] = first;
  const listed = first.slice(0, NAMES).map(({ name }) => isolated(name));
  const names = [...listed, ...(first.length > NAMES ? [words.home.others(first.length - NAMES)] : [])];
  const said = words.rankings;
  const who = first.length > NAMES ? names.join(', ') : new Intl.ListFormat(words.locale).format(names);
  return [
    ...(measure && leader
      ? [said.leaders(who, measure.text(measure.of(leader.metrics), leader.metrics), said.metrics[metric] ?? metric, first.length > 1)]
      : []),
    ...(ranked.length > 0 ? [said.sure(certain.length, ranked.length)] : []),
    ...(entries.length > ranked.length ? [said.unranked(entries.length - ranked.length)] : []),
  ].join(' ');
};

export const Lead = <M,>(of: Props<M>) => <p class="lead measure">{leadOf(of)}</p>;
