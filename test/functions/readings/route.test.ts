/** What every route does with what it declares, before its reading is asked. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { clusters } from '../../../domain/views.ts';
import type { HttpEvent } from '../../../functions/http/front.ts';
import { Problem } from '../../../functions/http/problem.ts';
import { nothingKnown } from '../../../functions/readings/answering/known.ts';
import { type Question, route } from '../../../functions/readings/answering/route.ts';
import type { Reader } from '../../../functions/readings/world/reader.ts';
import { rowOr404, versionOf } from '../../../functions/readings/world/row.ts';

const SHAPE = { kind: z.enum(['a', 'b']).optional(), from: z.string().optional() };
type Shape = typeof SHAPE;

const eventAt = (rawPath: string, queryStringParameters?: Record<string, string>) =>
  ({ rawPath, headers: {}, queryStringParameters, requestContext: { requestId: 'request' } }) as unknown as HttpEvent;

/** Notes what happens in its order. Rows are at `versions`, one after the other. */
const noted = (versions: number[] = [7]) => {
  const notes: string[] = [];
  const left = versions.values();
  let now = 0;
  const pause = async (ms: number) => {
    now += ms;
  };
  const clock = { now: () => now, pause };
  const store = { latest: async () => [{ i: 6, n: 3 }] };
  const reader = { clock, store, known: { ...nothingKnown(), promised: Number.POSITIVE_INFINITY } } as unknown as Reader;
  const rests = () => ({
    organization: async (id: string) => {
      notes.push(`waits for ${id}`);
      return left.next().value;
    },
  });
  return { notes, reader, rests };
};

const asking = (declared: Partial<Parameters<typeof route<Shape>>[1]>, { notes, reader, rests }: ReturnType<typeof noted>) => {
  const asked: Question<Shape>[] = [];
  const all = { rests, times: true, paged: true, parameters: SHAPE, ...declared };
  const made = route<Shape>('/v1/things/{category}/{id}', all, async (_, question) => {
    notes.push('reads');
    asked.push(question);
    return { body: {} };
  });
  const ask = async (query?: Record<string, string>, path = '/v1/things/one/two') => {
    const answer = await made
      .read(reader)(eventAt(path, query))
      .catch((error: unknown) => error);
    return answer instanceof Problem ? { status: answer.status, ...answer.data } : answer;
  };
  return { made, ask, asked };
};

describe('a route', () => {
  it('takes what it declares, in the order of the document, and nothing else', async () => {
    const parametersOf = (declared: Parameters<typeof asking>[0]) => Object.keys(asking(declared, noted()).made.parameters);
    expect(parametersOf({})).toEqual(['kind', 'from', 'asOf', 'knownAt', 'recordedAt', 'method', 'limit', 'cursor', 'format', 'after']);
    expect(parametersOf({ times: false })).toEqual(['kind', 'from', 'limit', 'cursor', 'format', 'after']);
    expect(parametersOf({ paged: false })).toEqual(['kind', 'from', 'asOf', 'knownAt', 'recordedAt', 'method', 'format', 'after']);
    expect(parametersOf({ rests: 'nothing' })).toEqual([
      'kind',
      'from',
      'asOf',
      'knownAt',
      'recordedAt',
      'method',
      'limit',
      'cursor',
      'format',
    ]);
    const { ask } = asking({ rests: 'nothing', times: false, paged: false }, noted());
    for (const name of ['after', 'asOf', 'limit', 'other']) {
      expect(await ask({ [name]: '1' })).toMatchObject({
        status: 400,
        errors: [{ pointer: `/${name}` }],
        allowed: ['kind', 'from', 'format'],
      });
    }
  });

  it('gives its reading what is asked: the viewpoint, the times as they were written, the segments, its own parameters', async () => {
    const { ask, asked } = asking({}, noted());
    await ask({ kind: 'a', asOf: '2024-02-01', recordedAt: '2024-03-01T00:00:00.000Z' }, '/v1/things/one/t%77o');
    expect(asked).toMatchObject([
      {
        asked: { kind: 'a' },
        times: { asOf: '2024-02-01', recordedAt: '2024-03-01T00:00:00.000Z' },
        viewpoint: { asOf: '2024-02-01', recordedAt: Date.parse('2024-03-01') },
        segments: ['one', 'two'],
        id: 'two',
        paging: { limit: 50 },
      },
    ]);
    expect(Object.keys(asked[0]?.asked ?? {})).toEqual(['kind']);
  });

  it('waits for the version of `after` before it reads, and only when it is asked to', async () => {
    const world = noted([5, 6, 7]);
    const { ask } = asking({}, world);
    await ask({ after: 'organization/moonshot@7' });
    await ask();
    expect(world.notes).toEqual(['waits for moonshot', 'waits for moonshot', 'waits for moonshot', 'reads', 'reads']);
  });

  it('refuses before it waits: what cannot be asked, at a path that cannot be, or of streams that it does not rest on', async () => {
    const world = noted([]);
    const check = ({ from, asOf }: { from?: string | undefined; asOf?: string | undefined }) => {
      if (from && asOf && from > asOf) throw new Problem({ code: 'invalid-parameter', detail: 'from lies after asOf' });
    };
    const { ask } = asking({ check }, world);
    const after = 'organization/moonshot@7';
    expect(await ask({ kind: 'c', after })).toMatchObject({ status: 400, errors: [{ pointer: '/kind' }] });
    expect(await ask({ from: '2025', asOf: '2024-01-01', after })).toMatchObject({ status: 400, detail: 'from lies after asOf' });
    expect(await ask({ after }, '/v1/things/one/%')).toMatchObject({ status: 404, code: 'not-found' });
    expect(await ask({ after: 'cluster/hall@1' })).toMatchObject({ status: 400, errors: [{ pointer: '/after' }] });
    expect(world.notes).toEqual([]);
  });

  it('answers 503 without reading when the version does not come', async () => {
    const world = noted();
    expect(await asking({}, world).ask({ after: 'organization/moonshot@8' })).toMatchObject({ status: 503, code: 'not-yet-applied' });
    expect(world.notes).not.toContain('reads');
  });

  it('answers 404 at once, without reading, where the log has no such version', async () => {
    const world = noted();
    expect(await asking({}, world).ask({ after: 'organization/moonshot@9' })).toMatchObject({ status: 404, code: 'not-found' });
    expect(world.notes).toEqual(['waits for moonshot']);
  });

  it('pages a list where it has pages, and gives all of it where it has none', async () => {
    const items = Array.from({ length: 60 }, (_, n) => `item-${String(n).padStart(2, '0')}`);
    const pageOf = async (paged: boolean, query: Record<string, string> = {}) => {
      const { ask, asked } = asking({ paged }, noted());
      await ask(query);
      return asked[0]?.page(items, (item) => [item]);
    };
    expect(await pageOf(false)).toEqual({ page: items });
    const first = await pageOf(true, { limit: '25' });
    expect(first).toEqual({ page: items.slice(0, 25), next: expect.any(String) });
    expect(await pageOf(true, { limit: '40', cursor: first?.next ?? '' })).toEqual({ page: items.slice(25) });
  });
});

