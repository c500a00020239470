import { type IncomingMessage, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { until } from '../../support/local/folder.ts';
import { type Act, api, gated, lambda, type Part, perform } from '../../support/local/stage.ts';

const ROUTES = { 'GET /things/{id}': 'one', 'ANY /all/{proxy+}': 'one', 'POST /things': 'one' };

/** An API of one function, and what a client says to it. */
const serving = async (
  part: Part = () => ({ answer: {} }),
  { authorizer, ...properties }: { authorizer?: Part; Timeout?: number } = {},
) => {
  const parts = { one: part, ...(authorizer && { guard: authorizer }) };
  const resources = { ...lambda('one', properties), ...lambda('guard'), ...api(ROUTES, authorizer && 'guard') };
  const system = await perform(resources, { parts });
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${system.runtime.url}${path}`, init);
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body, text: body.toString('utf8') };
  };
  const asked = (name = 'one') => system.given.filter((given) => given.name === name).map(({ event }) => event);
  return { ...system, ask, asked };
};
const answering = (answer: Act['answer']) => serving(() => ({ answer }));

describe('a request', () => {
  it('reaches its function in payload format 2.0', async () => {
    const { ask, asked, runtime } = await serving();
    await ask('/things/7?tag=a&day=2026-01-02&tag=b%20c', { headers: { 'X-Custom': 'As It Is', 'User-Agent': 'the test' } });
    const [event] = asked();
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /things/{id}',
      rawPath: '/things/7',
      rawQueryString: 'tag=a&day=2026-01-02&tag=b%20c',
      headers: { host: new URL(runtime.url).host, 'x-custom': 'As It Is', 'user-agent': 'the test' },
      queryStringParameters: { tag: 'a,b c', day: '2026-01-02' },
      pathParameters: { id: '7' },
      requestContext: {
        http: { method: 'GET', path: '/things/7', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'the test' },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        routeKey: 'GET /things/{id}',
        stage: '$default',
        timeEpoch: expect.any(Number),
      },
      isBase64Encoded: false,
    });
    expect(Object.keys(event.headers).filter((name) => name !== name.toLowerCase())).toEqual([]);
    expect([event.body, event.requestContext.authorizer]).toEqual([undefined, undefined]);
  });

  it('without query and variables has no fields for them, and keeps a path as it was sent', async () => {
    const { ask, asked } = await serving();
    await ask('/things', { method: 'POST' });
    await ask('/all/a%2Fb//c/');
    expect(asked()[0]).not.toHaveProperty('queryStringParameters');
    expect(asked()[0]).not.toHaveProperty('pathParameters');
    expect(asked()[1]).toMatchObject({ rawPath: '/all/a%2Fb//c/', pathParameters: { proxy: 'a%2Fb//c/' } });
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'text/csv', 'application/xml', 'application/javascript', 'TEXT/plain'])(
    'with %s brings its body as text',
    async (type) => {
      const { ask, asked } = await serving();
      await ask('/things', { method: 'POST', body: 'Grüße', headers: { 'content-type': type } });
      expect(asked()[0]).toMatchObject({ body: 'Grüße', isBase64Encoded: false });
    },
  );

  it.each(['application/x-ndjson', 'application/octet-stream', 'image/png'])('with %s brings its body in base64', async (type) => {
    const { ask, asked } = await serving();
    const body = Buffer.from([0, 255, 10, 128]);
    await ask('/things', { method: 'POST', body, headers: { 'content-type': type } });
    expect(asked()[0]).toMatchObject({ body: body.toString('base64'), isBase64Encoded: true });
  });

  it.each(['gzip', 'br'])('that is packed brings its body in base64, whatever its type: %s', async (encoding) => {
    const { ask, asked } = await serving();
    const body = Buffer.from([31, 139, 8]);
    await ask('/things', { method: 'POST', body, headers: { 'content-type': 'application/json', 'content-encoding': encoding } });
    expect(asked()[0]).toMatchObject({ body: body.toString('base64'), isBase64Encoded: true });
  });

  it('that repeats a header brings its values joined', async () => {
    const { runtime, asked } = await serving();
    const options = { headers: { 'X-Many': ['a', 'b'] } };
    await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${runtime.url}/things/7`, options, (response) => resolve(response.resume()))
        .once('error', reject)
        .end();
    });
    expect(asked()[0].headers['x-many'].split(/, ?/)).toEqual(['a', 'b']);
  });

  it('that no route takes is answered by 404, and no function sees it', async () => {
    const { ask, given } = await serving();
    for (const [path, method] of [
      ['/', 'GET'],
      ['/things', 'GET'],
      ['/things/7', 'HEAD'],
      ['/things/7/more', 'GET'],
      ['//elsewhere/things/7', 'GET'],
    ] as const)
      expect([path, (await ask(path, { method })).status]).toEqual([path, 404]);
    expect(given).toEqual([]);
  });

  it('of more than 10 MiB is answered by 413, and no function sees it', async () => {
    const { ask, given } = await serving();
    const body = 'x'.repeat(10 * 1024 * 1024 + 1);
    const refused = await ask('/things', { method: 'POST', body, headers: { 'content-type': 'text/plain' } });
    expect([refused.status, JSON.parse(refused.text), given]).toEqual([413, { message: 'Request Too Long' }, []]);
  });
});

