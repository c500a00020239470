import { describe, expect, it } from 'vitest';
import { until } from '../../support/local/folder.ts';
import { type Act, api, lambda, type Part, perform, queue } from '../../support/local/stage.ts';

describe('a function', () => {
  it('sees its own environment and what Lambda adds, and nothing of another function or of this process', async () => {
    process.env.OF_THIS_PROCESS = 'secret';
    const own = (value: string) => ({ Environment: { Variables: { OWN: value, [`ONLY_${value}`]: '1' } }, MemorySize: 512 });
    const { runtime, given } = await perform({ ...lambda('a', own('A')), ...lambda('b', own('B')), ...queue('work') });
    for (const name of ['a', 'b']) await runtime.functions.get(name)!.invoke({});
    delete process.env.OF_THIS_PROCESS;
    const services = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(given[0]!.environment).toEqual({
      STAGE: expect.any(String),
      OWN: 'A',
      ONLY_A: '1',
      TZ: 'UTC',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_LAMBDA_FUNCTION_NAME: 'a',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_ENDPOINT_URL_DYNAMODB: runtime.engine.endpoint,
      AWS_ENDPOINT_URL_EVENTBRIDGE: services,
      AWS_ENDPOINT_URL_SQS: services,
      AWS_ENDPOINT_URL_KMS: services,
      DEALSTREAM_LOOPBACK: 'allowed',
    });
    expect(given[1]!.environment).toMatchObject({ OWN: 'B', ONLY_B: '1', AWS_LAMBDA_FUNCTION_NAME: 'b' });
    expect(given[1]!.environment).not.toHaveProperty('ONLY_A');
  });

  it('knows how much of its time is left', async () => {
    const { runtime, given } = await perform(lambda('a', { Timeout: 10 }));
    await runtime.functions.get('a')!.invoke({});
    expect(given[0]!.remaining).toBeGreaterThan(5_000);
    expect(given[0]!.remaining).toBeLessThanOrEqual(10_000);
  });

  it('answers as JSON would carry it, several at a time', async () => {
    const held = new Map<string, () => void>();
    const part: Part = ({ event }) => new Promise((resolve) => held.set(event.n, () => resolve({ answer: { n: event.n } })));
    const { runtime } = await perform(lambda('a'), { parts: { a: part } });
    const one = runtime.functions.get('a')!;
    const answers = ['1', '2', '3'].map((n) => one.invoke({ n }));
    await until('all three are under way', () => held.size === 3);
    for (const n of ['3', '1', '2']) held.get(n)!();
    expect(await Promise.all(answers)).toEqual([{ n: '1' }, { n: '2' }, { n: '3' }]);
  });

  it.each<[string, Act, RegExp, string]>([
    ['throws', { fail: 'no such thing' }, /^no such thing$/, 'RangeError'],
    ['ends its process', { exit: 3 }, /^a exited with code 3$/, 'Runtime.ExitError'],
    ['takes too long', { hang: true }, /Task timed out after 1 seconds$/, 'Sandbox.Timedout'],
    ['is in an endless loop', { spin: true }, /Task timed out after 1 seconds$/, 'Sandbox.Timedout'],
  ])('that %s fails with what happened, and works again the next time', async (_, act, message, errorType) => {
    const Timeout = errorType === 'Sandbox.Timedout' ? 1 : 120;
    const { runtime } = await perform(lambda('a', { Timeout }), { parts: { a: ({ event }) => (event.first ? act : { answer: 'well' }) } });
    const one = runtime.functions.get('a')!;
    await expect(one.invoke({ first: true })).rejects.toMatchObject({ message: expect.stringMatching(message), errorType });
    // On a busy machine the first may time out before it has begun, and a new process may need longer to.
    (one.properties as Record<string, unknown>).Timeout = 120;
    expect(await one.invoke({})).toBe('well');
  });

  it('that takes too long takes nobody with it who came later', async () => {
    let timedOut = false;
    const part: Part = async ({ event }) => {
      if (event.hang) return { hang: true };
      await until('the other one has timed out', () => timedOut);
      return { answer: 'in time' };
    };
    const { runtime } = await perform(lambda('a', { Timeout: 1 }), { parts: { a: part } });
    const one = runtime.functions.get('a')!;
    const hanging = one.invoke({ hang: true }).catch(() => {
      timedOut = true;
    });
    // The time of the one is up long before that of the other.
    (one.properties as Record<string, unknown>).Timeout = 120;
    const later = one.invoke({});
    await hanging;
    expect(await later).toBe('in time');
  });

  it('says what it prints and why it failed in the log, under its name', async () => {
    const { runtime, logs } = await perform(lambda('a'), { parts: { a: () => ({ fail: 'out of paper' }) } });
    await expect(runtime.functions.get('a')!.invoke({})).rejects.toThrow('out of paper');
    await until('its print is logged', () => logs.includes('a asked'));
    expect(logs.join('\n')).toMatch(/^a RangeError: out of paper\n\s+at .*handler/m);
  });

  it('without its bundle stops the start by its logical id', async () => {
    const started = perform(lambda('a', { Handler: 'absent.handler' }));
    await expect(started).rejects.toThrow(/^function a: no absent\.mjs in .*function$/);
  });

  it('whose bundle exports no such handler fails when it is invoked', async () => {
    const { runtime } = await perform(lambda('a', { Handler: 'index.other' }));
    await expect(runtime.functions.get('a')!.invoke({})).rejects.toThrow(/index\.mjs exports no function "other"/);
  });
});

