/** Whether the events of a request are in the log already, because it is the second try of a request whose answer got lost. One event is known by its content;
 * several of one stream may undo each other: a source that says one thing and then another, twice, would say four. */

import type { Accepted } from '../../domain/kernel/decision.ts';
import { eventsOf } from '../stores/commit.ts';
import type { EventStore } from '../stores/event-store.ts';
import { contentOf } from './known.ts';

/** Commits that are looked back on: a client that tries again does so before much else happens. */
const LOOK_BACK = 50;

/** Whether `wanted` lie in `recorded`, in this order. */
const liesIn = (wanted: string[], recorded: string[]): boolean => {
  let from = 0;
  return wanted.every((one) => {
    from = recorded.indexOf(one, from) + 1;
    return from > 0;
  });
};

/** Whether one of the latest commits of a stream holds all of `pending`. */
export const isRepeat = async (store: Pick<EventStore, 'latest'>, stream: string, pending: Accepted[]): Promise<boolean> => {
  const wanted = pending.map(contentOf);
  return (await store.latest(stream, LOOK_BACK)).some((commit) => liesIn(wanted, eventsOf(commit).map(contentOf)));
};
