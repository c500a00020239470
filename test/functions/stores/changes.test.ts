/** The one order of all events: no position twice, none left out, whatever arrives twice, late, or at two sequencers at once. */
import { describe, expect, it } from 'vitest';
import { type CommitRef, changesStore } from '../../../functions/stores/changes.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { registered } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { losing } from '../../support/functions/faults.ts';
import { grow, round } from '../../support/functions/samples.ts';

const { client, newClient, meter } = await startEngine();
const store = eventStore(client, TABLES.events);
const order = changesStore(client, TABLES.changes);
const noPause = async () => {};

/** A stream of commits of so many events each, and their places. */
const streamOf = async (name: string, ...sizes: number[]): Promise<CommitRef[]> => {
  const stream = `organization/${name}`;
  let next = 1;
  const commits = sizes.map((n, c) => Array.from({ length: n }, (_, k) => (c + k === 0 ? registered() : round(c * 100 + k))));
  await grow(store, stream, commits);
  return sizes.map((n) => {
    const place = { stream, from: next, n };
    next += n;
    return place;
  });
};

/** Every place in order, with its position; of one stream, or of all. */
const places = async (stream?: string): Promise<(CommitRef & { at: number })[]> => {
  const all: (CommitRef & { at: number })[] = [];
  for await (const page of order.pagesAfter(0)) {
    let at = page.first;
    for (const place of page.commits) {
      all.push({ ...place, at });
      at += place.n;
    }
  }
  return all.filter((place) => !stream || place.stream === stream);
};
const versions = async (stream: string) => (await places(stream)).map(({ from, n }) => [from, n]);

/** Positions of all events follow each other from 1 to the last. */
const expectGapless = async () => {
  let next = 1;
  for (const { at, n } of await places()) {
    expect(at).toBe(next);
    next += n;
  }
  expect(await order.last()).toBe(next - 1);
};

describe('positions', () => {
  it('are given to commits in the order in which they come, one for each event', async () => {
    expect(await order.last()).toBe(0);
    const commits = await streamOf('first', 2, 1, 3);
    await order.append(commits, store, noPause);
    expect(await places()).toEqual([
      { ...commits[0], at: 1 },
      { ...commits[1], at: 3 },
      { ...commits[2], at: 4 },
    ]);
    expect(await order.last()).toBe(6);
  });

  it('are not given again to what comes again, for one batched read', async () => {
    const commits = await streamOf('again', 1, 1);
    await order.append(commits, store, noPause);
    const cost = await meter(() => order.append(commits.toReversed(), store, noPause));
    expect(cost.requests).toEqual({ BatchGetItem: 1 });
    expect(await versions('organization/again')).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('are given to what is missing before a commit first, from the log', async () => {
    const commits = await streamOf('late', 1, 2, 1, 1);
    await order.append([commits[2]!], store, noPause);
    expect(await versions('organization/late')).toEqual([
      [1, 1],
      [2, 2],
      [4, 1],
    ]);
    await order.append([commits[1]!, commits[3]!, commits[0]!], store, noPause);
    expect(await versions('organization/late')).toHaveLength(4);
  });

  it('cost one transaction for a batch of many streams', async () => {
    const commits = (await Promise.all(Array.from({ length: 30 }, (_, n) => streamOf(`many-${n}`, 1)))).flat();
    const cost = await meter(() => order.append(commits, store, noPause));
    expect(cost.requests).toEqual({ BatchGetItem: 1, Query: 1, TransactWriteItems: 1 });
    await expectGapless();
  });

  it('are given once by several sequencers at once, which all get the same commits in different orders', async () => {
    const streams = await Promise.all(Array.from({ length: 6 }, (_, n) => streamOf(`race-${n}`, 1, 2, 1)));
    const commits = streams.flat();
    const sequencers = Array.from({ length: 5 }, () => changesStore(newClient(), TABLES.changes));
    await Promise.all(
      sequencers.map(async (one, k) => {
        const mine = commits.map((_, n) => commits[(n * 7 + k * 5) % commits.length]!);
        for (let from = 0; from < mine.length; from += 3) await one.append(mine.slice(from, from + 3), store, noPause);
      }),
    );
    for (const [first] of streams) {
      expect(await versions(first!.stream)).toEqual([
        [1, 1],
        [2, 2],
        [4, 1],
      ]);
    }
    await expectGapless();
  });

  it('are given once when the acknowledgement gets lost', async () => {
    const faulty = newClient();
    const lost = losing(faulty, 'TransactWriteItemsCommand', 1);
    const commits = await streamOf('unheard', 1, 1);
    const unheard = changesStore(faulty, TABLES.changes);
    await unheard.append(commits, store, noPause).catch(() => unheard.append(commits, store, noPause));
    expect(lost()).toBe(1);
    expect(await versions('organization/unheard')).toHaveLength(2);
    await expectGapless();
  });

  it('begin within a page for whoever was there before', async () => {
    const last = await order.last();
    const all = await places();
    for (const after of [0, 1, 4, last - 1]) {
      const seen: number[] = [];
      for await (const page of order.pagesAfter(after)) seen.push(page.first);
      expect(seen[0]).toBeLessThanOrEqual(after + 1);
      expect(all.some(({ at }) => at === seen[0])).toBe(true);
    }
    for await (const page of order.pagesAfter(last)) throw new Error(`there is nothing behind the last position: ${page.first}`);
  });
});