describe('a row that a path names', () => {
  const row = { id: 'hall', v: 3, at: 0, fold: 1, state: clusters.initial, plain: null };
  const reader = { rows: { get: async (_: unknown, id: string) => (id === 'hall' ? row : undefined) } } as unknown as Reader;
  const find = (id: string, shown: object | null) => rowOr404(reader, clusters, id, { noun: 'cluster', show: () => shown });

  it('comes with what is shown of it', async () => {
    expect(await find('hall', { name: 'Hall' })).toEqual({ row, shown: { name: 'Hall' } });
  });

  it.each([
    ['there is none', 'other', { name: 'Hall' }],
    ['its Id is none', 'No Id', { name: 'Hall' }],
    ['nothing of it is known yet', 'hall', null],
  ])('is not found where %s', async (_, id, shown) => {
    await expect(find(id, shown)).rejects.toMatchObject({
      status: 404,
      data: { code: 'not-found', detail: `there is no cluster "${id}"` },
    });
  });

  it('says its version, and that it is stale where it could not be folded further', () => {
    expect(versionOf(row)).toEqual({ version: 3 });
    expect(versionOf({ v: 3, stuck: { error: 'TypeError', fold: 1, code: 'x' } })).toEqual({ version: 3, stale: true });
  });

  it('keeps for ever what is cited: an instant, under the rules by which it is answered', async () => {
    const { ask } = asking({ rests: 'nothing' }, noted());
    const cited = await ask({ recordedAt: '2026-01-01T00:00:00.000Z', method: '1.1' });
    expect(cited).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'private, max-age=31536000, immutable' } });
    expect(JSON.parse((cited as { body: string }).body)).toMatchObject({ method: '1.1', asOfRecord: '2026-01-01T00:00:00.000Z' });
    expect(JSON.parse((cited as { body: string }).body)).not.toHaveProperty('methodAsked');
  });

  it('says under which rules it was asked for where ours are others, and lets nobody keep that, nor an answer about now', async () => {
    const { ask } = asking({ rests: 'nothing' }, noted());
    const other = await ask({ recordedAt: '2026-01-01T00:00:00.000Z', method: '1.0' });
    expect(other).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'private, no-cache' } });
    expect(JSON.parse((other as { body: string }).body)).toMatchObject({ method: '1.1', methodAsked: '1.0' });
    expect(await ask({ method: '1.1' })).toMatchObject({ headers: { 'cache-control': 'private, no-cache' } });
    expect(await ask({ method: 'x' })).toMatchObject({ status: 400, errors: [{ pointer: '/method' }] });
  });
});
