/** What records, with a clock that stands, and with pauses that are noted instead of waited for. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { instants } from '../../../functions/recording/instants.ts';
import type { Recorder } from '../../../functions/recording/recorder.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registry } from '../../../functions/stores/world/registry.ts';
import { TABLES } from './engine.ts';
import { AT } from './samples.ts';

/** A cold recorder: it knows no stream and no organization yet. */
export const recorderOn = (client: DynamoDBClient, random = () => 0): Recorder & { pauses: number[] } => {
  const pauses: number[] = [];
  return {
    store: eventStore(client, TABLES.events),
    registry: registry(client, TABLES.events, rowStore(client, TABLES.rows), () => AT),
    warm: new Map(),
    now: () => AT,
    elapsed: () => 0,
    instants: instants({ now: () => AT, elapsed: () => 0, promised: async () => 0 }),
    random,
    pause: async (ms) => {
      pauses.push(ms);
    },
    pauses,
  };
};
