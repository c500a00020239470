/** What a group holds, over HTTP: stakes that are stated or bought, each member's by itself, and what is left after the startup ended (contract, section 3,
 * "Stakes"). Numbers are worked out by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { instant } from '../../support/system/instant.ts';
import { exact, registered, reported, source } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
const usd = (disclosure: string, value: number): Json => ({ currency: 'USD', disclosure, value });
const post = (value: number): Json => ({ valuation: { amount: exact(value), basis: 'post' } });
/** `fund` bought or was stated so in a round of this day. */
const round = (startup: string, id: string, announcedOn: string, says: Json, part?: Json): Json =>
  reported(startup, id, { announcedOn, ...says, ...(part && { participations: [{ investor: 'fund', ...part }] }) });
const stake = (startup: string, id: string, asOf: string, percent: Json, more: Json = {}): Json => ({
  ...{ type: 'StakeReported', subject: startup },
  data: { stake: id, holder: 'fund', asOf, percent, source: source(), assurance: 'reported', ...more },
});
const holdings = (query = '', id = 'fund'): Promise<Json> => system.get(`/v1/organizations/${id}/holdings?limit=500&${query}`);
const holding = async (startup: string, query = '', id = 'fund'): Promise<Json> =>
  (await holdings(query, id)).holdings.find((one: Json) => one.startup === startup);
/** A startup of this test alone. */
const begun = (startup: string, ...events: Json[]): Promise<void> => postAll(system, [registered(startup), ...events]);
const both = (value: number): Json => ({ low: value, high: value });

beforeAll(() => {
  const group = { type: 'OrganizationAffiliated', subject: 'arm', data: { group: 'fund' } };
  return postAll(system, [...['fund', 'arm', 'twin', 'buyer'].map((id) => registered(id, { kind: 'fund' })), group]);
});

