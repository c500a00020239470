import { describe, expect, it } from 'vitest';
import { waitFor } from '../../../functions/http/waiting.ts';
import { inParallel } from '../../../functions/ports/parallel.ts';

/** A clock that moves only while somebody waits on it. */
const clock = () => {
  let now = 0;
  return {
    now: () => now,
    pause: async (ms: number) => {
      now += ms;
    },
  };
};
/** Applies one more version each time that it is asked. */
const applying = (first: number | undefined) => {
  const asked: string[] = [];
  let version = first;
  const organization = async (id: string) => {
    asked.push(`organization/${id}`);
    const answer = version;
    version = (version ?? 0) + 1;
    return answer;
  };
  return { asked, applied: { organization } };
};

describe('reading one’s own writes', () => {
  it('waits for nothing where nothing was asked for', async () => {
    const { asked, applied } = applying(0);
    await waitFor(undefined, applied, clock());
    expect(asked).toEqual([]);
  });

  it.each([
    [7, 1],
    [9, 1],
    [4, 4],
    [undefined, 8],
  ])('from version %s asks %i times until it is at 7', async (first, times) => {
    const { asked, applied } = applying(first);
    await waitFor('organization/moonshot@7', applied, clock());
    expect(asked).toEqual(Array.from({ length: times }, () => 'organization/moonshot'));
  });

  it('gives up after 5 s, with 503 and when to come back', async () => {
    const time = clock();
    await expect(waitFor('organization/moonshot@7', { organization: async () => 6 }, time)).rejects.toMatchObject({
      status: 503,
      data: { code: 'not-yet-applied', after: 'organization/moonshot@7' },
      headers: { 'retry-after': '1' },
    });
    expect(time.now()).toBe(5000);
  });
});

describe('work in parallel', () => {
  it('is done for every item, 16 at a time', async () => {
    let [running, most] = [0, 0];
    const done: number[] = [];
    await inParallel(
      Array.from({ length: 50 }, (_, n) => n),
      async (n) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        done.push(n);
      },
    );
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    expect(most).toBe(16);
  });

  it('fails when one item fails', async () => {
    const work = async (n: number) => {
      if (n === 3) throw new Error('the third');
    };
    await expect(inParallel([1, 2, 3, 4], work)).rejects.toThrow('the third');
  });
});
