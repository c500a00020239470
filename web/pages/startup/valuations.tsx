/** What a startup was worth, and when: the chart, its title, and all its numbers. */
import { useMemo } from 'preact/hooks';
import { pathOf } from '../../address/address.ts';
import { hrefTo, look, useAddress } from '../../address/location.ts';
import { Figure } from '../../figures/figure.tsx';
import { StepChart } from '../../figures/steps/chart.tsx';
import { domainOf, ruled } from '../../figures/steps/geometry.ts';
import { sentence } from '../../figures/steps/sentence.ts';
import { type Course, exitOf, hopeOf, isWide, keyOf, type Rule, stepOf } from '../../figures/steps/steps.ts';
import type { Answer } from '../../reading/api.ts';
import type { Origin } from '../../sources/origin.ts';
import { open } from '../../sources/panel.tsx';
import { Value } from '../../sources/value.tsx';
import { date } from '../../values/dates.ts';
import { exactInterval, interval, stated, times } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { marksOf, RuleList } from './legend.tsx';

export type Timeline = Pick<
  Answer<'/v1/organizations/{id}/valuations'>,
  'organization' | 'current' | 'points' | 'targets' | 'ceilings' | 'next'
>;
type Point = Timeline['points'][number];
type Hoped = Timeline['targets'][number];
type Sources = NonNullable<Answer<'/v1/organizations/{id}/valuations'>['sources']>;

const said = words.startup.valuation;

/** All that the chart shows: `key` names it in the drawing. */
export type Shown = { key: string; of: Point | Hoped; isHoped: boolean };

const isPoint = (of: Point | Hoped): of is Point => 'direction' in of;

export const shownOf = ({ points, targets, ceilings }: Timeline): Shown[] =>
  [
    ...points.map((of) => ({ key: keyOf(of.cause), of, isHoped: false })),
    ...[...targets, ...ceilings].map((of) => ({ key: keyOf(of.cause), of, isHoped: true })),
  ].toSorted((a, b) => (a.of.on < b.of.on ? -1 : a.of.on > b.of.on ? 1 : 0));

export const courseOf = (timeline: Timeline, exits: readonly { on: string; status: string }[], rules: readonly Rule[]): Course => ({
  steps: timeline.points.map(stepOf),
  hopes: [...timeline.targets, ...timeline.ceilings].flatMap((hoped) => hopeOf(hoped) ?? []),
  rules,
  exit: exitOf(exits),
});

/** Where a value comes from, for the panel of claims. */
export const originOf = (timeline: Timeline, name: string, { of, isHoped }: Shown): Omit<Origin, 'sources'> => ({
  title: `${name}, ${isHoped ? said.hoped : said.of}, ${date(of.on)}`,
  lines: [
    [words.claims.exactly, isHoped ? words.unknown : exactInterval(of.usd)],
    [words.claims.said, stated(of.stated)],
    [words.claims.basis, words.startup.bases[of.basis] ?? of.basis],
    ...(isPoint(of) && of.stepUp
      ? [[said.heads.step, `${times(of.stepUp)} ${words.startup.directions[of.direction ?? ''] ?? ''}`] as const]
      : []),
    ...(isPoint(of) && of.provisional ? [[words.claims.rate, said.rate] as const] : []),
  ],
  claims: [{ source: of.from, says: stated(of.stated), assurance: of.assurance }],
  otherwise: of.alternatives.map(({ value, from, assurance }) => ({ source: from, says: stated(value.amount), assurance })),
  ...('round' in of.cause && { more: hrefTo(pathOf('startups', timeline.organization, 'rounds', of.cause.round)) }),
});

/** What a point says to those who hear it. */
const spoken = ({ of, isHoped }: Shown): string => {
  const others = of.alternatives.map(({ value }) => stated(value.amount));
  return [
    `${date(of.on)}: ${isHoped ? `${stated(of.stated)}, ${said.hoped}` : interval(of.usd)}`,
    words.assurances[of.assurance],
    ...(others.length > 0 ? [said.others(others.join('; '))] : []),
  ].join(', ');
};

