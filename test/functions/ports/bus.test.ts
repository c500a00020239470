import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventBridge, type Message } from '../../../functions/ports/bus.ts';
import { AT } from '../../support/functions/samples.ts';

const bridge = mockClient(EventBridgeClient);
const publish = eventBridge('bus', bridge as never);

const message = (n: number, bytes = 10): Message => ({ type: 'Committed', detail: { n, text: 'x'.repeat(bytes) }, at: AT });
const messages = (count: number, bytes?: number) => Array.from({ length: count }, (_, n) => message(n, bytes));
/** Takes every entry but those whose `n` is in `refused`. */
const takeAllBut = (...refused: number[]) =>
  bridge.on(PutEventsCommand).callsFake(({ Entries }: { Entries: PutEventsRequestEntry[] }) => {
    const results = Entries.map(({ Detail }) =>
      refused.includes(JSON.parse(Detail!).n) ? { ErrorCode: 'ThrottlingException', ErrorMessage: 'slow down' } : { EventId: 'id' },
    );
    return { FailedEntryCount: results.filter(({ ErrorCode }) => ErrorCode).length, Entries: results };
  });
const batches = () => bridge.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries!);
const numbers = () => batches().map((entries) => entries.map(({ Detail }) => JSON.parse(Detail!).n));

beforeEach(() => {
  bridge.reset();
});

describe('the bus', () => {
  it('is given what a message says, from whom and when', async () => {
    takeAllBut();
    expect(await publish([message(7, 3)])).toBe(1);
    expect(batches()).toEqual([
      [
        {
          EventBusName: 'bus',
          Source: 'dealstream',
          DetailType: 'Committed',
          Detail: '{"n":7,"text":"xxx"}',
          Time: new Date(AT),
        },
      ],
    ]);
  });

  it('is asked for nothing when there is nothing to say', async () => {
    expect(await publish([])).toBe(0);
    expect(batches()).toEqual([]);
  });

  it('takes ten entries at a time, in order', async () => {
    takeAllBut();
    expect(await publish(messages(23))).toBe(23);
    expect(numbers()).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
      [20, 21, 22],
    ]);
  });

  it('takes fewer where ten would be over 256 KB together, and a large one alone', async () => {
    takeAllBut();
    const sizes = [100, 100, 100, 230, 10, 10].map((kilobytes, n) => message(n, kilobytes * 1024));
    expect(await publish(sizes)).toBe(6);
    expect(numbers()).toEqual([[0, 1], [2], [3], [4, 5]]);
    const bytes = batches().map((entries) => entries.reduce((sum, { Detail }) => sum + Buffer.byteLength(Detail!), 0));
    expect(Math.max(...bytes)).toBeLessThanOrEqual(256 * 1024);
  });

  it('counts bytes, not characters', async () => {
    takeAllBut();
    const wide = [0, 1].map((n): Message => ({ type: 'Committed', detail: { n, text: '月'.repeat(50 * 1024) }, at: AT }));
    await publish(wide);
    expect(numbers()).toEqual([[0], [1]]);
  });

  it.each([
    [[0], 0, 1],
    [[9], 9, 1],
    [[4, 2], 2, 1],
    [[10], 10, 2],
    [[15, 22], 15, 2],
  ])('that refuses %j is told nothing more: %i were accepted before the first of them', async (refused, accepted, requests) => {
    takeAllBut(...refused);
    expect(await publish(messages(23))).toBe(accepted);
    expect(batches()).toHaveLength(requests);
  });
});
