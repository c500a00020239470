import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import { record } from '../../../functions/recording/record.ts';
import type { Outcome, PostedEvent } from '../../../functions/recording/recorder.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { affiliated, aliased, claimed, cny, registered, reported, source, withdrawn } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { AT, grow, round } from '../../support/functions/samples.ts';

const { client, meter } = await startEngine();
const store = eventStore(client, TABLES.events);
const recorder = recorderOn(client);

const about = (id: string, event: Accepted): PostedEvent => ({
  category: event.type === 'FxRatePublished' ? 'currency' : 'organization',
  id,
  event,
});
const post = (requestId: string, ...events: PostedEvent[]) => record(recorder, { events, requestId, by: 'key' });
const commitsOf = async (stream: string) => {
  const input = { TableName: TABLES.events, KeyConditionExpression: 'p = :p', ExpressionAttributeValues: { ':p': { S: stream } } };
  const { Items = [] } = await client.send(new QueryCommand(input));
  return Items.map(({ i, n, c }) => [Number(i!.N), Number(n!.N), c!.S]);
};
const appended = (id: string, version: number): Outcome => ({ status: 'appended', stream: `organization/${id}`, version });
const unchanged = (id: string, version: number): Outcome => ({ status: 'unchanged', stream: `organization/${id}`, version });
const refused = (code: string) => ({ status: 'refused', problem: expect.objectContaining({ code }) });
const backedBy = (investor: string) => reported(`from-${investor}`, { participations: [{ investor }] });
const rate = { type: 'FxRatePublished', data: { currency: 'CNY', month: '2024-02', usd: 0.139, source: source('fed') } } as const;

describe('a request', () => {
  it('about several streams is answered in the order posted, with one commit for each stream', async () => {
    const outcomes = await post(
      'several',
      about('alpha', registered()),
      about('beta', registered()),
      about('alpha', round(1)),
      about('beta', round(1)),
      about('alpha', round(2)),
    );
    expect(outcomes).toEqual([appended('alpha', 1), appended('beta', 1), appended('alpha', 2), appended('beta', 2), appended('alpha', 3)]);
    expect(await commitsOf('organization/alpha')).toEqual([[1, 3, 'several']]);
    expect(await commitsOf('organization/beta')).toEqual([[1, 2, 'several']]);
  });

  it('may refer to what an earlier event of it registered, and not to what a later one does', async () => {
    expect(await post('early', about('gamma', registered()), about('fund-1', registered()), about('gamma', backedBy('fund-1')))).toEqual([
      appended('gamma', 1),
      appended('fund-1', 1),
      appended('gamma', 2),
    ]);
    expect(await post('late', about('gamma', backedBy('fund-2')), about('fund-2', registered()))).toEqual([
      refused('organization-unknown'),
      appended('fund-2', 1),
    ]);
  });

  it('may rest on a rate that an earlier event of it published', async () => {
    const inCny = reported('in-cny', { amount: cny(100) });
    expect(await post('rateless', about('rated', registered()), about('rated', inCny))).toEqual([
      appended('rated', 1),
      refused('fx-rate-missing'),
    ]);
    expect(await post('rated', about('cny', rate), about('rated', inCny))).toEqual([
      { status: 'appended', stream: 'currency/cny', version: 1 },
      appended('rated', 2),
    ]);
  });

  it('is held back by nobody who is refused', async () => {
    const outcomes = await post(
      'mixed',
      about('delta', round(1)),
      about('delta', registered()),
      about('delta', claimed('nothing', {})),
      about('delta', round(2)),
      about('delta', withdrawn('unheard-of')),
      about('delta', aliased('Δ')),
    );
    expect(outcomes).toEqual([
      refused('organization-unknown'),
      appended('delta', 1),
      refused('round-incomplete'),
      appended('delta', 2),
      refused('thing-unknown'),
      appended('delta', 3),
    ]);
    expect(await commitsOf('organization/delta')).toEqual([[1, 3, 'mixed']]);
  });

  it('posted again changes nothing and writes nothing; an event twice in one request is recorded once', async () => {
    const events = [about('echo', registered()), about('echo', round(1)), about('echo', round(1))];
    expect(await post('echo-1', ...events)).toEqual([appended('echo', 1), appended('echo', 2), unchanged('echo', 2)]);
    const cost = await meter(async () => {
      expect(await post('echo-2', ...events)).toEqual([unchanged('echo', 2), unchanged('echo', 2), unchanged('echo', 2)]);
    });
    expect(cost.write).toBe(0);
    expect(await commitsOf('organization/echo')).toEqual([[1, 2, 'echo-1']]);
  });

  it('sees a group that an earlier event of it made, and refuses a second level', async () => {
    const outcomes = await post(
      'groups',
      about('parent', registered()),
      about('child', registered()),
      about('grandchild', registered()),
      about('child', affiliated('parent')),
      about('grandchild', affiliated('child')),
    );
    expect(outcomes.slice(3)).toEqual([appended('child', 2), refused('group-nested')]);
  });
});

