/** Rounds of one startup, and what claims about them leave open of the ranks of its investors. */
import { contenders, type InvestorMetric, measure } from '../../../domain/boards/investor-rankings.ts';
import { rank } from '../../../domain/boards/ranking.ts';
import { type Directory, type Scope, startupOf } from '../../../domain/boards/startup.ts';
import { memberOf } from './directory.ts';
import { type Told, told } from './given.ts';
import * as a from './samples.ts';

const directory: Directory = new Map([['alibaba-cloud', { name: 'Alibaba Cloud', affiliations: memberOf('alibaba') }]]);
/** Another source that only relays what it says. */
export const ft = a.by('ft', undefined, 'relayed');
export const round = (id: string, amount: a.Says['amount'] | undefined, ...participations: a.Participation[]) =>
  a.reported(id, { ...(amount && { amount }), participations });

export const board = (events: Told[], scope: Partial<Scope> = {}) =>
  measure([startupOf('moonshot', 1, told(a.registered(), ...events))], directory, { groups: true, ...scope });
/** By investor: its value, and what that may be. */
export const bounds = (metric: InvestorMetric, ...events: Told[]) =>
  Object.fromEntries(contenders(board(events), metric).map((one) => [one.id, [one.value, one.bounds]]));
/** By investor: its rank, and what that may be. */
export const ranges = (metric: InvestorMetric, ...events: Told[]) =>
  Object.fromEntries(rank(contenders(board(events), metric)).map((one) => [one.id, [one.rank, one.rankRange]]));
