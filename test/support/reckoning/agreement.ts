/** The answers of a running system beside the reckoning, question by question. */
import { expect } from 'vitest';
import { each, oneIn } from '../long.ts';
import type { Posted, When } from './claims.ts';
import { BASES, type Base, concentrationAt } from './concentration.ts';
import { dealsAt, type Wanted } from './deals.ts';
import { holdingsAt, portfolioOf } from './holdings.ts';
import { investorsAt, METRICS, type Metric, type Scope } from './investors.ts';
import { isOnItsOwn, organizationsIn } from './organizations.ts';
import { roundsOf } from './resolved.ts';
import { STARTUP_METRICS, type StartupMetric, startupsAt, summaryAt, timelineIn } from './startups.ts';
import { timelineAt } from './timeline.ts';
import { type Json, once } from './values.ts';

/** Asks for a path and gives the body. */
export type Get = (path: string) => Promise<Json>;
/** `when` of the reckoning, and what else is asked for that it need not know of, as `recordedAt`. Where there are many worlds, of each only some organizations, also
 * in the long form. */
export type Asked = { posted: Posted; when: When; also?: Record<string, string>; isOneOfMany?: boolean };

export const some = <T>(isOneOfMany: boolean | undefined, n: number, cases: T[]): T[] => (isOneOfMany ? oneIn : each)(n, cases);

const query = (...parts: object[]): string => {
  const given = parts.flatMap((part) => Object.entries(part)).filter(([, value]) => value !== undefined);
  return new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)]))).toString();
};

/** An answer in which every span says whether it is provisional. */
const outspoken = (answer: Json): Json => {
  if (Array.isArray(answer)) return answer.map(outspoken);
  if (answer === null || typeof answer !== 'object') return answer;
  const parts = Object.fromEntries(Object.entries(answer).map(([key, part]) => [key, outspoken(part)]));
  return 'low' in parts && 'high' in parts && !('disclosure' in parts) ? { provisional: false, ...parts } : parts;
};

/** What the reckoning says is in the answer, which may say more. */
export const agree = (path: string, answer: Json, reckoned: Json) =>
  expect({ path, ...outspoken(answer) }).toMatchObject({ path, ...reckoned });

/** What is asked for besides new money, which is asked for by naming none: in the short form some of it. */
export const INSTRUMENTS = each(2, ['all', 'private', 'secondary', 'debt']);
const OF_METRICS = each(2, [
  ...(['knownUsd', 'computeCreditUsd'] as const).map((metric) => ({ metric, instrument: 'all' })),
  ...(['leads', 'startups'] as const).map((metric) => ({ metric, instrument: 'private' })),
  ...(['rounds', 'unicorns'] as const).map((metric) => ({ metric, instrument: 'debt' })),
  ...(['knownUsd', 'startups'] as const).map((metric) => ({ metric, instrument: 'secondary' })),
]);
const OF_BASES = each(2, [
  ...(['knownUsd', 'startups'] as const).map((base) => ({ base, instrument: 'all' })),
  ...(['rounds', 'knownUsd'] as const).map((base) => ({ base, instrument: 'secondary' })),
]);

let turn = 0;
/** Where there are many worlds, of each one case after the other. */
export const inTurn = <T>(isOneOfMany: boolean | undefined, cases: readonly T[]): readonly T[] => {
  if (!isOneOfMany) return cases;
  turn += 1;
  return cases.filter((_, n) => n === turn % cases.length);
};

type Question<Of> = Of & { instrument?: string };

export const investorsAgree = async (get: Get, { posted, when, also = {}, isOneOfMany }: Asked, scope: Scope) => {
  const boards = once((_: Scope, instrument?: string) => investorsAt(posted, when, { ...scope, instrument }));
  const questions: Question<{ metric: Metric }>[] = [...METRICS.map((metric) => ({ metric })), ...inTurn(isOneOfMany, OF_METRICS)];
  for (const { metric, instrument } of questions) {
    const path = `/v1/rankings/investors?${query({ metric, instrument, limit: 500 }, scope, when, also)}`;
    const { entries } = await get(path);
    expect({ path, entries: outspoken(entries) }).toEqual({ path, entries: boards(scope, instrument).get(metric) });
  }
};

export const concentrationAgrees = async (get: Get, { posted, when, also = {}, isOneOfMany }: Asked, scope: Scope) => {
  const questions: Question<{ base: Base }>[] = [...BASES.map((base) => ({ base })), ...inTurn(isOneOfMany, OF_BASES)];
  for (const { base, instrument } of questions) {
    const path = `/v1/concentration/investors?${query({ base, instrument, limit: 500 }, scope, when, also)}`;
    agree(path, await get(path), concentrationAt(posted, when, { ...scope, instrument }, base));
  }
};

export const startupsAgree = async (get: Get, { posted, when, also = {}, isOneOfMany }: Asked, country?: string) => {
  const raised = inTurn(isOneOfMany, INSTRUMENTS).map((instrument) => ({ metric: 'raisedUsd' as const, instrument }));
  const questions: Question<{ metric: StartupMetric }>[] = [...STARTUP_METRICS.map((metric) => ({ metric })), ...raised];
  for (const { metric, instrument } of questions) {
    const path = `/v1/rankings/startups?${query({ metric, instrument, limit: 500, country }, when, also)}`;
    agree(path, await get(path), { entries: startupsAt(posted, when, country, metric, instrument) });
  }
};

/** Every page of a list, one after the other. */
const paged = async (get: Get, path: string, noun: string): Promise<Json[]> => {
  const all: Json[] = [];
  for (let cursor = ''; ; ) {
    const body = await get(`${path}${cursor}`);
    all.push(...body[noun]);
    if (!body.next) return all;
    cursor = `&cursor=${body.next}`;
  }
};

