/** The league table of investors. */
import type { Answer } from '../../reading/api.ts';
import type { Page } from '../../reading/pages.ts';
import { count, exactInterval, type Interval, interval } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import type { Asked } from './asked.ts';
import { roundsOf } from './behind-investors.ts';
import { type Entry, type Kind, type Measure, RankingTable } from './table.tsx';

export { Conflict } from './conflict.tsx';

type Ranking = Answer<'/v1/rankings/investors'>;
type Metrics = Ranking['entries'][number]['metrics'];

const named = words.rankings;

const counted = (metric: 'startups' | 'rounds' | 'leads' | 'unicorns'): Measure<Metrics> => ({
  metric,
  of: (metrics) => ({ low: metrics[metric], high: metrics[metric] }),
  text: (_, metrics) => count(metrics[metric]),
  behind: roundsOf(metric),
});

/** Without an upper bound where a cheque is not known. */
const knownMoney = ({ knownUsd, unknownCheques }: Metrics): Interval => ({ low: knownUsd, high: unknownCheques > 0 ? null : knownUsd });

const MEASURES: readonly Measure<Metrics>[] = [
  counted('startups'),
  counted('rounds'),
  counted('leads'),
  {
    metric: 'knownUsd',
    of: knownMoney,
    text: (of) => interval(of),
    lines: (of, { unknownCheques }) => [
      [words.claims.exactly, exactInterval(of)],
      [named.unknownCheques, count(unknownCheques)],
    ],
    behind: roundsOf('knownUsd'),
  },
  {
    metric: 'computeCreditUsd',
    of: ({ computeCreditUsd }) => computeCreditUsd,
    text: (of) => interval(of),
    lines: (of, { cashUsd }) => [
      [words.claims.exactly, exactInterval(of)],
      [named.cash, exactInterval(cashUsd)],
    ],
    otherwise: ({ computeCreditUsd }) =>
      (computeCreditUsd?.alternatives ?? []).map(({ usd, from, assurance }) => ({ source: from, says: interval(usd), assurance })),
    behind: roundsOf('computeCreditUsd'),
  },
  counted('unicorns'),
];

export const INVESTORS: Kind<Metrics> = { measures: MEASURES, named: named.investor, pathTo: 'investors' };

type Props = { entries: readonly Entry<Metrics>[]; caption: string; asked: Asked; pageOf: (id: string) => Page; isStill?: boolean };

export const InvestorTable = (props: Props) => <RankingTable {...props} kind={INVESTORS} />;
