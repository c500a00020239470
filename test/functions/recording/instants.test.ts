import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import { rounds } from '../../../domain/views.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import { instants } from '../../../functions/recording/instants.ts';
import { record } from '../../../functions/recording/record.ts';
import type { PostedEvent } from '../../../functions/recording/recorder.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registered } from '../../support/domain/samples.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { interposing, losing } from '../../support/functions/faults.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { AT, force, grow, organizations, round, stored } from '../../support/functions/samples.ts';

const { client, newClient } = await startEngine();
const store = eventStore(client, TABLES.events);
const rows = rowStore(client, TABLES.rows);

const about = (id: string, event: Accepted): PostedEvent => ({ category: 'organization', id, event });
const atsOf = async (id: string): Promise<number[]> => {
  const ats: number[] = [];
  for await (const { at } of store.commitsAfter(`organization/${id}`, 0)) ats.push(at - AT);
  return ats;
};
/** A recorder with a clock that is set by hand. */
const clocked = (on = client, promised = async () => 0) => {
  const clock = { now: AT, elapsed: 0 };
  const now = () => clock.now;
  const recorder = { ...recorderOn(on), now, instants: instants({ now, elapsed: () => clock.elapsed, promised }) };
  const post = (id: string, event: Accepted) => record(recorder, { events: [about(id, event)], requestId: crypto.randomUUID(), by: 'key' });
  return { clock, post };
};

describe('the instant of a commit', () => {
  it('is that of its put, not of the beginning of its request, and another one for each try', async () => {
    await grow(store, 'organization/overtaken', [[registered()]]);
    const slow = newClient();
    const { clock, post } = clocked(slow);
    const other = clocked();
    other.clock.now = AT + 700;
    interposing(slow, 'PutItemCommand', async () => {
      await other.post('overtaken', round(1));
      clock.now = AT + 900;
    });
    await post('overtaken', round(2));
    expect(await atsOf('overtaken')).toEqual([0, 700, 900]);
  });

  it('is that of the first put when only its answer got lost', async () => {
    const faulty = newClient();
    losing(faulty, 'PutItemCommand', 1);
    const { clock, post } = clocked(faulty);
    interposing(faulty, 'PutItemCommand', async () => {
      clock.now = AT + 500;
    });
    await post('unheard', registered());
    expect(await atsOf('unheard')).toEqual([0]);
    clock.now = AT + 600;
    await post('unheard', round(1));
    expect(await atsOf('unheard')).toEqual([0, 600]);
  });

  it('never lies before that of the commit before it, or of another that was recorded here, though the clock steps back', async () => {
    const [ahead, behind] = [clocked(), clocked()];
    ahead.clock.now = AT + 5_000;
    await ahead.post('stepped', registered());
    await behind.post('stepped', round(1));
    await behind.post('stepped-too', registered());
    expect(await atsOf('stepped')).toEqual([5_000, 5_000]);
    expect(await atsOf('stepped-too')).toEqual([5_000]);
    ahead.clock.now = AT - 3_600_000;
    await ahead.post('stepped', round(2));
    expect(await atsOf('stepped')).toEqual([5_000, 5_000, 5_000]);
  });

  it('lies behind what was promised, which is read again after 5 s by a clock that nobody sets', async () => {
    let promised = AT + 1_000;
    let reads = 0;
    const { clock, post } = clocked(client, async () => {
      reads += 1;
      return promised;
    });
    await post('promised', registered());
    promised = AT + 2_000;
    await post('promised', round(1));
    clock.elapsed = 5_001;
    await post('promised', round(2));
    expect([await atsOf('promised'), reads]).toEqual([[1_001, 1_001, 2_001], 2]);
  });
});

describe('a stream of version 1 whose instants run backwards', () => {
  it('counts each commit with the latest instant before it: in the state, in rows from messages and from the log, and in a diff', async () => {
    const later = { e: JSON.stringify([stored(round(1))]), at: AT - 500 };
    await grow(store, 'organization/back', [[registered()]]);
    await force(client, 'organization/back', 2, later);
    const { state, at } = await store.load('organization/back', organizations);
    expect([state.rounds['round-1']?.claims[0]?.at, at]).toEqual([AT, AT]);
    for (const bell of await bellsOf(store, 'organization/back')) await projector(rounds, store, rows)(bell);
    const told = await rows.get(rounds, 'back');
    expect([told?.at, told?.state.rounds['round-1']?.claims[0]?.at]).toEqual([AT, AT]);
    const events = [];
    for await (const one of store.recordedAfter('organization/back', 0, 0)) events.push(...one.events.map((event) => event.at));
    expect(events).toEqual([AT, AT]);
  });
});
