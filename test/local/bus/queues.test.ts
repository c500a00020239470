import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type QueueDefinition, Queues } from '../../../local/bus/queues.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const WORK: QueueDefinition = {
  name: 'work',
  visibilityMs: 30 * SECOND,
  delayMs: 0,
  retentionMs: 4 * DAY,
  redrive: { to: 'dead', after: 3 },
};
const DEAD: QueueDefinition = { name: 'dead', visibilityMs: 30 * SECOND, delayMs: 0, retentionMs: 14 * DAY };
const LATE: QueueDefinition = { name: 'late', visibilityMs: 30 * SECOND, delayMs: 10 * SECOND, retentionMs: 4 * DAY };

let now: number;
let db: DatabaseSync;
let queues: Queues;

beforeEach(() => {
  now = 1_700_000_000_000;
  db = new DatabaseSync(':memory:');
  queues = new Queues(db, [WORK, DEAD, LATE], () => now);
});

afterEach(() => db.close());

const bodies = (name: string, max = 10): string[] => queues.receive(name, max).map(({ body }) => body);

describe('a message', () => {
  it('is received once, and again when its visibility timeout is over', () => {
    const id = queues.send('work', 'one');
    expect(queues.receive('work', 10)).toMatchObject([{ id, body: 'one', receives: 1, sentAt: now, firstReceivedAt: now }]);
    expect(bodies('work')).toEqual([]);
    now += 30 * SECOND - 1;
    expect(bodies('work')).toEqual([]);
    now += 1;
    expect(queues.receive('work', 10)).toMatchObject([{ id, receives: 2, sentAt: now - 30 * SECOND, firstReceivedAt: now - 30 * SECOND }]);
  });

  it('is gone when it is deleted', () => {
    queues.send('work', 'one');
    queues.delete(queues.receive('work', 1)[0]!.receipt);
    now += DAY;
    expect([bodies('work'), queues.peek('work')]).toEqual([[], []]);
  });

  it('is no longer its receiver’s once it came back and went to another', () => {
    queues.send('work', 'one');
    const [first] = queues.receive('work', 1);
    now += 30 * SECOND;
    const [second] = queues.receive('work', 1);
    queues.delete(first!.receipt);
    queues.hide(first!.receipt, 0);
    queues.giveBack('work', first!);
    expect([queues.peek('work'), bodies('work')]).toEqual([['one'], []]);
    queues.delete(second!.receipt);
    expect(queues.peek('work')).toEqual([]);
  });

  it('comes in the order of sending, no more than asked for at a time', () => {
    for (const body of ['a', 'b', 'c']) queues.send('work', body);
    expect([bodies('work', 2), bodies('work', 2)]).toEqual([['a', 'b'], ['c']]);
  });

  it('of another queue is not this one’s, and a queue that nobody declared has none', () => {
    queues.send('dead', 'other');
    expect(bodies('work')).toEqual([]);
    expect(() => queues.send('nowhere', 'lost')).toThrow('no queue nowhere');
    expect(() => queues.receive('nowhere', 1)).toThrow('no queue nowhere');
    expect([queues.has('work'), queues.has('nowhere')]).toEqual([true, false]);
  });

  it('waits for its own delay, else for that of its queue', () => {
    queues.send('late', 'as the queue says');
    queues.send('late', 'at once', 0);
    queues.send('late', 'later', 20 * SECOND);
    expect(bodies('late')).toEqual(['at once']);
    now += 10 * SECOND;
    expect(bodies('late')).toEqual(['as the queue says']);
    now += 10 * SECOND;
    expect(bodies('late')).toEqual(['later']);
  });

  it('that is hidden by its receiver comes back when that said', () => {
    queues.send('work', 'one');
    const [message] = queues.receive('work', 1);
    queues.hide(message!.receipt, 100 * SECOND);
    queues.giveBack('work', message!);
    now += 100 * SECOND - 1;
    expect(bodies('work')).toEqual([]);
    now += 1;
    expect(bodies('work')).toEqual(['one']);
  });
});

describe('a message that is given back', () => {
  it('comes back after a pause that doubles, to five seconds and never beyond its visibility timeout', () => {
    queues.send('dead', 'patient');
    const pauses = Array.from({ length: 9 }, () => {
      queues.giveBack('dead', queues.receive('dead', 1)[0]!);
      const pause = queues.next('dead')!;
      now += pause;
      return pause;
    });
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
    db.close();
    db = new DatabaseSync(':memory:');
    const hasty = new Queues(db, [{ ...DEAD, visibilityMs: 150 }], () => now);
    hasty.send('dead', 'hasty');
    for (const pause of [100, 150]) {
      hasty.giveBack('dead', hasty.receive('dead', 1)[0]!);
      expect(hasty.next('dead')).toBe(pause);
      now += pause;
    }
  });

  it('becomes a dead letter once it was received as often as the queue allows, as a new message that waits there', () => {
    const id = queues.send('work', 'poison');
    for (const receives of [1, 2, 3]) {
      const [message] = queues.receive('work', 1);
      expect(message).toMatchObject({ id, receives });
      queues.giveBack('work', message!);
      expect(queues.peek('dead')).toEqual([]);
      now += 5 * SECOND;
    }
    expect([bodies('work'), queues.peek('work'), queues.peek('dead')]).toEqual([[], [], ['poison']]);
    expect(queues.receive('dead', 1)).toMatchObject([{ id, body: 'poison', receives: 1 }]);
  });
});

describe('a queue', () => {
  it('says when its next message is visible', () => {
    expect(queues.next('work')).toBeUndefined();
    queues.send('work', 'later', 5 * SECOND);
    expect(queues.next('work')).toBe(5 * SECOND);
    now += 7 * SECOND;
    expect(queues.next('work')).toBe(0);
  });

  it('counts what waits and what is held, without what is put off for long', () => {
    queues.send('work', 'waits');
    queues.send('work', 'soon', 15 * SECOND);
    queues.send('work', 'far off', 15 * SECOND + 1);
    expect(queues.depth('work')).toBe(2);
    const [held] = queues.receive('work', 1);
    expect([held?.body, queues.depth('work')]).toEqual(['waits', 2]);
    queues.hide(held!.receipt, DAY);
    expect(queues.depth('work')).toBe(1);
  });

  it('wakes who listens at a message that is sent, shown, given back or buried', () => {
    const woken: string[] = [];
    queues.onSend('work', () => woken.push('work'));
    queues.onSend('dead', () => woken.push('dead'));
    const awake = (act: () => void): string[] => {
      act();
      return woken.splice(0);
    };
    expect(awake(() => queues.send('work', 'one'))).toEqual(['work']);
    const message = () => queues.receive('work', 1)[0]!;
    expect(awake(() => queues.hide(message().receipt, 0))).toEqual(['work']);
    expect(awake(() => queues.giveBack('work', message()))).toEqual(['work']);
    now += 5 * SECOND;
    queues.hide(message().receipt, 0);
    expect(awake(() => queues.receive('work', 1)).filter((name) => name === 'dead')).toEqual(['dead']);
  });
});
