/** The rate of a month is published after amounts of it: from then on it holds, and what was answered before stays what it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import type { Json } from '../../../trial/running.ts';
import { answersAt, at, eur, fx, ofEuros, provisional } from '../../support/system/euros.ts';
import { claimed, exact, rate, registered, reported, source } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
let before: Record<string, Json>;
let instant: string;
let endpoint: Receiver;

beforeAll(async () => {
  await postAll(system, ofEuros);
  endpoint = await receiver();
  const body = JSON.stringify({ url: endpoint.url, events: ['ValuationChanged'], filter: { organizations: ['lab'] } });
  await system.ask('/v1/subscriptions', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  before = await answersAt(system);
  instant = new Date().toISOString();
});

afterAll(() => endpoint.stop());

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
    const after = await answersAt(system);
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
    const then = await answersAt(system, `&recordedAt=${instant}`);
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
    // The step is taken in euro, 950 million after 900, and no rate moves it.
    expect([type, data.kind, data.direction, data.changePercent]).toEqual(['ValuationChanged', 'corrected', 'flat', { low: 0, high: 0 }]);
    expect([data.previous.stepUp, data.current.stepUp]).toEqual([at(1.0556), at(1.0556)]);
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
    expect((await answersAt(system)).rounds[0].amount.usd).toEqual(at(125e6));
  });

  it('is waited for again by a later month, each by itself', async () => {
    await postAll(system, [claimed('lab', 'a', { amount: eur(110e6), source: source('rival', '2024-06-01'), assurance: 'official' })]);
    // The claim is of May, like its round: the rate is there.
    expect((await answersAt(system)).rounds[0].amount).toMatchObject({ usd: at(165e6), fx: fx('2024-05', 1.5, false) });
    await postAll(system, [reported('lab', 'b', { announcedOn: '2024-08-01', amount: eur(1e6) })]);
    expect((await answersAt(system)).rounds[1].amount).toMatchObject({ usd: provisional(1.5e6), fx: fx('2024-05', 1.5, true) });
    await postAll(system, [rate('EUR', '2024-08', 2)]);
    expect((await answersAt(system)).rounds[1].amount).toMatchObject({ usd: at(2e6), fx: fx('2024-08', 2, false) });
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
