/** What the numbers of a startup are made of: rounds, points of its timeline, allocations. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { type Answer, ask } from '../../reading/api.ts';
import { timesOf } from '../../reading/reading.ts';
import type { Addend, Behind, Claim, Lines } from '../../sources/origin.ts';
import { date } from '../../values/dates.ts';
import { count, exactInterval, interval, stated, times } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { namedRounds } from './names.ts';
import type { Question } from './table.tsx';

const said = words.rankings.behind;

/** The rounds whose money adds up, each once, the earliest first. */
export const raisedOf =
  (id: string, { asked, page }: Question) =>
  async (): Promise<Behind> => {
    const [{ entries }, { nameOf }] = await Promise.all([
      ask('/v1/rankings/startups', { said: { ...asked, ...page, ...timesOf() }, query: { explain: id } }),
      namedRounds({ startup: id }),
    ]);
    const rounds = entries.find((entry) => entry.id === id)?.explanation?.rounds ?? [];
    const standing = (round: (typeof rounds)[number]) => round.claims.filter(({ withdrawn }) => !withdrawn).map(({ source }) => source);
    return {
      sources: Object.fromEntries(rounds.flatMap((round) => standing(round).map((source) => [source.id, source]))),
      columns: [said.round, said.amount, said.soFar],
      addends: rounds
        .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
        .map((round) => ({
          name: nameOf(round.startup, round.round),
          href: hrefTo(pathOf('startups', round.startup, 'rounds', round.round)),
          on: round.on,
          usd: round.raisedUsd ?? null,
          sources: [...new Set(standing(round).map((source) => source.id))],
          ...(round.raisedUsd === undefined && { adds: round.counted ? said.otherMoney : said.notCounted }),
        })),
    };
  };

type Timeline = Answer<'/v1/organizations/{id}/valuations'>;
type Point = Timeline['points'][number];

const claimOf = ({ stated: figure, from, assurance }: Pick<Point, 'stated' | 'from' | 'assurance'>): Claim => ({
  source: from,
  says: figure ? stated(figure) : words.unknown,
  assurance,
});

/** A round or a mark, as one name. */
const causeOf = ({ round, mark }: { round?: string; mark?: string }): string => (round === undefined ? `mark ${mark}` : `round ${round}`);
const pointIn = (points: readonly Point[], of: Parameters<typeof causeOf>[0] | undefined): Point | undefined =>
  of && points.find(({ cause }) => causeOf(cause) === causeOf(of));

/** A point of the timeline, as one of what a step compares. */
const addendOf = (id: string, point: Point, usd: Addend['usd'], names: (startup: string, round: string) => string): Addend => ({
  name: 'round' in point.cause ? names(id, point.cause.round) : point.cause.kind.replaceAll('-', ' '),
  href: 'round' in point.cause ? hrefTo(pathOf('startups', id, 'rounds', point.cause.round)) : undefined,
  on: point.on,
  usd,
  sources: [point.from],
});

const linesOf = ({ on, basis, usd }: Point): Lines => [
  [said.priced, exactInterval(usd)],
  [said.pricedOn, date(on)],
  [said.basis, basis],
];

type Found = { id: string; timeline: Timeline; names: (startup: string, round: string) => string };

const current = ({ timeline: { points, current: last, sources } }: Found): Behind => {
  const point = last ? pointIn(points, last.cause) : undefined;
  if (!point) return { addends: [], sources: sources ?? {} };
  return {
    addends: [],
    sources: sources ?? {},
    lines: linesOf(point),
    claims: [claimOf(point)],
    otherwise: point.alternatives.map((one) => ({ source: one.from, says: stated(one.value.amount), assurance: one.assurance })),
  };
};

const unicorn = ({ timeline: { points, sources } }: Found): Behind => {
  const point = points.find(({ milestones }) => milestones.includes('unicorn'));
  if (!point) return { addends: [], sources: sources ?? {} };
  return { addends: [], sources: sources ?? {}, lines: [[said.reached, date(point.on)], ...linesOf(point)], claims: [claimOf(point)] };
};

/** The latest round that has a step, and what it is compared with. */
const step = ({ id, timeline: { points, sources }, names }: Found): Behind => {
  const point = points.findLast(({ stepUp, cause }) => stepUp && 'round' in cause) ?? points.findLast(({ stepUp }) => stepUp);
  const versus = pointIn(points, point?.versus ?? undefined);
  if (!point) return { addends: [], sources: sources ?? {} };
  return {
    columns: [said.round, said.priced, said.step],
    addsUp: false,
    addends: [
      ...(versus ? [{ ...addendOf(id, versus, versus.postUsd, names), adds: `${said.after}: ${interval(versus.postUsd)}`, sum: '' }] : []),
      { ...addendOf(id, point, point.preUsd, names), adds: `${said.before}: ${interval(point.preUsd)}`, sum: times(point.stepUp) },
    ],
    notes: (point.assumes ?? []).map((one) => `${said.assumes}: ${said.assumptions[one] ?? one}.`),
    sources: sources ?? {},
  };
};

const FOUND = { valuationUsd: current, monthsToUnicorn: unicorn, stepUp: step };

/** The points of the timeline behind what it is worth, when it became a unicorn, or its last step. */
export const timelineOf = (metric: keyof typeof FOUND) => (id: string) => async (): Promise<Behind> => {
  const asking = ask('/v1/organizations/{id}/valuations', { path: { id }, query: timesOf() });
  if (metric !== 'stepUp') return FOUND[metric]({ id, timeline: await asking, names: (startup, round) => `${startup}, ${round}` });
  const [timeline, { nameOf: names }] = await Promise.all([asking, namedRounds({ startup: id })]);
  return step({ id, timeline, names });
};

/** What it holds of each cluster. */
export const allocationsOf = (id: string) => async (): Promise<Behind> => {
  const { byCluster } = await ask('/v1/organizations/{id}/compute', { path: { id }, query: timesOf() });
  let sum = 0;
  return {
    sources: {},
    columns: [said.cluster, words.rankings.metrics.gpus ?? '', said.soFar],
    addends: byCluster.map(({ clusterName, gpus }) => {
      sum += gpus;
      return { name: clusterName, on: null, usd: null, sources: [], adds: count(gpus), sum: count(sum) };
    }),
  };
};