describe('an answer', () => {
  it('is given with its status, headers and text', async () => {
    const { ask } = await answering({
      statusCode: 422,
      headers: { 'content-type': 'text/plain', ETag: '"7"', 'x-count': 3 },
      body: 'Grüße',
    });
    const { status, headers, text } = await ask('/things/7');
    expect([status, headers.get('content-type'), headers.get('etag'), headers.get('x-count')]).toEqual([422, 'text/plain', '"7"', '3']);
    expect([text, headers.get('content-length')]).toEqual(['Grüße', '7']);
  });

  it('in base64 is given in bytes', async () => {
    const bytes = Buffer.from([0, 255, 10, 128]);
    const { ask } = await answering({ statusCode: 200, body: bytes.toString('base64'), isBase64Encoded: true });
    expect((await ask('/things/7')).body).toEqual(bytes);
  });

  it('without a status is 200 and JSON as a whole', async () => {
    const { ask } = await answering({ id: 7, body: 'not this alone' });
    const { status, headers, text } = await ask('/things/7');
    expect([status, headers.get('content-type'), JSON.parse(text)]).toEqual([200, 'application/json', { id: 7, body: 'not this alone' }]);
  });

  it('to HEAD is without its body, but says how long that is', async () => {
    const { ask } = await answering({ statusCode: 200, body: 'seven..' });
    const { headers, body } = await ask('/all/x', { method: 'HEAD' });
    expect([body.length, headers.get('content-length')]).toEqual([0, '7']);
  });

  it.each([204, 304])('of %i has neither body nor length', async (statusCode) => {
    const { ask } = await answering({ statusCode, headers: { etag: '"7"' } });
    const { status, headers, body } = await ask('/things/7');
    expect([status, body.length, headers.get('content-length'), headers.get('etag')]).toEqual([statusCode, 0, null, '"7"']);
  });

  it.each<[string, Act]>([
    ['a function that throws', { fail: 'secret' }],
    ['a function that ends its process', { exit: 1 }],
    ['a header that HTTP does not allow', { answer: { statusCode: 200, headers: { 'x-bad': 'a\nb' } } }],
  ])('of %s is 500 and tells nothing, and the next one is answered', async (_, act) => {
    let acts = [act];
    const { ask } = await serving(() => acts.pop() ?? { answer: { statusCode: 200 } });
    const { status, text } = await ask('/things/7');
    expect([status, JSON.parse(text)]).toEqual([500, { message: 'Internal Server Error' }]);
    acts = [];
    expect((await ask('/things/7')).status).toBe(200);
  });

  it('that does not come in time is 503, and the next one is answered', async () => {
    let acts: Act[] = [{ hang: true }];
    const { ask } = await serving(() => acts.pop() ?? { answer: { statusCode: 200 } }, { Timeout: 4 });
    const { status, text } = await ask('/things/7');
    expect([status, JSON.parse(text)]).toEqual([503, { message: 'Service Unavailable' }]);
    acts = [];
    expect((await ask('/things/7')).status).toBe(200);
  });

  it('under way is given before the system stops', async () => {
    const gate = gated();
    const { ask, given, stop } = await serving(gate.part);
    const answer = ask('/things/7');
    await until('it is under way', () => given.length === 1);
    const stopped = stop();
    gate.open();
    expect((await answer).status).toBe(200);
    await stopped;
    // Though the client keeps its connection, for longer than a test may take.
    await expect(ask('/things/7')).rejects.toThrow('fetch failed');
  });
});
