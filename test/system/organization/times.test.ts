/** Rounds, valuations and streams over HTTP: claims and conflicts, other times, pages, and reading what was just written. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { claimed, exact, marked, registered, reported, source, superseded, withdrawn } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

// A round names its investors as they were recorded: an answer about an instant waits until the order of changes has everybody.
const system = useSystem({ without: ['boards'] });
let stream: Json[];

/** What three sources say of Moonshot, one post each, so that each has an instant of its own. */
const history: Json[] = [
  registered('moonshot', { foundedOn: '2023-03' }),
  registered('alibaba', { kind: 'corporate' }),
  reported('moonshot', 'angel', {
    ...{ announcedOn: '2023-06-29', roundType: 'angel', amount: exact(60e6), valuation: { amount: exact(300e6), basis: 'post' } },
    source: source('press', '2023-07-01'),
  }),
  reported('moonshot', 'series-a', {
    ...{ announcedOn: '2024-02-19', roundType: 'series-a', amount: exact(1e9), source: source('press', '2024-02-20') },
    ...{ valuation: { amount: exact(2.5e9), basis: 'post' }, participations: [{ investor: 'alibaba', lead: true }] },
  }),
  claimed('moonshot', 'series-a', {
    ...{ source: source('filing', '2024-05-24'), assurance: 'official', participations: [{ investor: 'alibaba', stakePercent: 36 }] },
    valuation: { amount: exact(2.2e9), basis: 'post' },
  }),
  reported('moonshot', 'series-b', {
    announcedOn: '2024-08',
    status: 'rumoured',
    amount: exact(3e8),
    source: source('blog', '2024-08-05'),
  }),
  claimed('moonshot', 'angel', { amount: exact(600e6), source: source('blog', '2023-07-02'), assurance: 'relayed' }),
  withdrawn('moonshot', 'angel', 'blog', { knownOn: '2023-09-01' }),
  marked('moonshot', 'tender-1', { valuation: { amount: exact(3.3e9), basis: 'unspecified' }, source: source('press', '2024-07-02') }),
  superseded('moonshot', 'series-b', { by: 'series-a', knownOn: '2024-09-01' }),
];

beforeAll(async () => {
  for (const event of history) {
    expect((await system.post(event)).status).toBe(201);
    for (const now = Date.now(); Date.now() === now; );
  }
  await system.idle();
  stream = await system.stream('organization/moonshot');
});

const rounds = async (query = ''): Promise<Json[]> => (await system.get(`/v1/organizations/moonshot/rounds?${query}`)).rounds;
const round = async (id: string, query = ''): Promise<Json> => (await rounds(query)).find((one) => one.round === id);
const points = async (query = ''): Promise<Json[]> => (await system.get(`/v1/organizations/moonshot/valuations?${query}`)).points;
const causes = async (query = '') => (await points(query)).map(({ cause }) => cause.round ?? cause.mark);
const ids = async (query = '') => (await rounds(query)).map((one) => one.round);
const summary = async (query = '') => (await system.get(`/v1/organizations/moonshot?${query}`)).summary;
/** The instant at which version `v` of the stream was recorded, or one ms before it. */
const recorded = (v: number, before = 0) => `recordedAt=${new Date(Date.parse(stream[v - 1].recordedAt) - before).toISOString()}`;

describe('rounds', () => {
  it('are resolved field by field, with what other sources say instead', async () => {
    expect(await ids()).toEqual(['angel', 'series-a', 'series-b']);
    const one = await round('series-a');
    expect(one.valuation).toMatchObject({
      value: { amount: exact(2.2e9), basis: 'post' },
      from: 'filing',
      usd: { low: 2.2e9, high: 2.2e9 },
    });
    expect(one.valuation.alternatives).toMatchObject([{ value: { amount: exact(2.5e9), basis: 'post' }, from: 'press' }]);
    expect(one.amount).toMatchObject({ value: exact(1e9), from: 'press', alternatives: [] });
    expect(one.participations).toMatchObject([
      { investor: 'alibaba', lead: { value: true, from: 'press' }, stakePercent: { value: 36, from: 'filing' } },
    ]);
    expect(one.conflicts).toEqual(['valuation']);
    expect(one.claims.map((claim: Json) => [claim.source.id, claim.assurance])).toEqual([
      ['filing', 'official'],
      ['press', 'reported'],
    ]);
  });

  it('count when they are done, stand, and are to be counted', async () => {
    expect((await rounds()).map(({ counted }) => counted)).toEqual([true, true, false]);
    expect((await round('series-b')).superseded).toMatchObject({ by: 'series-a', reason: 'upsized' });
    expect(await summary()).toMatchObject({ roundsCounted: 2, raisedUsd: { low: 1.06e9, high: 1.06e9 }, unknownAmounts: 0 });
  });

  it('page in order of date', async () => {
    const first = await system.get('/v1/organizations/moonshot/rounds?limit=2');
    expect(first.rounds.map((one: Json) => one.round)).toEqual(['angel', 'series-a']);
    const last = await system.get(`/v1/organizations/moonshot/rounds?limit=2&cursor=${first.next}`);
    expect([last.rounds.map((one: Json) => one.round), 'next' in last]).toEqual([['series-b'], false]);
    problemIn(await system.ask(`/v1/organizations/moonshot/rounds?asOf=2024-01-01&cursor=${first.next}`), 400, 'invalid-parameter');
  });
});

