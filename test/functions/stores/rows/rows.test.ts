import { describe, expect, it } from 'vitest';
import { rowStore } from '../../../../functions/stores/rows/rows.ts';
import { startEngine, TABLES } from '../../../support/functions/engine.ts';
import { row } from '../../../support/functions/rows.ts';
import { noise } from '../../../support/functions/samples.ts';
import { viewNamed } from '../../../support/functions/views.ts';

const { client, meter } = await startEngine();
const rows = rowStore(client, TABLES.rows);

describe('a row', () => {
  it('comes back as it was put, and is not there before', async () => {
    expect(await rows.get(viewNamed('one'), 'a')).toBeUndefined();
    expect(await rows.put(viewNamed('one'), row('a', 1, { stuck: { error: 'why', fold: 1, code: 'unbundled' } }), 0)).toEqual({
      written: true,
    });
    expect(await rows.get(viewNamed('one'), 'a')).toEqual(row('a', 1, { stuck: { error: 'why', fold: 1, code: 'unbundled' } }));
    expect(await rows.get(viewNamed('other'), 'a')).toBeUndefined();
  });

  it('is written only over the version it was folded from; what is there comes back with the refusal', async () => {
    await rows.put(viewNamed('guarded'), row('a', 1), 0);
    expect(await rows.put(viewNamed('guarded'), row('a', 3), 1)).toEqual({ written: true });
    const cost = await meter(async () => {
      expect(await rows.put(viewNamed('guarded'), row('a', 2), 1)).toEqual({ written: false, present: row('a', 3) });
      expect(await rows.put(viewNamed('guarded'), row('a', 1), 0)).toEqual({ written: false, present: row('a', 3) });
      expect(await rows.put(viewNamed('guarded'), row('b', 2), 1)).toEqual({ written: false, present: undefined });
    });
    expect(cost).toEqual({ read: 0, write: 0, requests: { PutItem: 3 } });
    expect(await rows.get(viewNamed('guarded'), 'a')).toEqual(row('a', 3));
  });

  it('that no commit reached may be written over: it has version 0', async () => {
    await rows.put(viewNamed('empty'), row('a', 0, { stuck: { error: 'why', fold: 1, code: 'unbundled' } }), 0);
    expect(await rows.put(viewNamed('empty'), row('a', 2), 0)).toEqual({ written: true });
    expect(await rows.get(viewNamed('empty'), 'a')).toEqual(row('a', 2));
  });

  it('with a long state is deflated: five to one, and it comes back equal', async () => {
    const state = Array.from({ length: 100 }, (_, n) => ({
      round: `round-${n}`,
      status: 'closed',
      roundType: 'series-a',
      at: 1_708_344_000_000 + n,
    }));
    const cost = await meter(() => rows.put(viewNamed('long'), row('a', 1, { state }), 0));
    expect(cost.write).toBeLessThanOrEqual(Math.ceil(JSON.stringify(state).length / 1024 / 5) + 1);
    expect(await rows.get(viewNamed('long'), 'a')).toEqual(row('a', 1, { state }));
  });

  it('is found in several views with one request, which says how far each is', async () => {
    await rows.put(viewNamed('left'), row('a', 1), 0);
    await rows.put(viewNamed('right'), row('a', 2), 0);
    const cost = await meter(async () => {
      expect(await rows.versionsOf(['left', 'right', 'nowhere'].map(viewNamed), 'a')).toEqual(
        new Map([
          ['left', 1],
          ['right', 2],
        ]),
      );
    });
    expect(cost.requests).toEqual({ BatchGetItem: 1 });
  });
});

describe('all rows of a view', () => {
  it('are all there, however many pages they take, and no row of another view', async () => {
    const state = noise(60_000, 1);
    const ids = Array.from({ length: 30 }, (_, n) => `row-${String(n).padStart(2, '0')}`);
    for (const id of ids) await rows.put(viewNamed('many'), row(id, 1, { state }), 0);
    await rows.put(viewNamed('many-more'), row('stranger', 1), 0);
    expect(await rows.all(viewNamed('many'))).toEqual(ids.map((id) => ({ id, v: 1, plain: { id } })));
    const full = await meter(async () => expect(await rows.allFull(viewNamed('many'))).toEqual(ids.map((id) => row(id, 1, { state }))));
    expect(full.requests.Query).toBeGreaterThanOrEqual(2);
  });
});
