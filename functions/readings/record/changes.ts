/** Every recorded event in one gap-free order, for followers: `GET /v1/changes?after=<position>`. */
import * as z from 'zod';
import { listing } from '../../http/list.ts';
import { invalidParameter } from '../../http/parameters.ts';
import type { Clock } from '../../http/waiting.ts';
import type { EventStore } from '../../stores/event-store.ts';
import type { Place, Sequence } from '../../stores/sequence.ts';
import { type Reading, type Route, route } from '../world/reader.ts';
import { RECORDED, recordedIn } from './recorded.ts';

const MOST_S = 20;
const LOOK_MS = 250;
const COLUMNS = ['position', 'stream', ...RECORDED];

type Placed = Place & { at: number };

/** The commits that hold the `limit` positions behind `after`. */
const placesAfter = async (changes: Sequence, after: number, limit: number): Promise<Placed[]> => {
  const places: Placed[] = [];
  for await (const page of changes.pagesAfter(after)) {
    let { at } = page;
    for (const place of page.places) {
      if (at > after + limit) return places;
      if (at + place.n > after + 1) places.push({ ...place, at });
      at += place.n;
    }
  }
  return places;
};

const changesAfter = async (changes: Sequence, store: EventStore, after: number, limit: number) => {
  const places = await placesAfter(changes, after, limit);
  const commits = await store.commitsAt(places.map(({ stream, from }) => ({ stream, version: from })));
  return commits
    .flatMap((commit, n) => recordedIn(commit).map((one, k) => ({ position: places[n]!.at + k, stream: commit.p, ...one })))
    .filter(({ position }) => position > after && position <= after + limit);
};

/** Waits until there is something behind `after`, or the time is over. Throws 400 when `after` was never given. */
const somethingAfter = async (changes: Sequence, after: number, seconds: number, { now, pause }: Clock): Promise<boolean> => {
  const until = now() + seconds * 1000;
  for (;;) {
    const last = await changes.last();
    if (after > last) throw invalidParameter('after', `expected a position up to the last, ${last}`);
    if (after < last) return true;
    if (now() >= until) return false;
    await pause(LOOK_MS);
  }
};

const FOLLOW = {
  after: z.coerce.number().int().min(0).default(0),
  wait: z.coerce.number().int().min(0).max(MOST_S).default(MOST_S),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};
const follow: Reading<typeof FOLLOW> =
  ({ changes, store, clock }) =>
  async (event, { after, wait, limit }) => {
    const found = (await somethingAfter(changes, after, wait, clock)) ? await changesAfter(changes, store, after, limit) : [];
    return listing(event, { noun: 'changes', columns: COLUMNS, page: found, tail: { position: found.at(-1)?.position ?? after } });
  };

export const changeRoutes: Route[] = [route('/v1/changes', FOLLOW, follow)];
