/** What the functions write into their logs: enough to follow a request to its last consequence, and nothing that is nobody's business. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { exact, marked, registered } from '../../support/system/samples.ts';

let system: Running;
let endpoint: Receiver;
let secret: string;
const headers = { 'content-type': 'application/json' };
const PRIVATE = 'nobody-s-business';

beforeAll(async () => {
  [system, endpoint] = await Promise.all([running({ without: ['boards', 'changes'] }), receiver()]);
  const body = JSON.stringify({ url: `${endpoint.url}?token=${PRIVATE}`, events: ['ValuationChanged'], description: PRIVATE });
  ({ secret } = (await system.ask('/v1/subscriptions', { method: 'POST', headers, body })).body);
});
afterAll(async () => {
  await system.stop();
  await endpoint.stop();
});

/** Lines of JSON with this message, by the function that wrote them. */
const lines = (message: string): Json[] =>
  system.logs.flatMap((line) => {
    const start = line.indexOf('{');
    try {
      const logged = JSON.parse(line.slice(start));
      return logged.message === message ? [logged] : [];
    } catch {
      return [];
    }
  });

describe('logs', () => {
  it('follow a request from its answer over the bus to the webhook, by one id', async () => {
    await system.post([registered('ada'), marked('ada', 'm', { note: PRIVATE, valuation: { amount: exact(2e9), basis: 'post' } })]);
    await endpoint.until(1);
    await system.idle();
    const { requestId } = lines('answered').find(({ route }) => route === 'POST /v1/events');
    expect(requestId).toMatch(/\S{8}/);
    for (const message of ['published', 'handed out', 'tried']) {
      expect(lines(message).map(({ request }) => request)).toContain(requestId);
    }
  });

  it('say what was asked and answered, by whose key', async () => {
    await system.get('/v1/organizations/ada');
    expect(lines('answered').at(-1)).toMatchObject({
      method: 'GET',
      route: 'GET /v1/organizations/{id}',
      status: 200,
      keyId: expect.any(String),
    });
  });

  it('hold no body, no key, no secret, no query and no address of a subscriber', async () => {
    const key = await system.keyWith('read');
    await system.ask(`/v1/organizations?q=${PRIVATE}`, { key });
    await system.ask('/v1/events', { method: 'POST', headers, body: `{"type": "${PRIVATE}"` });
    await system.ask(`/v1/keys`, { method: 'POST', headers, body: JSON.stringify({ name: PRIVATE, scopes: ['read'] }) });
    await system.idle();
    const text = system.logs.join('\n');
    expect(text.length).toBeGreaterThan(1_000);
    for (const hidden of [PRIVATE, secret, secret.replace('whsec_', ''), key, key.split('_').at(-1)!, endpoint.url]) {
      expect(text.includes(hidden)).toBe(false);
    }
  });

  it('hold no secret that stands in a path by mistake, and the answer does not say it back', async () => {
    const key = await system.keyWith('read');
    for (const said of [key, key.split('_').at(-1)!, secret.replace('/', '')]) {
      for (const [path, method] of [
        ['/v1/keys/', 'DELETE'],
        ['/v1/keys/', 'GET'],
        ['/v1/keys/', 'POST'],
        ['/v1/', 'GET'],
        ['/', 'GET'],
        ['/v1/keys/x/', 'DELETE'],
      ] as const) {
        const answer = await system.ask(`${path}${encodeURIComponent(said)}`, { method });
        expect([404, 405]).toContain(answer.status);
        expect(answer.text).not.toContain(said);
        expect(answer.text).not.toContain(encodeURIComponent(said));
      }
      await system.idle();
      expect(system.logs.join('\n')).not.toContain(said);
    }
    expect(lines('answered').map(({ route }) => route)).toEqual(
      expect.arrayContaining(['DELETE /v1/keys/{id}', 'GET /v1/keys/{id}', '$default']),
    );
  });

  it('carry metrics in the form that CloudWatch reads', () => {
    const metrics = system.logs.flatMap((line) => (line.includes('"_aws"') ? [JSON.parse(line.slice(line.indexOf('{')))] : []));
    const lag = metrics.find(({ service }) => service === 'project-valuation-timelines');
    expect(lag).toMatchObject({
      Lag: expect.any(Number),
      _aws: { CloudWatchMetrics: [{ Namespace: 'Dealstream-local', Dimensions: [['service']] }] },
    });
  });
});
