import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { CommitItem } from '../../../functions/stores/commit.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { registered } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { grow, meta, organizations, profile, round } from '../../support/functions/samples.ts';

const { client, meter } = await startEngine();
const store = eventStore(client, TABLES.events);

const rounds = (count: number, from = 0) => Array.from({ length: count }, (_, n) => round(from + n));
const itemsOf = async (stream: string) => {
  const input = { TableName: TABLES.events, KeyConditionExpression: 'p = :p', ExpressionAttributeValues: { ':p': { S: stream } } };
  return (await client.send(new QueryCommand(input))).Items ?? [];
};

describe('a commit', () => {
  it('of one event with 200 bytes of data costs 1 write unit, and is one put', async () => {
    expect(JSON.stringify(round(1).data)).toHaveLength(200);
    const loaded = await store.load('organization/one', organizations);
    const cost = await meter(() => store.append(organizations, loaded, [round(1)], meta('c-1')));
    expect(cost).toEqual({ read: 0, write: 1, requests: { PutItem: 1 } });
  });

  it('of one event costs 1 write unit even where Ids are as long as they may be', async () => {
    const loaded = await store.load(`organization/${'o'.repeat(64)}`, organizations);
    const cost = await meter(() => store.append(organizations, loaded, [round(1)], meta('a0b1c2d3-e4f5-0617-2839-4a5b6c7d8e9f')));
    expect(cost.write).toBe(1);
  });

  it.each([
    ['rounds', rounds(20)],
    ['profiles, which have little in common', Array.from({ length: 20 }, (_, n) => profile(n))],
  ])('of 20 events costs at most 5, as one item that holds them all: %s', async (what, events) => {
    const stream = `organization/twenty-${what.slice(0, 6)}`;
    const loaded = await store.load(stream, organizations);
    const cost = await meter(() => store.append(organizations, loaded, events, meta('c-20')));
    expect(cost.requests).toEqual({ PutItem: 1 });
    expect(cost.write).toBeLessThanOrEqual(5);
    expect(await itemsOf(stream)).toMatchObject([{ i: { N: '1' }, n: { N: '20' } }]);
    expect(await store.load(stream, organizations)).toMatchObject({ head: 20 });
  });

  it('is stored as plain text while that costs no more, deflated once it does', async () => {
    const kinds = async (bytes: number) => {
      await grow(store, `organization/sized-${bytes}`, [[round(1, bytes)]]);
      return Object.keys((await itemsOf(`organization/sized-${bytes}`))[0]!.e!);
    };
    expect(await kinds(200)).toEqual(['S']);
    expect(await kinds(1100)).toEqual(['B']);
  });

  it('on a stream of 20 events costs 1 write and at most 3.5 read units, cold', async () => {
    const commits = [[registered()], ...rounds(19).map((one) => [one])];
    await grow(store, 'organization/grown', commits);
    const cost = await meter(async () => {
      const loaded = await store.load('organization/grown', organizations);
      expect(loaded.head).toBe(20);
      await store.append(organizations, loaded, [round(20)], meta('c-21'));
    });
    expect(cost.requests).toEqual({ Query: 1, PutItem: 1 });
    expect(cost.write).toBe(1);
    expect(cost.read).toBeLessThanOrEqual(3.5);
  });
});

describe('a conflict', () => {
  it('brings the winner with it: it is folded on and decided again with 0 reads', async () => {
    const before = await grow(store, 'organization/raced', [[registered()]]);
    await store.append(organizations, before, [round(1), round(2)], meta('winner'));
    const cost = await meter(async () => {
      const lost = await store.append(organizations, before, [round(3)], meta('loser'));
      expect(lost).toMatchObject({ winner: expect.anything(), loaded: { head: 3 } });
      expect(Object.keys(lost.loaded.state.rounds)).toEqual(['round-1', 'round-2']);
      const won = await store.append(organizations, lost.loaded, [round(3)], meta('loser'));
      expect(won).toMatchObject({ loaded: { head: 4 } });
    });
    expect(cost).toEqual({ read: 0, write: 1, requests: { PutItem: 2 } });
  });

  it('leaves nothing of the loser in the log', async () => {
    const before = await grow(store, 'organization/lost', [[registered()]]);
    await store.append(organizations, before, [round(1)], meta('winner'));
    await store.append(organizations, before, [round(2)], meta('loser'));
    const commits: CommitItem[] = [];
    for await (const commit of store.commitsAfter('organization/lost', 0)) commits.push(commit);
    expect(commits.map(({ i, c }) => [i, c])).toEqual([
      [1, 'grow-organization/lost-0'],
      [2, 'winner'],
    ]);
  });

  it('of 20 writers at once lets each in, with versions that continue one another', async () => {
    const start = await grow(store, 'organization/crowd', [[registered()]]);
    const write = async (n: number): Promise<number> => {
      let loaded = start;
      for (;;) {
        const result = await store.append(organizations, loaded, [round(n)], meta(`writer-${n}`));
        if (!result.winner) return result.loaded.head;
        loaded = result.loaded;
      }
    };
    const heads = await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)));
    expect(heads.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
    expect(Object.keys((await store.load('organization/crowd', organizations)).state.rounds)).toHaveLength(20);
  });
});