describe('If-Match', () => {
  const matching = (version: number) =>
    record(recorder, { events: [about('matched', round(version + 10))], requestId: `match-${version}`, by: 'key', condition: [version] });

  it('lets in what expects the present version, and refuses anything else with 412', async () => {
    await grow(store, 'organization/matched', [[registered(), round(1)]]);
    expect(await matching(1)).toMatchObject([{ status: 'refused', problem: { code: 'version-mismatch', version: 2 } }]);
    expect(await matching(3)).toMatchObject([{ status: 'refused', problem: { code: 'version-mismatch', version: 2 } }]);
    expect(await commitsOf('organization/matched')).toHaveLength(1);
    expect(await matching(2)).toEqual([appended('matched', 3)]);
  });

  it('of 0 expects a stream that nobody has written to', async () => {
    const first = (requestId: string) =>
      record(recorder, { events: [about('virgin', registered())], requestId, by: 'key', condition: [0] });
    expect(await first('virgin-1')).toEqual([appended('virgin', 1)]);
    // The very request again; another one is refused.
    expect(await first('virgin-2')).toEqual([unchanged('virgin', 1)]);
    const other = { events: [about('virgin', registered({ name: 'Other' }))], requestId: 'virgin-3', by: 'key', condition: [0] };
    expect(await record(recorder, other)).toMatchObject([refused('version-mismatch')]);
  });
});

describe('what a request costs', () => {
  const grown = (id: string) => grow(store, `organization/${id}`, [[registered()], ...Array.from({ length: 19 }, (_, n) => [round(n)])]);

  it('for one event on a stream of 20 is 1 write and at most 3.5 read units, cold', async () => {
    await grown('twenty');
    const cost = await meter(() => record(recorderOn(client), { events: [about('twenty', round(20))], requestId: 'one', by: 'key' }));
    expect(cost.requests).toEqual({ Query: 1, PutItem: 1 });
    expect(cost.write).toBe(1);
    expect(cost.read).toBeLessThanOrEqual(3.5);
  });

  it('is one batched look-up for all the organizations that it names, and none once they were found', async () => {
    const investors = Array.from({ length: 30 }, (_, n) => `backer-${n}`);
    for (const id of investors) await grow(store, `organization/${id}`, [[registered()]]);
    await grown('backed');
    const cold = recorderOn(client);
    const backed = (id: string) => reported(id, { participations: investors.map((investor) => ({ investor })) });
    const ask = (id: string) => record(cold, { events: [about('backed', backed(id))], requestId: id, by: 'key' });
    const first = await meter(async () => expect(await ask('first')).toEqual([appended('backed', 21)]));
    // One query for the stream, and one for those that were withdrawn, which is asked again after five seconds.
    expect(first.requests).toEqual({ Query: 2, BatchGetItem: 1, PutItem: 1 });
    const second = await meter(async () => expect(await ask('second')).toEqual([appended('backed', 22)]));
    expect(second.requests).toEqual({ Query: 1, PutItem: 1 });
    expect(second.read).toBeLessThanOrEqual(1);
  });

  it('is recorded with the clock that it was given', async () => {
    expect(recorder.now()).toBe(AT);
    await post('clock', about('clocked', registered()));
    for await (const commit of store.commitsAfter('organization/clocked', 0)) expect(commit.at).toBe(AT);
  });
});
