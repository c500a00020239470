/** Events that are sent as gzip: what is unpacked, and what is refused. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const MIB = 1024 * 1024;

const system = useSystem({ without: ['boards', 'changes'] });
beforeAll(async () => {
  await system.post(registered('moonshot'));
});

const send = (body: string | Buffer, headers: Record<string, string>): Promise<Answer> =>
  system.ask('/v1/events', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
const packed = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
  send(typeof body === 'string' ? gzipSync(body) : body, { 'content-encoding': 'gzip', ...headers });

/** An event that fills so many bytes with blanks behind it. */
const filled = (id: string, bytes: number): string => JSON.stringify(registered(id)).padEnd(bytes);

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
