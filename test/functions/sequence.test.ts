/** What comes through the stream of the events: commits, which get positions, and pulses, which are answered behind them. */

import type { DynamoDBRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { changesStore } from '../../functions/stores/changes.ts';
import { eventStore } from '../../functions/stores/event-store.ts';
import { finalityStore } from '../../functions/stores/finality.ts';
import { registered } from '../support/domain/samples.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { AT, grow } from '../support/functions/samples.ts';
import { iteratorAfter, stream } from '../support/local/wire.ts';

const { client, endpoint, prepare } = await startEngine();
surround(endpoint);
const { handler } = await prepare(() => import('../../functions/sequence.ts'));
const { committed } = await prepare(() => import('../../functions/relay.ts'));
const store = eventStore(client, TABLES.events);
const changes = changesStore(client, TABLES.changes);
const finality = finalityStore(client, TABLES.changes, TABLES.events);

/** Everything that the stream holds, in the very form in which Lambda hands it to functions. */
const recordsOf = async (): Promise<DynamoDBRecord[]> => {
  const { Records } = await stream(endpoint, 'GetRecords', { ShardIterator: await iteratorAfter(endpoint, TABLES.events, undefined) });
  return Records as DynamoDBRecord[];
};

it('a pulse is answered once everything before it has its place, moves only on, and is no event to anybody', async () => {
  await grow(store, 'organization/before', [[registered()]]);
  await finality.pulse(AT + 5_000);
  expect(await finality.sequenced()).toBe(0);
  const first = await recordsOf();
  expect(first.length).toBeGreaterThan(1);
  expect(await handler({ Records: first })).toEqual({ batchItemFailures: [] });
  expect([await changes.last(), await finality.sequenced()]).toEqual([1, AT + 5_000]);
  expect(first.flatMap(committed)).toHaveLength(1);

  await finality.pulse(AT + 9_000);
  const all = await recordsOf();
  expect(await handler({ Records: all })).toEqual({ batchItemFailures: [] });
  // Delivered again, in whatever order.
  await handler({ Records: first });
  expect([await changes.last(), await finality.sequenced()]).toEqual([1, AT + 9_000]);
  expect(all.flatMap(committed)).toHaveLength(1);
});
