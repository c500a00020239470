/** Rounds and statements of one startup, and what part of it Alibaba's group holds after them. */
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { happeningsOf } from '../../../domain/portfolio/happenings.ts';
import { holdingOf } from '../../../domain/portfolio/holdings.ts';
import { stakeOf } from '../../../domain/portfolio/stake.ts';
import { resolveRounds } from '../../../domain/rounds/rounds.ts';
import { resolveStakes } from '../../../domain/rounds/stakes.ts';
import { type Told, told } from './given.ts';
import * as a from './samples.ts';

export const ALIBABA = new Set(['alibaba', 'alibaba-cloud']);
export const happened = (...events: Told[]) => {
  const { rounds, stakes } = told(a.registered(), ...events);
  return happeningsOf(
    resolveRounds(rounds).filter(({ counted }) => counted),
    resolveStakes(stakes),
  );
};
/** The stake of Alibaba's group after these rounds and statements. */
export const stake = (...events: Told[]) => stakeOf(happened(...events), ALIBABA);
/** Both ends; null where it may be anything, or nothing is said of it. */
export const ends = (...events: Told[]) => {
  const percent = stake(...events)?.percent ?? null;
  return percent && [percent.low, percent.high];
};

export type Part = Omit<a.Participation, 'investor'>;
/** Rounds of 2024, one a month in the order of their numbers. */
export const round = (n: number, says: a.Says = {}, ...parts: Part[]) =>
  a.reported(`r${n}`, {
    ...{ announcedOn: `2024-0${n}-01`, ...says },
    ...(parts.length > 0 && { participations: parts.map((part, m) => ({ investor: ['alibaba', 'alibaba-cloud'][m]!, ...part })) }),
  });
export const cheque = (usd: number): Part => ({ amount: a.usd(usd) });
export const at = (post: number, money?: number): a.Says => ({
  valuation: a.post(a.usd(post)),
  ...(money !== undefined && { amount: a.usd(money) }),
});
type Percent = number | { low: number; high: number };
export const holds = (stake: string, asOf: string, percent: Percent, holder = 'alibaba', more: object = a.by('bbg')): Told =>
  ({ type: 'StakeReported', data: { stake, holder, asOf, percent, ...more } }) as Told;

/** What Alibaba's group holds of a startup after these rounds and statements. */
export const holding = (events: Told[], viewpoint: Viewpoint = {}, id = 'moonshot', profile = {}) =>
  holdingOf(id, told(a.registered(profile), ...events), { members: ALIBABA, viewpoint, day: viewpoint.asOf ?? '2026-11-15' });
export const has = (investor: string, more: Omit<a.Participation, 'investor'> = {}): a.Participation => ({ investor, ...more });
