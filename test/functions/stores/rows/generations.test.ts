import { expect, it } from 'vitest';
import { profiles, rounds } from '../../../../domain/views.ts';
import { generationStore, SEEN_AFTER_MS, seenGenerations } from '../../../../functions/stores/rows/generations.ts';
import { rowStore } from '../../../../functions/stores/rows/rows.ts';
import { startEngine, TABLES } from '../../../support/functions/engine.ts';
import { throttling } from '../../../support/functions/faults.ts';
import { viewNamed } from '../../../support/functions/views.ts';

const { client, newClient, meter } = await startEngine();
const { of, move } = generationStore(client, TABLES.rows);

it('a view that was never rebuilt is in its first generation, whatever it is called', async () => {
  expect([await of('rounds'), await of('constructor')]).toEqual([
    { active: 1, last: 1 },
    { active: 1, last: 1 },
  ]);
});

it('a warm function asks once in five seconds for all views together, and sees a flip after that', async () => {
  let now = 0;
  const rows = rowStore(
    client,
    TABLES.rows,
    seenGenerations(client, TABLES.rows, () => now),
  );
  const look = () => Promise.all([rows.get(rounds, 'a'), rows.get(profiles, 'a')]);
  expect((await meter(look)).requests).toEqual({ GetItem: 3 });
  expect((await meter(look)).requests).toEqual({ GetItem: 2 });
  await rowStore(client, TABLES.rows).at(2, true).put(viewNamed('rounds'), { id: 'a', v: 1, at: 0, fold: 1, state: 1, plain: 1 }, 0);
  await move('rounds', await of('rounds'), { active: 2, kept: 1, last: 2 });
  now = SEEN_AFTER_MS - 1;
  expect(await look()).toEqual([undefined, undefined]);
  now = SEEN_AFTER_MS;
  expect(await look()).toEqual([expect.objectContaining({ v: 1 }), undefined]);
});

it('what could not be read is asked for again', async () => {
  const tired = newClient();
  throttling(tired, 'GetItemCommand', 1);
  const seen = seenGenerations(tired, TABLES.rows, () => 0);
  await expect(seen.of('rounds')).rejects.toThrow('slow down');
  expect(await seen.of('rounds')).toEqual({ active: 2, kept: 1, last: 2 });
});