describe('valuations', () => {
  it('have a point for every counted round and every mark, and what each changed', async () => {
    const body = await system.get('/v1/organizations/moonshot/valuations');
    const step = (ratio: number) => ({ low: ratio, high: ratio });
    // 1.2 billion before the money, of 300 million after that of the angels; a tender is priced like the round before it.
    expect(body.points).toMatchObject([
      { on: '2023-06-29', precision: 'day', cause: { round: 'angel', kind: 'angel' }, stepUp: null, direction: 'first', milestones: [] },
      { on: '2024-02-19', usd: { low: 2.2e9, high: 2.2e9 }, stepUp: step(4), direction: 'up', milestones: ['unicorn'], from: 'filing' },
      {
        on: '2024-06-30',
        cause: { mark: 'tender-1', kind: 'tender' },
        stated: exact(3.3e9),
        stepUp: step(1.5),
        direction: 'up',
        milestones: [],
      },
    ]);
    expect(body).toMatchObject({ organization: 'moonshot', unicornSince: '2024-02-19', monthsToUnicorn: { months: 11, range: [10, 11] } });
    expect([body.current, body.peak, body.version]).toEqual([body.points[2], body.points[2], stream.length]);
  });
});

describe('other times', () => {
  it('asOf: what had happened by then', async () => {
    expect(await ids('asOf=2024-02-18')).toEqual(['angel']);
    expect(await ids('asOf=2024-02-19')).toEqual(['angel', 'series-a']);
    expect(await ids('asOf=2024-07-31')).toEqual(['angel', 'series-a']);
    expect(await ids('asOf=2024-08-01')).toEqual(['angel', 'series-a', 'series-b']);
    expect(await ids('asOf=2023-06-28')).toEqual([]);
    expect(await causes('asOf=2024-06-29')).toEqual(['angel', 'series-a']);
    expect((await summary('asOf=2024-02-18')).unicornSince).toBeNull();
  });

  it('knownAt: what the world could know by then', async () => {
    expect(await ids('knownAt=2024-02-19')).toEqual(['angel']);
    const before = await round('series-a', 'knownAt=2024-05-23');
    expect([before.valuation.from, before.conflicts, before.participations[0].stakePercent]).toEqual(['press', [], null]);
    expect((await round('series-a', 'knownAt=2024-05-24')).participations[0].stakePercent.value).toBe(36);
    expect((await points('knownAt=2024-05-23')).at(-1)).toMatchObject({ usd: { low: 2.5e9, high: 2.5e9 }, alternatives: [] });
    expect((await round('angel', 'knownAt=2023-08-31')).conflicts).toEqual(['amount']);
    expect((await round('angel', 'knownAt=2023-09-01')).conflicts).toEqual([]);
    expect((await round('series-b', 'knownAt=2024-08-31')).superseded).toBeNull();
  });

  it('recordedAt: what this service had recorded by then; a withdrawn claim stands before its withdrawal, and not after', async () => {
    const at = stream.findIndex(({ type }) => type === 'RoundClaimWithdrawn') + 1;
    const alternatives = async (query?: string) => (await round('angel', query)).amount.alternatives.map(({ from }: Json) => from);
    expect(await alternatives(recorded(at, 1))).toEqual(['blog']);
    expect(await alternatives(recorded(at))).toEqual([]);
    expect(await alternatives()).toEqual([]);
    const claimOf = async (query?: string) => (await round('angel', query)).claims.find((one: Json) => one.source.id === 'blog');
    expect((await claimOf(recorded(at, 1))).withdrawn).toBeUndefined();
    expect((await claimOf()).withdrawn).toMatchObject({ reason: 'unit-error', knownOn: '2023-09-01' });
    expect(await ids(recorded(2, 1))).toEqual([]);
    expect(await ids(recorded(2))).toEqual(['angel']);
  });

  it('combine', async () => {
    expect(await ids('asOf=2024-02-19&knownAt=2023-12-31')).toEqual(['angel']);
    expect(await ids(`asOf=2024-02-19&knownAt=2024-12-31&${recorded(2)}`)).toEqual(['angel']);
    expect(await causes(`asOf=2024-12-31&${recorded(3)}`)).toEqual(['angel', 'series-a']);
    expect((await points(`knownAt=2024-12-31&${recorded(3)}`)).at(-1)?.from).toBe('press');
  });
});

describe('a stream', () => {
  it('gives its events as they were recorded, by version', async () => {
    const own = history.filter(({ subject }) => subject === 'moonshot');
    expect(stream.map(({ version, type, data }) => ({ version, type, data }))).toEqual(
      own.map(({ type, data }, n) => ({ version: n + 1, type, data })),
    );
    const [actor] = new Set(stream.map((one) => one.actor));
    expect((await system.get('/v1/keys')).keys.map(({ id }: Json) => id)).toContain(actor);
    expect(stream.map(({ recordedAt }) => recordedAt).sort()).toEqual(stream.map(({ recordedAt }) => recordedAt));
  });

  it.each([1, 2, 3, 8, 9, 10])('pages by %i, also within one commit, and leaves next away on the last page', async (limit) => {
    await system.post([registered('batched'), ...Array.from({ length: 7 }, (_, n) => reported('batched', `round-${n}`))]);
    await system.post(reported('batched', 'round-7'));
    const versions: number[] = [];
    let pages = 0;
    for (let next = ''; pages < 10; ) {
      const body = await system.get(`/v1/streams/organization/batched?limit=${limit}${next}`);
      pages += 1;
      versions.push(...body.events.map(({ version }: Json) => version));
      expect(body.stream).toBe('organization/batched');
      if (!('next' in body)) break;
      next = `&cursor=${body.next}`;
    }
    expect([versions, pages]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], Math.ceil(9 / limit)]);
  });
});
