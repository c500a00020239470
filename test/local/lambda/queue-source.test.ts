import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../local/data.ts';
import { until } from '../../support/local/folder.ts';
import { body, type Event, gated, lambda, ofQueue, type Part, perform, queue, REPORTS, type Settings } from '../../support/local/stage.ts';

const RedrivePolicy = { deadLetterTargetArn: { 'Fn::GetAtt': ['dead', 'Arn'] }, maxReceiveCount: 3 };

/** A queue with dead letters, and the function that it feeds. */
const working = async (part: Part, properties: Properties = {}, settings: Settings = {}) => {
  const resources = {
    ...queue('dead'),
    ...queue('work', { RedrivePolicy }),
    ...lambda('worker'),
    ...ofQueue('work', 'worker', properties),
  };
  const system = await perform(resources, { parts: { worker: part }, ...settings });
  return {
    ...system,
    send: (...messages: string[]) => {
      for (const message of messages) system.runtime.queues.send('work', message);
    },
    seen: () => system.batches('worker', body).map(String),
    left: () => [system.runtime.queues.peek('work'), system.runtime.queues.peek('dead')],
  };
};

describe('a queue', () => {
  it('hands its messages over in batches, in the form of Lambda, and is empty when they succeeded', async () => {
    const { send, seen, left, given, runtime } = await working(() => ({}), { BatchSize: 2 });
    send('a', 'b', 'c');
    await runtime.idle();
    expect([seen().sort(), left()]).toEqual([
      ['a,b', 'c'],
      [[], []],
    ]);
    const [record] = given.find(({ event }) => event.Records.length === 2)!.event.Records;
    expect(record).toEqual({
      messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      receiptHandle: expect.any(String),
      body: 'a',
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: expect.stringMatching(/^\d{13}$/),
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
      },
      messageAttributes: {},
      md5OfBody: '0cc175b9c0f1b6a831c399e269772661',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:work',
      awsRegion: 'us-east-1',
    });
  });

  it('takes back what failed, counts, and buries it as a dead letter at last', async () => {
    const { send, seen, left, given, runtime } = await working(() => ({ fail: 'never' }));
    send('poison');
    await runtime.idle();
    await until('it is buried', () => left()[1]!.length > 0);
    expect([seen(), left()]).toEqual([
      ['poison', 'poison', 'poison'],
      [[], ['poison']],
    ]);
    expect(given.map(({ event }) => event.Records[0].attributes.ApproximateReceiveCount)).toEqual(['1', '2', '3']);
  });

  it('takes back exactly those that the function reports', async () => {
    let times = 1;
    const reportsB: Part = ({ event }) => {
      const failed = times-- > 0 ? event.Records.filter((record: Event) => body(record) === 'b') : [];
      return { answer: { batchItemFailures: failed.map(({ messageId }: Event) => ({ itemIdentifier: messageId })) } };
    };
    const { send, seen, left, runtime } = await working(reportsB, REPORTS);
    send('a', 'b', 'c');
    await runtime.idle();
    expect([seen(), left()]).toEqual([
      ['a,b,c', 'b'],
      [[], []],
    ]);
  });

  it('takes all of them back when the report makes no sense', async () => {
    let times = 1;
    const nonsense: Part = () => ({ answer: times-- > 0 ? { batchItemFailures: [{ itemIdentifier: 'unheard of' }] } : null });
    const { send, seen, runtime } = await working(nonsense, REPORTS);
    send('a', 'b');
    await runtime.idle();
    const [first, ...again] = seen();
    // In one batch again or in two: each is given back by itself.
    expect([first, again.join().split(',').sort()]).toEqual(['a,b', ['a', 'b']]);
  });

  it('drops what the filters do not want, and reads bodies that are JSON', async () => {
    const Pattern = JSON.stringify({ body: { detail: { type: ['wanted'] } } });
    const { send, seen, left, runtime } = await working(() => ({}), { FilterCriteria: { Filters: [{ Pattern }] } });
    const [wanted, other] = ['wanted', 'other'].map((type) => JSON.stringify({ detail: { type } }));
    send(other!, wanted!, 'no JSON');
    await runtime.idle();
    expect([seen(), left()]).toEqual([[wanted], [[], []]]);
  });

  it('has no more batches under way at a time than the mapping allows', async () => {
    let [now, most] = [0, 0];
    const part: Part = async () => {
      most = Math.max(most, ++now);
      await until('a second one is under way, or was', () => most === 2);
      now -= 1;
      return {};
    };
    const { send, seen, runtime } = await working(part, { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
    send('a', 'b', 'c', 'd', 'e', 'f');
    await runtime.idle();
    expect([seen().length, most]).toEqual([6, 2]);
  });

  it('keeps what is for a function that nothing feeds, and nobody waits for it', async () => {
    const { send, seen, left, runtime } = await working(() => ({}), {}, { unfed: ['work'] });
    send('a');
    await runtime.idle();
    expect([seen(), left()]).toEqual([[], [['a'], []]]);
  });
});

describe('stopping', () => {
  it('lets the batch under way finish, and leaves what waits for the next start', async () => {
    const gate = gated();
    const first = await working(gate.part, { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 1 } });
    first.send('under way', 'waiting');
    await until('one is under way', () => first.given.length === 1);
    const stopped = first.stop();
    gate.open();
    await stopped;
    expect(first.seen()).toEqual(['under way']);
    const second = await working(() => ({}), {}, { data: first.data });
    await second.runtime.idle();
    expect([second.seen(), second.left()]).toEqual([['waiting'], [[], []]]);
  });

  it('leaves what is put off, which the next run delivers when its time has come', async () => {
    let clock = Date.now();
    const now = () => clock;
    const first = await working(() => ({}), {}, { now });
    first.runtime.queues.send('work', 'tomorrow', 86_400_000);
    await first.runtime.idle();
    expect(first.seen()).toEqual([]);
    await first.stop();
    clock += 86_400_000;
    const second = await working(() => ({}), {}, { data: first.data, now });
    await second.runtime.idle();
    expect(second.seen()).toEqual(['tomorrow']);
  });
});

