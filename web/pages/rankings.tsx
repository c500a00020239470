/** League tables: of investors, of startups, of compute providers. */
import { hrefTo, useAddress } from '../address/location.ts';
import { AnswerFooter } from '../citing/footer.tsx';
import { SinceCited } from '../citing/since.tsx';
import type { Asking } from '../citing/today.ts';
import { Legend, type Mark } from '../figures/figure.tsx';
import type { PageProps } from '../frame/dashboard.tsx';
import { Empty, Failure, Shown } from '../frame/states.tsx';
import type { Answer, Path } from '../reading/api.ts';
import { FIRST, type Page, type Pages, usePages } from '../reading/pages.ts';
import { Download } from '../sources/download.tsx';
import { SourcesContext } from '../sources/origin.ts';
import { words } from '../words/words.ts';
import { type Asked, askedOf, isTable, PATHS, TABLES, type TableName } from './rankings/asked.ts';
import { Filters } from './rankings/filters.tsx';
import { INVESTORS } from './rankings/investors.tsx';
import { Lead, leadOf } from './rankings/lead.tsx';
import { More } from './rankings/more.tsx';
import { PROVIDERS } from './rankings/providers.ts';
import { STARTUPS } from './rankings/startups.ts';
import { type Entry, type Kind, type Measure, RankingTable } from './rankings/table.tsx';

type Ranked<M> = Pick<Answer<'/v1/rankings/investors'>, 'sources' | 'method' | 'methodAsked' | 'asOfRecord'> & {
  entries: readonly Entry<M>[];
};
type Say<M> = (entries: readonly Entry<M>[]) => string;
type Listed<M, P extends Path> = {
  of: TableName;
  asked: Asked;
  list: Pages<Ranked<M>>;
  kind: Kind<M>;
  /** How its first page is asked for as of today, in the words of `say`. */
  today: (say: Say<M>) => Asking<P>;
};

/** The marks that occur in a table. */
const marksIn = <M,>(entries: readonly Entry<M>[], measures: readonly Measure<M>[], metric: string | undefined): Mark[] => {
  const ranked = measures.find((measure) => measure.metric === metric);
  const bounds = entries.map(({ metrics }) => ranked?.of(metrics) ?? null);
  return [
    ...(entries.some(({ rankRange }) => rankRange && rankRange[0] !== rankRange[1]) ? (['whisker'] as const) : []),
    ...(bounds.some((of) => of && of.high !== null && of.high > of.low) ? (['interval'] as const) : []),
    ...(bounds.some((of) => of && of.high === null) ? (['open'] as const) : []),
    ...(entries.some(({ metrics }) => measures.some(({ otherwise }) => (otherwise?.(metrics).length ?? 0) > 0))
      ? (['alternative'] as const)
      : []),
  ];
};

const League = <M, P extends Path>({ of, asked, list, kind, today }: Listed<M, P>) => (
  <Shown of={list.first} rows={20}>
    {(answer) => {
      const entries = list.pages.flatMap(({ answer }) => answer.entries);
      const pages = new Map(list.pages.flatMap(({ page, answer }) => answer.entries.map(({ id }) => [id, page] as const)));
      const sources = Object.assign({}, ...list.pages.map(({ answer }) => answer.sources));
      const pageOf = (id: string): Page => pages.get(id) ?? { limit: entries.length };
      if (entries.length === 0) return <Empty />;
      const caption = `${words.rankings.of[of]} ${words.rankings.by} ${words.rankings.metrics[asked.metric ?? ''] ?? asked.metric}`;
      const metric = asked.metric ?? '';
      const say: Say<M> = (some) => `${caption}: ${leadOf({ entries: some, measures: kind.measures, metric })}`;
      return (
        <SourcesContext.Provider value={sources}>
          <SinceCited about={{ country: asked.country }} says={say(answer.entries)} today={today(say)} methodAsked={answer.methodAsked} />
          <Lead entries={entries} measures={kind.measures} metric={metric} />
          <RankingTable
            entries={entries}
            kind={kind}
            caption={caption}
            asked={asked}
            pageOf={pageOf}
            {...(!list.isMore && { total: entries.length })}
          />
          <Legend of={marksIn(entries, kind.measures, asked.metric)} />
          {list.failure !== undefined && <Failure failure={list.failure} />}
          <More list={list} shown={entries.length}>
            <Download at={csvOf(list.first.at, PATHS[of])} name={`${of}-${asked.metric}.csv`} />
          </More>
          <AnswerFooter at={list.first.at} answer={{ ...answer, sources }} says={say(answer.entries)} />
        </SourcesContext.Provider>
      );
    }}
  </Shown>
);

/** The same question without a page: all rows. */
const csvOf = (at: string, path: string): string => {
  const query = new URLSearchParams(at.split('?')[1]);
  query.delete('limit');
  return `${path}?${query}`;
};

/** The first page of a table. */
const firstOf = (asked: Asked) => ({ said: { ...asked, limit: FIRST } });

const Investors = ({ asked }: { asked: Asked }) => {
  const list = usePages('/v1/rankings/investors', { said: asked });
  return (
    <League
      of="investors"
      asked={asked}
      list={list}
      kind={INVESTORS}
      today={(say): Asking<'/v1/rankings/investors'> => ({
        path: '/v1/rankings/investors',
        question: firstOf(asked),
        say: ({ entries }) => say(entries),
      })}
    />
  );
};
const Startups = ({ asked }: { asked: Asked }) => {
  const list = usePages('/v1/rankings/startups', { said: asked });
  return (
    <League
      of="startups"
      asked={asked}
      list={list}
      kind={STARTUPS}
      today={(say): Asking<'/v1/rankings/startups'> => ({
        path: '/v1/rankings/startups',
        question: firstOf(asked),
        say: ({ entries }) => say(entries),
      })}
    />
  );
};
const Providers = ({ asked }: { asked: Asked }) => {
  const list = usePages('/v1/rankings/providers', { said: asked });
  return (
    <League
      of="providers"
      asked={asked}
      list={list}
      kind={PROVIDERS}
      today={(say): Asking<'/v1/rankings/providers'> => ({
        path: '/v1/rankings/providers',
        question: firstOf(asked),
        say: ({ entries }) => say(entries),
      })}
    />
  );
};
const SHOWN = { investors: Investors, startups: Startups, providers: Providers };

export const Rankings = ({ parts }: PageProps) => {
  const { query } = useAddress();
  const { of } = parts;
  if (!isTable(of)) return <Nowhere />;
  const asked = askedOf(of, query);
  const Table = SHOWN[of];
  return (
    <>
      <h1 tabIndex={-1}>{words.rankings.titles[of]}</h1>
      <Tables of={of} />
      <Filters of={of} asked={asked} />
      <Table asked={asked} />
    </>
  );
};

const Tables = ({ of }: { of: TableName }) => (
  <nav class="tabs" aria-label={words.rankings.tables}>
    {TABLES.map((one) => (
      <a key={one} href={hrefTo(`/rankings/${one}`)} aria-current={one === of ? 'page' : undefined}>
        {words.rankings.of[one]}
      </a>
    ))}
  </nav>
);

const Nowhere = () => (
  <>
    <h1 tabIndex={-1}>{words.states.nowhere}</h1>
    <p class="measure">{words.states.nowhereHelp}</p>
  </>
);
