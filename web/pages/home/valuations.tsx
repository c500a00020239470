/** What the startups of a country are worth: one small chart each, all on one scale, with the controls that came into force. */
import { useMemo } from 'preact/hooks';
import { pathOf } from '../../address/address.ts';
import { hrefTo, useAddress } from '../../address/location.ts';
import { Figure, type Mark } from '../../figures/figure.tsx';
import { StepChart } from '../../figures/steps/chart.tsx';
import { type Domain, domainOf, ruled } from '../../figures/steps/geometry.ts';
import { type Course, isWide, known } from '../../figures/steps/steps.ts';
import type { Answer } from '../../reading/api.ts';
import { useReading } from '../../reading/reading.ts';
import { type Sources, SourcesContext } from '../../sources/origin.ts';
import { open } from '../../sources/panel.tsx';
import { Value } from '../../sources/value.tsx';
import type { Column } from '../../tables/table.tsx';
import { date } from '../../values/dates.ts';
import { isolated } from '../../values/isolated.ts';
import { exactInterval, interval, stated } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { marksOf, RuleList } from '../startup/legend.tsx';
import { rulesOf, untilOf } from '../startup/rules.ts';
import { courseOf, originOf, type Shown, sayOf, shownOf } from '../startup/valuations.tsx';

type ValuationsAnswer = Answer<'/v1/valuations'>;
type Timeline = ValuationsAnswer['timelines'][number];

const said = words.startup.valuation;
const HEIGHT = 168;
/** As many charts as one screen shows side by side. */
const CHARTS = 6;

const lowest = ({ current }: Timeline): number => (current && known(current.usd)?.low) ?? 0;

/** Who is worth the most, where that is sure whatever is not known of the others. */
const titleOf = (timelines: readonly Timeline[]): string => {
  const [first, ...others] = timelines;
  const isSure =
    first?.current?.usd && others.every(({ current }) => !current?.usd || (current.usd.high !== null && current.usd.high < lowest(first)));
  return isSure && first.current
    ? words.home.highest(isolated(first.name), interval(first.current.usd), date(first.current.on))
    : words.home.valuations;
};

/** The day of the offering, where one is among the points: it ends what was worth privately. */
const offering = ({ points }: Timeline) =>
  points.filter(({ cause }) => cause.kind === 'ipo').map(({ on }) => ({ on, status: 'completed' }));

type Row = { timeline: Timeline; shown: Shown };

type SmallProps = { timeline: Timeline; course: Course; domain: Domain; isLog: boolean; sources: Sources };

const Small = ({ timeline, course, domain, isLog, sources }: SmallProps) => {
  const { current, name, organization } = timeline;
  const shown = shownOf(timeline);
  const show = (key: string, from: SVGElement) => {
    const one = shown.find((each) => each.key === key);
    if (one) open({ ...originOf(timeline, name, one), sources }, from);
  };
  return (
    <section aria-label={name}>
      <h3>
        <a href={hrefTo(pathOf('startups', organization))}>
          <bdi>{name}</bdi>
        </a>{' '}
        {current && <Value of={originOf(timeline, name, { key: '', of: current, isHoped: false })}>{interval(current.usd)}</Value>}
      </h3>
      <StepChart
        of={course}
        domain={domain}
        isLog={isLog}
        height={HEIGHT}
        isSmall
        label={`${name}. ${said.chart}`}
        say={sayOf(shown)}
        open={show}
      />
    </section>
  );
};

const columns: Column<Row>[] = [
  { name: words.rankings.startup, cell: ({ timeline }) => <bdi>{timeline.name}</bdi>, isHead: true },
  { name: said.heads.on, cell: ({ shown }) => date(shown.of.on) },
  {
    name: said.heads.value,
    cell: ({ timeline, shown }) => (
      <Value of={originOf(timeline, timeline.name, shown)}>{shown.isHoped ? words.unknown : exactInterval(shown.of.usd)}</Value>
    ),
    isNumber: true,
  },
  { name: said.heads.stated, cell: ({ shown }) => stated(shown.of.stated), isNumber: true },
];

export const HomeValuations = ({ of, country }: { of: ValuationsAnswer; country: string }) => {
  const { query } = useAddress();
  const restrictions = useReading('/v1/restrictions', { query: { destination: country, limit: 200 } });
  const timelines = useMemo(() => of.timelines.toSorted((a, b) => lowest(b) - lowest(a)).slice(0, CHARTS), [of]);
  const rules = useMemo(() => rulesOf(restrictions.answer?.restrictions ?? []), [restrictions.answer]);
  const courses = useMemo(() => timelines.map((timeline) => courseOf(timeline, offering(timeline), rules)), [timelines, rules]);
  const isLog = query.scale
    ? query.scale === 'log'
    : isWide({ steps: courses.flatMap(({ steps }) => steps), hopes: courses.flatMap(({ hopes }) => hopes) });
  const until = untilOf(query, Date.now());
  const domain = useMemo(() => domainOf(courses, until, isLog), [courses, until, isLog]);
  if (timelines.length === 0) return null;
  const sources = of.sources ?? {};
  const rows: Row[] = timelines.flatMap((timeline) => shownOf(timeline).map((shown) => ({ timeline, shown })));
  const marks = new Set<Mark>(courses.flatMap((course) => marksOf(course, domain)));
  return (
    <SourcesContext.Provider value={sources}>
      <Figure
        title={titleOf(timelines)}
        subtitle={`${words.home.valuationsSub}. ${isLog ? said.log : said.linear}`}
        marks={[...marks]}
        numbers={{
          columns,
          rows,
          keyOf: ({ timeline, shown }) => `${timeline.organization} ${shown.key} ${shown.isHoped}`,
        }}
      >
        <div class="multiples">
          {timelines.map((timeline, n) => {
            const course = courses[n];
            return (
              course && (
                <Small key={timeline.organization} timeline={timeline} course={course} domain={domain} isLog={isLog} sources={sources} />
              )
            );
          })}
        </div>
        <RuleList of={ruled(rules, domain)} />
      </Figure>
    </SourcesContext.Provider>
  );
};
