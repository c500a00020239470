/** Steps compare like with like: the worked examples of the contract (section 3, "Valuation timeline" and "Steps compare like with like"), and who is told of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiver } from '../../../trial/receiver.ts';
import type { Json } from '../../../trial/running.ts';
import { exact, marked, rate, registered, reported } from '../../support/system/samples.ts';
import { logOf, send } from '../../support/system/subscribed.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'], holding: 'facts' });
let heard: Awaited<ReturnType<typeof receiver>>;
beforeAll(async () => {
  heard = await receiver();
});
afterAll(() => heard.stop());

const timeline = (id: string, query = ''): Promise<Json> => system.get(`/v1/organizations/${id}/valuations?${query}`);
const undisclosed = { currency: 'USD', disclosure: 'undisclosed' };
const bn = (value: number): number => value * 1e9;

type Told = { basis?: string; value?: Json; money?: Json; on?: string; more?: Json };
/** A round of new money at a stated value. */
const priced = (id: string, round: string, { basis = 'post', value, money, on = '2024-02-19', more = {} }: Told): Json =>
  reported(id, round, {
    ...{ roundType: 'series-a', announcedOn: on },
    ...(value && { valuation: { amount: value, basis } }),
    ...(money && { amount: money }),
    ...more,
  });
const post = (...events: Json[]) => postAll(system, events);
const lastOf = async (id: string): Promise<Json> => (await timeline(id)).points.at(-1);

it('a value of 1,050 after one of 1,000 is down where the new money made it more', async () => {
  await post(
    registered('pre-money'),
    priced('pre-money', 'a', { value: exact(bn(1)), on: '2023-01-10' }),
    priced('pre-money', 'b', { basis: 'pre', value: exact(950e6), money: exact(100e6) }),
  );
  expect(await lastOf('pre-money')).toMatchObject({
    ...{ usd: { low: 1.05e9, high: 1.05e9 }, derived: 'pre-plus-new-money', preUsd: { low: 950e6 }, postUsd: { high: 1.05e9 } },
    ...{ stepUp: { low: 0.95, high: 0.95 }, direction: 'down', apparent: 'down', versus: { round: 'a' }, stepCurrency: 'USD' },
  });
});

it('on money that nobody knows, a value is before it from half of itself to all of it', async () => {
  await post(
    registered('halved'),
    priced('halved', 'a', { value: exact(bn(1)), on: '2023-01-10' }),
    priced('halved', 'b', { value: exact(500e6), money: undisclosed }),
  );
  expect(await lastOf('halved')).toMatchObject({
    ...{ preUsd: { low: 0, high: 500e6 }, postUsd: { low: 500e6, high: 500e6 } },
    ...{ stepUp: { low: 0.25, high: 0.5 }, assumes: ['money-at-most-half'], direction: 'down' },
  });
});

it('Anthropic has no down round: what is said of no basis may be the price before the money of the round before', async () => {
  const { points, current, currentUncertain } = await timeline('anthropic');
  const of = (round: string): Json => points.find(({ cause }: Json) => cause.round === round);
  expect(of('anthropic-13')).toMatchObject({ stepUp: { high: 1 }, direction: 'unclear', apparent: 'down' });
  expect(points.map(({ direction }: Json) => direction)).not.toContain('down');
  expect([current.cause, currentUncertain]).toEqual([points.at(-1).cause, undefined]);
});

it('nobody who asked for down rounds is told of one by a value of no basis, and whoever asks is told of a real one', async () => {
  const wish = {
    url: heard.url,
    events: ['ValuationChanged'],
    filter: { organizations: ['told'], direction: 'down', minChangePercent: 5 },
  };
  await post(registered('told'));
  const { id, mayNoLongerMatch } = await send(system, '/v1/subscriptions', wish);
  expect(mayNoLongerMatch).toEqual([]);
  await post(priced('told', 'a', { value: exact(bn(380)), money: exact(bn(30)), on: '2023-01-10' }));
  await post(priced('told', 'b', { basis: 'unspecified', value: exact(bn(350)) }));
  expect((await timeline('told')).points[1]).toMatchObject({ stepUp: { low: 0.4605, high: 1 }, direction: 'unclear' });
  await post(priced('told', 'c', { value: exact(bn(300)), money: exact(bn(10)), on: '2024-06-01' }));
  await system.idle();
  const bodies = (await logOf(system, id)).map(({ body }) => body.data);
  expect(
    bodies.map(({ current, direction, changePercent, contract }: Json) => [current.cause.round, direction, changePercent, contract]),
  ).toEqual([['c', 'down', { low: -44.76, high: -17.14 }, '1.1']]);
});

