/** Every recorded event in one gap-free order, for followers: `GET /v1/changes?after=<position>`. */
import * as z from 'zod';
import { invalidParameter } from '../../http/parameters.ts';
import type { Clock } from '../../http/waiting.ts';
import type { Changes, CommitRef } from '../../stores/changes.ts';
import type { EventStore } from '../../stores/event-store.ts';
import { listed } from '../answering/reply.ts';
import { type Route, route } from '../answering/route.ts';
import { RECORDED, recordedIn } from './recorded.ts';

const MOST_S = 20;
const LOOK_MS = 250;
const COLUMNS = ['position', 'stream', ...RECORDED];

/** A commit and the position of its first event. */
type Positioned = CommitRef & { position: number };

/** The commits that hold the `limit` positions behind `after`. */
const commitsAfter = async (changes: Changes, after: number, limit: number): Promise<Positioned[]> => {
  const found: Positioned[] = [];
  for await (const page of changes.pagesAfter(after)) {
    let position = page.first;
    for (const commit of page.commits) {
      if (position > after + limit) return found;
      if (position + commit.n > after + 1) found.push({ ...commit, position });
      position += commit.n;
    }
  }
  return found;
};

const changesAfter = async (changes: Changes, store: EventStore, after: number, limit: number) => {
  const refs = await commitsAfter(changes, after, limit);
  const commits = await store.commitsAt(refs.map(({ stream, from }) => ({ stream, version: from })));
  return refs
    .flatMap(({ stream, position }, n) => recordedIn(commits[n]!).map((one, k) => ({ position: position + k, stream, ...one })))
    .filter(({ position }) => position > after && position <= after + limit);
};

/** Waits until there is something behind `after`, or the time is over. Gives the last position. Throws 400 when `after` was never given. */
const somethingAfter = async (changes: Changes, after: number, seconds: number, { now, pause }: Clock): Promise<number> => {
  const until = now() + seconds * 1000;
  for (;;) {
    const last = await changes.last();
    if (after > last) throw invalidParameter('after', `expected a position up to the last, ${last}`);
    if (after < last || now() >= until) return last;
    await pause(LOOK_MS);
  }
};

const FOLLOW = {
  after: z.coerce.number().int().min(0).default(0).describe('The position behind which changes begin; 0 is the beginning.'),
  wait: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_S)
    .default(MOST_S)
    .describe('Seconds to wait for something new where there is nothing yet.'),
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('How many at most.'),
};

const follow = route(
  '/v1/changes',
  { rests: 'nothing', times: false, paged: false, listed: true, parameters: FOLLOW },
  async ({ changes, store, clock }, { asked: { after, wait, limit } }) => {
    const last = await somethingAfter(changes, after, wait, clock);
    const found = after < last ? await changesAfter(changes, store, after, limit) : [];
    const tail = { position: found.at(-1)?.position ?? after, last: Math.max(last, found.at(-1)?.position ?? 0) };
    return listed({ noun: 'changes', columns: COLUMNS, page: found, tail });
  },
);

export const changeRoutes: Route[] = [follow];
