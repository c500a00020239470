/** The league table of compute providers. */
import type { Answer } from '../../reading/api.ts';
import { count, type Interval, percent } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { clustersOf } from './behind-providers.ts';
import type { Kind, Measure } from './table.tsx';

type Ranking = Answer<'/v1/rankings/providers'>;
type Metrics = Ranking['entries'][number]['metrics'];

/** At least so many, where phases are left out of the sum. */
const atLeast = (known: number | null, leftOut: number): Interval | null =>
  known === null ? null : { low: known, high: leftOut > 0 ? null : known };

const number = (of: Interval | null): string => (of === null ? words.unknown : of.high === null ? `≥ ${count(of.low)}` : count(of.low));

const MEASURES: readonly Measure<Metrics>[] = [
  {
    metric: 'gpus',
    of: ({ gpus, phasesWithoutCount }) => atLeast(gpus, phasesWithoutCount),
    text: number,
    behind: clustersOf('gpus'),
  },
  {
    metric: 'h100Equivalents',
    of: ({ h100Equivalents, phasesWithoutEquivalents }) => atLeast(h100Equivalents, phasesWithoutEquivalents),
    text: number,
    behind: clustersOf('h100Equivalents'),
  },
  {
    metric: 'allocatedGpus',
    of: ({ allocatedGpus }) => ({ low: allocatedGpus, high: allocatedGpus }),
    text: number,
    behind: clustersOf('allocatedGpus'),
  },
  {
    metric: 'utilization',
    of: ({ utilization }) => (utilization === null ? null : { low: utilization, high: utilization }),
    text: (_, { utilization }) => (utilization === null ? words.unknown : percent(utilization)),
    behind: clustersOf('utilization'),
  },
  {
    metric: 'clusters',
    of: ({ clusters }) => ({ low: clusters, high: clusters }),
    text: number,
    behind: clustersOf('clusters'),
    isRanked: false,
  },
];

export const PROVIDERS: Kind<Metrics> = { measures: MEASURES, named: words.rankings.provider, pathTo: 'organizations' };
