import { describe, expect, it } from 'vitest';
import { published } from '../../../build/publish.ts';
import { catalogue, schemaVersion } from '../../../events/index.ts';
import { problemIn } from '../../support/system/problems.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem();

const open = (path: string, method = 'GET') => system.ask(path, { key: null, method });

describe('what is published, open to all', () => {
  it.each([...catalogue.keys()])('has the schema of every version of %s', async (type) => {
    for (let version = 1; version <= schemaVersion(type); version += 1) {
      const { status, headers, body } = await open(`/schemas/${type}/${version}.json`);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/schema+json']);
      expect(body).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: type, additionalProperties: false });
    }
  });

  it.each([
    '/schemas/RoundReported/99.json',
    '/schemas/RoundReported/1',
    '/schemas/__proto__/1.json',
    '/schemas/Nothing/1.json',
    '/docs/app.js',
    '/docs/schemas.json',
    '/docs/openapi.json',
  ])('has nothing at %s', async (path) => {
    problemIn(await open(path), 404, 'not-found');
  });

  it('tells caches how long, and answers HEAD without a body', async () => {
    for (const path of ['/openapi.json', '/asyncapi.json', '/schemas/RoundReported/1.json']) {
      const { status, headers, text } = await open(path, 'HEAD');
      expect([status, text, headers.get('cache-control')]).toEqual([200, '', 'public, max-age=300']);
      expect(headers.get('etag')).toMatch(/^"/);
    }
  });

  it('is only read: anything else is 405', async () => {
    for (const path of ['/openapi.json', '/asyncapi.json', '/schemas/RoundReported/1.json']) {
      problemIn(await open(path, 'POST'), 405, 'method-not-allowed');
    }
  });

  it('needs no more than 540 KB for the document of the API, in which every member is explained, and every reading shows an answer', () => {
    expect(Buffer.byteLength(published()['openapi.json']!)).toBeLessThan(540 * 1024);
  });
});
