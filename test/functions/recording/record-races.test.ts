import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import { record } from '../../../functions/recording/record.ts';
import { type Outcome, type PostedEvent, TooLate } from '../../../functions/recording/recorder.ts';
import { type CommitItem, StreamBroken } from '../../../functions/stores/commit.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { metered } from '../../../trial/meter.ts';
import { aliased, claimed, registered, reported, usd, withdrawn } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { interposing, losing, throttling } from '../../support/functions/faults.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { force, grow, meta, organizations, round, stored } from '../../support/functions/samples.ts';

const { client, newClient } = await startEngine();
const store = eventStore(client, TABLES.events);

const about = (id: string, event: Accepted): PostedEvent => ({ category: 'organization', id, event });
const appended = (id: string, version: number): Outcome => ({ status: 'appended', stream: `organization/${id}`, version });
const commitsOf = async (id: string): Promise<CommitItem[]> => {
  const commits: CommitItem[] = [];
  for await (const commit of store.commitsAfter(`organization/${id}`, 0)) commits.push(commit);
  return commits;
};
/** A recorder that another writer overtakes, right before it puts its first commit. */
const overtaken = (id: string, ...winners: Accepted[]) => {
  const slow = newClient();
  interposing(slow, 'PutItemCommand', () => grow(store, `organization/${id}`, [winners]));
  return { recorder: recorderOn(slow, () => 0.5), meter: metered(slow) };
};

describe('writers of one stream', () => {
  it('20 at once, each with another round, are all let in: none fails, and versions continue one another', async () => {
    await grow(store, 'organization/crowd', [[registered()]]);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        record(recorderOn(client), { events: [about('crowd', round(n))], requestId: `writer-${n}`, by: 'key' }),
      ),
    );
    const versions = outcomes.flat().map((outcome) => outcome.status === 'appended' && outcome.version);
    expect(versions.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
    expect((await commitsOf('crowd')).map(({ i, n }) => [i, n])).toEqual(Array.from({ length: 21 }, (_, n) => [n + 1, 1]));
    expect(Object.keys((await store.load('organization/crowd', organizations)).state.rounds)).toHaveLength(20);
  });

  it('20 at once, all with the same round, record it once', async () => {
    await grow(store, 'organization/same', [[registered()]]);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        record(recorderOn(client), { events: [about('same', round(1))], requestId: `writer-${n}`, by: 'key' }),
      ),
    );
    expect(outcomes.flat().filter(({ status }) => status === 'appended')).toEqual([appended('same', 2)]);
    expect(outcomes.flat().filter(({ status }) => status === 'unchanged')).toHaveLength(19);
    expect(await commitsOf('same')).toHaveLength(2);
  });

  it('who lose decide again on what the winner wrote, without a read', async () => {
    await grow(store, 'organization/lost', [[registered()]]);
    const { recorder, meter } = overtaken('lost', round(1), round(2));
    let outcomes: Outcome[] = [];
    const events = [about('lost', round(2)), about('lost', round(3)), about('lost', round(4))];
    const cost = await meter(async () => {
      outcomes = await record(recorder, { events, requestId: 'loser', by: 'key' });
    });
    expect(outcomes).toEqual([{ status: 'unchanged', stream: 'organization/lost', version: 3 }, appended('lost', 4), appended('lost', 5)]);
    // The one read is the load before; the conflict itself cost none.
    expect(cost).toMatchObject({ read: 1, write: 1, requests: { Query: 1, PutItem: 2 } });
    expect((await commitsOf('lost')).at(-1)).toMatchObject({ i: 4, n: 2, c: 'loser' });
  });

  it('who lose with If-Match are refused, and write nothing', async () => {
    await grow(store, 'organization/matched', [[registered()]]);
    const { recorder } = overtaken('matched', round(1));
    const outcomes = await record(recorder, { events: [about('matched', round(2))], requestId: 'loser', by: 'key', condition: [1] });
    expect(outcomes).toMatchObject([{ status: 'refused', problem: { code: 'version-mismatch', version: 2 } }]);
    expect(await commitsOf('matched')).toHaveLength(2);
  });
});

describe('pauses between tries', () => {
  /** A store in which somebody else always wins, with alias after alias. */
  const contested = (id: string, losses: number) => {
    const recorder = recorderOn(client, () => 0.5);
    let lost = 0;
    const append: typeof store.append = async (fold, loaded, events, how) => {
      if (lost < losses) {
        lost += 1;
        await store.append(fold, loaded, [aliased(`alias-${lost}`)], meta(`winner-${lost}`));
      }
      return store.append(fold, loaded, events, how);
    };
    return { ...recorder, store: { ...store, append }, id };
  };

  it('grow from one to the next, are random in full, and end at 100 ms', async () => {
    await grow(store, 'organization/contested', [[registered()]]);
    const recorder = contested('contested', 10);
    const outcomes = await record(recorder, { events: [about('contested', round(1))], requestId: 'patient', by: 'key' });
    expect(outcomes).toEqual([appended('contested', 12)]);
    expect(recorder.pauses).toEqual([0.5, 1, 2, 4, 8, 16, 32, 50, 50, 50]);
  });

  it('end after 100 of them: the request fails, and nothing of it is recorded', async () => {
    await grow(store, 'organization/besieged', [[registered()]]);
    const recorder = contested('besieged', 200);
    const asked = record(recorder, { events: [about('besieged', round(1))], requestId: 'given-up', by: 'key' });
    await expect(asked).rejects.toThrow(TooLate);
    expect(recorder.pauses).toHaveLength(100);
    expect((await commitsOf('besieged')).filter(({ c }) => c === 'given-up')).toEqual([]);
  });
});

