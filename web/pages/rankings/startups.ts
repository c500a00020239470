/** The league table of startups. */
import type { Answer } from '../../reading/api.ts';
import { count, exactInterval, interval, times } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { allocationsOf, raisedOf, timelineOf } from './behind-startups.ts';
import type { Kind, Measure } from './table.tsx';

type Ranking = Answer<'/v1/rankings/startups'>;
type Metrics = Ranking['entries'][number]['metrics'];

const named = words.rankings;

/** `5–6`: as far as the dates leave it open. */
const months = ({ monthsToUnicorn }: Metrics): string => {
  if (!monthsToUnicorn) return words.unknown;
  const [least = 0, most = least] = monthsToUnicorn.range;
  return named.months(least === most ? count(least) : `${count(least)}–${count(most)}`);
};

const MEASURES: readonly Measure<Metrics>[] = [
  {
    metric: 'valuationUsd',
    of: ({ valuationUsd }) => valuationUsd,
    text: (of) => interval(of),
    lines: (of) => [[words.claims.exactly, exactInterval(of)]],
    behind: timelineOf('valuationUsd'),
  },
  {
    metric: 'raisedUsd',
    of: ({ raisedUsd }) => raisedUsd,
    text: (of) => interval(of),
    lines: (of, { unknownAmounts }) => [
      [words.claims.exactly, exactInterval(of)],
      [named.unknownAmounts, count(unknownAmounts)],
    ],
    behind: raisedOf,
  },
  {
    metric: 'monthsToUnicorn',
    of: ({ monthsToUnicorn }) => monthsToUnicorn && { low: monthsToUnicorn.range[0] ?? 0, high: monthsToUnicorn.range[1] ?? null },
    text: (_, metrics) => months(metrics),
    behind: timelineOf('monthsToUnicorn'),
  },
  {
    metric: 'stepUp',
    of: ({ stepUp }) => stepUp,
    text: (of) => times(of),
    behind: timelineOf('stepUp'),
  },
  {
    metric: 'gpus',
    of: ({ gpus }) => (gpus === null ? null : { low: gpus, high: gpus }),
    text: (_, { gpus }) => (gpus === null ? words.unknown : count(gpus)),
    behind: allocationsOf,
  },
];

export const STARTUPS: Kind<Metrics> = { measures: MEASURES, named: named.startup, pathTo: 'startups' };
