/** An amount whose month has no rate yet: an earlier one stands in for it, everywhere said, until the month's own is published. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import type { Json } from '../../../trial/running.ts';
import * as c from '../../support/system/compute-samples.ts';
import { claimed, exact, marked, rate, registered, reported, source } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem();
const eur = (value: number) => exact(value, 'EUR');
const at = (usd: number) => ({ low: usd, high: usd });
const provisional = (usd: number) => ({ ...at(usd), provisional: true });
const fx = (month: string, usd: number, isProvisional: boolean) => ({ currency: 'EUR', month, usd, provisional: isProvisional });

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

/** Everything that is told of a euro, before and after. */
const answersAt = async (when = ''): Promise<Record<string, Json>> => {
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

let before: Record<string, Json>;
let instant: string;
let endpoint: Receiver;

beforeAll(async () => {
  await postAll(system, [
    ...[registered('lab', { country: 'FR', foundedOn: '2020-05' }), registered('fund', { kind: 'fund' }), registered('other')],
    ...[registered('cloud', { kind: 'cloud-provider' }), rate('EUR', '2024-02', 1.08), rate('EUR', '2024-03', 1.1)],
    ...waiting,
  ]);
  endpoint = await receiver();
  const body = JSON.stringify({ url: endpoint.url, events: ['ValuationChanged'], filter: { organizations: ['lab'] } });
  await system.ask('/v1/subscriptions', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  before = await answersAt();
  instant = new Date().toISOString();
});

afterAll(() => endpoint.stop());

describe('an amount whose month has no rate', () => {
  it('takes the latest of the three months before, and says so beside what was recorded', async () => {
    const [, event] = await system.stream('organization/lab');
    expect(event).toMatchObject({
      rates: { EUR: 1.1, 'EUR 2024-03': 1.1 },
      provisionalRates: { EUR: { month: '2024-05', takenFrom: '2024-03' } },
    });
    expect(event.provisionalRates).not.toHaveProperty(['EUR 2024-03']);
  });

  it('is refused where these have none either, with the currency and the month', async () => {
    const late = reported('lab', 'late', { announcedOn: '2024-07-01', amount: eur(1) });
    const { status, body } = await system.post(late);
    expect([status, body.code, body.currency, body.month]).toEqual([422, 'fx-rate-missing', 'EUR', '2024-07']);
    expect(body.detail).toMatch(/EUR for 2024-07.*three months before/);
    // March is three months before June.
    const inTime = await system.post(reported('lab', 'late', { announcedOn: '2024-06-30', amount: eur(1) }));
    expect(inTime.status).toBe(201);
    await system.post({ type: 'RoundClaimWithdrawn', subject: 'lab', data: { round: 'late', source: 'press', reason: 'other' } });
    await system.idle();
  });

  it('is provisional in rounds, with the rate behind it, part by part', () => {
    const [one] = before.rounds;
    expect(one.amount).toMatchObject({ usd: provisional(110e6), fx: fx('2024-03', 1.1, true) });
    expect(one.valuation).toMatchObject({ usd: provisional(990e6), fx: fx('2024-03', 1.1, true) });
    const [cloud, fund] = one.participations;
    expect(fund.amount).toMatchObject({ usd: provisional(44e6), fx: fx('2024-03', 1.1, true) });
    expect(fund.consideration.value[0]).toMatchObject({ usd: provisional(11e6), fx: fx('2024-03', 1.1, true) });
    expect(fund.computeCreditUsd.usd).toEqual(provisional(11e6));
    // In dollars nothing was converted; a tranche of a month with a rate of its own has that.
    expect(cloud.amount.usd).toEqual(at(5e6));
    expect(cloud.amount).not.toHaveProperty('fx');
    expect(one.tranches[0].amount).toMatchObject({ usd: at(11e6), fx: fx('2024-03', 1.1, false) });
    expect(one.claims[0]).toMatchObject({ provisional: true, rates: { EUR: 1.1 } });
  });

  it('is provisional in the timeline, the page, deals, rankings, concentration, holdings, flows and credits', () => {
    const { timeline, page, deals, startups, investors, concentration, holdings, flows, credit } = before;
    expect(timeline.points).toMatchObject([
      { usd: provisional(990e6), provisional: true },
      { usd: provisional(1045e6), stepUp: 1.0556, provisional: true },
    ]);
    expect(timeline.monthsToUnicorn).toEqual({ months: 48, range: [47, 48], provisional: true });
    expect(page.summary.raisedUsd).toEqual(provisional(110e6));
    expect(page.explanation.rounds[0].amount.fx).toEqual(fx('2024-03', 1.1, true));
    expect(deals[0]).toMatchObject({ usd: provisional(110e6), fx: fx('2024-03', 1.1, true), valuationFx: fx('2024-03', 1.1, true) });
    const [cloud, fund] = deals[0].investors;
    expect(fund).toMatchObject({ usd: provisional(44e6), fx: fx('2024-03', 1.1, true), paidFx: [fx('2024-03', 1.1, true)] });
    expect(cloud).not.toHaveProperty('fx');
    expect(startups[0]).toMatchObject({ id: 'lab', value: 1045e6, provisional: true, metrics: { valuationUsd: provisional(1045e6) } });
    expect(investors[0]).toMatchObject({ id: 'fund', value: 44e6, provisional: true });
    expect(investors[0].explanation.rounds[0]).toMatchObject({
      knownUsd: 44e6,
      provisional: true,
      amount: { fx: fx('2024-03', 1.1, true) },
    });
    expect(concentration).toMatchObject({ provisional: true, coverage: { totalUsd: 110e6, provisional: true } });
    expect(holdings.holdings[0]).toMatchObject({
      ...{ knownUsd: provisional(44e6), stake: { low: 4.4444, provisional: true }, navUsd: { provisional: true } },
      weights: { provisional: true },
    });
    expect(holdings.totals.knownUsd).toEqual(provisional(44e6));
    const flow = flows.find(({ group }: Json) => group === 'cloud');
    expect(flow).toMatchObject({ moneyInUsd: at(5e6), creditsDrawnUsd: 110, provisional: true });
    expect(flow.commitmentsBackUsd).toEqual(provisional(7.7e6 + 110));
    expect(flow.contracts[0].usd).toEqual(provisional(7.7e6));
    expect(credit.lapsesUsd).toEqual(provisional(credit.lapsesUsd.low));
  });

  it('is provisional in what subscribers are told, and in a dry run', async () => {
    const { body } = await system.ask('/v1/events?dryRun=true', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(marked('other', 'm', { asOf: '2024-05-30', valuation: { amount: eur(1e9), basis: 'post' } })),
    });
    expect(body.notices).toMatchObject([{ data: { current: { usd: provisional(1.1e9) }, provisional: true } }]);
  });
});

describe('RatesFixed', () => {
  it('from outside is refused', async () => {
    const event = { type: 'RatesFixed', subject: 'lab', data: { rates: [{ currency: 'EUR', month: '2024-05', usd: 2 }] } };
    const { status, body } = await system.post(event);
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'type-reserved', '/type']);
    const batch = await system.post([event, registered('next')]);
    expect(batch.body).toMatchObject({ appended: 1, refused: 1, results: [{ problem: { code: 'type-reserved' } }, { version: 1 }] });
    const headers = { 'content-type': 'application/json' };
    const dry = await system.ask('/v1/events?dryRun=true', { method: 'POST', headers, body: JSON.stringify([event, registered('third')]) });
    expect(dry.body.results).toMatchObject([{ problem: { code: 'type-reserved', errors: [{ pointer: '/0/type' }] } }, { version: 1 }]);
    await system.idle();
  });

  it('is recorded on every stream that waits, by the system, as soon as the rate is published, and on no other', async () => {
    // Another month's rate fixes nothing.
    await postAll(system, [rate('EUR', '2024-04', 1.2)]);
    expect((await system.stream('credit/grant')).map(({ type }: Json) => type)).toEqual(['CreditGranted', 'CreditDrawn']);
    await postAll(system, [rate('EUR', '2024-05', 1.25)]);
    const fixed = { type: 'RatesFixed', data: { rates: [{ currency: 'EUR', month: '2024-05', usd: 1.25 }] }, actor: 'system' };
    for (const stream of ['organization/lab', 'organization/other', 'credit/grant', 'contract/deal']) {
      const events = await system.stream(stream);
      expect([stream, events.filter(({ type }: Json) => type === 'RatesFixed')]).toMatchObject([stream, [fixed]]);
    }
    for (const stream of ['organization/fund', 'organization/cloud'])
      expect((await system.stream(stream)).map(({ type }: Json) => type)).not.toContain('RatesFixed');
  });

  it('has the true rate hold from then on', async () => {
    const after = await answersAt();
    const [one] = after.rounds;
    const own = fx('2024-05', 1.25, false);
    expect(one.amount).toMatchObject({ usd: at(125e6), fx: own });
    expect(one.participations[1]).toMatchObject({ amount: { usd: at(50e6), fx: own }, computeCreditUsd: { usd: at(12.5e6) } });
    expect(one.claims[0]).toMatchObject({ rates: { EUR: 1.25, 'EUR 2024-03': 1.1 } });
    expect(after.timeline.current).toMatchObject({ usd: at(1187.5e6) });
    expect(after.deals[0]).toMatchObject({ usd: at(125e6), fx: own, valuationUsd: at(1125e6), valuationFx: own });
    expect(after.investors[0]).toMatchObject({ id: 'fund', value: 50e6 });
    expect(after.startups[0]).toMatchObject({ id: 'lab', value: 1187.5e6 });
    expect(after.flows.find(({ group }: Json) => group === 'cloud')).toMatchObject({
      creditsDrawnUsd: 125,
      commitmentsBackUsd: at(8.75e6 + 125),
    });
    expect(JSON.stringify(after)).not.toContain('"provisional":true');
  });

  it('leaves every answer as of before as it was', async () => {
    const then = await answersAt(`&recordedAt=${instant}`);
    const told = (answer: Json) =>
      JSON.stringify(answer).replaceAll(/"(version|recordedAt|asOfRecord|versions|stale)":("[^"]*"|\d+),?/g, '');
    // The page of startups and credits are of today's board; figures are those of then.
    for (const what of ['rounds', 'deals', 'flows', 'investors', 'startups'])
      expect([what, told(then[what])]).toEqual([what, told(before[what])]);
    expect(then.timeline.current).toEqual(before.timeline.current);
    expect(then.credit.lapsesUsd).toEqual(before.credit.lapsesUsd);
  });

  it('is told of as a correction of the current point, and has its place in diff and changes', async () => {
    const [{ version, recordedAt }] = (await system.stream('organization/lab')).filter(({ type }: Json) => type === 'RatesFixed');
    const [{ type, data }] = endpoint.got.map(({ body }) => body).filter((one) => one.data.version === version);
    expect([type, data.kind, data.direction, data.changePercent]).toEqual(['ValuationChanged', 'corrected', 'up', 13.6364]);
    expect(data).toMatchObject({ previous: { usd: provisional(1045e6) }, current: { usd: at(1187.5e6) }, provisional: true });
    const { changes } = await system.get(`/v1/diff?organization=lab&from=${instant}&to=${recordedAt}&limit=100`);
    const value = changes.find(({ field }: Json) => field === 'valuations.tender.usd');
    expect(value).toMatchObject({
      before: provisional(1045e6),
      after: at(1187.5e6),
      cause: { type: 'RatesFixed', version, actor: 'system' },
    });
    const log = (await system.get('/v1/changes?after=0&limit=500&wait=0')).changes;
    expect(log.filter(({ type }: Json) => type === 'RatesFixed')).toHaveLength(4);
  });

  it('is not recorded again when the rate is published again, and what was accepted stays', async () => {
    await postAll(system, [rate('EUR', '2024-05', 1.5)]);
    expect((await system.stream('organization/lab')).filter(({ type }: Json) => type === 'RatesFixed')).toHaveLength(1);
    expect((await answersAt()).rounds[0].amount.usd).toEqual(at(125e6));
  });

  it('is waited for again by a later month, each by itself', async () => {
    await postAll(system, [claimed('lab', 'a', { amount: eur(110e6), source: source('rival', '2024-06-01'), assurance: 'official' })]);
    // The claim is of May, like its round: the rate is there.
    expect((await answersAt()).rounds[0].amount).toMatchObject({ usd: at(165e6), fx: fx('2024-05', 1.5, false) });
    await postAll(system, [reported('lab', 'b', { announcedOn: '2024-08-01', amount: eur(1e6) })]);
    expect((await answersAt()).rounds[1].amount).toMatchObject({ usd: provisional(1.5e6), fx: fx('2024-05', 1.5, true) });
    await postAll(system, [rate('EUR', '2024-08', 2)]);
    expect((await answersAt()).rounds[1].amount).toMatchObject({ usd: at(2e6), fx: fx('2024-08', 2, false) });
  });
});

it('a request that publishes the rate and posts amounts behind it uses the true rate; what comes before it is fixed by it', async () => {
  const amount = (round: string) => reported('next', round, { announcedOn: '2024-01-05', amount: exact(10, 'GBP') });
  await postAll(system, [rate('GBP', '2023-12', 1.2)]);
  const { body } = await system.post([amount('a'), rate('GBP', '2024-01', 1.3), amount('b')]);
  expect(body).toMatchObject({ appended: 3, refused: 0 });
  await system.idle();
  const [, before, behind, ...more] = await system.stream('organization/next');
  expect(before).toMatchObject({ rates: { GBP: 1.2 }, provisionalRates: { GBP: { month: '2024-01', takenFrom: '2023-12' } } });
  expect([behind.rates, behind.provisionalRates]).toEqual([{ GBP: 1.3 }, undefined]);
  expect(more).toMatchObject([{ type: 'RatesFixed', data: { rates: [{ currency: 'GBP', month: '2024-01', usd: 1.3 }] } }]);
  const { rounds } = await system.get('/v1/organizations/next/rounds');
  expect(rounds.map((one: Json) => one.amount.usd)).toEqual([at(13), at(13)]);
});
