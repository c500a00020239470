/** An investor: what it holds, as far as that is known. */
import { pathOf, type Query } from '../address/address.ts';
import { hrefTo, useAddress } from '../address/location.ts';
import { AnswerFooter } from '../citing/footer.tsx';
import { SinceCited } from '../citing/since.tsx';
import { Legend } from '../figures/figure.tsx';
import type { PageProps } from '../frame/dashboard.tsx';
import { Empty, Failure, Shown } from '../frame/states.tsx';
import { type Pages, usePages } from '../reading/pages.ts';
import { timesOf, useReading } from '../reading/reading.ts';
import { Download } from '../sources/download.tsx';
import { SourcesContext } from '../sources/origin.ts';
import { country } from '../values/places.ts';
import { words } from '../words/words.ts';
import { type Asked, Controls, Group, type Names, Switch, useNames } from './investor/controls.tsx';
import { Holdings } from './investor/holdings.tsx';
import { marksIn } from './investor/marks.ts';
import { Overlap } from './investor/overlap.tsx';
import { type Holding, type Portfolio, type Scenario, scenarioOf, weightOf } from './investor/scenario.ts';
import { Coverage, Sentence, Totals, textOf } from './investor/summary.tsx';
import { More } from './rankings/more.tsx';

const said = words.investor;
/** So many holdings come at once. */
const FIRST = 500;

const askedOf = (query: Query): Asked => ({
  scenario: scenarioOf(query.scenario),
  weight: weightOf(query.weight),
  country: query.country ?? '',
  sector: query.sector ?? '',
  compare: query.compare ?? '',
});

/** The part of its holdings that is looked at, as the service is asked for it. */
const whereOf = ({ country, sector }: Asked): Record<string, string> => ({ ...(country && { country }), ...(sector && { sector }) });

const assumptionOf = (holdings: readonly Holding[], scenario: Scenario): string =>
  scenario === 'interval' ? said.assumption : (holdings[0]?.scenarios[scenario].assumption ?? '');

type Seen = { id: string; name: string; names: Names; asked: Asked };

/** Another investor's holdings beside these. */
const Beside = ({ name, names, asked, own }: Seen & { own: Portfolio }) => {
  const query = { ...whereOf(asked), limit: FIRST };
  const reading = useReading('/v1/organizations/{id}/holdings', { path: { id: asked.compare }, query });
  return (
    <Shown of={reading} rows={6}>
      {(portfolio) => {
        const other = { name: names.get(portfolio.holder) ?? portfolio.holder, portfolio };
        return <Overlap own={{ name, portfolio: own }} other={other} scenario={asked.scenario} />;
      }}
    </Shown>
  );
};

const csvOf = (id: string, asked: Asked): string =>
  `/v1${pathOf('organizations', id, 'holdings')}?${new URLSearchParams({ ...whereOf(asked), ...timesOf() })}`;

/** Once anything is held. `whole`: with all holdings that are listed. */
const Listed = ({ whole, list, ...seen }: Seen & { whole: Portfolio; list: Pages<Portfolio> }) => {
  const { id, name, asked } = seen;
  const { scenario, weight } = asked;
  const { holdings } = whole;
  return (
    <>
      <Switch scenario={scenario} />
      <p class="measure quiet">{assumptionOf(holdings, scenario)}</p>
      {asked.compare && <Beside {...seen} own={whole} />}
      <h2>{said.holdings}</h2>
      <Holdings name={name} holdings={holdings} scenario={scenario} weight={weight} {...(!list.isMore && { total: holdings.length })} />
      <Legend of={marksIn(holdings, scenario)} />
      {list.failure !== undefined && <Failure failure={list.failure} />}
      <More list={list} shown={holdings.length}>
        <Download at={csvOf(id, asked)} name={`${id}-holdings.csv`} />
      </More>
      <Coverage name={name} of={whole} holdings={holdings} />
      <p class="measure quiet">{whole.note}</p>
    </>
  );
};

const messageOf = (name: string, portfolio: Portfolio): string => `${name}: ${textOf(portfolio)}`;

/** What has become of it since it was cited. */
const Since = ({ id, name, portfolio, asked }: Pick<Seen, 'id' | 'name' | 'asked'> & { portfolio: Portfolio }) => {
  const question = { path: { id }, query: { ...whereOf(asked), limit: FIRST } };
  const say = (answer: Portfolio) => messageOf(name, answer);
  const today = { path: '/v1/organizations/{id}/holdings', question, say } as const;
  // Holdings are made of what is said of startups.
  return <SinceCited about={{}} says={say(portfolio)} today={today} methodAsked={portfolio.methodAsked} />;
};

const Found = ({ list, portfolio, ...seen }: Seen & { list: Pages<Portfolio>; portfolio: Portfolio }) => {
  const { id, name, names, asked } = seen;
  const holdings = list.pages.flatMap(({ answer }) => answer.holdings);
  const sources: NonNullable<Portfolio['sources']> = Object.assign({}, ...list.pages.map(({ answer }) => answer.sources));
  const whole = { ...portfolio, holdings, sources };
  const isAny = holdings.length > 0;
  return (
    <SourcesContext.Provider value={sources}>
      <Since id={id} name={name} portfolio={portfolio} asked={asked} />
      <Group id={id} of={portfolio} names={names} />
      {isAny && <Sentence of={portfolio} />}
      {isAny && <Totals name={name} of={whole} holdings={holdings} scenario={asked.scenario} />}
      <Controls asked={asked} holdings={holdings} names={names} members={portfolio.members} />
      {isAny ? <Listed {...seen} whole={whole} list={list} /> : <Empty why={said.nothing} help={said.nothingHelp} />}
      <AnswerFooter at={list.first.at} answer={whole} says={messageOf(name, portfolio)} />
    </SourcesContext.Provider>
  );
};

export const Investor = ({ parts: { id = '' } }: PageProps) => {
  const asked = askedOf(useAddress().query);
  const profile = useReading('/v1/organizations/{id}', { path: { id } });
  const names = useNames();
  const query = { ...whereOf(asked), ...(asked.compare && { compare: asked.compare }) };
  const list = usePages('/v1/organizations/{id}/holdings', { path: { id }, query }, FIRST);
  const { kind, country: place } = profile.answer ?? {};
  const name = profile.answer?.name ?? names.get(id) ?? id;
  return (
    <>
      <h1 tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      <p class="quiet">
        {kind && `${[kind.replaceAll('-', ' '), ...(place ? [country(place)] : [])].join(', ')}. `}
        <a href={hrefTo(pathOf('organizations', id))}>{said.more}</a>
      </p>
      <Shown of={list.first} rows={12}>
        {(portfolio) => <Found id={id} name={name} names={names} asked={asked} list={list} portfolio={portfolio} />}
      </Shown>
    </>
  );
};