describe('a stake that is stated', () => {
  it('is each member’s own, added up: 10 % and 5 % are 15 %, of 2 billion; each is as old as its own statement', async () => {
    const own = [stake('sum', 'k1', '2023-05', 10), stake('sum', 'k2', '2024-06-01', 5, { holder: 'arm' })];
    await begun('sum', round('sum', 'a', '2023-01-10', post(2e9)), ...own);
    for (const id of ['fund', 'arm']) {
      expect(await holding('sum', '', id)).toMatchObject({
        ...{ rounds: [], knownUsd: null, unknownCheques: 0, statedStakePercent: both(15), statedOn: '2023-05', soldOn: null },
        ...{ stake: { ...both(15), basis: 'stated' }, navUsd: both(300e6), method: 'headline', pricedOn: '2023-01-10' },
        stakes: [
          { holder: 'arm', percent: both(5), statedOn: '2024-06-01', soldOn: null },
          { holder: 'fund', percent: both(10), statedOn: '2023-05', soldOn: null },
        ],
      });
    }
    expect(await holding('sum', 'asOf=2024-05-31')).toMatchObject({ stake: both(10), navUsd: both(200e6) });
    expect(await holding('sum', 'asOf=2024-01-10')).toMatchObject({ daysSince: 365 });
    expect(await holding('sum', 'asOf=2023-04-30')).toBeUndefined();
  });

  it('is stated anew for one member and leaves the other as it was; later rounds dilute both', async () => {
    const parts = {
      participations: [
        { investor: 'fund', stakePercent: 10 },
        { investor: 'arm', stakePercent: 5 },
      ],
    };
    await begun('anew', reported('anew', 'a', { announcedOn: '2023-01-10', ...parts }), stake('anew', 'k', '2023-06-01', 8));
    expect(await holding('anew')).toMatchObject({ stake: both(13), statedOn: '2023-01-10' });
    await postAll(system, [round('anew', 'b', '2024-01-10', { amount: exact(50e6), ...post(250e6) })]);
    expect(await holding('anew')).toMatchObject({ stake: both(10.4), navUsd: both(26e6) });
  });

  it('of 0 ends the holding on its day; what is bought later is another', async () => {
    const sold = stake('sold', 'k', '2024-03-10', 0, { proceeds: usd('approx', 120e6), to: 'buyer' });
    await begun('sold', round('sold', 'a', '2023-01-10', post(1e9), { stakePercent: 10 }), sold);
    const ended = { stake: both(0), soldOn: '2024-03-10', statedOn: '2024-03-10', navUsd: both(0), proceedsUsd: both(120e6) };
    expect(await holding('sold')).toMatchObject({ ...ended, reported: [{ stake: 'k', to: { value: 'buyer' } }] });
    expect(await holding('sold', 'asOf=2024-03-09')).toMatchObject({ stake: both(10), soldOn: null, proceedsUsd: null });
    await postAll(system, [round('sold', 'b', '2024-08-01', { amount: exact(100e6), ...post(1e9) }, { amount: exact(20e6) })]);
    expect(await holding('sold')).toMatchObject({ stake: both(2), soldOn: null, navUsd: both(20e6) });
  });

  it('by two sources is what the more trusted says, with what the other says; taken back, the other stands', async () => {
    const press = stake('two', 'k', '2024-05', 10, { source: source('press', '2024-07-01') });
    const filing = stake('two', 'k', '2024-05', { low: 12, high: 13 }, { source: source('sec', '2024-06-01'), assurance: 'official' });
    await begun('two', press, filing);
    const { stake: held, reported: all } = await holding('two');
    expect([held, all]).toMatchObject([
      { low: 12, high: 13 },
      [{ stake: 'k', percent: { value: { low: 12, high: 13 }, from: 'sec', alternatives: [{ value: both(10), from: 'press' }] } }],
    ]);
    expect(await holding('two', 'knownAt=2024-06-30')).toMatchObject({ stake: { low: 12, high: 13 } });
    expect(await holding('two', 'knownAt=2024-05-31')).toBeUndefined();
    const before = await instant();
    const back = { stake: 'k', source: 'sec', reason: 'unit-error' };
    await postAll(system, [{ type: 'StakeClaimWithdrawn', subject: 'two', data: back }]);
    expect(await holding('two')).toMatchObject({ stake: both(10), reported: [{ percent: { from: 'press', alternatives: [] } }] });
    expect(await holding('two', `recordedAt=${before}`)).toMatchObject({ stake: { low: 12, high: 13 } });
  });

  it('of who was merged is the survivor’s, added to its own; at an instant before it was not', async () => {
    const twin = stake('one', 'k2', '2023-07', 4, { holder: 'old-fund' });
    await postAll(system, [registered('old-fund', { kind: 'fund' })]);
    await begun('one', round('one', 'a', '2023-01-10', post(1e9)), stake('one', 'k1', '2023-05', 10), twin);
    const before = await instant();
    await postAll(system, [{ type: 'OrganizationMerged', subject: 'old-fund', data: { into: 'twin' } }]);
    expect(await holding('one', '', 'twin')).toMatchObject({ stake: both(4), stakes: [{ holder: 'twin' }], navUsd: both(40e6) });
    expect(await holding('one')).toMatchObject({ stake: both(10) });
    expect(await holding('one', `recordedAt=${before}`, 'twin')).toBeUndefined();
    expect(await holding('one', `recordedAt=${before}`, 'old-fund')).toMatchObject({ stake: both(4), stakes: [{ holder: 'old-fund' }] });
  });
});

