import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { type QueueDefinition, Queues, queueDefinition } from '../../../local/bus/queues.ts';
import { folder } from '../../support/local/folder.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const WORK: QueueDefinition = { name: 'work', visibilityMs: 30 * SECOND, delayMs: 0, retentionMs: 4 * DAY };
const DEAD: QueueDefinition = { ...WORK, name: 'dead', retentionMs: 14 * DAY };

let now = 1_700_000_000_000;
let db: DatabaseSync | undefined;
let queues: Queues;

/** Ends whoever has the file open, and begins anew on it. */
const reopened = (file: string): void => {
  db?.close();
  db = new DatabaseSync(file);
  queues = new Queues(db, [WORK, DEAD], () => now);
};

afterEach(() => {
  db?.close();
  db = undefined;
});

describe('the file of the queues', () => {
  it('keeps what was sent, and shows at once what the ended process held', () => {
    const file = join(folder(), 'queues.sqlite');
    reopened(file);
    for (const body of ['held', 'put off', 'waiting']) queues.send('work', body);
    const [, putOff] = queues.receive('work', 2);
    queues.hide(putOff!.receipt, 60 * SECOND);
    reopened(file);
    expect(queues.receive('work', 10).map(({ body, receives }) => [body, receives])).toEqual([
      ['held', 2],
      ['waiting', 1],
    ]);
    now += 60 * SECOND;
    expect(queues.receive('work', 10).map(({ body }) => body)).toContain('put off');
  });

  it('forgets at the next start what is older than its queue keeps it', () => {
    const file = join(folder(), 'queues.sqlite');
    reopened(file);
    queues.send('work', 'old');
    queues.send('dead', 'kept for longer');
    now += 4 * DAY;
    queues.send('work', 'new');
    reopened(file);
    expect(queues.peek('work')).toEqual(['old', 'new']);
    now += 1;
    reopened(file);
    expect([queues.peek('work'), queues.peek('dead')]).toEqual([['new'], ['kept for longer']]);
  });
});

it('a queue that got a name of its own keeps what lay in it before', () => {
  const file = join(folder(), 'queues.sqlite');
  reopened(file);
  queues.send('work', 'waiting');
  db!.close();
  db = new DatabaseSync(file);
  queues = new Queues(db, [{ ...WORK, name: 'named', formerly: 'work' }, DEAD], () => now);
  expect(queues.receive('named', 10).map(({ body }) => body)).toEqual(['waiting']);
});

describe('what a template says of a queue', () => {
  const resource = (properties: Record<string, unknown>) => ({
    id: 'Work',
    stack: 'one',
    type: 'AWS::SQS::Queue',
    name: 'work',
    arn: 'arn',
    properties,
    metadata: {},
  });

  it('is taken over, with the defaults of SQS', () => {
    expect(queueDefinition(resource({}))).toEqual({ ...WORK, formerly: 'Work' });
    const properties = {
      VisibilityTimeout: 180,
      DelaySeconds: 5,
      MessageRetentionPeriod: 1_209_600,
      RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:dead', maxReceiveCount: 5 },
    };
    expect(queueDefinition(resource(properties))).toEqual({
      name: 'work',
      formerly: 'Work',
      visibilityMs: 180 * SECOND,
      delayMs: 5 * SECOND,
      retentionMs: 14 * DAY,
      redrive: { to: 'dead', after: 5 },
    });
  });

  it('is refused by its logical id when it is a FIFO queue', () => {
    expect(() => queueDefinition(resource({ FifoQueue: true }))).toThrow(
      'queue Work is a FIFO queue; the local runtime has standard queues only',
    );
  });
});

it('a queue whose dead letters would go nowhere is refused by name', () => {
  db = new DatabaseSync(':memory:');
  const lossy = { ...WORK, redrive: { to: 'nowhere', after: 3 } };
  expect(() => new Queues(db!, [lossy, DEAD])).toThrow('queue work sends its dead letters to nowhere, which nobody declares');
});