/** What is not drawn, since the answer does not say its rate. */
const unplaced = ({ points }: Timeline, { steps }: Course): number =>
  points.reduce((n, { alternatives }, at) => n + alternatives.length - (steps[at]?.otherwise.length ?? 0), 0);

/** What each point says, by its key. */
export const sayOf = (shown: readonly Shown[]) => {
  const byKey = new Map(shown.map((one) => [one.key, spoken(one)]));
  return (key: string): string => byKey.get(key) ?? '';
};

/** What the timeline says, in a sentence. */
export const messageOf = (timeline: Timeline, name: string): string =>
  sentence({ name, current: timeline.current, points: timeline.points, hopes: courseOf(timeline, [], []).hopes });

const ScaleButton = ({ isLog, isLogByDefault }: { isLog: boolean; isLogByDefault: boolean }) => (
  <button
    type="button"
    id="scale"
    aria-pressed={isLog}
    title={said.scaleHint}
    onClick={() => look({ scale: !isLog === isLogByDefault ? undefined : isLog ? 'linear' : 'log' })}
  >
    {said.scale}
  </button>
);

const Nothing = ({ title }: { title: string }) => (
  <section>
    <h2>{title}</h2>
    <p class="quiet">{said.unknownHelp}</p>
  </section>
);

type Props = {
  timeline: Timeline;
  sources: Sources;
  name: string;
  exits: readonly { on: string; status: string }[];
  rules: readonly Rule[];
  /** Until when, in ms. */
  until: number;
};

const HEIGHT = 360;

export const Valuations = ({ timeline, sources, name, exits, rules, until }: Props) => {
  const { query } = useAddress();
  const course = useMemo(() => courseOf(timeline, exits, rules), [timeline, exits, rules]);
  const isLogByDefault = isWide(course);
  const isLog = query.scale ? query.scale === 'log' : isLogByDefault;
  const domain = useMemo(() => domainOf([course], until, isLog), [course, until, isLog]);
  const shown = useMemo(() => shownOf(timeline), [timeline]);
  const byKey = new Map(shown.map((one) => [one.key, one]));
  const show = (key: string, from: SVGElement) => {
    const one = byKey.get(key);
    if (one) open({ ...originOf(timeline, name, one), sources }, from);
  };
  const lines = ruled(rules, domain);
  const title = messageOf(timeline, name);
  if (shown.length === 0) return <Nothing title={title} />;
  const left = unplaced(timeline, course);
  return (
    <Figure
      title={title}
      subtitle={`${said.subtitle} ${isLog ? said.log : said.linear}`}
      marks={marksOf(course, domain)}
      numbers={{
        columns: [
          { name: said.heads.on, cell: ({ of }) => date(of.on), isHead: true },
          {
            name: said.heads.value,
            cell: (one) => <Value of={originOf(timeline, name, one)}>{one.isHoped ? words.unknown : exactInterval(one.of.usd)}</Value>,
            isNumber: true,
          },
          { name: said.heads.stated, cell: ({ of }) => stated(of.stated), isNumber: true },
          { name: said.heads.basis, cell: ({ of }) => words.startup.bases[of.basis] ?? of.basis },
          { name: said.heads.assurance, cell: ({ of }) => words.assurances[of.assurance] },
          { name: said.heads.step, cell: ({ of }) => (isPoint(of) && of.stepUp ? times(of.stepUp) : words.unknown), isNumber: true },
          { name: said.heads.otherwise, cell: ({ of }) => of.alternatives.map(({ value }) => stated(value.amount)).join('; ') },
        ],
        rows: shown,
        keyOf: ({ key, isHoped }) => `${key} ${isHoped}`,
      }}
    >
      <p class="controls">
        <ScaleButton isLog={isLog} isLogByDefault={isLogByDefault} />
      </p>
      <StepChart of={course} domain={domain} isLog={isLog} height={HEIGHT} label={said.chart} say={sayOf(shown)} open={show} />
      {timeline.next && <p class="quiet">{said.more(timeline.points.length)}</p>}
      {left > 0 && <p class="quiet">{said.unplaced(left)}</p>}
      <RuleList of={lines} />
    </Figure>
  );
};
