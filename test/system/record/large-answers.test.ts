/** However much is told, with events that are all allowed: every answer is at most 4 MB, and walking gives everything once. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Json } from '../../../trial/running.ts';
import { capacity, cluster } from '../../support/system/compute-samples.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, marked, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
const MOST = 4_000_000;
const BODY = 1_000_000;
const TODAY = new Date().toISOString().slice(0, 10);

/** A source as long as one may be: 6 KB, for a Chinese character is three bytes. */
const long = (id: string): Json => ({
  id,
  publisher: `${id} `.padEnd(300, '报'),
  title: `${id} `.padEnd(1000, '月'),
  url: `https://example.com/${id}/`.padEnd(2000, 'u'),
});
/** Told by 50 places, each of which says much of itself: 290 KB. */
const told = (id: string) => ({ source: long(id), alsoIn: Array.from({ length: 48 }, (_, n) => long(`${id}-${n}`)) });

const many = (count: number, make: (n: number) => Json): Json[] => Array.from({ length: count }, (_, n) => make(n));
const [ROUNDS, CLAIMS, MARKS] = [18, 15, 720];
const EVENTS = [
  ...[
    registered('large'),
    registered('wide'),
    registered('marked'),
    registered('fund', { kind: 'fund' }),
    cluster('hall', { operator: 'fund' }),
  ],
  // Rounds, each with a large claim; and a round and a phase, each with many.
  ...many(ROUNDS, (n) => reported('large', `r${n}`, { ...told(`large-${n}`), participations: [{ investor: 'fund', amount: exact(1e6) }] })),
  ...many(CLAIMS, (n) => reported('wide', 'one', told(`wide-${n}`))),
  reported('wide', 'two', { announcedOn: '2025-01-01' }),
  ...many(CLAIMS, (n) => capacity('hall', 'phase', told(`hall-${n}`))),
  ...many(MARKS, (n) =>
    marked('marked', `m${n}`, { asOf: new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10), source: long(`mark-${n}`) }),
  ),
];

beforeAll(async () => {
  let batch: Json[] = [];
  const send = async () => {
    const { status, body } = await system.post(batch);
    expect([status, body.refused]).toEqual([200, 0]);
    batch = [];
  };
  for (const event of EVENTS) {
    if (Buffer.byteLength(JSON.stringify([...batch, event])) > BODY) await send();
    batch.push(event);
  }
  await send();
  await system.idle();
});

/** An answer that is no larger than one may be. */
const ask = async (path: string): Promise<Answer> => {
  const answer = await system.ask(path);
  expect([path, Buffer.byteLength(answer.text) <= MOST]).toEqual([path, true]);
  return answer;
};
const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

/** All items of a list, and how many pages they took. */
const walked = async (path: string, noun: string): Promise<{ items: Json[]; pages: number }> => {
  const items: Json[] = [];
  for (let [pages, next] = [1, '']; ; pages += 1) {
    const { status, body } = await ask(`${path}${next}`);
    expect([path, status]).toEqual([path, 200]);
    items.push(...body[noun]);
    if (!body.next) return { items, pages };
    next = `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(body.next)}`;
  }
};
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

