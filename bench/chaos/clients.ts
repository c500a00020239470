/** Clients that do not give up: each posts its lanes in order, and again until it is answered. What they were told is kept, to be compared with what is recorded. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Event, History, Lane } from './history.ts';

/** What was said of a post in the end: the versions after it, or why it was refused. */
type Told = { stream: string; events: Event[]; refused: (string | null)[] };
/** `late`: tries that were given up because no answer came in time. */
export type Log = { told: Told[]; tries: number; late: number };

const AGAIN_MS = 50;

type Line = { status: string; problem?: { code: string } };

/** Longer than the service takes to decide (fifteen seconds): what is given up is not recorded afterwards, behind what was posted next. */
const GIVE_UP_MS = 20_000;

/** The code of the refusal of each event; null for one that was taken. Undefined when there was no answer to rely on. */
const answerTo = async (url: string, key: string, events: Event[], log: Log): Promise<(string | null)[] | undefined> => {
  try {
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(events),
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    const body = (await response.json()) as { results?: Line[]; code?: string };
    if (response.status === 200) return body.results!.map(({ problem }) => problem?.code ?? null);
    if (response.status >= 500 || response.status === 429 || response.status === 401) return undefined;
    throw new Error(`POST /v1/events: ${response.status} ${body.code}`);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('POST')) throw error;
    if (error instanceof Error && error.name === 'TimeoutError') log.late += 1;
    return undefined; // refused, reset, cut off or late: it may be recorded or not
  }
};

export type Target = {
  url: string;
  key: string;
  writers: number;
  /** Posts of a lane that go into one request. What is recorded is the same: an array is taken as if posted one by one. */
  atOnce: number;
};

/** Posts everything, first the registrations. `done` hears of every post that was answered. */
export const postAll = async (target: Target, { registrations, lanes }: History, done: () => void): Promise<Log> => {
  const { url, key, writers, atOnce } = target;
  const log: Log = { told: [], tries: 0, late: 0 };
  const answered = (stream: string, posts: Event[][], refused: (string | null)[]): void => {
    const codes = refused.values();
    for (const events of posts) {
      log.told.push({ stream, events, refused: events.map(() => codes.next().value!) });
      done();
    }
  };
  const post = async (stream: string, posts: Event[][]): Promise<void> => {
    for (;;) {
      log.tries += 1;
      const refused = await answerTo(url, key, posts.flat(), log);
      if (refused) return answered(stream, posts, refused);
      await pause(AGAIN_MS);
    }
  };
  const all = async (queue: IterableIterator<Lane>): Promise<void> => {
    const writer = async () => {
      for (const { stream, posts } of queue) {
        for (let from = 0; from < posts.length; from += atOnce) await post(stream, posts.slice(from, from + atOnce));
      }
    };
    await Promise.all(Array.from({ length: writers }, writer));
  };
  await all(registrations.map((posts) => ({ stream: `organization/${posts[0]!.subject}`, posts: [posts] })).values());
  await all(lanes.values());
  return log;
};