describe('an authorizer', () => {
  const guarded = async (guard: Part) => {
    const resources = { ...lambda('one'), ...lambda('guard'), ...api({ 'POST /things/{id}': 'one' }, 'guard') };
    const system = await perform(resources, { parts: { guard, one: () => ({ answer: { statusCode: 201 } }) } });
    const ask = (headers: Record<string, string> = {}) =>
      fetch(`${system.runtime.url}/things/7?a=1`, {
        method: 'POST',
        body: 'secret',
        headers: { 'content-type': 'text/plain', ...headers },
      });
    return { ...system, ask, names: () => system.given.map(({ name }) => name) };
  };

  it('sees the request without its body, and the function sees what it says of the caller', async () => {
    const { ask, given } = await guarded(() => ({ answer: { isAuthorized: true, context: { key: 'k1', scopes: 'read' } } }));
    expect((await ask({ authorization: 'Bearer x' })).status).toBe(201);
    expect(given.map(({ name }) => name)).toEqual(['guard', 'one']);
    expect(given[0]!.event).toMatchObject({
      version: '2.0',
      type: 'REQUEST',
      routeKey: 'POST /things/{id}',
      rawPath: '/things/7',
      headers: { authorization: 'Bearer x' },
      queryStringParameters: { a: '1' },
      pathParameters: { id: '7' },
    });
    expect(given[0]!.event).not.toHaveProperty('body');
    expect(given[1]!.event).toMatchObject({ body: 'secret', requestContext: { authorizer: { lambda: { key: 'k1', scopes: 'read' } } } });
  });

  it.each([{ isAuthorized: false, context: { key: 'k1' } }, { isAuthorized: 'true' }, {}, null, 'yes'])(
    'that answers %j lets nobody through: 403',
    async (answer) => {
      const { ask, names } = await guarded(() => ({ answer }));
      const response = await ask();
      expect([response.status, await response.json(), names()]).toEqual([403, { message: 'Forbidden' }, ['guard']]);
    },
  );

  it('that fails lets nobody through: 500', async () => {
    const { ask, names } = await guarded(() => ({ fail: 'no table' }));
    expect([(await ask()).status, names()]).toEqual([500, ['guard']]);
  });

  it.each([{ AuthorizerType: 'JWT' }, { EnableSimpleResponses: false }, { AuthorizerResultTtlInSeconds: 60 }])(
    'with %j stops the start by its logical id',
    async (other) => {
      const resources = { ...lambda('one'), ...lambda('guard'), ...api({ 'GET /': 'one' }, 'guard') };
      Object.assign(resources.Authorizer!.Properties!, other);
      await expect(perform(resources)).rejects.toThrow('authorizer Authorizer is of a kind that the local runtime does not know');
    },
  );
});
