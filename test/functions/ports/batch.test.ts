/** What a function that a queue feeds gives back: the messages that failed, and no other. */
import { beforeAll, describe, expect, it } from 'vitest';
import type * as Batch from '../../../functions/ports/batch.ts';
import { queued } from '../../support/functions/deployed.ts';

let batch: typeof Batch;
beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  batch = await import('../../../functions/ports/batch.ts');
});

const failed = (...ns: number[]) => ({ batchItemFailures: ns.map((n) => ({ itemIdentifier: `message-${n}` })) });
const detailOf = (body: string): string => JSON.parse(body).detail;
const picky = async (body: string): Promise<void> => {
  if (detailOf(body) === 'bad') throw new Error('not this one');
};

describe('messages one by one', () => {
  it('are each begun when the one before has ended, whether it failed or not', async () => {
    const told: string[] = [];
    const work = batch.oneByOne('failed', () => async ({ body }) => {
      told.push(`begun ${detailOf(body)}`);
      await Promise.resolve();
      told.push(`ended ${detailOf(body)}`);
      await picky(body);
    });
    expect(await work(queued('a', 'bad', 'b'))).toEqual(failed(1));
    expect(told).toEqual(['begun a', 'ended a', 'begun bad', 'ended bad', 'begun b', 'ended b']);
  });

  it('share what was read for one of them, and the next batch reads it again', async () => {
    let reads = 0;
    const work = batch.oneByOne('failed', () => {
      let read: Promise<number> | undefined;
      const readOnce = async () => {
        reads += 1;
        return reads;
      };
      return async () => {
        read ??= readOnce();
        await read;
      };
    });
    await work(queued('a', 'b', 'c'));
    await work(queued('d'));
    expect(reads).toBe(2);
  });
});

describe('messages all at once', () => {
  it('wait for none of the others, and one that cannot be read harms none', async () => {
    let left = 2;
    const met = Promise.withResolvers<void>();
    const work = batch.atOnce('failed', async ({ body }) => {
      await picky(body);
      left -= 1;
      if (left === 0) met.resolve();
      await met.promise;
    });
    const { Records } = queued('a', 'bad', 'b');
    expect(await work({ Records: [...Records, { ...Records[0]!, messageId: 'message-3', body: 'no JSON' }] })).toEqual(failed(1, 3));
  });
});

describe('work that is done once per batch', () => {
  it('is done once, and takes all messages back when it fails', async () => {
    let done = 0;
    const work = batch.oncePerBatch(async () => {
      done += 1;
      if (done === 2) throw new Error('the second time');
    });
    expect(await work(queued('a', 'b'))).toEqual(failed());
    await expect(work(queued('a'))).rejects.toThrow('the second time');
    expect(done).toBe(2);
  });
});
