/** An amount whose month has no rate yet: an earlier one stands in for it, and that is said everywhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { answersAt, at, eur, fx, ofEuros, provisional } from '../../support/system/euros.ts';
import { marked, reported } from '../../support/system/samples.ts';
import { rowsOf } from '../../support/system/sheet.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem();
let before: Record<string, Json>;
beforeAll(async () => {
  await postAll(system, ofEuros);
  before = await answersAt(system);
});

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
      { usd: provisional(1045e6), stepUp: at(1.0556), stepCurrency: 'EUR', provisional: true },
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

  it.each([
    ['/v1/organizations/lab/rounds', ['amount.usd.provisional', 'valuation.usd.provisional']],
    ['/v1/organizations/lab/valuations', ['provisional']],
    ['/v1/deals', ['usd.provisional', 'valuationUsd.provisional']],
    ['/v1/organizations/fund/holdings', ['knownUsd.provisional', 'stake.provisional', 'navUsd.provisional']],
    ['/v1/rankings/investors?metric=knownUsd', ['provisional']],
    ['/v1/rankings/startups?metric=valuationUsd', ['provisional']],
    ['/v1/flows', ['provisional']],
    ['/v1/credits', ['lapsesUsd.provisional']],
  ])('is provisional in the CSV of %s', async (path, columns) => {
    const { text } = await system.ask(path, { headers: { accept: 'text/csv' } });
    const [row] = rowsOf(text).filter((one) => columns.every((column) => one[column] !== ''));
    expect(columns.map((column) => row?.[column])).toEqual(columns.map(() => 'true'));
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
