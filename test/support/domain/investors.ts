/** What investors put into startups, and what is measured of each of them. */
import { dealsOf } from '../../../domain/boards/deals.ts';
import { type InvestorMetrics, measure } from '../../../domain/boards/investor-rankings.ts';
import type { Directory, Scope, Startup } from '../../../domain/boards/startup.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import { memberOf } from './directory.ts';
import { told } from './given.ts';
import * as a from './samples.ts';

const directory: Directory = new Map([
  ['alibaba', { name: 'Alibaba', affiliations: [] }],
  ['alibaba-cloud', { name: 'Alibaba Cloud', affiliations: memberOf('alibaba') }],
  ['tencent', { name: 'Tencent', affiliations: [] }],
]);
export const startup = (id: string, events: OrganizationEvent[], more: Partial<Startup> = {}): Startup => ({
  ...{ id, v: events.length + 1, country: 'CN', sector: null, valuationUsd: null, stepUp: null, monthsToUnicorn: null },
  ...{ unicornSince: null, unicornDisputed: false, holders: [] },
  deals: dealsOf(told(a.registered(), ...events).rounds),
  ...more,
});
export const of = (startups: Startup[], id: string, scope: Partial<Scope> = {}): InvestorMetrics | undefined =>
  measure(startups, directory, { groups: true, ...scope }).measured.find((one) => one.id === id)?.metrics;
/** A round that these took part in. */
export const round = (id: string, ...participations: a.Participation[]) => a.reported(id, { amount: a.usd(1e9, 'approx'), participations });
/** What an investor put in; nothing is said of how much unless told. */
export const cheque = (investor: string, amount?: number | a.Participation['amount'], more: object = {}): a.Participation => ({
  investor,
  ...(amount !== undefined && { amount: typeof amount === 'number' ? a.usd(amount) : amount }),
  ...more,
});
