/** Every recorded event in one gap-free order, for followers: `GET /v1/changes?after=<position>`. */
import { type HttpEvent, isAnonymous, keyNeeded } from '../../http/front.ts';
import { invalidParameter, queryOf, whole } from '../../http/parameters.ts';
import { fittingIn, MOST_BYTES } from '../../limits/size.ts';
import type { Changes, CommitRef } from '../../stores/changes.ts';
import type { EventStore } from '../../stores/event-store.ts';
import { listed } from '../answering/reply.ts';
import { type Route, route } from '../answering/route.ts';
import type { Clock } from '../answering/waiting.ts';
import { RECORDED, type RecordedEvent, recordedIn } from './recorded.ts';

const MOST_S = 20;
/** Each look costs a strong read, and the time of the function in which it waits. */
const LOOK_MS = 1_000;
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

/** Commits that are read at once: together they may be many times what an answer holds. */
const AT_ONCE = 20;

const changesAfter = async (changes: Changes, store: EventStore, after: number, limit: number) => {
  const refs = await commitsAfter(changes, after, limit);
  const found: ({ position: number; stream: string } & RecordedEvent)[] = [];
  for (let bytes = 0; refs.length > 0 && bytes <= MOST_BYTES; ) {
    const some = refs.splice(0, AT_ONCE);
    const commits = await store.commitsAt(some.map(({ stream, from }) => ({ stream, version: from })));
    const read = some
      .flatMap(({ stream, position }, n) => recordedIn(commits[n]!).map((one, k) => ({ position: position + k, stream, ...one })))
      .filter(({ position }) => position > after && position <= after + limit);
    bytes += JSON.stringify(read).length;
    found.push(...read);
  }
  return fittingIn(found);
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

/** For how long is waited, in s: who has no key is answered at once. Throws 401 where it asks for more. */
const waitOf = (event: HttpEvent, wait: number): number => {
  if (!isAnonymous(event)) return wait;
  if (queryOf(event).wait !== undefined && wait > 0) throw keyNeeded('waiting for changes takes a key; with "wait=0" none is needed');
  return 0;
};

const FOLLOW = {
  after: whole(0, Number.MAX_SAFE_INTEGER, 0).describe('The position behind which changes begin; 0 is the beginning.'),
  wait: whole(0, MOST_S, MOST_S).describe('Seconds to wait for something new where there is nothing yet.'),
  limit: whole(1, 500, 50).describe('How many at most: an answer ends at 4 MB.'),
};

const follow = route(
  '/v1/changes',
  { rests: 'nothing', times: false, paged: false, listed: true, parameters: FOLLOW },
  async ({ changes, store, clock }, { event, asked: { after, wait, limit } }) => {
    const last = await somethingAfter(changes, after, waitOf(event, wait), clock);
    const found = after < last ? await changesAfter(changes, store, after, limit) : [];
    const tail = { position: found.at(-1)?.position ?? after, last: Math.max(last, found.at(-1)?.position ?? 0) };
    return listed({ noun: 'changes', columns: COLUMNS, page: found, tail });
  },
);

export const changeRoutes: Route[] = [follow];
