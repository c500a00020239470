/** Where the marks of a chart of valuations stand, in px. Nothing here draws. */
import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { middle, span } from '../../values/dates.ts';
import type { Interval } from '../../values/money.ts';
import { type Course, type Hope, type Said, type Step, valuesOf } from './steps.ts';

/** From when to when, in ms, and from which value to which, in dollars. */
export type Domain = { from: number; until: number; low: number; high: number };
export type Size = { width: number; height: number };

const YEAR = 365.25 * 86_400_000;
/** Where nothing has a value there still is an axis. */
const NOTHING = { low: 1e6, high: 1e9 };

/** What shows all of these courses on one scale, until `until`. */
export const domainOf = (courses: readonly Course[], until: number, isLog: boolean): Domain => {
  const days = courses.flatMap(({ steps, hopes }) => [...steps, ...hopes].map(({ on }) => span(on)));
  const from = days.reduce((first, [start]) => Math.min(first, start), until - YEAR);
  const end = days.reduce((last, [start, stop]) => Math.max(last, (start + stop) / 2), until);
  const values = courses.flatMap(valuesOf);
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [NOTHING.low, NOTHING.high];
  const isOpen = courses.some(({ steps }) => steps.some(({ usd }) => usd?.high === null));
  const room = (end - from) * 0.02;
  const high = isLog ? most * (isOpen ? 2.5 : 1.5) : most * (isOpen ? 1.25 : 1.1);
  return { from: from - room, until: end, low: isLog ? least / 1.6 : 0, high };
};

export type Plot = { left: number; right: number; top: number; bottom: number };
export type Tick = { at: number; value: number };

/** A value that holds: a line where it is exact, else a band. `high` and `low` are px from the top, so that `high` is the smaller. */
export type Held = {
  key: string;
  kind: 'exact' | 'range' | 'at-least' | 'at-most';
  from: number;
  to: number;
  high: number;
  low: number;
  isProvisional: boolean;
};
export type Gap = { key: string; from: number; to: number };
/** What one source says: at its day, as wide as that is imprecise, and at each end of what it says. */
export type Dot = {
  key: string;
  at: number;
  from: number;
  to: number;
  ys: number[];
  assurance: string;
  isProvisional: boolean;
  /** It has no value, and stands on the ground. */
  isUnknown: boolean;
};
/** Another source, joined to the dot that it contradicts. */
export type Fork = { key: string; at: number; y: number; fromAt: number; fromY: number };
export type Layout = {
  plot: Plot;
  days: Tick[];
  values: Tick[];
  held: Held[];
  gaps: Gap[];
  dots: Dot[];
  forks: Fork[];
  hopes: { key: string; at: number; ys: number[] }[];
  rules: { id: string; at: number; n: number; isNamed: boolean }[];
  /** Where the exit ends the line. */
  exit: number | null;
};

const round = (px: number): number => Math.round(px * 10) / 10;

/** The ends that are known: one of an open interval. */
const endsOf = ({ low, high }: Interval): number[] => {
  if (high === null) return [low];
  return low === 0 || low === high ? [high] : [low, high];
};

const kindOf = ({ low, high }: Interval): Held['kind'] => {
  if (high === null) return 'at-least';
  if (low === high) return 'exact';
  return low === 0 ? 'at-most' : 'range';
};

/** So far apart that their labels do not touch, in px. */
const APART = { day: 56, value: 30, rule: 14 };
/** A fork leads so far to the right of its dot. */
const ASIDE = 11;

/** Powers of ten, and between them as many as there is room for. */
const logTicks = ({ low, high }: Domain, height: number): number[] => {
  const decades = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, n) => 10 ** (Math.floor(Math.log10(low)) + n),
  );
  const within = (steps: readonly number[]) =>
    decades.flatMap((ten) => steps.map((step) => step * ten)).filter((value) => value >= low && value <= high);
  const most = Math.max(2, height / APART.value);
  return [[1, 2, 5], [1, 3], [1]].map(within).find((ticks) => ticks.length <= most) ?? within([1]).filter((_, n) => n % 2 === 0);
};

type Scales = { x: (ms: number) => number; y: (usd: number) => number };

