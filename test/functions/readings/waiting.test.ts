import { describe, expect, it } from 'vitest';
import { inParallel } from '../../../functions/ports/parallel.ts';
import { waitFor } from '../../../functions/readings/answering/waiting.ts';
import type { CommitItem } from '../../../functions/stores/commit.ts';

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

const log = (time: ReturnType<typeof clock>, last = 7) => ({
  store: { latest: async () => (last > 0 ? [{ i: last, n: 1 } as CommitItem] : []) },
  clock: time,
});

describe('reading one’s own writes', () => {
  it('waits for nothing where nothing was asked for', async () => {
    const { asked, applied } = applying(0);
    await waitFor(undefined, applied, log(clock()));
    expect(asked).toEqual([]);
  });

  it.each([
    [7, 1],
    [9, 1],
    [4, 4],
    [undefined, 8],
  ])('from version %s asks %i times until it is at 7', async (first, times) => {
    const { asked, applied } = applying(first);
    await waitFor('organization/moonshot@7', applied, log(clock()));
    expect(asked).toEqual(Array.from({ length: times }, () => 'organization/moonshot'));
  });

  it('gives up after 5 s, with 503 and when to come back', async () => {
    const time = clock();
    await expect(waitFor('organization/moonshot@7', { organization: async () => 6 }, log(time))).rejects.toMatchObject({
      status: 503,
      data: { code: 'not-yet-applied', after: 'organization/moonshot@7' },
      headers: { 'retry-after': '1' },
    });
    expect(time.now()).toBe(5000);
  });
});

describe('a version that nobody recorded', () => {
  it.each([
    [8, 7],
    [1, 0],
    [999_999_999, 7],
  ])('is not found at once: %i, where the last is %i', async (version, last) => {
    const time = clock();
    const after = `organization/moonshot@${version}`;
    await expect(waitFor(after, { organization: async () => undefined }, log(time, last))).rejects.toMatchObject({
      status: 404,
      data: { code: 'not-found', detail: `organization/moonshot has no version ${version}; its last is ${last}`, after },
    });
    expect(time.now()).toBe(0);
  });

  it('is looked for only where it is not applied', async () => {
    const store = { latest: () => Promise.reject(new Error('not to be asked')) };
    await waitFor('organization/moonshot@7', { organization: async () => 7 }, { store, clock: clock() });
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