describe('mischief', () => {
  it('delivers twice at most, and buries nothing that succeeded', async () => {
    const { send, seen, left, runtime } = await working(() => ({}), { BatchSize: 1 }, { mischief: { seed: 1, duplicate: 1 } });
    send('a', 'b');
    await runtime.idle();
    expect([seen().sort(), left()]).toEqual([
      ['a', 'a', 'b', 'b'],
      [[], []],
    ]);
  });

  it('delivers late, and buries nothing that was never tried', async () => {
    const { send, seen, left, given, runtime } = await working(() => ({}), {}, { mischief: { seed: 1, delay: 1, maxDelayMs: 30 } });
    send('a', 'b', 'c');
    await runtime.idle();
    expect([seen().join().split(',').sort(), left()]).toEqual([
      ['a', 'b', 'c'],
      [[], []],
    ]);
    const { attributes } = given[0]!.event.Records[0];
    expect(Number(attributes.ApproximateReceiveCount)).toBe(2);
  });

  it('reports as failed what the function did, so that it does it again', async () => {
    const { send, seen, left, runtime } = await working(() => ({}), {}, { mischief: { seed: 1, fail: 1 } });
    send('a');
    await runtime.idle();
    await until('it is buried', () => left()[1]!.length > 0);
    expect(seen()).toEqual(['a', 'a', 'a']);
  });

  it('swaps neighbours', async () => {
    const { send, seen, runtime } = await working(() => ({}), {}, { mischief: { seed: 1, reorder: 1 } });
    send('a', 'b');
    await runtime.idle();
    expect(seen()).toEqual(['b,a']);
  });
});
