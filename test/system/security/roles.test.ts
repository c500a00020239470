/** Whether the roles fit: the real facts are posted and read under roles that are enforced. A role that is too small fails every test of the
 * system; here it is what nobody needs. */
import { beforeAll, describe, expect, it } from 'vitest';
import { receiver } from '../../../trial/receiver.ts';
import { facts } from '../../../trial/running.ts';
import { granted } from '../../support/system/compute-samples.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const READINGS = [
  '/v1/organizations',
  '/v1/organizations/moonshot',
  '/v1/organizations/alibaba/holdings?country=CN',
  '/v1/rankings/investors',
  '/v1/deals?investor=alibaba',
  '/v1/clusters',
  '/v1/credits?beneficiary=moonshot',
  '/v1/flows?organization=anthropic',
  '/v1/streams/organization/moonshot',
  '/v1/changes?after=0&limit=2',
];

/** What only a mishap needs, and so not this file; each with what does. */
const IN_NEED = [
  // A message that came too early, or whose predecessor was lost: test/system/operation/disorder.long.test.ts.
  /^(project-\S+|sequence) dynamodb:Query \S+-events$/,
  // What was lost is rung again, and the instant of what is missing is looked up: test/system/operation/sweep.test.ts.
  /^sweep (events:PutEvents |dynamodb:BatchGetItem \S+-events$)/,
  // The instant of what is missing: test/functions/readings/final.test.ts.
  /^read dynamodb:BatchGetItem \S+-events$/,
  // What older code made of a stream is folded anew from the log: test/system/operation/upgrade.test.ts.
  /^(roll-up-\S+|subscriptions) dynamodb:Query \S+-events$/,
  // Boards of older code, and those that are there when the function starts: test/system/operation/upgrade.test.ts, test/system/operation/kill.test.ts.
  /^roll-up-\S+ dynamodb:(BatchGetItem|UpdateItem) \S+-boards$/,
  // Two Ids of one investor in one round, names that several have, Ids that mean another: test/system/organization/{merged,names}.test.ts, test/system/notification/webhooks.test.ts.
  /^(roll-up-\S+|post|subscriptions) dynamodb:BatchGetItem \S+-rows$/,
  /^notify dynamodb:(BatchGetItem|Query) \S+-rows$/,
  // A row that is longer than an item: test/system/recording/large.test.ts.
  /^project-\S+ dynamodb:(BatchGetItem|DeleteItem) \S+-rows$/,
  // Many versions of one organization at once: test/system/notification/many-corrections.long.test.ts.
  /^notify events:PutEvents /,
  // A rate that is published later: test/system/rates/fixing.test.ts.
  /^fix-rates (dynamodb:(Get|Put|Delete)Item \S+-(events|rows)|events:PutEvents )/,
  // A batch that is given up on: Lambda itself leaves the dead letter. Every function writes its log, which this machine has no service for.
  / logs:/,
];

const system = useSystem();
beforeAll(async () => {
  for (let at = 0; at < facts.length; at += 500) expect((await system.post(facts.slice(at, at + 500))).body.refused).toBe(0);
  await system.idle();
});

const send = (method: string, path: string, body: object = {}, key?: string) =>
  system.ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...(key && { key }) });

describe('roles', () => {
  it('allow nothing that posting, reading, notifying and handling keys can do without', async () => {
    for (const path of READINGS) expect([path, (await system.ask(path)).status]).toEqual([path, 200]);
    const made = await send('POST', '/v1/keys', { name: 'A key', scopes: ['admin'] });
    expect((await system.ask('/v1/keys')).status).toBe(200);
    expect((await system.ask(`/v1/keys/${made.body.id}`, { method: 'DELETE' })).status).toBe(204);
    await grant('credit-that-lapsed');
    await subscribe();
    const { guard } = system.runtime;
    const unused = guard!.unused().map(({ function: name, action, resource }) => `${name} ${action} ${resource}`);
    const short = unused.map((one) => one.replace(/^dealstream-local-/, ''));
    expect(short.filter((one) => !IN_NEED.some((reason) => reason.test(one)))).toEqual([]);
    expect(guard!.refused).toEqual([]);
  });
});

/** Grants a credit, and rings every clock. */
const grant = async (id: string): Promise<void> => {
  const { body } = await system.post([
    registered('cloud', { kind: 'cloud-provider' }),
    registered('lab'),
    granted(id, { expiresOn: '2024-02' }),
  ]);
  expect(body.refused).toBe(0);
  await system.idle();
  for (const rule of system.runtime.bus.scheduled) system.runtime.bus.fire(rule);
  await system.idle();
};

/** Hears of a valuation at an endpoint that fails at first, and does to the subscription all that can be done. */
const subscribe = async (): Promise<void> => {
  const endpoint = await receiver((_got, _response, n) => (n === 1 ? 500 : 204));
  try {
    const filter = { organizations: ['lab'] };
    const another = await system.keyWith('subscriptions:write');
    const { body } = await send('POST', '/v1/subscriptions', { url: endpoint.url, events: ['ValuationChanged'], filter }, another);
    const path = `/v1/subscriptions/${body.id}`;
    await send('POST', `${path}/rotate-secret`);
    await send('PATCH', path, { description: 'Of a lab' });
    expect((await send('PATCH', path, { filter: { organizations: ['labb'] } })).body.suggestions).toContain('lab');
    const valuation = { amount: exact(2.5e9), basis: 'post' };
    await system.post(reported('lab', 'r1', { announcedOn: '2024-02-19', valuation }));
    await endpoint.until(2);
    await system.idle();
    const { deliveries } = await system.get(`${path}/deliveries`);
    expect(deliveries).toMatchObject([{ status: 'delivered', tries: 2 }]);
    await send('POST', `${path}/deliveries/${deliveries[0].id}/retry`);
    await send('POST', `${path}/test`);
    await endpoint.until(4);
    await system.idle();
    expect((await system.ask('/v1/subscriptions')).status).toBe(200);
    expect((await system.ask(path, { method: 'DELETE' })).status).toBe(204);
  } finally {
    await endpoint.stop();
  }
};
