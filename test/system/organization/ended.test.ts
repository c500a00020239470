/** What is left of a holding after the startup ended, by exits that are announced, completed and withdrawn, over HTTP; and its row of CSV (contract, section 3,
 * "Stakes"). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { instant } from '../../support/system/instant.ts';
import { exact, exited, registered, reported, source } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
const both = (value: number): Json => ({ low: value, high: value });
const holding = async (startup: string, query = ''): Promise<Json> =>
  (await system.get(`/v1/organizations/fund/holdings?limit=500&${query}`)).holdings.find((one: Json) => one.startup === startup);
const sold = (startup: string, asOf: string, proceeds: Json): Json => ({
  ...{ type: 'StakeReported', subject: startup },
  data: { stake: 'k', holder: 'fund', asOf, percent: 0, proceeds, source: source(), assurance: 'reported' },
});
/** Of this startup `fund` holds 5 %, worth 100 million. */
const held = (startup: string): Promise<void> =>
  postAll(system, [
    registered(startup),
    reported(startup, 'a', {
      ...{ announcedOn: '2023-01-10', valuation: { amount: exact(2e9), basis: 'post' } },
      participations: [{ investor: 'fund', stakePercent: 5 }],
    }),
  ]);
const gone = { navUsd: null, valuation: null, pricedOn: null, daysSince: null, weights: { nav: null }, stake: both(5) };
const there = { navUsd: both(100e6), exited: null, shareOfPriceUsd: null };

beforeAll(() => postAll(system, [registered('fund', { kind: 'fund' }), registered('buyer')]));

describe('after the startup ended', () => {
  it('there is no NAV and no weight, and it says so: it was closed', async () => {
    await held('shut');
    await postAll(system, [exited('shut', { exit: 'closed', on: '2024-03' })]);
    expect(await holding('shut')).toMatchObject({
      ...gone,
      exited: { exit: 'closed', on: '2024-03' },
      shareOfPriceUsd: null,
      proceedsUsd: null,
    });
    expect(await holding('shut', 'asOf=2024-02-29')).toMatchObject(there);
  });

  it('an acquisition that is announced ends nothing; completed it does, with a share of its price; withdrawn, all is as before', async () => {
    await held('taken');
    const price = exact(10e9);
    await postAll(system, [exited('taken', { exit: 'acquired', on: '2024-05-01', status: 'announced', price, acquirer: 'buyer' })]);
    expect(await holding('taken')).toMatchObject(there);
    const before = await instant();
    await postAll(system, [
      exited('taken', { exit: 'ipo', on: '2023-09-01' }),
      exited('taken', { exit: 'acquired', on: '2024-08-15', price }),
    ]);
    const acquired = { ...gone, exited: { exit: 'acquired', on: '2024-08-15' }, shareOfPriceUsd: both(500e6), proceedsUsd: null };
    expect(await holding('taken')).toMatchObject(acquired);
    const { exits } = await system.get('/v1/organizations/taken');
    expect(exits.map((one: Json) => [one.exit, one.on, one.status])).toEqual([
      ['ipo', '2023-09-01', 'completed'],
      ['acquired', '2024-05-01', 'announced'],
      ['acquired', '2024-08-15', 'completed'],
    ]);
    for (const query of ['asOf=2024-08-14', `recordedAt=${before}`]) expect(await holding('taken', query)).toMatchObject(there);
    await postAll(system, [sold('taken', '2024-08-15', exact(490e6))]);
    expect(await holding('taken')).toMatchObject({ stake: both(0), shareOfPriceUsd: both(0), proceedsUsd: both(490e6) });
    const since = await instant();
    const back = { exit: 'acquired', on: '2024-08-15', reason: 'misattribution' };
    await postAll(system, [
      { type: 'OrganizationExitWithdrawn', subject: 'taken', data: back },
      { type: 'StakeClaimWithdrawn', subject: 'taken', data: { stake: 'k', source: 'press', reason: 'misattribution' } },
    ]);
    expect(await holding('taken')).toMatchObject(there);
    expect(await holding('taken', `recordedAt=${since}`)).toMatchObject({ exited: acquired.exited, proceedsUsd: both(490e6) });
  });
});

describe('as CSV', () => {
  it('a holding says its stake, how old that is, its price and how it ended', async () => {
    await held('sheet');
    await postAll(system, [sold('sheet', '2024-05', exact(70e6))]);
    const { headers, text } = await system.ask('/v1/organizations/fund/holdings?limit=500', { headers: { accept: 'text/csv' } });
    expect(headers.get('content-type')).toContain('text/csv');
    const [names, ...rows] = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const rowOf = (startup: string) => Object.fromEntries(rows.find(([id]) => id === startup)!.map((cell, n) => [names![n], cell]));
    expect(rowOf('sheet')).toMatchObject({
      ...{
        'stake.low': '0',
        'stake.high': '0',
        'stake.basis': 'stated',
        'statedStakePercent.low': '0',
        statedOn: '2024-05',
        soldOn: '2024-05',
      },
      ...{ 'navUsd.low': '0', pricedOn: '2023-01-10', 'exited.exit': '', 'convertibleUsd.low': '', 'proceedsUsd.low': '70000000' },
      ...{ 'scenarios.undiluted.navUsd.low': '0', 'scenarios.diluted-by-known-rounds.navUsd.high': '0' },
    });
    expect(rowOf('shut')).toMatchObject({
      'stake.low': '5',
      'exited.exit': 'closed',
      'exited.on': '2024-03',
      'navUsd.low': '',
      pricedOn: '',
    });
  });
});
