/** Cursors: pages that survive what is written between them, and that belong to their query. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem();

const post = async (events: Json[]) => {
  expect((await system.post(events)).body.refused ?? 0).toBe(0);
  await system.idle();
};

/** Startup `n`: a round a month apart from the next one’s, an investor of its own, all of it ordered by `n`. */
const startup = (n: number): Json[] => [
  registered(`startup-${n}`, { country: 'CN' }),
  registered(`fund-${n}`, { kind: 'fund' }),
  reported(`startup-${n}`, 'r1', {
    ...{ announcedOn: `${2010 + n}-03-01`, amount: exact(n * 1e6 + 1e6), valuation: { amount: exact(n * 1e8 + 1e8), basis: 'post' } },
    participations: ['whale', `fund-${n}`].map((investor) => ({ investor, amount: exact(n * 1e5 + 1e5) })),
  }),
];
const OLD = [0, 2, 4, 6, 8, 10];
const NEW = [5, 9, 1, 3, 7, 11];

type List = { noun: string; path: string; idOf: (item: Json) => string };
const byId = ({ id }: Json) => id;
const LISTS: [name: string, list: List][] = [
  ['organizations', { noun: 'organizations', path: '/v1/organizations?kind=startup', idOf: byId }],
  ['deals', { noun: 'deals', path: '/v1/deals?country=CN', idOf: ({ startup, round }) => `${startup}/${round}` }],
  ['deals at another time', { noun: 'deals', path: '/v1/deals?asOf=2100-12-31', idOf: ({ startup, round }) => `${startup}/${round}` }],
  ['holdings', { noun: 'holdings', path: '/v1/organizations/whale/holdings?country=CN', idOf: ({ startup }) => startup }],
  ['startups by value', { noun: 'entries', path: '/v1/rankings/startups?metric=valuationUsd', idOf: byId }],
  ['startups by step-up, which all lack', { noun: 'entries', path: '/v1/rankings/startups?metric=stepUp', idOf: byId }],
  ['investors by dollars', { noun: 'entries', path: '/v1/rankings/investors?metric=knownUsd&country=CN', idOf: byId }],
  ['investors by rounds, many equal', { noun: 'entries', path: '/v1/rankings/investors?metric=rounds&from=1990-01-01', idOf: byId }],
  ['concentration', { noun: 'entries', path: '/v1/concentration/investors?base=knownUsd', idOf: byId }],
  ['the rounds of one', { noun: 'rounds', path: '/v1/organizations/many/rounds?knownAt=2100-12-31', idOf: ({ round }) => round }],
  ['events', { noun: 'events', path: '/v1/streams/organization/many?', idOf: ({ version }) => String(version) }],
];
const many = (n: number): Json => reported('many', `r${n}`, { announcedOn: `${2010 + n}-07-01` });

describe('pages between which others write', () => {
  it('give nothing twice, and miss nothing that was there all along', async () => {
    await post([registered('whale', { kind: 'fund' }), registered('many', { country: 'AQ' }), ...OLD.flatMap(startup), ...OLD.map(many)]);
    const idsOf = ({ noun, idOf }: List, body: Json): string[] => body[noun].map(idOf);
    const readers = await Promise.all(
      LISTS.map(async ([name, list]) => {
        const there = idsOf(list, await system.get(`${list.path}&limit=500`));
        const first = await system.get(`${list.path}&limit=2`);
        return { name, list, there, seen: idsOf(list, first), next: first.next as string | undefined };
      }),
    );
    for (const { name, there } of readers) expect([name, there.length >= OLD.length]).toEqual([name, true]);
    for (let pages = 0; readers.some(({ next }) => next) && pages < 50; pages += 1) {
      const n = NEW[pages];
      if (n !== undefined) await post([...startup(n), many(n)]);
      for (const reader of readers.filter(({ next }) => next)) {
        const body = await system.get(`${reader.list.path}&limit=2&cursor=${reader.next}`);
        reader.seen.push(...idsOf(reader.list, body));
        reader.next = body.next;
      }
    }
    for (const { name, seen, there } of readers) {
      expect([name, seen.filter((id, n) => seen.indexOf(id) !== n)]).toEqual([name, []]);
      expect([name, there.filter((id) => !seen.includes(id))]).toEqual([name, []]);
    }
    // What was new behind the page is there too: some of it, or the pages were read before anything was written.
    expect(readers.filter(({ seen, there }) => seen.length > there.length).length).toBeGreaterThan(LISTS.length / 2);
  });

  it('go on behind an item that is gone', async () => {
    const first = await system.get('/v1/deals?limit=3&country=CN');
    const { startup: last, round } = first.deals.at(-1);
    const all: Json[] = (await system.get('/v1/deals?limit=500&country=CN')).deals;
    await post([{ type: 'RoundClaimWithdrawn', subject: last, data: { round, source: 'press', reason: 'other' } }]);
    const { deals } = await system.get(`/v1/deals?limit=500&country=CN&cursor=${first.next}`);
    expect(deals.map((deal: Json) => deal.startup)).toEqual(all.slice(3).map((deal) => deal.startup));
  });
});

describe('a cursor', () => {
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each(LISTS)('of %s is refused by 400 with another query, on another path, or tampered with', async (_, { path }) => {
    const { next } = await system.get(`${path}&limit=2`);
    const [seal, key] = JSON.parse(Buffer.from(next, 'base64url').toString());
    const other = [...key.slice(0, -1), typeof key.at(-1) === 'number' ? key.at(-1) + 1 : `${key.at(-1)}0`];
    const tampered = [
      `${next}A`,
      next.slice(0, -2),
      next.toUpperCase(),
      forged([seal, other]),
      forged([seal, key, 1]),
      forged(key),
      forged([seal]),
    ];
    const [base] = path.split('?');
    const queries = [
      ...tampered.map((cursor) => `${path}&cursor=${cursor}`),
      ...[`${base}?cursor=${next}&q=m`, `/v1/rankings/investors?metric=leads&cursor=${next}`, `/v1/deals?country=FR&cursor=${next}`],
      ...(path.endsWith('?') ? [] : [`${base}?cursor=${next}`]),
    ];
    for (const query of queries) {
      const problem = problemIn(await system.ask(query), 400, 'invalid-parameter');
      expect(['/cursor', '/q']).toContain(pointersOf(problem)[0]);
    }
    expect((await system.ask(`${path}&limit=400&cursor=${next}`)).status).toBe(200);
  });

  it('of a time is refused at another', async () => {
    const { next } = await system.get('/v1/deals?asOf=2024-12-31&limit=2');
    for (const query of ['asOf=2024-12-30', '', 'knownAt=2024-12-31', 'asOf=2024-12-31&country=CN']) {
      problemIn(await system.ask(`/v1/deals?${query}&cursor=${next}`), 400, 'invalid-parameter');
    }
    expect((await system.get(`/v1/deals?asOf=2024-12-31&limit=500&cursor=${next}`)).deals.length).toBeGreaterThan(2);
  });
});