/** Conflicts without the codes of warnings, which are tried by themselves: fields have no hyphen outside a path. */
const fieldsIn = (all: Json[]): Json[] =>
  all.map((one) => ({ ...one, conflicts: one.conflicts.filter((conflict: string) => conflict.includes('.') || !conflict.includes('-')) }));

export const dealsAgree = async (get: Get, { posted, when, also = {} }: Asked, wanted: Wanted = {}, limit = 500) => {
  const path = `/v1/deals?${query({ limit }, wanted, when, also)}`;
  agree(path, { deals: fieldsIn(await paged(get, path, 'deals')) }, { deals: dealsAt(posted, when, wanted) });
};

/** What points and timelines leave out where it is not so. */
const pointWhole = (point: Json): Json => point && { dayUncertain: false, derived: null, assumes: [], provisional: false, ...point };
const toldWhole = ({ points, targets, ceilings, current, peak, ...rest }: Json): Json => ({
  ...{
    currentUncertain: false,
    warnings: [],
    ...rest,
    points: points.map(pointWhole),
    current: pointWhole(current),
    peak: pointWhole(peak),
  },
  ...{ targets: targets?.map(pointWhole), ceilings: ceilings?.map(pointWhole) },
});

/** Of all organizations, or of startups only: the others have no rounds of their own at any time. In the short form, of one in three. */
export const organizationsAgree = async (
  get: Get,
  { posted, when, also = {}, isOneOfMany }: Asked,
  which: 'all' | 'startups' = 'startups',
) => {
  const organizations = [...organizationsIn(posted).values()].filter(({ kind }) => which === 'all' || kind === 'startup');
  for (const { id, foundedOn } of some(isOneOfMany, 3, organizations)) {
    if (!isOnItsOwn(posted, id)) continue;
    const path = `/v1/organizations/${id}`;
    const at = query(when, also);
    agree(`${path}?${at}`, await get(`${path}?${at}`), { summary: summaryAt(posted, id, when) });
    const timeline = timelineAt(posted, id, foundedOn, when);
    agree(`${path}/valuations?${at}`, toldWhole(await get(`${path}/valuations?${at}`)), toldWhole(timelineIn(timeline)));
    agree(
      `${path}/rounds?${at}`,
      { rounds: fieldsIn((await get(`${path}/rounds?limit=500&${at}`)).rounds) },
      { rounds: roundsOf(posted, id, when) },
    );
  }
};

/** As answered, where it is that but for rounding; where the order of things is open, also where the answer is wider. Null may be anything. */
const asAnswered = (answer: Json, reckoned: Json, within: number, mayBeWider: boolean): Json => {
  if (answer === null && mayBeWider) return null;
  if (!answer || !reckoned) return reckoned;
  const [low, high] = [reckoned.low - answer.low, (answer.high ?? Infinity) - (reckoned.high ?? Infinity)];
  const [isLow, isHigh] = [Math.abs(low) <= within, answer.high === reckoned.high || Math.abs(high) <= within];
  return {
    low: isLow || (mayBeWider && low > 0) ? answer.low : reckoned.low,
    high: isHigh || (mayBeWider && high > 0) ? answer.high : reckoned.high,
  };
};

/** Stakes to 4 decimals, and what they are worth to the dollar. */
const heldAsAnswered = (answer: Json, { isOpen, ...one }: Json): Json => {
  const of = (name: string, within: number) => asAnswered(answer[name], one[name], within, isOpen);
  const scenario = (name: string) => ({
    stake: asAnswered(answer.scenarios[name].stake, one.scenarios[name].stake, 0.0001, false),
    navUsd: asAnswered(answer.scenarios[name].navUsd, one.scenarios[name].navUsd, 1, false),
  });
  const stakeOf = (stake: Json) => answer.stakes.find(({ holder }: Json) => holder === stake.holder) ?? {};
  return {
    ...one,
    ...{
      stake: of('stake', 0.0001),
      navUsd: of('navUsd', 1),
      shareOfPriceUsd: of('shareOfPriceUsd', 1),
      convertibleUsd: of('convertibleUsd', 0),
    },
    soldOn: isOpen ? answer.soldOn : one.soldOn,
    statedStakePercent: asAnswered(answer.statedStakePercent, one.statedStakePercent, 0.0001, false),
    stakes: one.stakes.map((stake: Json) => ({
      ...stake,
      percent: asAnswered(stakeOf(stake).percent, stake.percent, 0.0001, isOpen),
      soldOn: isOpen ? stakeOf(stake).soldOn : stake.soldOn,
    })),
    scenarios: { undiluted: scenario('undiluted'), 'diluted-by-known-rounds': scenario('diluted-by-known-rounds') },
  };
};

/** In the short form, of one organization in four. */
export const holdingsAgree = async (get: Get, { posted, when, also = {}, isOneOfMany }: Asked, country?: string) => {
  for (const id of some(isOneOfMany, 4, [...organizationsIn(posted).keys()])) {
    if (!isOnItsOwn(posted, id)) continue;
    const path = `/v1/organizations/${id}/holdings?${query({ limit: 500, country }, when, also)}`;
    const [answer, { holder, holdings }] = [await get(path), holdingsAt(posted, when, id, country)];
    const held = holdings.map((one) => {
      const own = answer.holdings.find(({ startup }: Json) => startup === one.startup);
      return own ? heldAsAnswered(own, one) : one;
    });
    agree(path, answer, { holder, holdings: held, ...portfolioOf(held) });
  }
};
