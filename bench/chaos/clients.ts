/** Clients that do not give up: each posts its lanes in order, and again until it is answered. What they were told is kept, to be compared with what is recorded. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Event, History, Lane } from './history.ts';

/** What was said of a post in the end: the versions after it, or why it was refused. */
type Told = { stream: string; events: Event[]; refused: (string | null)[] };
/** `commits`: posts that recorded something, as far as their answers say: one whose first answer got lost is answered `unchanged` the second time. */
export type Log = { told: Told[]; tries: number; commits: number };

const AGAIN_MS = 50;
const GIVE_UP_MS = 20_000;

type Line = { status: string; problem?: { code: string } };

type Answer = { refused: (string | null)[]; isCommit: boolean };

/** The code of the refusal of each event; null for one that was taken. Undefined when there was no answer to rely on. */
const answerTo = async (url: string, key: string, events: Event[]): Promise<Answer | undefined> => {
  try {
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(events),
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    const body = (await response.json()) as { results?: Line[]; code?: string };
    if (response.status === 200) {
      const refused = body.results!.map(({ problem }) => problem?.code ?? null);
      return { refused, isCommit: body.results!.some(({ status }) => status === 'appended') };
    }
    if (response.status >= 500 || response.status === 429 || response.status === 401) return undefined;
    throw new Error(`POST /v1/events: ${response.status} ${body.code}`);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('POST')) throw error;
    return undefined; // refused, reset, cut off or late: it may be recorded or not
  }
};

export type Target = { url: string; key: string };

/** Posts everything, `writers` at a time, first the registrations. `done` hears of every post that was answered. */
export const postAll = async ({ url, key }: Target, { registrations, lanes }: History, writers: number, done: () => void): Promise<Log> => {
  const log: Log = { told: [], tries: 0, commits: 0 };
  const post = async (stream: string, events: Event[]): Promise<void> => {
    for (;;) {
      log.tries += 1;
      const answer = await answerTo(url, key, events);
      if (answer) {
        log.told.push({ stream, events, refused: answer.refused });
        if (answer.isCommit) log.commits += 1;
        done();
        return;
      }
      await pause(AGAIN_MS);
    }
  };
  const all = async (queue: IterableIterator<Lane>): Promise<void> => {
    const writer = async () => {
      for (const { stream, posts } of queue) for (const events of posts) await post(stream, events);
    };
    await Promise.all(Array.from({ length: writers }, writer));
  };
  await all(registrations.map((posts) => ({ stream: `organization/${posts[0]!.subject}`, posts: [posts] })).values());
  await all(lanes.values());
  return log;
};
