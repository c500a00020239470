import { describe, expect, it } from 'vitest';
import { refuse } from '../../../domain/kernel/decision.ts';
import { front, type HttpEvent } from '../../../functions/http/front.ts';
import { notFound, PROBLEMS, Problem, problem, problemAnswer, problemBody } from '../../../functions/http/problem.ts';
import { surround } from '../../support/functions/deployed.ts';
import { startEngine } from '../../support/functions/engine.ts';

const { endpoint, prepare } = await startEngine();
surround(endpoint);
const { post } = await prepare(() => import('../../../functions/post.ts'));

const bodyOf = (answer: { body?: string | undefined }) => JSON.parse(answer.body ?? 'null');

describe('what a code is in HTTP', () => {
  it('is a status, the same for all who use it', () => {
    const byStatus = Map.groupBy(Object.entries(PROBLEMS), ([, [status]]) => status);
    expect(Object.fromEntries([...byStatus].map(([status, all]) => [status, all.map(([code]) => code)]))).toEqual({
      308: ['moved'],
      400: ['invalid-parameter', 'malformed-body', 'malformed-json'],
      401: ['key-expired', 'key-missing-or-unknown'],
      403: ['scope-missing', 'other-address'],
      404: ['not-found'],
      405: ['method-not-allowed'],
      409: [
        'capacity-exceeded',
        'credit-exceeded',
        'allocation-conflict',
        'draw-conflict',
        'id-reused',
        'organization-merged',
        'alias-ambiguous',
        'key-exists',
        'last-admin-key',
        'too-many-subscriptions',
      ],
      412: ['version-mismatch'],
      413: ['answer-too-large', 'body-too-large', 'commit-too-large', 'stream-too-large', 'too-many-events', 'too-much-at-once'],
      415: ['unsupported-media-type'],
      422: [
        'has-rounds',
        'identifier-taken',
        'is-referred-to',
        'thing-ended',
        'supersession-cyclic',
        'draw-outside-term',
        'currency-mismatch',
        'invests-in-itself',
        'alias-taken',
        'affiliation-overlaps',
        'organization-unknown',
        'round-incomplete',
        'pre-post-mismatch',
        'cheques-exceed-round',
        'date-in-future',
        'thing-unknown',
        'fx-rate-missing',
        'group-nested',
        'invalid-event',
        'event-type-unknown',
        'type-reserved',
        'invalid-draft',
        'invalid-key',
        'invalid-subscription',
      ],
      429: ['rate-limited'],
      500: ['damaged-data', 'internal-error'],
      503: ['not-yet-applied', 'not-yet-final', 'too-late', 'unavailable'],
    });
  });

  it('is a title that says it in words', () => {
    for (const [code, [, title]] of Object.entries(PROBLEMS))
      expect({ code, title }).toEqual({ code, title: expect.stringMatching(/^[A-Z].* /) });
  });
});

describe('a refusal', () => {
  const { refusal } = refuse('capacity-exceeded', 'only 3 are free', [{ pointer: '/data/gpus', message: 'expected at most 3' }], {
    free: 3,
  });

  it('of the domain knows nothing of HTTP', () => {
    expect(Object.keys(refusal)).toEqual(['code', 'detail', 'errors', 'free']);
  });

  it('gets its status and title where it is answered, and keeps what else it says, in this order', () => {
    expect(Object.entries(problemBody(refusal, 'request-1'))).toEqual([
      ['type', '/problems/capacity-exceeded'],
      ['title', 'Not enough GPUs are free'],
      ['status', 409],
      ['detail', 'only 3 are free'],
      ['instance', 'request-1'],
      ['code', 'capacity-exceeded'],
      ['errors', [{ pointer: '/data/gpus', message: 'expected at most 3' }]],
      ['free', 3],
    ]);
  });
});

describe('an organization that is not registered', () => {
  it('is a fault of the event that names it, and not there for the path that asks for it', () => {
    const named = new Problem(refuse('organization-unknown', 'no such').refusal);
    const asked = notFound('no such', 'organization-unknown', { suggestions: [] });
    expect([named, asked].map((one) => problemAnswer(one, 'request').statusCode)).toEqual([422, 404]);
    expect([named, asked].map((one) => bodyOf(problemAnswer(one, 'request')))).toMatchObject([
      { code: 'organization-unknown', status: 422, title: 'Organization not registered' },
      { code: 'organization-unknown', status: 404, title: 'Not found', suggestions: [] },
    ]);
  });
});

describe('an answer that takes longer than its function may', () => {
  const event = {
    rawPath: '/v1/deals',
    headers: {},
    requestContext: { http: { method: 'GET' }, requestId: 'slow' },
  } as unknown as HttpEvent;
  const within = (ms: number) => ({ getRemainingTimeInMillis: () => ms }) as never;

  it('is a problem that says when to come back, before the time is over', async () => {
    const answer = await front(() => new Promise<never>(() => {}))(event, within(1000));
    expect(answer).toMatchObject({ statusCode: 503, headers: { 'retry-after': '5', 'content-type': 'application/problem+json' } });
    expect(bodyOf(answer)).toMatchObject({ code: 'unavailable', status: 503, instance: 'slow' });
  });

  it('and fails afterwards is heard of no more', async () => {
    let fail = (_: Error) => {};
    const answer = await front(() => new Promise<never>((_, reject) => (fail = reject)))(event, within(0));
    fail(new Error('too late'));
    await new Promise(setImmediate);
    expect(answer.statusCode).toBe(503);
  });

  it('is waited for as long as there is time', async () => {
    expect(await front(async () => ({ statusCode: 204 }))(event, within(29_000))).toMatchObject({ statusCode: 204 });
  });
});

describe('a post that takes too long to decide', () => {
  it('is answered 503, with when to come back, and records nothing', async () => {
    const clock = [0, 16_000].values();
    const registry = { registered: async () => new Set(), mentioning: async () => [] };
    const recorder = { store: {}, registry, warm: { get: () => undefined, set: () => undefined } };
    const elapsed = () => clock.next().value ?? 16_000;
    const late = post({ ...recorder, now: () => 0, elapsed, random: () => 0, pause: async () => undefined } as never);
    const requestContext = {
      http: { method: 'POST', path: '/v1/events' },
      requestId: 'late',
      authorizer: { lambda: { keyId: 'key', scopes: 'events:write' } },
    };
    const event = {
      rawPath: '/v1/events',
      headers: { 'content-type': 'application/json' },
      body: '[]',
      requestContext,
    } as unknown as HttpEvent;
    const answer = await front(late)(event, {} as never);
    expect(answer).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1', 'content-type': 'application/problem+json' } });
    expect(bodyOf(answer)).toEqual({
      ...problemBody(problem('too-late', '').data, 'late'),
      detail: 'it took too long to decide, and what was not yet is not recorded; trying again is safe',
    });
  });
});
