/** A league table: ranks with how far they may be off, names, and every measure; each number opens what it is made of. */
import { pathOf } from '../../address/address.ts';
import { hrefTo, look } from '../../address/location.ts';
import { Bar } from '../../figures/bar.tsx';
import { Rank, RankHead } from '../../figures/rank.tsx';
import { greatest, lastRank } from '../../figures/scale.ts';
import type { Page } from '../../reading/pages.ts';
import type { Behind, Claim, Lines, Origin } from '../../sources/origin.ts';
import { Value } from '../../sources/value.tsx';
import { type Column, Table } from '../../tables/table.tsx';
import type { Interval } from '../../values/money.ts';
import { percent } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import type { Asked } from './asked.ts';
import { Conflict } from './conflict.tsx';

export type Entry<M> = {
  rank: number | null;
  rankRange: readonly number[] | null;
  id: string;
  name: string;
  value: number | null;
  shareOfKnown: number | null;
  metrics: M;
};

/** One thing that is measured. */
export type Measure<M> = {
  metric: string;
  /** How far it reaches; null is not known. */
  of: (metrics: M) => Interval | null;
  text: (of: Interval | null, metrics: M) => string;
  /** In full, and what else is to be said of it. */
  lines?: (of: Interval | null, metrics: M) => Lines;
  otherwise?: (metrics: M) => readonly Claim[];
  /** What it is made of, asked for when somebody looks. */
  behind: (id: string, question: Question) => () => Promise<Behind>;
  /** Whether one can rank by it. */
  isRanked?: boolean;
};

/** What the table was asked for, and the page of it on which an entry stands. */
export type Question = { asked: Asked; page: Page };

/** What a table is of: what is measured, what the names are of, and where they lead. */
export type Kind<M> = { measures: readonly Measure<M>[]; named: string; pathTo: 'investors' | 'startups' | 'organizations' };

type Props<M> = {
  caption: string;
  entries: readonly Entry<M>[];
  kind: Kind<M>;
  asked: Asked;
  pageOf: (id: string) => Page;
  total?: number;
  /** Whether it is always ranked as it is: then its heads are no buttons. */
  isStill?: boolean;
};

const Head = ({ metric, isSorted }: { metric: string; isSorted: boolean }) => {
  const name = words.rankings.heads[metric] ?? metric;
  return (
    <button
      type="button"
      class="sort"
      title={words.rankings.sortBy(words.rankings.metrics[metric] ?? metric)}
      onClick={() => look({ metric })}
    >
      {name}
      {isSorted && <span aria-hidden="true"> ▼</span>}
    </button>
  );
};

/** Of one entry of the table. */
type Of<M> = { entry: Entry<M>; measure: Measure<M>; from: Pick<Props<M>, 'kind' | 'asked' | 'pageOf'> };

const originOf = <M,>({ entry, measure, from }: Of<M>, more: Lines = []): Omit<Origin, 'sources'> => {
  const { metric, of, lines, otherwise, behind } = measure;
  return {
    title: `${entry.name}: ${words.rankings.metrics[metric] ?? metric}`,
    lines: [...more, ...(lines?.(of(entry.metrics), entry.metrics) ?? [])],
    claims: [],
    otherwise: otherwise?.(entry.metrics) ?? [],
    addends: behind(entry.id, { asked: from.asked, page: from.pageOf(entry.id) }),
    more: hrefTo(pathOf(from.kind.pathTo, entry.id)),
  };
};

const Figure = <M,>({ scale, ...one }: Of<M> & { scale: number | undefined }) => {
  const { entry, measure } = one;
  const of = measure.of(entry.metrics);
  const isKnown = of !== null && (of.low > 0 || of.high !== null);
  return (
    <Value of={originOf(one)} class={of && 'provisional' in of && of.provisional ? 'provisional' : undefined}>
      {scale !== undefined && isKnown && <Bar low={of.low} high={of.high} most={scale} />}{' '}
      <span class="figure">{measure.text(of, entry.metrics)}</span>
      {(measure.otherwise?.(entry.metrics).length ?? 0) > 0 && <Conflict />}
    </Value>
  );
};

const Place = <M,>({ most, measure, ...one }: Omit<Of<M>, 'measure'> & { most: number; measure: Measure<M> | undefined }) => {
  const { rank, rankRange, shareOfKnown } = one.entry;
  const shown = <Rank rank={rank} range={rankRange} most={most} />;
  if (!measure) return shown;
  const lines = [
    ...(rankRange
      ? ([
          [words.rankings.best, `${rankRange[0]}`],
          [words.rankings.worst, `${rankRange[1]}`],
        ] as const)
      : []),
    ...(shareOfKnown !== null && rank !== null ? ([[words.rankings.share, percent(shareOfKnown)]] as const) : []),
  ];
  return <Value of={originOf({ ...one, measure }, lines)}>{shown}</Value>;
};

/** Of these, more is not better. */
const LEAST_FIRST: ReadonlySet<string> = new Set(['monthsToUnicorn']);

export const RankingTable = <M,>({ caption, entries, kind, asked, pageOf, total, isStill = false }: Props<M>) => {
  const most = lastRank(entries);
  const from = { kind, asked, pageOf };
  const ranked = kind.measures.find(({ metric }) => metric === asked.metric);
  const column = (measure: Measure<M>): Column<Entry<M>> => {
    const { metric } = measure;
    const isSorted = measure === ranked;
    const scale = isSorted ? greatest(entries.map(({ metrics }) => measure.of(metrics))) : undefined;
    return {
      name: words.rankings.heads[metric] ?? metric,
      ...(!isStill && measure.isRanked !== false && { head: <Head metric={metric} isSorted={isSorted} /> }),
      isNumber: true,
      ...(isSorted && { sorted: LEAST_FIRST.has(metric) ? 'ascending' : 'descending' }),
      cell: (entry) => <Figure entry={entry} measure={measure} from={from} scale={scale} />,
    };
  };
  const columns: Column<Entry<M>>[] = [
    {
      name: words.rankings.rank,
      head: <RankHead most={most} />,
      cell: (entry) => <Place entry={entry} measure={ranked} from={from} most={most} />,
    },
    {
      name: kind.named,
      isHead: true,
      cell: ({ id, name }) => (
        <a href={hrefTo(pathOf(kind.pathTo, id))}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    ...kind.measures.map(column),
  ];
  return (
    <div class="league">
      <Table caption={caption} rows={entries} keyOf={({ id }) => id} columns={columns} {...(total !== undefined && { total })} />
    </div>
  );
};
