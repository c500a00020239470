/** The seed's question on one screen: who backs the most, how sure that is, how concentrated, and what is new. */
import { hrefTo } from '../address/location.ts';
import { AnswerFooter } from '../citing/footer.tsx';
import { SinceCited } from '../citing/since.tsx';
import { Figure } from '../figures/figure.tsx';
import { Shares } from '../figures/shares.tsx';
import { later } from '../frame/later.tsx';
import { Shown } from '../frame/states.tsx';
import { HOME_COUNTRY } from '../pages.ts';
import type { Answer } from '../reading/api.ts';
import { useReading } from '../reading/reading.ts';
import { SourcesContext } from '../sources/origin.ts';
import { Value } from '../sources/value.tsx';
import { isolated } from '../values/isolated.ts';
import { exactInterval, percent, percents } from '../values/money.ts';
import { words } from '../words/words.ts';
import { DealTable } from './deals/table.tsx';
import { BACKERS, RANKED, ROWS } from './home/asked.ts';
import { Lately } from './home/lately.tsx';
import { roundsOf } from './rankings/behind-investors.ts';
import { INVESTORS, InvestorTable } from './rankings/investors.tsx';
import { leadOf as rankedOf } from './rankings/lead.tsx';

const COUNTRY = HOME_COUNTRY;

/** Its marks are drawn by what the page of a startup draws with, which need not come first. */
const Valuations = later(async () => (await import('./home/valuations.tsx')).HomeValuations, 8);

type Concentration = Answer<'/v1/concentration/investors'>;

const list = (names: readonly string[]) => new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);

/** Who shares the first place, and how much of the money nobody attributes: a sentence made of the answers. */
const leadOf = (entries: Answer<'/v1/rankings/investors'>['entries'], of: number, known: number | null): string => {
  const first = entries.filter(({ rank }) => rank === 1);
  return [
    ...(first.length > 0 ? [words.home.leaders(list(first.map(({ name }) => isolated(name))), first[0]?.value ?? 0, of)] : []),
    ...(known === null ? [] : [words.home.unattributed(percent(100 - known))]),
  ].join(' ');
};

const Concentrated = ({ of }: { of: Concentration }) => {
  const total = of.coverage.totalUsd ?? 0;
  const known = total > 0 ? of.entries.map(({ id, name, value }) => ({ id, name, percent: (100 * value) / total })) : [];
  const unknown = 100 - (of.coverage.knownPercent ?? 0);
  return (
    <Figure
      title={words.home.concentration}
      subtitle={words.home.concentrationSub(percents(of.hhi).replaceAll(' %', ''))}
      marks={['unattributed']}
      numbers={{
        columns: [
          { name: words.rankings.investor, cell: ({ name }) => <bdi>{name}</bdi>, isHead: true },
          {
            name: words.rankings.share,
            cell: ({ id, name, share, value }) => (
              <Value
                of={{
                  title: `${isolated(name)}: ${words.rankings.share}`,
                  lines: [[words.rankings.metrics.knownUsd ?? '', exactInterval({ low: value, high: value })]],
                  claims: [],
                  addends: roundsOf('knownUsd')(id, { asked: { metric: 'knownUsd', country: COUNTRY }, page: { limit: 500 } }),
                }}
              >
                {percents(share)}
              </Value>
            ),
            isNumber: true,
          },
        ],
        rows: of.entries,
        keyOf: ({ id }) => id,
      }}
    >
      <Shares shares={known} unknown={unknown} />
    </Figure>
  );
};

/** What startups are called, as far as other parts of the page say it. */
const namesIn = (
  startups: Answer<'/v1/valuations'> | undefined,
  deals: Answer<'/v1/deals'> | undefined,
): ReadonlyMap<string, string> | undefined =>
  startups &&
  deals &&
  new Map([
    ...startups.timelines.map(({ organization, name }) => [organization, name] as const),
    ...deals.deals.map(({ startup, name }) => [startup, name] as const),
  ]);

type RankedOf = {
  of: Answer<'/v1/rankings/investors'>;
  at: string;
  /** How many there are. */
  startups: number;
  /** Of the money, in per cent; null is not known. */
  known: number | null;
};

const ranks = ({ entries }: Answer<'/v1/rankings/investors'>): string =>
  rankedOf({ entries, measures: INVESTORS.measures, metric: BACKERS.metric });
const TODAY = { path: '/v1/rankings/investors', question: RANKED, say: ranks } as const;

/** Who backs the most, and on what that rests. */
const Ranked = ({ of, at, startups, known }: RankedOf) => {
  const { entries, sources } = of;
  const says = leadOf(entries, startups, known);
  return (
    <SourcesContext.Provider value={sources ?? {}}>
      <p class="lead measure">{says}</p>
      <SinceCited about={{ country: COUNTRY }} says={ranks(of)} today={TODAY} methodAsked={of.methodAsked} />
      <InvestorTable entries={entries} caption={words.home.investors} asked={BACKERS} pageOf={() => ({ limit: ROWS })} />
      <p>
        <a href={hrefTo('/rankings/investors', BACKERS)}>{words.home.all} →</a>
      </p>
      <AnswerFooter at={at} answer={of} says={`${words.home.title} ${says}`} />
    </SourcesContext.Provider>
  );
};

export const Home = () => {
  const ranking = useReading('/v1/rankings/investors', RANKED);
  const concentration = useReading('/v1/concentration/investors', { query: { country: COUNTRY } });
  const startups = useReading('/v1/valuations', { query: { country: COUNTRY, limit: 20 } });
  const deals = useReading('/v1/deals', { query: { country: COUNTRY, limit: 6 } });
  return (
    <>
      <h1 tabIndex={-1}>{words.home.title}</h1>
      <Shown of={ranking} rows={ROWS + 2}>
        {(answer) => (
          <Ranked
            of={answer}
            at={ranking.at}
            startups={startups.answer?.timelines.length ?? 0}
            known={concentration.answer?.coverage.knownPercent ?? null}
          />
        )}
      </Shown>
      <Shown of={startups} rows={8}>
        {(answer) => <Valuations of={answer} country={COUNTRY} />}
      </Shown>
      <Shown of={concentration} rows={3}>
        {(answer) => <Concentrated of={answer} />}
      </Shown>
      <div class="columns">
        <section>
          <h2>{words.home.deals}</h2>
          <Shown of={deals} rows={6}>
            {(answer) => (
              <SourcesContext.Provider value={answer.sources ?? {}}>
                <DealTable deals={answer.deals} caption={words.home.deals} isShort />
              </SourcesContext.Provider>
            )}
          </Shown>
          <p>
            <a href={hrefTo('/deals')}>{words.home.allDeals} →</a>
          </p>
        </section>
        <section>
          <h2>{words.home.record}</h2>
          <Lately names={namesIn(startups.answer, deals.answer)} />
          <p>
            <a href={hrefTo('/changes')}>{words.home.allChanges} →</a>
          </p>
        </section>
      </div>
    </>
  );
};
