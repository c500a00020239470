/** How events may be sent: media types, with attributes of CloudEvents that are left; and what of it no client should send. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Json } from '../../../trial/running.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { claimed, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });
beforeAll(async () => {
  await system.post(registered('moonshot'));
});

const send = (body: string | Buffer, headers: Record<string, string>): Promise<Answer> =>
  system.ask('/v1/events', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

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
    for (const [path, body, place] of [
      ['/v1/keys', '{"name":"a","name":"b","scopes":["read"]}', '/name'],
      ['/v1/subscriptions', '{"events":[],"filter":{"direction":"up","direction":"down"}}', '/filter/direction'],
      ['/v1/restrictions/what-if', '{"policy":"denial","policy":"notify"}', '/policy'],
    ] as const) {
      const answer = await system.ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      expect([path, pointersOf(problemIn(answer, 400, 'malformed-json'))]).toEqual([path, [place]]);
    }
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
