/** What the record means, over HTTP: what a source says adds up, the statement published later holds, and every instant answers as it did (contract, sections 2, 3). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { claimed, exact, exited, registered, reported, source, withdrawn } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
const investors = ['alibaba', 'tencent', 'fund'];

/** Posts one after the other, each at an instant of its own; gives the answers. */
const post = async (...events: Json[]): Promise<Json[]> => {
  const answers: Json[] = [];
  for (const event of events) {
    const { status, body } = await system.post(event);
    if (status >= 300) throw new Error(JSON.stringify(body));
    answers.push(body);
    for (const now = Date.now(); Date.now() === now; );
  }
  return answers;
};

beforeAll(async () => {
  await post(...investors.map((id) => registered(id, { kind: 'fund' })));
});

const startup = async (id: string, ...events: Json[]): Promise<Json[]> => post(registered(id), ...events);
const roundOf = async (id: string, round: string, query = ''): Promise<Json> => {
  await system.idle();
  const { rounds } = await system.get(`/v1/organizations/${id}/rounds?${query}`);
  return rounds.find((one: Json) => one.round === round);
};
const said = (id: string, round: string, day: string, says: Json = {}) => reported(id, round, { ...says, source: source('sec', day) });
const again = (id: string, round: string, day: string, says: Json = {}) => claimed(id, round, { ...says, source: source('sec', day) });

describe('a source that reports again', () => {
  it('takes nothing away by what it leaves out: a second report with only closedOn', async () => {
    const first = {
      roundType: 'series-a',
      status: 'closed',
      amount: exact(100),
      participations: [{ investor: 'alibaba', amount: exact(60), lead: true }],
    };
    await startup('d1', said('d1', 'a', '2024-01-10', first), again('d1', 'a', '2024-03-10', { closedOn: '2024-03-01' }));
    const round = await roundOf('d1', 'a');
    expect(round).toMatchObject({
      ...{ counted: true, roundType: { value: 'series-a' }, amount: { value: exact(100), publishedOn: '2024-01-10' } },
      ...{ closedOn: { value: '2024-03-01', publishedOn: '2024-03-10' }, participations: [{ investor: 'alibaba', lead: { value: true } }] },
    });
    expect((await system.get('/v1/organizations/d1')).summary).toMatchObject({ roundsCounted: 1, raisedUsd: { low: 100, high: 100 } });
  });

  it('adds investor after investor, row by row of a spreadsheet, and takes one off again', async () => {
    const rows = investors.map((investor, n) =>
      again('rows', 'a', '2024-01-10', { participations: [{ investor, amount: exact(10 * (n + 1)) }] }),
    );
    await startup('rows', said('rows', 'a', '2024-01-10'), ...rows);
    expect((await roundOf('rows', 'a')).participations.map((one: Json) => [one.investor, one.amount.value.value])).toEqual([
      ['alibaba', 10],
      ['fund', 30],
      ['tencent', 20],
    ]);
    await post(again('rows', 'a', '2024-01-10', { participations: [{ investor: 'tencent', withdrawn: true }] }));
    expect((await roundOf('rows', 'a')).participations.map((one: Json) => one.investor)).toEqual(['alibaba', 'fund']);
    const [repeated] = await post(rows[0]!);
    expect(repeated).toMatchObject({ status: 'unchanged' });
  });

  it('is held to what it published later, whichever came last, and is warned', async () => {
    const answers = await startup(
      'd2',
      said('d2', 'a', '2024-06-01', { amount: exact(8e6) }),
      again('d2', 'a', '2024-01-10', { amount: exact(5e6) }),
    );
    expect(answers[2]).toMatchObject({
      status: 'appended',
      warnings: [{ code: 'older-than-what-stands', pointer: '/data/source/publishedOn' }],
    });
    const amountAt = async (query = '') => (await roundOf('d2', 'a', query)).amount.value.value;
    expect([await amountAt(), await amountAt('knownAt=2024-07-01'), await amountAt('knownAt=2024-03-01')]).toEqual([8e6, 8e6, 5e6]);
    expect((await roundOf('d2', 'a')).conflicts).toContain('older-than-what-stands');
  });

  it('and withdraws takes back all that it said of the thing, and starts anew', async () => {
    const claims = [
      said('anew', 'a', '2024-01-10', { amount: exact(1) }),
      reported('anew', 'a', { source: source('ft', '2024-01-01'), amount: exact(2) }),
    ];
    await startup('anew', ...claims, again('anew', 'a', '2024-02-10', { closedOn: '2024-02' }), withdrawn('anew', 'a', 'sec'));
    expect(await roundOf('anew', 'a')).toMatchObject({ closedOn: null, amount: { value: exact(2), from: 'ft' } });
    expect((await post(claims[0]!))[0]).toMatchObject({ status: 'unchanged', because: 'withdrawn' });
    expect((await post({ ...claims[0]!, id: 'evt-7' }))[0]).toMatchObject({ status: 'appended' });
    expect(await roundOf('anew', 'a')).toMatchObject({ closedOn: null, amount: { from: 'sec', alternatives: [{ from: 'ft' }] } });
  });
});

describe('knowledge', () => {
  it('of a partial day of publication comes at its end, and by the earliest of all that is said', async () => {
    const later = again('when', 'a', '2026-01-01', { label: 'entry', knownOn: '2024-05-01' });
    await startup('when', said('when', 'a', '2024', { amount: exact(1) }), {
      ...later,
      data: { ...later.data, source: source('data', '2026-01-01') },
    });
    expect(await roundOf('when', 'a', 'knownAt=2024-04-30')).toBeUndefined();
    expect((await roundOf('when', 'a', 'knownAt=2024-05-01')).label.value).toBe('entry');
    expect((await roundOf('when', 'a', 'knownAt=2024-12-30')).amount).toBeNull();
    const { claims } = await roundOf('when', 'a', 'knownAt=2024-12-31');
    expect(claims.map((one: Json) => [one.source.id, one.knownBy])).toEqual([
      ['data', '2024-05-01'],
      ['sec', '2024-12-31'],
    ]);
  });

  it('of an exit follows its source', async () => {
    await startup('gone', exited('gone', { exit: 'acquired', on: '2022-06', source: source('ft', '2024-06-01') }));
    await system.idle();
    const exitsAt = async (query: string) => (await system.get(`/v1/organizations/gone?${query}`)).exits.length;
    expect([await exitsAt('knownAt=2024-01-01'), await exitsAt('knownAt=2024-06-01'), await exitsAt('asOf=2022-05-31')]).toEqual([0, 1, 0]);
  });

  it('has its stops, day by day, and says what was said first', async () => {
    await startup(
      'stops',
      said('stops', 'a', '2024-02-20', { amount: exact(8e8) }),
      reported('stops', 'a', { source: source('filing', '2024-05-24'), assurance: 'official', amount: exact(1e9) }),
    );
    await system.idle();
    const { changes } = await system.get('/v1/organizations/stops/history');
    expect(changes.map(({ knownOn }: Json) => knownOn)).toEqual(['2024-02-20', '2024-05-24']);
    expect(changes[1]).toMatchObject({
      sources: [{ id: 'filing' }],
      changes: [{ field: 'rounds.a.amount', before: exact(8e8), after: exact(1e9) }, {}],
    });
    const first = (await system.get('/v1/organizations/stops/history?first=true')).changes;
    expect(first.find(({ field }: Json) => field === 'rounds.a.amount')).toMatchObject({ value: exact(8e8), source: { id: 'sec' } });
  });
});