describe('a stake that is bought', () => {
  const money = { amount: exact(20e6), ...post(100e6) };
  it.each<[string, Json, Json, Json]>([
    ['an equity round: 10 of 100 million', money, { amount: exact(10e6) }, { stake: both(10) }],
    [
      'a round at 80 million before 20 new',
      { amount: exact(20e6), valuation: { amount: exact(80e6), basis: 'pre' } },
      { amount: exact(10e6) },
      { stake: both(10) },
    ],
    [
      'a secondary sale, at the value stated',
      { ...money, roundType: 'secondary', valuation: { amount: exact(100e6), basis: 'transaction' } },
      { amount: exact(10e6) },
      { stake: both(10) },
    ],
    ['a cheque that nobody states, up to the whole round', money, {}, { stake: { low: 0, high: 20 }, unknownCheques: 1, knownUsd: null }],
    [
      'a round whose value nobody knows, anything',
      { amount: exact(20e6) },
      { amount: exact(10e6) },
      { stake: null, navUsd: null, knownUsd: both(10e6) },
    ],
    [
      'a note, nothing yet',
      { ...money, roundType: 'convertible-note' },
      { amount: exact(2e6) },
      { stake: null, convertibleUsd: both(2e6) },
    ],
    ['a loan, nothing', { ...money, roundType: 'debt' }, { amount: exact(10e6) }, { stake: null, convertibleUsd: null }],
    ['a grant, nothing', { ...money, roundType: 'grant' }, { amount: exact(10e6) }, { stake: null, convertibleUsd: null }],
  ])('by %s', async (name, says, part, wanted) => {
    const startup = `b-${name.replaceAll(/[^a-z]+/g, '-')}`.slice(0, 60);
    await begun(startup, round(startup, 'a', '2024-01-10', says, part));
    expect(await holding(startup)).toMatchObject(wanted);
  });

  it('is in one that is stated later, and a note, too', async () => {
    await begun(
      'note',
      round('note', 'a', '2024-01-10', { ...money, roundType: 'safe' }, { amount: exact(2e6) }),
      stake('note', 'k', '2024-05', 4),
    );
    expect(await holding('note')).toMatchObject({ stake: both(4), convertibleUsd: null, knownUsd: both(2e6) });
    expect(await holding('note', 'asOf=2024-04-30')).toMatchObject({ stake: null, convertibleUsd: both(2e6) });
  });

  it('is diluted by later equity alone, from 0 to all of it where a round does not say by how much; scenarios answer where the interval does not', async () => {
    const bought = round('thin', 'a', '2024-01-10', money, { amount: exact(10e6) });
    await begun(
      'thin',
      bought,
      round('thin', 'b', '2024-02-10', { ...money, roundType: 'secondary' }),
      round('thin', 'c', '2024-03-10', { ...money, roundType: 'debt' }),
    );
    expect(await holding('thin')).toMatchObject({ stake: both(10) });
    await postAll(system, [
      round('thin', 'd', '2024-04-10', { amount: exact(50e6), ...post(250e6) }),
      round('thin', 'e', '2024-05-10', post(500e6)),
    ]);
    const { stake: held, scenarios, navUsd } = await holding('thin');
    expect([held, navUsd]).toMatchObject([
      { low: 0, high: 8 },
      { low: 0, high: 40e6 },
    ]);
    expect(scenarios).toMatchObject({
      undiluted: { stake: both(10), navUsd: both(50e6), diluting: [], inputs: [{ holder: 'fund', id: 'a', did: 'bought' }] },
      'diluted-by-known-rounds': { stake: both(8), navUsd: both(40e6), diluting: [{ round: 'd', leaves: both(0.8) }] },
    });
  });

  it('holds for every order that partial dates leave open: 10 % or, halved, 5 %', async () => {
    const half = { amount: exact(100e6), ...post(200e6) };
    await begun('open', round('open', 'a', '2024-03-10', money, { amount: exact(10e6) }), round('open', 'b', '2024', half));
    expect(await holding('open')).toMatchObject({ stake: { low: 5, high: 10 }, navUsd: { low: 5e6 } });
    await postAll(system, [reported('open', 'b', { announcedOn: '2024-Q2', ...half })]);
    expect(await holding('open')).toMatchObject({ stake: both(5), navUsd: both(10e6) });
  });
});
