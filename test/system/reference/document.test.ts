import { describe, expect, it } from 'vitest';
import { examples, openApiDocument } from '../../../build/publish.ts';
import { operations } from '../../../functions/reference/document.ts';
import { misfitsOf } from '../../../trial/fit.ts';
import type { Json } from '../../../trial/running.ts';
import { shortened } from '../../../trial/shortened.ts';
import { useSystem } from '../../support/system/use.ts';

const document = JSON.parse(JSON.stringify(openApiDocument())) as Json;
const documented = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
  Object.entries<Json>(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

/** Those whose examples are of the shipped facts; subscriptions are made first, and have ids that nobody knows before. */
const apart = documented.filter(({ operation }) => operation.tags[0] !== 'Subscriptions');

/** The address of an operation's example, made from the document and nothing else. */
const addressOf = (path: string, { parameters = [] }: Json): string => {
  const given = parameters.filter(({ example }: Json) => example !== undefined);
  const filled = given
    .filter((one: Json) => one.in === 'path')
    .reduce((text: string, one: Json) => text.replace(`{${one.name}}`, one.example), path);
  const query = new URLSearchParams(
    given.filter((one: Json) => one.in === 'query').map(({ name, example }: Json) => [name, String(example)]),
  );
  return query.size > 0 ? `${filled}?${query}` : filled;
};

const system = useSystem({ holding: 'facts' });

describe('every documented example', () => {
  it.each(apart.filter(({ method }) => method === 'GET').map(({ path, operation }) => [addressOf(path, operation), operation] as const))(
    '%s is answered as documented',
    async (address, operation) => {
      const { status, body } = await system.ask(address);
      expect(status).toBe(200);
      const { example } = operation.responses['200'].content['application/json'];
      // `npm run examples` writes them anew. Of keys, and of the service itself, every system has its own.
      const isOwn = ['Keys', 'Service'].includes(operation.tags[0]);
      // The order of streams among the changes is another in each, too.
      const order = operation.operationId === 'getChanges' ? { changes: expect.any(Array) } : {};
      expect(example).toEqual(isOwn ? undefined : { ...shortened(body), ...order });
    },
  );

  it.each(
    apart
      .filter(({ operation }) => operation.responses['200']?.content?.['text/csv'])
      .map(({ path, operation }) => addressOf(path, operation)),
  )('%s is a table as well, with something in it', async (address) => {
    const { status, headers, text } = await system.ask(address, { headers: { accept: 'text/csv' } });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(1);
  });

  it.each(
    Object.values<Json>(document.paths['/v1/events'].post.requestBody.content).flatMap(({ examples: shown = {} }) =>
      Object.entries<Json>(shown),
    ),
  )('of a posted event is accepted: %s', async (_, { value }: Json) => {
    const { status, body } = await system.post(value);
    expect([200, 201]).toContain(status);
    if (Array.isArray(value)) expect([body.appended, body.refused]).toEqual([value.length, 0]);
    else expect(body.status).toMatch(/^(appended|unchanged)$/);
  });

  it('of subscriptions is answered as documented, from the first to the last', async () => {
    const known: Record<string, string> = {};
    const order = ['POST', 'PATCH', 'GET', 'DELETE'];
    const own = documented.filter((one) => !apart.includes(one)).sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
    for (const { method, path, operation } of own) {
      const example = operation.requestBody?.content['application/json'].example;
      const address = Object.entries(known).reduce((text, [name, value]) => text.replace(`{${name}}`, value), path);
      const headers = { 'content-type': 'application/json' };
      const { status, body } = await system.ask(address, { method, ...(example && { body: JSON.stringify(example), headers }) });
      expect([path, String(status)]).toEqual([path, Object.keys(operation.responses)[0]]);
      if (body?.secret) known.id = body.id;
      if (body?.attempts) known.delivery = body.id;
    }
    expect(own).toHaveLength(9);
  });

  it('of another body is accepted: a draft, and a key that is made and revoked', async () => {
    const bodyOf = (path: string) => JSON.stringify(document.paths[path].post.requestBody.content['application/json'].example);
    const send = (path: string) =>
      system.ask(path, { method: 'POST', body: bodyOf(path), headers: { 'content-type': 'application/json' } });
    expect((await send('/v1/restrictions/what-if')).status).toBe(200);
    expect((await send('/v1/keys')).status).toBe(201);
    const { operation } = apart.find(({ method }) => method === 'DELETE')!;
    expect((await system.ask(addressOf('/v1/keys/{id}', operation), { method: 'DELETE' })).status).toBe(204);
  });
});

describe('the document', () => {
  it('describes every operation once, each with an id of its own, a summary and a tag that is explained', () => {
    const ids = documented.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(documented).toHaveLength(operations().length);
    const tags = new Set(document.tags.map(({ name }: Json) => name));
    for (const { operation } of documented) {
      expect(operation.summary).toMatch(/^[A-Z]/);
      expect(tags.has(operation.tags[0])).toBe(true);
    }
  });

  it('has an example of every event type, most of them shipped facts', () => {
    const shown = Object.values(examples()).flatMap(({ value }) => value);
    const types = Object.keys(document.components.schemas.PostedEvent.discriminator.mapping);
    expect(types.filter((type) => !shown.some((one) => one.type === type))).toEqual([]);
    expect(Object.keys(examples()).length).toBeGreaterThan(12);
  });

  it('is what the system answers at /openapi.json, to anybody, with an ETag', async () => {
    const answer = await system.ask('/openapi.json', { key: null });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(document);
    const headers = { 'if-none-match': answer.headers.get('etag')! };
    expect((await system.ask('/openapi.json', { key: null, headers })).status).toBe(304);
  });
});

describe('the check of answers against the document', () => {
  const answered = { method: 'GET', path: '/v1/changes?wait=0', status: 200, type: 'application/json' };

  it('takes what fits', () => {
    expect(misfitsOf({ ...answered, body: { changes: [], position: 3, last: 3, method: '1.1' } })).toEqual([]);
  });

  it.each<[string, Json]>([
    ['a member too many', { body: { changes: [], position: 3, last: 3, method: '1.1', more: 1 } }],
    ['a member missing', { body: { changes: [], last: 3, method: '1.1' } }],
    ['a wrong type, deep inside', { body: { changes: [{ position: 'one' }], position: 3, last: 3, method: '1.1' } }],
    ['a status that is not documented', { status: 418, body: {} }],
    ['a content type that is not documented', { type: 'text/html', body: undefined }],
    ['no problem where there is no such path', { path: '/v1/nothing', status: 404, body: {} }],
    [
      'a problem that lacks its code',
      { status: 400, type: 'application/problem+json', body: { type: '/problems/x', title: 'x', status: 400 } },
    ],
  ])('finds %s', (_, change) => {
    expect(misfitsOf({ ...answered, ...change })).not.toEqual([]);
  });
});
