import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Outgoing, sqs } from '../../../functions/ports/queue.ts';

const mock = mockClient(SQSClient);
const send = sqs('https://queue', mock as never);

const messages = (count: number): Outgoing[] => Array.from({ length: count }, (_, n) => ({ body: { n }, group: `group-${n}` }));
type Entry = SendMessageBatchRequestEntry;
const numberOf = ({ MessageBody }: Entry): number => (JSON.parse(MessageBody!) as { n: number }).n;
/** What the queue took: `refuses` is asked for every entry, with the number of times that it has seen it before. */
const taking = (refuses: (n: number, before: number) => boolean): number[] => {
  const [taken, seen]: [number[], Map<number, number>] = [[], new Map()];
  mock.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: Entry[] }) => {
    const results = Entries.map((entry) => {
      const [n, before] = [numberOf(entry), seen.get(numberOf(entry)) ?? 0];
      seen.set(n, before + 1);
      if (refuses(n, before)) return { Id: entry.Id, Code: 'InternalError', SenderFault: false };
      taken.push(n);
      return { Id: entry.Id, MessageId: `m${n}`, MD5OfMessageBody: '' };
    });
    return { Successful: results.filter((one) => 'MessageId' in one), Failed: results.filter((one) => 'Code' in one) };
  });
  return taken;
};
const sizes = () => mock.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries!.length);

beforeEach(() => {
  mock.reset();
});

describe('a queue', () => {
  it('is sent ten messages a request, each with its body, its group and its delay', async () => {
    const taken = taking(() => false);
    await send([{ body: { n: 0 }, group: 'a', delayS: 900 }, ...messages(23).slice(1)]);
    expect([sizes(), taken]).toEqual([[10, 10, 3], Array.from({ length: 23 }, (_, n) => n)]);
    const [first, second] = mock.commandCalls(SendMessageBatchCommand)[0]!.args[0].input.Entries!;
    expect(first).toEqual({ Id: '0', MessageBody: '{"n":0}', MessageGroupId: 'a', DelaySeconds: 900 });
    expect(second).toEqual({ Id: '1', MessageBody: '{"n":1}', MessageGroupId: 'group-1' });
  });

  it('is sent nothing where there is nothing to send', async () => {
    await send([]);
    expect(sizes()).toEqual([]);
  });

  it('that refuses some of a request is sent those again, and only those', async () => {
    const taken = taking((n, before) => n % 3 === 0 && before < 2);
    await send(messages(12));
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n));
    expect(sizes()).toEqual([10, 4, 4, 2]);
  });

  it('that refuses one again and again is a fault that says how many', async () => {
    const taken = taking((n) => n === 7);
    await expect(send(messages(10))).rejects.toThrow('the queue refuses 1 messages');
    expect([taken.length, sizes()]).toEqual([9, [10, 1, 1, 1, 1]]);
  });
});