describe('a fault of the service', () => {
  it('that loses an acknowledgement is not seen by who posted, and recorded once', async () => {
    const faulty = newClient();
    const lost = losing(faulty, 'PutItemCommand', 1);
    const events = [about('unheard', registered()), about('unheard', round(1))];
    expect(await record(recorderOn(faulty), { events, requestId: 'unheard', by: 'key' })).toEqual([
      appended('unheard', 1),
      appended('unheard', 2),
    ]);
    expect(lost()).toBe(1);
    expect(await commitsOf('unheard')).toMatchObject([{ i: 1, n: 2, c: 'unheard' }]);
  });

  it('is thrown, and posting again is safe: what was recorded meanwhile is unchanged', async () => {
    const faulty = newClient();
    throttling(faulty, 'PutItemCommand', 15);
    const events = ['tired-1', 'tired-2', 'tired-3'].map((id) => about(id, registered()));
    const recorder = recorderOn(faulty);
    await expect(record(recorder, { events, requestId: 'tired', by: 'key' })).rejects.toThrow('slow down');
    const statuses = (await record(recorder, { events, requestId: 'again', by: 'key' })).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'refused')).toEqual([]);
    for (const { id } of events) expect(await commitsOf(id)).toHaveLength(1);
  });

  it('is told apart from a damaged stream, which takes nothing more', async () => {
    await grow(store, 'organization/torn', [[registered()]]);
    await force(client, 'organization/torn', 4, { e: JSON.stringify([stored(round(1))]) });
    const asked = record(recorderOn(client), { events: [about('torn', round(2))], requestId: 'torn', by: 'key' });
    await expect(asked).rejects.toThrow(StreamBroken);
  });
});

describe('a request that is overtaken', () => {
  it('after its time decides nothing any more: whoever gave it up may have gone on', async () => {
    await grow(store, 'organization/late', [[registered()]]);
    const { recorder } = overtaken('late', aliased('Other'));
    const clock = [0, 0, 0, 16_000].values();
    const elapsed = () => clock.next().value ?? 16_000;
    const request = { events: [about('late', aliased('Late'))], requestId: 'late', by: 'key' };
    await expect(record({ ...recorder, elapsed }, request)).rejects.toThrow(TooLate);
    expect((await commitsOf('late')).map(({ i }) => i)).toEqual([1, 2]);
    expect(await record(recorderOn(client), request)).toEqual([appended('late', 3)]);
  });
});

describe('a request of several events that is posted again', () => {
  const says = (round_: string, ...amounts: number[]) => amounts.map((value) => about('again', claimed(round_, { amount: usd(value) })));
  const post = (events: PostedEvent[], requestId: string) => record(recorderOn(client), { events, requestId, by: 'key' });
  const unchanged = (version: number): Outcome => ({ status: 'unchanged', stream: 'organization/again', version });

  it('records nothing, though one source says two things of a round in it', async () => {
    await grow(store, 'organization/again', [[registered(), reported('r1')]]);
    const both = says('r1', 1e6, 2e6);
    expect(await post(both, 'first')).toEqual([appended('again', 3), appended('again', 4)]);
    expect(await post(both, 'second')).toEqual([unchanged(4), unchanged(4)]);
    await post([about('again', aliased('Meanwhile'))], 'another');
    expect(await post(both, 'third')).toEqual([unchanged(5), unchanged(5)]);
    expect((await commitsOf('again')).map(({ i, n }) => [i, n])).toEqual([
      [1, 2],
      [3, 2],
      [5, 1],
    ]);
  });

  it('does not take back what it reported after a withdrawal', async () => {
    const both = [about('again', withdrawn('r1')), ...says('r1', 3e6)];
    expect(await post(both, 'first')).toEqual([appended('again', 6), appended('again', 7)]);
    expect(await post(both, 'second')).toEqual([unchanged(7), unchanged(7)]);
  });

  it('is recorded where something else was said since, or where nobody posted it before', async () => {
    await post(says('r1', 9e6), 'between');
    expect(await post(says('r1', 3e6, 2.5e6), 'again')).toEqual([appended('again', 9), appended('again', 10)]);
    expect(await post(says('r1', 5e6, 2.5e6), 'other')).toEqual([appended('again', 11), appended('again', 12)]);
  });
});
