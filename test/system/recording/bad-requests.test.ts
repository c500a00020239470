/** Requests that no client should send: each is answered by a problem that says what is wrong, and records nothing. */
import { request } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Asked, Json } from '../../../trial/running.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { marked, registered, reported, source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });
beforeAll(async () => {
  await system.post(registered('moonshot'));
});

const raw = (body: string | Buffer | undefined, type: string | null = 'application/json', more: Asked = {}) =>
  system.ask('/v1/events', {
    method: 'POST',
    ...(body !== undefined && { body }),
    ...more,
    headers: { ...(type && { 'content-type': type }), ...more.headers },
  });

/** The status of a request whose target is sent as it is, which fetch would tidy up. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(system.url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('a body', () => {
  it.each(['', ' ', '{', '{"type":}', '[1,', 'null null', "{'type': 1}", '{"a":NaN}', '\u0000'])(
    'that is not JSON is refused by 400: %j',
    async (body) => {
      problemIn(await raw(body), 400, 'malformed-json');
    },
  );

  it('that is not UTF-8 is refused by 400, as JSON or NDJSON', async () => {
    const event = Buffer.from(JSON.stringify(registered('latin', { name: 'Zhipu e' })).replace('Zhipu e', 'Zhipu \u00e9'), 'latin1');
    for (const type of ['application/json', 'application/x-ndjson']) problemIn(await raw(event, type), 400, 'malformed-body');
    expect(await system.stream('organization/latin')).toEqual([]);
  });

  it('of any script is kept as it was sent', async () => {
    const name = '月之暗面 Zhìpǔ \u{1F680} \u200f';
    await system.post(registered('scripts', { name: `${name}x` }));
    expect((await system.stream('organization/scripts'))[0].data.name).toBe(`${name}x`);
  });

  it.each(['application/json', 'application/x-ndjson'])('over 1 MiB is refused by 413: %s', async (type) => {
    const body = JSON.stringify(reported('moonshot', 'huge', { note: 'x'.repeat(2 * 1024 * 1024) }));
    problemIn(await raw(body, type), 413, 'body-too-large');
    expect((await raw(JSON.stringify(registered('moonshot')).padEnd(1024 * 1024))).status).toBe(200);
    problemIn(await raw(JSON.stringify(registered('moonshot')).padEnd(1024 * 1024 + 1)), 413, 'body-too-large');
  });

  it('of 1,001 events is refused by 413 as a whole, of 1,000 not', async () => {
    const many = (length: number) => Array.from({ length }, (_, n) => registered(`many-${n}`));
    problemIn(await system.post(many(1001)), 413, 'too-many-events');
    const lines = many(1001).map((event) => JSON.stringify(event));
    problemIn(await raw(lines.join('\n'), 'application/x-ndjson'), 413, 'too-many-events');
    expect(await system.stream('organization/many-0')).toEqual([]);
    expect((await system.post(Array(1000).fill(registered('moonshot')))).body).toMatchObject({ appended: 0, unchanged: 1000 });
  });

  it.each([null, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'multipart/form-data; boundary=x'])(
    'of another content type is refused by 415: %s',
    async (type) => {
      problemIn(await raw(Buffer.from(JSON.stringify(registered('typed'))), type), 415, 'unsupported-media-type');
      expect(await system.stream('organization/typed')).toEqual([]);
    },
  );

  it.each(['application/json; charset=utf-8', 'Application/JSON'])('is taken as %s', async (type) => {
    expect((await raw(JSON.stringify(registered('moonshot')), type)).status).toBe(200);
  });

  it.each(['5', 'null', 'true', '"text"', '[[]]', '[null]', '[5, "x"]'])('of JSON that is no event is refused by 422: %s', async (body) => {
    const answer = await raw(body);
    if (!body.startsWith('[')) return expect(pointersOf(problemIn(answer, 422, 'invalid-event'))).toEqual(['']);
    const values = JSON.parse(body);
    expect(answer.body).toMatchObject({ appended: 0, refused: values.length });
    expect(answer.body.results.map(({ problem }: Json) => pointersOf(problem))).toEqual(values.map((_: Json, n: number) => [`/${n}`]));
  });

  it('nested a hundred thousand levels deep is refused, and the next request is answered', async () => {
    const deep = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    expect((await raw(deep('[', ']'))).body).toMatchObject({ appended: 0, refused: 1 });
    problemIn(await raw(deep('{"a":', '}')), 422, 'invalid-event');
    const event = JSON.stringify(registered('deep', { name: 'NAME' })).replace('"NAME"', deep('[', ']'));
    expect(pointersOf(problemIn(await raw(event), 422, 'invalid-event'))).toEqual(['/data/name']);
    expect((await system.ask('/health')).status).toBe(200);
  });
});

describe('an event', () => {
  const { data, ...envelope } = reported('moonshot', 'seed');
  it.each<[string, Json, string]>([
    ['an unknown key', { ...envelope, data, Extra: 1 }, '/Extra'],
    ['an extension that is no simple value', { ...envelope, data, amount: { currency: 'USD' } }, '/amount'],
    ['an unknown key in its data', { ...envelope, data: { ...data, extra: 1 } }, '/data/extra'],
    ['an unknown key with / and ~', { ...envelope, data: { ...data, 'a/b~c': 1 } }, '/data/a~1b~0c'],
    [
      'an unknown key deep down',
      { ...envelope, data: { ...data, amount: { currency: 'USD', disclosure: 'undisclosed', value: 0 } } },
      '/data/amount/value',
    ],
    ['no type', { subject: 'moonshot', data }, '/type'],
    ['no subject', { type: 'RoundReported', data }, '/subject'],
    ['no data', envelope, '/data'],
    ['a subject that is no Id', { ...envelope, data, subject: 'Moonshot' }, '/subject'],
    ['a subject of 65 characters', { ...envelope, data, subject: 'x'.repeat(65) }, '/subject'],
    ['another specversion', { ...envelope, data, specversion: '0.3' }, '/specversion'],
    ['another datacontenttype', { ...envelope, data, datacontenttype: 'text/xml' }, '/datacontenttype'],
    ['a time that is none', { ...envelope, data, time: 'yesterday' }, '/time'],
    ['30 February', { ...envelope, data: { ...data, announcedOn: '2024-02-30' } }, '/data/announcedOn'],
    ['29 February in a common year', { ...envelope, data: { ...data, announcedOn: '2023-02-29' } }, '/data/announcedOn'],
    ['month 13', { ...envelope, data: { ...data, closedOn: '2024-13' } }, '/data/closedOn'],
    ['a year before 1900', { ...envelope, data: { ...data, announcedOn: '1899' } }, '/data/announcedOn'],
    ['a date as a number', { ...envelope, data: { ...data, announcedOn: 2024 } }, '/data/announcedOn'],
    [
      'a negative sum',
      { ...envelope, data: { ...data, amount: { currency: 'USD', disclosure: 'exact', value: -1 } } },
      '/data/amount/value',
    ],
    [
      'a sum as text',
      { ...envelope, data: { ...data, amount: { currency: 'USD', disclosure: 'exact', value: '1' } } },
      '/data/amount/value',
    ],
    [
      'a currency that is none',
      { ...envelope, data: { ...data, amount: { currency: 'usd', disclosure: 'exact', value: 1 } } },
      '/data/amount/currency',
    ],
    [
      'a disclosure that is none',
      { ...envelope, data: { ...data, amount: { currency: 'USD', disclosure: 'secret', value: 1 } } },
      '/data/amount/disclosure',
    ],
    ['an url that runs code', { ...envelope, data: { ...data, source: { ...source(), url: 'javascript:alert(1)' } } }, '/data/source/url'],
    ['a note of 1,001 characters', { ...envelope, data: { ...data, note: 'x'.repeat(1001) } }, '/data/note'],
    ['an assurance that is none', marked('moonshot', 'tender', { assurance: 'certain' }), '/data/assurance'],
    ['a round type that is none', { ...envelope, data: { ...data, roundType: 'series-aa' } }, '/data/roundType'],
  ])('with %s is refused by 422 at its place', async (_, event, pointer) => {
    const before = await system.stream('organization/moonshot');
    expect(pointersOf(problemIn(await system.post(event), 422, 'invalid-event'))).toEqual([pointer]);
    expect(pointersOf((await system.post([registered('moonshot'), event])).body.results[1].problem)).toEqual([`/1${pointer}`]);
    expect(await system.stream('organization/moonshot')).toEqual(before);
  });

  it.each([
    ['/__proto__', '{"type":"OrganizationAliased","subject":"moonshot","data":{"alias":"a"},"__proto__":{"admin":true}}'],
    ['/data/__proto__', '{"type":"OrganizationAliased","subject":"moonshot","data":{"alias":"a","__proto__":{"admin":true}}}'],
    ['/data/constructor', '{"type":"OrganizationAliased","subject":"moonshot","data":{"alias":"a","constructor":{"prototype":{}}}}'],
  ])('with %s is refused as with any unknown key, and changes nothing for others', async (pointer, body) => {
    const before = await system.stream('organization/moonshot');
    expect(pointersOf(problemIn(await raw(body), 422, 'invalid-event'))).toEqual([pointer]);
    expect(await system.stream('organization/moonshot')).toEqual(before);
    problemIn(await system.post(registered('other'), { key: await system.keyWith('read') }), 403, 'scope-missing');
  });

  it.each(['constructor', 'tostring', 'hasownproperty'])('may be about an Id that every object has: %s', async (id) => {
    problemIn(await system.post(marked(id, id)), 422, 'organization-unknown');
    expect((await system.post([registered(id), reported(id, id), marked(id, id)])).body).toMatchObject({ appended: 3 });
  });
});

it('a path with malformed escapes, or one that no client would send, is the client’s mistake', async () => {
  for (const path of ['/v1/organizations/%', '/v1/organizations/%zz/rounds', '/v1/streams/organization/%E0%A4', '/v1/streams/%/x']) {
    problemIn(await system.ask(path), 404, 'not-found');
  }
  for (const path of ['//', '/%00', '/v1/organizations/..%2f..%2fetc', '/\\']) {
    const status = await statusOf(path);
    expect([400, 401, 404]).toContain(status);
  }
});
