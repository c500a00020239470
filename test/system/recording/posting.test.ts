/** What a post answers when it goes in: one event, several, again, and with a version that is expected. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Asked, Json } from '../../../trial/running.ts';
import { pointersOf, problemIn, wholeProblem } from '../../support/system/problems.ts';
import { claimed, exact, marked, rate, registered, reported, source, superseded, withdrawn } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });

const ifMatch = (version: string): Asked => ({ headers: { 'if-match': version } });
const ndjson = (...lines: string[]) =>
  system.ask('/v1/events', { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: lines.join('\n') });

describe('one event', () => {
  it('is answered by 201 with its stream, its version and an ETag, and is recorded as it was posted', async () => {
    const keyId = (await system.keyWith('events:write')).split('_');
    const event = { ...registered('one'), id: 'e-1', source: '/feeds/1', time: '2024-02-19T12:00:00+08:00', specversion: '1.0' };
    const sent = Date.now();
    const answer = await system.post({ ...event, datacontenttype: 'application/json' }, { key: keyId.join('_') });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json\b/);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toEqual({ status: 'appended', stream: 'organization/one', version: 1 });
    const [recorded, ...rest] = await system.stream('organization/one');
    expect(rest).toEqual([]);
    const { id, source: from, time } = event;
    expect(recorded).toMatchObject({ version: 1, type: event.type, data: event.data, actor: keyId[1], posted: { id, source: from, time } });
    expect(recorded.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(recorded.recordedAt)).toBeGreaterThanOrEqual(sent);
  });

  it('posted again is answered by 200, unchanged, with the present version, and nothing is recorded', async () => {
    const history = [
      registered('again', { aliases: ['Encore'] }),
      { type: 'OrganizationAliased', subject: 'again', data: { alias: 'Da capo' } },
      { type: 'OrganizationAffiliated', subject: 'again', data: { group: 'one', from: '2024' } },
      { type: 'OrganizationExited', subject: 'again', data: { exit: 'acquired', on: '2024-12', acquirer: 'one', source: source() } },
      reported('again', 'seed'),
      superseded('again', 'seed'),
      withdrawn('again', 'seed'),
      marked('again', 'tender-1'),
      { type: 'ValuationClaimWithdrawn', subject: 'again', data: { mark: 'tender-1', source: 'press', reason: 'other' } },
    ];
    for (const [n, event] of history.entries()) {
      expect((await system.post(event)).body).toEqual({ status: 'appended', stream: 'organization/again', version: n + 1 });
    }
    const before = await system.stream('organization/again');
    for (const event of [...history, ...history]) {
      const answer = await system.post({ ...event, time: '2024-02-19T12:00:00Z' });
      expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"9"']);
      expect(answer.body).toMatchObject({ status: 'unchanged', stream: 'organization/again', version: 9 });
    }
    expect(await system.stream('organization/again')).toEqual(before);
  });

  it('posted again with its keys in another order changes nothing', async () => {
    const { body } = await system.post(rate('CNY', '2024-02', 0.139));
    expect(body).toEqual({ status: 'appended', stream: 'currency/cny', version: 1 });
    const { data, subject, type } = rate('CNY', '2024-02', 0.139);
    const reordered = { subject, data: Object.fromEntries(Object.entries(data).reverse()), type };
    expect((await system.post(reordered)).body).toEqual({ status: 'unchanged', stream: 'currency/cny', version: 1 });
  });
});

describe('several events', () => {
  it('are answered in the order posted, with what became of each, and refer to earlier ones of the same request', async () => {
    const { status, body } = await system.post([
      reported('early', 'seed'),
      registered('early'),
      registered('investor', { kind: 'fund' }),
      reported('early', 'seed', { participations: [{ investor: 'investor' }] }),
      rate('EUR', '2024-02', 1.08),
      claimed('early', 'seed', { source: source('other'), amount: exact(5e6, 'EUR') }),
      registered('early'),
      superseded('early', 'seed', { by: 'series-a' }),
      withdrawn('early', 'seed', 'other'),
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ appended: 6, unchanged: 1, refused: 2 });
    expect(body.results.map((one: Json) => [one.index, one.status, one.stream, one.version, one.problem?.code])).toEqual([
      [0, 'refused', undefined, undefined, 'organization-unknown'],
      [1, 'appended', 'organization/early', 1, undefined],
      [2, 'appended', 'organization/investor', 1, undefined],
      [3, 'appended', 'organization/early', 2, undefined],
      [4, 'appended', 'currency/eur', 1, undefined],
      [5, 'appended', 'organization/early', 3, undefined],
      [6, 'unchanged', 'organization/early', 3, undefined],
      [7, 'refused', undefined, undefined, 'thing-unknown'],
      [8, 'appended', 'organization/early', 4, undefined],
    ]);
    const events = await system.stream('organization/early');
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    expect(new Set(events.map(({ recordedAt }) => recordedAt)).size).toBe(1);
  });

  it('take as many refusals as events, and nothing at all', async () => {
    const refusals = (await system.post([marked('nobody', 'm'), marked('nobody', 'm')])).body;
    expect(refusals).toMatchObject({ appended: 0, unchanged: 0, refused: 2 });
    expect(refusals.results.map(({ problem }: Json) => pointersOf(problem))).toEqual([['/0/subject'], ['/1/subject']]);
    const { status, body } = await system.post([]);
    expect([status, body]).toEqual([200, { appended: 0, unchanged: 0, refused: 0, results: [] }]);
  });

  it('go in beside those of a stream that are more than one commit can hold', async () => {
    const note = () => randomBytes(740).toString('base64');
    const huge = Array.from({ length: 800 }, (_, n) => reported('huge', `round-${n}`, { note: note() }));
    const { status, body } = await system.post([registered('huge'), registered('beside'), ...huge, registered('huge')]);
    expect([status, body.appended, body.unchanged, body.refused]).toEqual([200, 1, 0, 802]);
    expect(body.results[1]).toEqual({ index: 1, status: 'appended', stream: 'organization/beside', version: 1 });
    for (const n of [0, 2, 801, 802]) wholeProblem(body.results[n].problem, 413, 'commit-too-large');
    expect(await system.stream('organization/huge')).toEqual([]);
    expect(await system.stream('organization/beside')).toHaveLength(1);
    expect((await system.post([registered('huge'), ...huge.slice(0, 100)])).body).toMatchObject({ appended: 101, refused: 0 });
  });

  it('come as NDJSON as well, where a broken line is refused by its index and the others go in', async () => {
    const line = (event: Json) => JSON.stringify(event);
    const { status, body } = await ndjson(
      line(registered('line-0')),
      '{"type": "OrganizationRegistered", "subject": "line-1", ',
      line({ ...registered('line-2'), Surprise: 1 }),
      `${line(registered('line-3'))}\r`,
      '',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ appended: 2, unchanged: 0, refused: 2 });
    expect(body.results.map(({ index, status: of }: Json) => [index, of])).toEqual([
      [0, 'appended'],
      [1, 'refused'],
      [2, 'refused'],
      [3, 'appended'],
    ]);
    expect(pointersOf(wholeProblem(body.results[1].problem, 400, 'malformed-json'))).toEqual(['/1']);
    expect(pointersOf(wholeProblem(body.results[2].problem, 422, 'invalid-event'))).toEqual(['/2/Surprise']);
    const streams = await Promise.all([0, 1, 2, 3].map((n) => system.stream(`organization/line-${n}`)));
    expect(streams.map(({ length }) => length)).toEqual([1, 0, 0, 1]);
  });

  it('are answered as several even where there is only one', async () => {
    expect((await system.post([registered('line-0')])).body).toMatchObject({ unchanged: 1, results: [{ index: 0, status: 'unchanged' }] });
    expect((await ndjson(JSON.stringify(registered('line-0')))).body).toMatchObject({ unchanged: 1, results: [{ index: 0 }] });
  });
});

describe('If-Match', () => {
  it('lets an event in where the stream is at that version, also when there is none yet', async () => {
    expect((await system.post(registered('matched'), ifMatch('"0"'))).body.version).toBe(1);
    const answer = await system.post(reported('matched', 'seed'), ifMatch('"1"'));
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"2"']);
    const several = await system.post([reported('matched', 'series-a'), reported('matched', 'series-b')], ifMatch('"2"'));
    expect(several.body).toMatchObject({ appended: 2, refused: 0 });
  });

  it.each(['"3"', '"5"', '"0"'])('refuses by 412 where it says %s and the stream is at 4', async (version) => {
    const before = await system.stream('organization/matched');
    const problem = problemIn(await system.post(reported('matched', 'series-c'), ifMatch(version)), 412, 'version-mismatch');
    expect(problem.version).toBe(4);
    const { body } = await system.post([reported('matched', 'series-c'), reported('matched', 'series-d')], ifMatch(version));
    expect(body).toMatchObject({ appended: 0, refused: 2 });
    expect(body.results.map((one: Json) => one.problem.status)).toEqual([412, 412]);
    expect(await system.stream('organization/matched')).toEqual(before);
  });

  it('lets one of several writers in that all saw the same version', async () => {
    const answers = await Promise.all([0, 1, 2, 3, 4].map((n) => system.post(reported('matched', `race-${n}`), ifMatch('"4"'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412, 412, 412]);
    expect(await system.stream('organization/matched')).toHaveLength(5);
  });

  it.each(['4', '"four"', 'W/"4"', '""', '"-1"', '"4" "5"', '"4",'])('is refused by 400 where it is malformed: %s', async (version) => {
    problemIn(await system.post(reported('matched', 'series-e'), ifMatch(version)), 400, 'invalid-parameter');
  });

  it('is refused by 400 for events of several streams', async () => {
    problemIn(await system.post([registered('a'), registered('b')], ifMatch('"0"')), 400, 'invalid-parameter');
    expect([await system.stream('organization/a'), await system.stream('organization/b')]).toEqual([[], []]);
  });
});