it('a rate alone makes no round up or down: figures of one currency are compared in it', async () => {
  await post(
    registered('euro'),
    rate('EUR', '2023-01', 1),
    rate('EUR', '2024-02', 1.3),
    priced('euro', 'a', { value: exact(bn(1), 'EUR'), money: exact(100e6, 'EUR'), on: '2023-01-10' }),
    priced('euro', 'b', { value: exact(1.1e9, 'EUR'), money: exact(100e6, 'EUR') }),
    priced('euro', 'c', { value: exact(bn(2)), money: exact(bn(1)), on: '2024-03-01' }),
  );
  const [, second, third] = (await timeline('euro')).points;
  expect(second).toMatchObject({ usd: { low: 1.43e9 }, stepUp: { low: 1, high: 1 }, direction: 'flat', stepCurrency: 'EUR' });
  expect(third).toMatchObject({ stepUp: { low: 0.6993, high: 0.6993 }, direction: 'down', stepCurrency: 'USD', versus: { round: 'b' } });
});

it('a round of new money skips what is none; a mark and a secondary sale come after everything', async () => {
  await post(
    registered('between'),
    priced('between', 'a', { value: exact(bn(1)), on: '2023-01-10' }),
    marked('between', 'tender', { asOf: '2023-06-01', valuation: { amount: exact(bn(3)), basis: 'unspecified' } }),
    priced('between', 's', { value: exact(bn(1.5)), money: exact(200e6), on: '2023-09-01', more: { roundType: 'secondary' } }),
    priced('between', 'b', { basis: 'transaction', value: exact(bn(2)) }),
  );
  const { points } = await timeline('between');
  expect(points.map(({ versus, stepUp }: Json) => [versus, stepUp?.low ?? null])).toEqual([
    [null, null],
    [{ round: 'a' }, 3],
    [{ mark: 'tender' }, 0.5],
    [{ round: 'a' }, 2],
  ]);
});

it('what partial dates leave open is compared in every order', async () => {
  await post(
    registered('vague'),
    priced('vague', 'a', { value: exact(bn(1)), money: exact(100e6), on: '2022-05-01' }),
    priced('vague', 'b', { value: exact(bn(2)), money: exact(500e6), on: '2024' }),
    priced('vague', 'c', { value: exact(bn(4)), money: exact(bn(1)), on: '2024-06-01' }),
  );
  const told = await timeline('vague');
  const [, b, c] = told.points;
  expect([b.stepUp, b.direction, b.versus]).toEqual([{ low: 0.375, high: 1.5 }, 'unclear', { round: 'a' }]);
  expect([c.stepUp, c.direction, c.versus]).toEqual([{ low: 1.5, high: 3 }, 'up', { round: 'b' }]);
  expect([told.current.cause.round, told.currentUncertain]).toEqual(['c', true]);
});

it('an undisclosed value wipes out no known one, and has no direction', async () => {
  await post(
    registered('silent-now'),
    priced('silent-now', 'a', { value: exact(bn(3)), on: '2022-05-01' }),
    priced('silent-now', 'b', { value: undisclosed, on: '2024-01-05' }),
  );
  const { points, current } = await timeline('silent-now');
  expect(points[1]).toMatchObject({ usd: null, preUsd: null, postUsd: null, stepUp: null, direction: null, apparent: null, versus: null });
  expect(current.cause).toEqual({ round: 'a', kind: 'series-a' });
  expect((await system.get('/v1/organizations/silent-now')).summary.currentValuation.usd).toEqual({ low: bn(3), high: bn(3) });
});

it('targets and caps make no point, no unicorn and no value', async () => {
  await post(
    registered('hopeful'),
    marked('hopeful', 'goal', { valuation: { amount: exact(bn(2)), basis: 'target' } }),
    priced('hopeful', 'note', { basis: 'cap', value: exact(bn(5)), more: { roundType: 'safe' } }),
    priced('hopeful', 'aim', { value: { ...exact(bn(4)), disclosure: 'target' }, on: '2024-05-01' }),
  );
  const { points, current, unicornSince, targets, ceilings } = await timeline('hopeful');
  expect([points, current, unicornSince]).toEqual([[], null, null]);
  expect(targets.map(({ cause, usd }: Json) => [cause, usd])).toEqual([
    [
      { round: 'aim', kind: 'series-a' },
      { low: 0, high: null },
    ],
    [
      { mark: 'goal', kind: 'tender' },
      { low: bn(2), high: bn(2) },
    ],
  ]);
  expect(ceilings.map(({ cause }: Json) => cause)).toEqual([{ round: 'note', kind: 'safe' }]);
});

it('what looks like a unicorn before it was founded is none that took negative months', async () => {
  await post(registered('early', { foundedOn: '2024-06' }), priced('early', 'a', { value: exact(1.5e9), on: '2024-02-01' }));
  expect(await timeline('early')).toMatchObject({
    monthsToUnicorn: null,
    unicornSince: '2024-02-01',
    warnings: ['unicorn-before-founding'],
  });
});
