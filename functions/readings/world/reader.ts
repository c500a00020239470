/** What the readings read from. */

import type { BoardStore } from '../../stores/boards.ts';
import type { Changes } from '../../stores/changes.ts';
import type { EventStore } from '../../stores/event-store.ts';
import type { FinalityStore } from '../../stores/finality.ts';
import type { RowStore } from '../../stores/rows/rows.ts';
import type { Registry } from '../../stores/world/registry.ts';
import type { Known } from '../answering/known.ts';
import type { Clock } from '../answering/waiting.ts';

export type Reader = {
  store: EventStore;
  rows: RowStore;
  boards: BoardStore;
  changes: Changes;
  registry: Registry;
  clock: Clock;
  finality: FinalityStore;
  known: Known;
};
