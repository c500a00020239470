import { describe, expect, it } from 'vitest';
import { isEqual } from '../../../domain/kernel/json.ts';
import { type CommitItem, CommitTooLarge, StreamBroken } from '../../../functions/stores/commit.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { Identities } from '../../../functions/stores/identities.ts';
import { registered, reported } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { losing } from '../../support/functions/faults.ts';
import { AT, force, grow, meta, noise, organizations, round, stored } from '../../support/functions/samples.ts';

const { client, newClient } = await startEngine();
const store = eventStore(client, TABLES.events);

const commitsOf = async (stream: string, after = 0): Promise<CommitItem[]> => {
  const commits: CommitItem[] = [];
  for await (const commit of store.commitsAfter(stream, after)) commits.push(commit);
  return commits;
};
const load = (stream: string) => store.load(stream, organizations);

describe('loading', () => {
  it('of a stream that nobody wrote to gives the beginning', async () => {
    expect(await load('organization/nobody')).toEqual({
      stream: 'organization/nobody',
      head: 0,
      at: 0,
      bytes: 0,
      state: organizations.initial,
      layout: { parts: [], behind: [] },
      identities: new Identities(),
    });
  });

  it('gives what was appended, cold or warm', async () => {
    const first = await grow(store, 'organization/same', [[registered(), round(1)]]);
    const second = await grow(store, 'organization/same', [[round(2)], [round(3), round(4)]]);
    for (const loaded of [await load('organization/same'), await store.load('organization/same', organizations, first)]) {
      expect(loaded).toMatchObject({ head: 5, layout: second.layout });
      expect(isEqual(loaded.state, second.state)).toBe(true);
    }
  });

  it('keeps when, by whom and by which request a commit was recorded', async () => {
    await grow(store, 'organization/kept', [[registered()]]);
    expect(await commitsOf('organization/kept')).toMatchObject([
      { p: 'organization/kept', i: 1, n: 1, at: AT, c: 'grow-organization/kept-0', by: 'a1b2c3d4e5f60718' },
    ]);
  });
});

describe('commits from a version on', () => {
  it.each([
    [0, [1, 4, 5]],
    [2, [1, 4, 5]],
    [3, [4, 5]],
    [5, [5]],
    [6, []],
  ])('after %i begin with the commit that holds the next one', async (after, begins) => {
    await grow(store, `organization/from-${after}`, [[registered(), round(1), round(2)], [round(3)], [round(4), round(5)]]);
    const found: number[] = [];
    for await (const { i } of store.commitsFrom(`organization/from-${after}`, after)) found.push(i);
    expect(found).toEqual(begins);
  });
});

describe('an acknowledgement that got lost', () => {
  it('is thrown, as the client sends a put once: tried again it is a success, with the instant that was recorded', async () => {
    const faulty = newClient();
    const lost = losing(faulty, 'PutItemCommand', 1);
    const start = await grow(store, 'organization/lost', [[registered()]]);
    const one = eventStore(faulty, TABLES.events);
    await expect(one.append(organizations, start, [round(1)], meta('mine'))).rejects.toThrow('lost on the way');
    expect(lost()).toBe(1);
    const again = await one.append(organizations, start, [round(1)], { ...meta('mine'), at: AT + 1 });
    expect(again).toMatchObject({ loaded: { head: 2, at: AT } });
    expect((await commitsOf('organization/lost')).map(({ c }) => c)).toEqual(['grow-organization/lost-0', 'mine']);
    expect(await store.append(organizations, again.loaded, [round(2)], meta('next'))).toMatchObject({
      loaded: { head: 3 },
    });
  });

  it('is told apart from a conflict with another request of the same content', async () => {
    const start = await grow(store, 'organization/twin', [[registered()]]);
    await store.append(organizations, start, [round(1)], meta('twin-1'));
    expect(await store.append(organizations, start, [round(1)], meta('twin-2'))).toMatchObject({
      winner: expect.anything(),
      loaded: { head: 2 },
    });
  });
});

describe('a damaged stream', () => {
  const events = JSON.stringify([stored(round(9))]);

  it.each([
    ['a gap', 5],
    ['an overlap', 3],
  ])('stops every load and every projector: %s', async (what, i) => {
    const stream = `organization/${what.slice(-3)}`;
    await grow(store, stream, [[registered(), round(1), round(2)]]);
    await force(client, stream, i, { e: events });
    const broken = new StreamBroken(`${stream}: commit at ${i} does not continue version 3`);
    await expect(load(stream)).rejects.toThrow(broken);
    await expect(commitsOf(stream)).rejects.toThrow(broken);
  });

  it('stops a warm load, too, where the gap lies behind what it knows', async () => {
    const warm = await grow(store, 'organization/warm', [[registered()]]);
    await force(client, 'organization/warm', 3, { e: events });
    await expect(store.load('organization/warm', organizations, warm)).rejects.toThrow(StreamBroken);
    await expect(commitsOf('organization/warm', 1)).rejects.toThrow(StreamBroken);
  });

  it('is one that lacks its beginning, too', async () => {
    await force(client, 'organization/headless', 2, { e: events });
    await expect(load('organization/headless')).rejects.toThrow(StreamBroken);
  });

  it.each([
    ['an unknown type', { type: 'OrganizationDreamt', schema: 1, data: {} }, 'unknown event type OrganizationDreamt'],
    ['a version newer than the code', stored(round(9), 99), 'RoundReported has schema version 99, newer than this code knows'],
    ['data that does not fit', { type: 'OrganizationAliased', schema: 1, data: {} }, 'OrganizationAliased does not fit its schema'],
  ])('cannot be read where it holds %s', async (what, event, message) => {
    const stream = `organization/${what.replaceAll(' ', '-')}`;
    await force(client, stream, 1, { e: JSON.stringify([event]) });
    await expect(load(stream)).rejects.toMatchObject({ name: 'UnreadableEvent', message: expect.stringContaining(message) });
  });
});

describe('a commit that is too large for an item', () => {
  it('is refused before it is sent, and nothing of it is recorded', async () => {
    const notes = Array.from({ length: 600 }, (_, n) => reported(`round-${n}`, { note: noise(1000, n) }));
    await expect(store.append(organizations, await load('organization/huge'), notes, meta('huge'))).rejects.toThrow(CommitTooLarge);
    expect(await commitsOf('organization/huge')).toEqual([]);
  });
});