/** Each value from its day to that of the next later one, and the last one until `end`. */
const heldOf = (steps: readonly Step[], { x, y }: Scales, end: number): { held: Held[]; gaps: Gap[] } => {
  const ordered = steps.map((step) => ({ step, at: x(middle(step.on)) })).toSorted((a, b) => a.at - b.at);
  const [held, gaps]: [Held[], Gap[]] = [[], []];
  for (const [n, { step, at }] of ordered.entries()) {
    const to = Math.min(ordered[n + 1]?.at ?? end, end);
    if (to <= at) continue;
    const { key, usd, isProvisional } = step;
    if (!usd) gaps.push({ key, from: round(at), to: round(to) });
    else {
      const ends = { high: round(y(usd.high ?? usd.low)), low: round(y(usd.low)) };
      held.push({ key, kind: kindOf(usd), from: round(at), to: round(to), ...ends, isProvisional });
    }
  }
  return { held, gaps };
};

const dotsOf = (steps: readonly Step[], { x, y }: Scales, ground: number): Dot[] =>
  steps.map(({ key, on, usd, assurance, isProvisional }) => {
    const [first, last] = span(on);
    const [from, to] = [round(x(first)), round(x(last))];
    const ys = usd ? endsOf(usd).map((value) => round(y(value))) : [ground];
    return { key, at: round(x(middle(on))), from, to, ys, assurance, isProvisional, isUnknown: usd === null };
  });

const forksOf = (steps: readonly Step[], dots: readonly Dot[], y: Scales['y']): Fork[] =>
  steps.flatMap(({ key, otherwise }, n) => {
    const dot = dots[n];
    if (!dot) return [];
    const said = ({ usd }: Said) =>
      endsOf(usd).map((value) => ({ key, at: dot.at + ASIDE, y: round(y(value)), fromAt: dot.at, fromY: dot.ys[0] ?? 0 }));
    return otherwise.flatMap(said);
  });

const hopesOf = (hopes: readonly Hope[], { x, y }: Scales): Layout['hopes'] =>
  hopes.map(({ key, on, usd }) => ({ key, at: round(x(middle(on))), ys: endsOf(usd).map((value) => round(y(value))) }));

/** Those that come into force within the time that is shown, numbered; a number that would touch the one before is left out. */
const rulesOf = (rules: Course['rules'], { from, until }: Domain, x: Scales['x']): Layout['rules'] => {
  let last = Number.NEGATIVE_INFINITY;
  return ruled(rules, { from, until }).map(({ id, on }, n) => {
    const at = round(x(span(on)[0]));
    const isNamed = at - last >= APART.rule;
    if (isNamed) last = at;
    return { id, at, n: n + 1, isNamed };
  });
};

/** The rules that a chart from when to when shows, the earliest first. */
export const ruled = (rules: Course['rules'], { from, until }: Pick<Domain, 'from' | 'until'>): Course['rules'][number][] =>
  rules
    .filter(({ on }) => span(on)[0] >= from && span(on)[0] <= until)
    .toSorted((a, b) => span(a.on)[0] - span(b.on)[0] || (a.id < b.id ? -1 : 1));

/** All of a chart of this size; `margin` is what the labels of its axes take. */
export const layout = (of: Course, domain: Domain, { width, height }: Size, margin: Plot, isLog: boolean): Layout => {
  const plot = {
    left: margin.left,
    right: Math.max(margin.left + 10, width - margin.right),
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const x = scaleUtc([domain.from, domain.until], [plot.left, plot.right]);
  const y = (isLog ? scaleLog() : scaleLinear()).domain([domain.low, domain.high]).range([plot.bottom, plot.top]).clamp(true);
  const scales: Scales = { x: (ms) => x(ms), y: (usd) => (usd <= 0 ? plot.bottom : y(usd)) };
  const exit = of.exit === null ? null : round(x(middle(of.exit)));
  const dots = dotsOf(of.steps, scales, plot.bottom);
  const values = isLog ? logTicks(domain, plot.bottom - plot.top) : y.ticks(Math.max(2, (plot.bottom - plot.top) / (2 * APART.value)));
  return {
    plot,
    days: x.ticks(Math.max(2, (plot.right - plot.left) / (2 * APART.day))).map((day) => ({ at: round(x(day)), value: day.getTime() })),
    values: values.map((value) => ({ at: round(scales.y(value)), value })),
    ...heldOf(of.steps, scales, exit ?? plot.right),
    dots,
    forks: forksOf(of.steps, dots, scales.y),
    hopes: hopesOf(of.hopes, scales),
    rules: rulesOf(of.rules, domain, scales.x),
    exit,
  };
};
