import { describe, expect, it } from 'vitest';
import { answerTo } from '../../support/local/raw.ts';
import { api, lambda, perform } from '../../support/local/stage.ts';

const CORS = {
  AllowOrigins: ['https://deals.example'],
  AllowMethods: ['GET', 'POST'],
  AllowHeaders: ['authorization'],
  ExposeHeaders: ['etag'],
  MaxAge: 60,
};

const serving = async (CorsConfiguration?: typeof CORS) => {
  const resources = { ...lambda('one'), ...api({ $default: 'one' }) };
  resources.Api!.Properties = CorsConfiguration ? { CorsConfiguration } : {};
  const { runtime, given } = await perform(resources, {
    parts: { one: () => ({ answer: { statusCode: 200, headers: { vary: 'accept' }, body: 'answered' } }) },
  });
  const ask = async (method: string, headers: Record<string, string>) => {
    const response = await fetch(`${runtime.url}/v1/things`, { method, headers });
    const cors = [...response.headers].filter(([name]) => name.startsWith('access-control-'));
    return { status: response.status, text: await response.text(), cors: Object.fromEntries(cors) };
  };
  return { ask, given };
};
const preflight = (origin: string) => ({ origin, 'access-control-request-method': 'POST' });

describe('an API that lists an origin', () => {
  it('answers its preflights without asking a function', async () => {
    const { ask, given } = await serving(CORS);
    expect(await ask('OPTIONS', preflight('https://deals.example'))).toEqual({
      status: 204,
      text: '',
      cors: {
        'access-control-allow-origin': 'https://deals.example',
        'access-control-allow-methods': 'GET,POST',
        'access-control-allow-headers': 'authorization',
        'access-control-max-age': '60',
      },
    });
    expect(given).toEqual([]);
  });

  it('lets it read answers', async () => {
    const { ask } = await serving(CORS);
    expect(await ask('GET', { origin: 'https://deals.example' })).toEqual({
      status: 200,
      text: 'answered',
      cors: { 'access-control-allow-origin': 'https://deals.example', 'access-control-expose-headers': 'etag' },
    });
  });

  it.each(['https://evil.example', 'https://deals.example.evil.example', 'null', 'http://deals.example'])(
    'lets %s read nothing',
    async (origin) => {
      const { ask } = await serving(CORS);
      expect(await ask('OPTIONS', preflight(origin))).toEqual({ status: 204, text: '', cors: {} });
      expect((await ask('GET', { origin })).cors).toEqual({});
    },
  );

  it('says nothing of it to who is no browser, and asks its function about other OPTIONS', async () => {
    const { ask, given } = await serving(CORS);
    expect(await ask('GET', {})).toEqual({ status: 200, text: 'answered', cors: {} });
    expect((await ask('OPTIONS', {})).text).toBe('answered');
    expect(given).toHaveLength(2);
  });
});

describe('an API that lists none', () => {
  it('treats a preflight as any request, and lets nobody read answers from elsewhere', async () => {
    const { ask, given } = await serving();
    expect(await ask('OPTIONS', preflight('https://deals.example'))).toEqual({ status: 200, text: 'answered', cors: {} });
    expect((await ask('GET', { origin: 'https://deals.example' })).cors).toEqual({});
    expect(given).toHaveLength(2);
  });
});

describe('a client that takes too long to send its request', () => {
  it('is hung up on by 408', async () => {
    const resources = { ...lambda('one'), ...api({ $default: 'one' }) };
    const { runtime, given } = await perform(resources, { patienceMs: 50 });
    const { hostname, port } = new URL(runtime.url);
    for (const begun of ['POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{', 'GET / HT', 'GET / HTTP/1.1\r\nhost: a\r\nx-slow: ']) {
      expect(await answerTo({ hostname, port: Number(port) }, begun)).toMatch(/^HTTP\/1\.1 408 /);
    }
    expect(given).toEqual([]);
  });
});