describe('walking', () => {
  it('all changes gives each position once, whatever is asked for at a time', async () => {
    for (const limit of [500, 50]) {
      const positions: number[] = [];
      for (let position = 0; ; ) {
        const { body } = await ask(`/v1/changes?after=${position}&limit=${limit}&wait=0`);
        if (body.changes.length === 0) break;
        positions.push(...body.changes.map((one: Json) => one.position));
        expect(body.position).toBe(positions.at(-1));
        position = body.position;
      }
      expect(positions).toEqual(numbers(EVENTS.length));
    }
  });

  it.each([
    ['/v1/streams/organization/large?limit=500', 'events', 'version', ROUNDS + 1],
    ['/v1/streams/organization/wide', 'events', 'version', CLAIMS + 2],
    ['/v1/streams/cluster/hall?limit=500', 'events', 'version', CLAIMS + 1],
    ['/v1/organizations/large/rounds?limit=500', 'rounds', 'round', ROUNDS],
    ['/v1/organizations/large/rounds', 'rounds', 'round', ROUNDS],
    ['/v1/organizations/marked/valuations', 'points', 'cause.mark', MARKS],
    ['/v1/organizations/large/history?limit=500', 'changes', 'knownOn', 1],
    ['/v1/organizations/marked/history?first=true&limit=500', 'changes', 'field', MARKS],
    ['/v1/diff?organization=large&from=2020-01-01T00:00:00Z&to=2099-01-01T00:00:00Z&limit=500', 'changes', 'field', undefined],
    ['/v1/diff?organization=wide&from=2020-01-01T00:00:00Z&to=2099-01-01T00:00:00Z&limit=500', 'changes', 'field', undefined],
    ['/v1/sources?limit=500', 'sources', 'id', ROUNDS + 2 * CLAIMS + MARKS + 1],
    [`/v1/deals?asOf=${TODAY}&limit=500`, 'deals', 'round', ROUNDS + 2],
    [`/v1/rankings/investors?asOf=${TODAY}`, 'entries', 'id', 1],
    [`/v1/organizations/fund/holdings?asOf=${TODAY}`, 'holdings', 'startup', 1],
    ['/v1/search?q=large&limit=500', 'results', undefined, undefined],
    ['/v1/history?organization=large', 'changes', 'knownOn', 1],
  ])('%s gives each of its %s once', async (path, noun, name, count) => {
    const { items } = await walked(path, noun);
    const names = items.map((one) => JSON.stringify(name ? name.split('.').reduce((value, part) => value[part], one) : one));
    expect(new Set(names).size).toBe(names.length);
    if (count !== undefined) expect(names.length).toBe(count);
  });

  it('takes as many pages as the bytes need, and no more than that: a list that fits is one', async () => {
    expect((await walked('/v1/organizations/large/rounds', 'rounds')).pages).toBeLessThanOrEqual(4);
    expect((await walked('/v1/organizations/wide/valuations', 'points')).pages).toBe(1);
  });

  it.each(['csv', 'ndjson'])(
    'rows as %s by the header "link" gives all of them, where all at once are refused with how',
    async (format) => {
      const path = `/v1/streams/organization/large?format=${format}`;
      const refused = problemIn(await ask(path), 413, 'answer-too-large');
      expect(refused.detail).toMatch(/^the answer takes \d{7,} bytes, and 4000000 are sent at once at most: ask for pages by "limit"/);
      let lines = 0;
      for (let next: string | undefined = `${path}&limit=500`; next; ) {
        const { status, text, headers } = await ask(next);
        expect(status).toBe(200);
        lines += text.trimEnd().split('\n').length - (format === 'csv' ? 1 : 0);
        next = /^<(.*)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
      }
      expect(lines).toBe(ROUNDS + 1);
      expect((await ask(`/v1/changes?format=${format}&limit=500&wait=0`)).status).toBe(200);
    },
  );
});

describe('what is too large by itself', () => {
  it('says what to ask instead: an organization with the rounds behind it, and a cluster with its claims', async () => {
    const organization = problemIn(await ask('/v1/organizations/large?explain=true'), 413, 'answer-too-large');
    expect(organization.detail).toContain('leave out "explain"; or its rounds have pages at /v1/organizations/large/rounds');
    expect((await ask('/v1/organizations/large')).status).toBe(200);
    const hall = problemIn(await ask('/v1/clusters/hall'), 413, 'answer-too-large');
    expect(hall.detail).toContain('all that was recorded of it has pages at /v1/streams/cluster/hall');
    expect((await ask('/v1/clusters')).status).toBe(200);
    const day = problemIn(await ask('/v1/history'), 413, 'answer-too-large');
    expect(day.detail).toContain('"organization", "kind", "country", "sector"; or what was first said of each figure has pages');
  });

  it('among others of a list is passed by the cursor that the answer names', async () => {
    const { detail, next } = problemIn(await ask('/v1/organizations/wide/rounds'), 413, 'answer-too-large');
    expect(detail).toContain('/v1/streams/organization/wide');
    const { items } = await walked(withQuery('/v1/organizations/wide/rounds', `cursor=${next}`), 'rounds');
    expect(items.map(({ round }) => round)).toEqual(['two']);
  });

  it('as a series says to leave it out', async () => {
    const { detail } = problemIn(await ask('/v1/organizations/large?explain=true&every=month'), 413, 'answer-too-large');
    expect(detail).toContain('leave out "explain", "every"');
  });
});
