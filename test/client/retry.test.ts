import { describe, expect, it } from 'vitest';
import { RETRIES, type Retries, retrying } from '../../client/retry.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const URL_OF_EVENTS = 'https://dealstream.example/v1/events';

type Outcome = number | [status: number, retryAfter: string] | Error;

/** A service with these outcomes, one after the other, and what a client that asks it sees. */
const asking = async (
  outcomes: Outcome[],
  {
    random = 0.5,
    request = new Request(URL_OF_EVENTS),
    ...more
  }: { request?: Request; random?: number } & Partial<Omit<Retries, 'random'>> = {},
) => {
  const pauses: number[] = [];
  const bodies: string[] = [];
  let asked = 0;
  const fetch = async (one: Request) => {
    bodies.push(await one.text());
    const outcome = outcomes[asked]!;
    asked += 1;
    if (outcome instanceof Error) throw outcome;
    const [status, after] = [outcome].flat() as [number, string?];
    return new Response('{}', { status, headers: after ? { 'retry-after': after } : {} });
  };
  const pause = async (ms: number) => void pauses.push(ms);
  const result = await retrying(fetch, { ...RETRIES, ...more, random: () => random, now: () => NOW, pause })(request).then(
    ({ status }) => status,
    (error: Error) => error.message,
  );
  return { result, pauses, asked, bodies };
};

describe('a request', () => {
  it('that is answered is asked once, whatever the answer, unless it may succeed later', async () => {
    for (const status of [200, 201, 400, 401, 404, 409, 422, 500])
      expect(await asking([status])).toMatchObject({ result: status, asked: 1 });
  });

  it('is asked again after 429, 502, 503, 504 and a lost connection, with pauses that may grow twice as long each time', async () => {
    const { result, pauses } = await asking([429, 502, 503, 504, new Error('reset'), 200]);
    expect(result).toBe(200);
    expect(pauses).toEqual([125, 250, 500, 1000, 2000]);
  });

  it('pauses anything from nothing to the whole, never longer than the longest', async () => {
    expect((await asking([503, 503, 200], { random: 0 })).pauses).toEqual([0, 0]);
    expect((await asking([503, 503, 503, 200], { random: 1, longest: 400 })).pauses).toEqual([250, 400, 400]);
  });

  it('waits at least as long as the service asks, in seconds or by a date', async () => {
    expect((await asking([[429, '3'], 200])).pauses).toEqual([3125]);
    expect((await asking([[503, 'Thu, 01 Jan 2026 00:00:07 GMT'], 200])).pauses).toEqual([7125]);
    expect((await asking([[503, 'Wed, 31 Dec 2025 00:00:00 GMT'], 200])).pauses).toEqual([125]);
    expect((await asking([[503, 'soon'], 200])).pauses).toEqual([125]);
  });

  it('is not asked again when the service asks for longer than the longest pause', async () => {
    expect(await asking([[429, '21'], 200])).toMatchObject({ result: 429, asked: 1 });
  });

  it('ends with the last answer, or the last failure, when all tries are used up', async () => {
    expect(await asking([503, 503, 503], { tries: 2 })).toMatchObject({ result: 503, asked: 3 });
    expect(await asking([503, new Error('first'), new Error('last')], { tries: 2 })).toMatchObject({ result: 'last', asked: 3 });
  });

  it('has its whole body every time', async () => {
    const request = new Request(URL_OF_EVENTS, { method: 'POST', body: '{"type":"x"}' });
    expect((await asking([503, new Error('reset'), 200], { request })).bodies).toEqual(['{"type":"x"}', '{"type":"x"}', '{"type":"x"}']);
  });

  it('that makes a key is not asked again when nobody knows whether it arrived, but is when it did not begin', async () => {
    const request = () => new Request('https://dealstream.example/v1/keys', { method: 'POST', body: '{}' });
    expect(await asking([new Error('reset'), 201], { request: request() })).toMatchObject({ result: 'reset', asked: 1 });
    expect(await asking([504, 201], { request: request() })).toMatchObject({ result: 504, asked: 1 });
    expect(await asking([429, 201], { request: request() })).toMatchObject({ result: 201, asked: 2 });
  });

  it('that is given up by its caller is not asked again', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await asking([new Error('aborted')], { request: new Request(URL_OF_EVENTS, { signal: controller.signal }) })).toMatchObject({
      asked: 1,
    });
  });
});
