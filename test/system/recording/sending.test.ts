/** How events may be sent: media types, packed, with attributes of CloudEvents that are left; and what of it no client should send. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Asked, Json } from '../../../trial/running.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { claimed, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const MIB = 1024 * 1024;

const system = useSystem({ without: ['boards', 'changes'] });
beforeAll(async () => {
  await system.post(registered('moonshot'));
});

const send = (body: string | Buffer, headers: Record<string, string>, more: Asked = {}): Promise<Answer> =>
  system.ask('/v1/events', { method: 'POST', body, ...more, headers: { 'content-type': 'application/json', ...headers } });
const packed = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
  send(typeof body === 'string' ? gzipSync(body) : body, { 'content-encoding': 'gzip', ...headers });

/** An event that fills so many bytes with blanks behind it. */
const filled = (id: string, bytes: number): string => JSON.stringify(registered(id)).padEnd(bytes);

describe('a media type', () => {
  it.each(['application/json', 'application/cloudevents+json', 'application/cloudevents-batch+json'])(
    'of documents is taken: %s',
    async (type) => {
      expect((await send(JSON.stringify([registered('moonshot')]), { 'content-type': type })).body).toMatchObject({ unchanged: 1 });
    },
  );

  it.each(['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'Application/JSONL; charset=UTF-8'])(
    'of lines is taken: %s',
    async (type) => {
      const lines = `${JSON.stringify(registered('moonshot'))}\n\n{"type":\n${JSON.stringify(registered('moonshot'))}`;
      const { body } = await send(lines, { 'content-type': type });
      expect([body.unchanged, body.refused, body.results[1].problem.code]).toEqual([2, 1, 'malformed-json']);
    },
  );

  it.each(['utf-16', 'iso-8859-1', '"latin1"', 'UTF-32LE', ''])('with another charset is refused by 415: %j', async (charset) => {
    for (const type of ['application/json', 'application/x-ndjson']) {
      const answer = await send(JSON.stringify(registered('charset')), { 'content-type': `${type}; charset=${charset}` });
      expect(problemIn(answer, 415, 'unsupported-media-type').detail).toContain('send utf-8');
    }
    expect(await system.stream('organization/charset')).toEqual([]);
  });

  it('with another charset is refused wherever JSON is taken', async () => {
    const asked = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json; charset=utf-16' } };
    for (const path of ['/v1/subscriptions', '/v1/keys', '/v1/restrictions/what-if'])
      problemIn(await system.ask(path, asked), 415, 'unsupported-media-type');
  });

  it.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])('of UTF-8 is taken, however it says so: %s', async (charset) => {
    expect((await send(JSON.stringify(registered('moonshot')), { 'content-type': `application/json;charset=${charset}` })).status).toBe(
      200,
    );
  });

  it('that is not taken names those that are', async () => {
    const { detail } = problemIn(await send('{}', { 'content-type': 'text/plain' }), 415, 'unsupported-media-type');
    expect(detail).toContain('application/json, application/cloudevents+json, application/cloudevents-batch+json, application/x-ndjson');
  });
});

describe('a packed body', () => {
  it.each(['application/json', 'application/cloudevents+json', 'application/x-ndjson', 'application/ndjson', 'application/jsonl'])(
    'is unpacked: %s',
    async (type) => {
      const answer = await packed(JSON.stringify(registered('moonshot')), { 'content-type': type });
      expect(answer.status).toBe(200);
    },
  );

  it('is recorded as if it had been sent as it is, whatever its script', async () => {
    const event = registered('gzipped', { name: '月之暗面 Zhìpǔ 🚀' });
    expect((await packed(JSON.stringify(event))).status).toBe(201);
    expect((await system.post(event)).body.status).toBe('unchanged');
    expect((await system.stream('organization/gzipped'))[0].data.name).toBe('月之暗面 Zhìpǔ 🚀');
    expect((await send(gzipSync(JSON.stringify(event)), { 'content-encoding': 'X-GZIP' })).status).toBe(200);
    expect((await send(JSON.stringify(event), { 'content-encoding': 'identity' })).status).toBe(200);
  });

  it('may unpack to 8 MiB, and to no byte more', async () => {
    expect((await packed(filled('moonshot', 8 * MIB))).status).toBe(200);
    const problem = problemIn(await packed(filled('larger', 8 * MIB + 1)), 413, 'body-too-large');
    expect(problem.detail).toContain('8388608');
    problemIn(await packed(filled('larger', 200 * MIB)), 413, 'body-too-large');
    expect(await system.stream('organization/larger')).toEqual([]);
  });

  it('may be of 1 MiB as it is sent, and 1,000 events', async () => {
    problemIn(await packed(gzipSync(filled('moonshot', 2 * MIB), { level: 0 })), 413, 'body-too-large');
    problemIn(await packed(JSON.stringify(Array(1001).fill(registered('moonshot')))), 413, 'too-many-events');
    expect((await packed(JSON.stringify(Array(1000).fill(registered('moonshot'))))).body).toMatchObject({ unchanged: 1000 });
  });

  it('that is cut, at whatever place, is refused by 400', async () => {
    const whole = gzipSync(JSON.stringify(registered('cut')));
    for (const bytes of [1, 2, 9, 10, 11, whole.length - 9, whole.length - 8, whole.length - 1]) {
      problemIn(await packed(whole.subarray(0, bytes)), 400, 'malformed-body');
    }
    expect(problemIn(await packed(whole.subarray(0, whole.length - 1)), 400, 'malformed-body').detail).toContain('it was cut');
    expect(await system.stream('organization/cut')).toEqual([]);
  });

  it('that is damaged, is no gzip, goes on behind its end, or is nothing, is refused by 400', async () => {
    const whole = gzipSync(JSON.stringify(registered('damaged')));
    const flipped = Buffer.from(whole);
    flipped[whole.length - 5]! ^= 1;
    const bodies = [flipped, Buffer.from(JSON.stringify(registered('damaged'))), Buffer.concat([whole, Buffer.from('more')])];
    for (const body of bodies) problemIn(await packed(body), 400, 'malformed-body');
    problemIn(await packed(Buffer.alloc(0)), 400, 'malformed-body');
    expect(await system.stream('organization/damaged')).toEqual([]);
  });

  it('that holds gzip is refused by 400, which says so; gzip that is not said to be likewise', async () => {
    const once = gzipSync(JSON.stringify(registered('twice')));
    expect(problemIn(await packed(gzipSync(once)), 400, 'malformed-body').detail).toContain('gzip within gzip');
    expect(problemIn(await send(once, { 'content-type': 'application/x-ndjson' }), 400, 'malformed-body').detail).toContain(
      'Content-Encoding: gzip',
    );
    expect(await system.stream('organization/twice')).toEqual([]);
  });

  it('that is not UTF-8 is refused by 400', async () => {
    const latin = Buffer.from(JSON.stringify(registered('latin', { name: 'é' })), 'latin1');
    problemIn(await packed(gzipSync(latin)), 400, 'malformed-body');
  });

  it.each(['br', 'deflate', 'gzip, gzip', 'gzip, br', 'zstd', 'compress'])(
    'of another encoding is refused by 415: %s',
    async (encoding) => {
      const answer = await send(JSON.stringify(registered('encoded')), { 'content-encoding': encoding });
      expect(problemIn(answer, 415, 'unsupported-media-type').detail).toContain('send gzip, or the body as it is');
      expect(answer.headers.get('accept-encoding')).toBe('gzip');
      expect(await system.stream('organization/encoded')).toEqual([]);
    },
  );

  it('is taken of events alone', async () => {
    const body = gzipSync(JSON.stringify({ name: 'packed', scopes: ['read'] }));
    for (const path of ['/v1/keys', '/v1/subscriptions', '/v1/restrictions/what-if']) {
      const answer = await system.ask(path, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      });
      problemIn(answer, 415, 'unsupported-media-type');
    }
  });
});

