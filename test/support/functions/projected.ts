/** A small system without its wiring: streams that grow, rows and boards that follow, and the order of changes. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { rollUps } from '../../../domain/boards/roll-up.ts';
import { views } from '../../../domain/views.ts';
import { compute } from '../../../functions/projecting/compute.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import { boardStore } from '../../../functions/stores/boards.ts';
import { changesStore } from '../../../functions/stores/changes.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { seenGenerations } from '../../../functions/stores/rows/generations.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { bellsOf } from './bells.ts';
import { TABLES } from './engine.ts';

export const projected = (client: DynamoDBClient) => {
  const store = eventStore(client, TABLES.events);
  // Pointers are read every time: tests do not wait.
  let now = 0;
  const generations = seenGenerations(client, TABLES.rows, () => (now += 10_000));
  const rows = rowStore(client, TABLES.rows, generations);
  // What tests put in the place of a page is seen.
  const boards = boardStore(client, TABLES.boards, { keep: 0 });
  const changes = changesStore(client, TABLES.changes);
  const source = { store, changes, rows, boards, pause: async () => {} };

  /** Rings every commit of a stream at every view that hears it. */
  const project = async (stream: string): Promise<void> => {
    for (const bell of await bellsOf(store, stream)) {
      for (const view of views) if (view.hears === bell.category) await projector(view, store, rows)(bell);
    }
  };
  /** Gives positions to all of a stream. */
  const place = async (stream: string): Promise<void> => {
    const commits = (await bellsOf(store, stream)).map(({ from, to }) => ({ stream, from, n: to - from + 1 }));
    await changes.append(commits, store, async () => {});
  };
  const rollUp = async (): Promise<void> => {
    for (const one of rollUps) await compute(one, rows, boards);
  };
  return { ...source, generations, project, place, rollUp };
};
