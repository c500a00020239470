/** A startup that is told of in euro, in a month that has no rate yet, and all that is answered of it. */
import type { Json, Running } from '../../../trial/running.ts';
import * as c from './compute-samples.ts';
import { exact, marked, rate, registered, reported, source } from './samples.ts';

export const eur = (value: number) => exact(value, 'EUR');
export const at = (usd: number) => ({ low: usd, high: usd });
export const provisional = (usd: number) => ({ ...at(usd), provisional: true });
export const fx = (month: string, usd: number, isProvisional: boolean) => ({ currency: 'EUR', month, usd, provisional: isProvisional });

/** A round in euro of May, when the latest rate is that of March. */
const round = reported('lab', 'a', {
  announcedOn: '2024-05-20',
  amount: eur(100e6),
  valuation: { amount: eur(900e6), basis: 'post' },
  participations: [
    { investor: 'fund', amount: eur(40e6), consideration: [{ kind: 'compute-credit', amount: eur(10e6) }] },
    { investor: 'cloud', amount: exact(5e6) },
  ],
  tranches: [{ tranche: 'first', on: '2024-03-02', amount: eur(10e6), status: 'funded' }],
});
const waiting = [
  round,
  marked('lab', 'tender', { asOf: '2024-05-28', valuation: { amount: eur(950e6), basis: 'transaction' } }),
  c.granted('grant', { faceValue: eur(1_000), grantedOn: '2024-05-02', expiresOn: '2100' }),
  c.drawn('grant', 'd', 100, { amount: { currency: 'EUR', value: 100 }, on: '2024-05-03' }),
  c.contracted('deal', { value: eur(7e6), announcedOn: '2024-05-04' }),
  { type: 'OrganizationExited', subject: 'other', data: { exit: 'ipo', on: '2024-05', price: eur(1e9), source: source() } },
];

/** Who is there, two rates, and what needs a third. */
export const ofEuros: Json[] = [
  ...[registered('lab', { country: 'FR', foundedOn: '2020-05' }), registered('fund', { kind: 'fund' }), registered('other')],
  ...[registered('cloud', { kind: 'cloud-provider' }), rate('EUR', '2024-02', 1.08), rate('EUR', '2024-03', 1.1)],
  ...waiting,
];

/** Everything that is told of a euro, before and after. */
export const answersAt = async (system: Running, when = ''): Promise<Record<string, Json>> => {
  const get = (path: string) => system.get(`${path}${path.includes('?') ? '&' : '?'}limit=100${when}`);
  const of = (path: string) => system.get(`${path}${path.includes('?') ? '&' : '?'}${when.slice(1)}`);
  return {
    rounds: (await get('/v1/organizations/lab/rounds')).rounds,
    timeline: await of('/v1/organizations/lab/valuations'),
    page: await of('/v1/organizations/lab?explain=true'),
    deals: (await get('/v1/deals')).deals,
    holdings: await get('/v1/organizations/fund/holdings'),
    investors: (await get('/v1/rankings/investors?metric=knownUsd&explain=fund')).entries,
    startups: (await get('/v1/rankings/startups?metric=valuationUsd')).entries,
    concentration: await get('/v1/concentration/investors?base=knownUsd'),
    flows: (await get('/v1/flows')).flows,
    credit: await of('/v1/credits/grant'),
  };
};