describe('attributes of CloudEvents', () => {
  it('that are extensions, or name a schema, are taken and left', async () => {
    const extended = {
      ...registered('extended'),
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      partitionkey: 7,
      sampled: true,
    };
    const event = {
      ...extended,
      nothing: null,
      dataschema: 'https://example.com/schema.json',
      specversion: '1.0',
      datacontenttype: 'application/json',
    };
    expect((await system.post(event)).status).toBe(201);
    const [recorded] = await system.stream('organization/extended');
    expect(JSON.stringify(recorded)).not.toMatch(/traceparent|partitionkey|sampled|dataschema|example\.com/);
    expect((await system.post(registered('extended'))).body.status).toBe('unchanged');
  });

  it.each(['Extra', 'trace-parent', 'data_base64', 'spécial', 'a b'])('are no keys of other letters: %j', async (key) => {
    const event = { ...registered('keyed'), [key]: 'x' };
    expect(pointersOf(problemIn(await system.post(event), 422, 'invalid-event'))).toEqual([`/${key}`]);
  });

  it.each([{ amount: { value: 1 } }, { participations: [] }])('are no objects or lists: those belong in data: %j', async (extension) => {
    const problem = problemIn(await system.post({ ...registered('keyed'), ...extension }), 422, 'invalid-event');
    expect([pointersOf(problem), problem.errors[0].message]).toEqual([
      [`/${Object.keys(extension)[0]}`],
      expect.stringContaining('extension attribute'),
    ]);
    expect(await system.stream('organization/keyed')).toEqual([]);
  });
});

describe('a key that stands twice', () => {
  it('is refused by 400 at its place, in an event, an array and wherever JSON is taken', async () => {
    const round = JSON.stringify(reported('moonshot', 'doubled', { note: 'one' })).replace('"note":"one"', '"note":"one","note":"two"');
    expect(pointersOf(problemIn(await send(round, {}), 400, 'malformed-json'))).toEqual(['/data/note']);
    expect(pointersOf(problemIn(await send(`[${JSON.stringify(registered('moonshot'))},${round}]`, {}), 400, 'malformed-json'))).toEqual([
      '/1/data/note',
    ]);
    const key = { method: 'POST', body: '{"name":"a","name":"b","scopes":["read"]}', headers: { 'content-type': 'application/json' } };
    expect(pointersOf(problemIn(await system.ask('/v1/keys', key), 400, 'malformed-json'))).toEqual(['/name']);
    expect((await system.stream('organization/moonshot')).filter(({ type }: Json) => type === 'RoundReported')).toEqual([]);
  });

  it('on a line of NDJSON refuses that line alone', async () => {
    const lines = [JSON.stringify(registered('moonshot')), '{"type":"OrganizationAliased","type":"x","subject":"moonshot","data":{}}'];
    const { body } = await send(lines.join('\n'), { 'content-type': 'application/jsonl' });
    expect([body.unchanged, body.refused, pointersOf(body.results[1].problem)]).toEqual([1, 1, ['/1/type']]);
  });

  it('is no key that stands once in each of several objects', async () => {
    const participations = ['a', 'b'].map((investor) => ({ investor, lead: null }));
    expect(
      (await system.post([registered('a'), registered('b'), reported('moonshot', 'fine'), claimed('moonshot', 'fine', { participations })]))
        .body,
    ).toMatchObject({
      refused: 0,
    });
  });
});
