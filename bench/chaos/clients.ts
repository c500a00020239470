/** Clients that do not give up: each posts its lanes in order, and again until it is answered. What they were told is kept, to be compared with what is recorded. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Event, History, Lane } from './history.ts';

/** What was said of a post in the end: the versions after it, or why it was refused. */
type Told = { stream: string; events: Event[]; refused: (string | null)[] };
/** `late`: tries that were given up because no answer came in time. */
export type Log = { told: Told[]; tries: number; late: number };

/** The first pause before a post is tried again. Each further one is twice as long, up to the longest, and never shorter than the service asks. */
const AGAIN_MS = 50;
const LONGEST_MS = 5_000;

type Line = { status: string; problem?: { code: string } };

/** Longer than the service takes to decide (fifteen seconds): what is given up is not recorded afterwards, behind what was posted next. */
const GIVE_UP_MS = 20_000;

/** The code of the refusal of each event; null for one that was taken. */
type Refused = (string | null)[];
/** There was no answer to rely on: it is tried again, after so long at least. */
type Again = { afterMs: number };

const againAfter = (response?: Response): Again => ({ afterMs: 1_000 * Number(response?.headers.get('retry-after') ?? 0) });

const answerTo = async (url: string, key: string, events: Event[], log: Log): Promise<Refused | Again> => {
  try {
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(events),
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    const body = (await response.json()) as { results?: Line[]; code?: string };
    if (response.status === 200) return body.results!.map(({ problem }) => problem?.code ?? null);
    // So much that there was no time to decide it all: nothing of it is recorded, and a machine that is less busy takes it.
    if (response.status === 413 && body.code === 'too-much-at-once') return againAfter(response);
    if (response.status >= 500 || response.status === 429 || response.status === 401) return againAfter(response);
    throw new Error(`POST /v1/events: ${response.status} ${body.code}`);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('POST')) throw error;
    if (error instanceof Error && error.name === 'TimeoutError') log.late += 1;
    return againAfter(); // refused, reset, cut off or late: it may be recorded or not
  }
};

export type Target = {
  url: string;
  key: string;
  writers: number;
  /** Posts of a lane that go into one request. What is recorded is the same: an array is taken as if posted one by one. */
  atOnce: number;
};

/** Bytes of events that go into one request, and so into one commit of a lane. */
const MOST = 450_000;

/** Posts that go into one request each: at most so many, and as many as fit. */
const groupsOf = (posts: Event[][], atOnce: number): Event[][][] => {
  const groups: Event[][][] = [];
  let room = 0;
  for (const post of posts) {
    const bytes = JSON.stringify(post).length;
    const last = groups.at(-1);
    if (last && last.length < atOnce && bytes <= room) last.push(post);
    else {
      groups.push([post]);
      room = MOST;
    }
    room -= bytes;
  }
  return groups;
};

/** Posts everything, first the registrations. `done` hears of every post that was answered. */
export const postAll = async (target: Target, { registrations, lanes }: History, done: () => void): Promise<Log> => {
  const { url, key, writers, atOnce } = target;
  const log: Log = { told: [], tries: 0, late: 0 };
  const answered = (stream: string, posts: Event[][], refused: Refused): void => {
    const codes = refused.values();
    for (const events of posts) {
      log.told.push({ stream, events, refused: events.map(() => codes.next().value!) });
      done();
    }
  };
  const post = async (stream: string, posts: Event[][]): Promise<void> => {
    for (let wait = AGAIN_MS; ; wait = Math.min(2 * wait, LONGEST_MS)) {
      log.tries += 1;
      const answer = await answerTo(url, key, posts.flat(), log);
      if (Array.isArray(answer)) return answered(stream, posts, answer);
      await pause(Math.max(wait, answer.afterMs));
    }
  };
  const all = async (queue: IterableIterator<Lane>): Promise<void> => {
    const writer = async () => {
      for (const { stream, posts } of queue) {
        for (const together of groupsOf(posts, atOnce)) await post(stream, together);
      }
    };
    await Promise.all(Array.from({ length: writers }, writer));
  };
  await all(registrations.map((posts) => ({ stream: `organization/${posts[0]!.subject}`, posts: [posts] })).values());
  await all(lanes.values());
  return log;
};
