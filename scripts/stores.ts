/** The stores of a system, for the scripts that read or compute all of it. */
import { setTimeout as pause } from 'node:timers/promises';
import { boardStore } from '../functions/stores/boards.ts';
import { changesStore } from '../functions/stores/changes.ts';
import { eventStore } from '../functions/stores/event-store.ts';
import { generationStore } from '../functions/stores/rows/generations.ts';
import { rowStore } from '../functions/stores/rows/rows.ts';
import { sweptStore } from '../functions/stores/swept.ts';
import type { System } from './system.ts';

/** How long a comparison waits for what is on its way before it looks again. */
const PAUSE_MS = 2_000;

export const storesOf = ({ client, table }: Pick<System, 'client' | 'table'>) => ({
  store: eventStore(client, table('events')),
  changes: changesStore(client, table('changes')),
  swept: sweptStore(client, table('changes')),
  rows: rowStore(client, table('rows'), generationStore(client, table('rows'))),
  boards: boardStore(client, table('boards'), { keep: 0 }),
  pause: () => pause(PAUSE_MS),
});
