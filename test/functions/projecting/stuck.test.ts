import { describe, expect, it } from 'vitest';
import { rounds, type View } from '../../../domain/views.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import type { Committed } from '../../../functions/projecting/ring.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registered } from '../../support/domain/samples.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { throttling } from '../../support/functions/faults.ts';
import { AT, force, grow, round, stored } from '../../support/functions/samples.ts';
import { viewNamed } from '../../support/functions/views.ts';

const { client, newClient, meter } = await startEngine();
const store = eventStore(client, TABLES.events);
const rows = rowStore(client, TABLES.rows);

const view = rounds;
const ring = projector(view, store, rows);
const UNREADABLE = { type: 'OrganizationDreamt', schema: 1, data: {} };

/** Counts rounds. Some versions of its fold cannot bear the third event. */
const fragile = (fold: number, bears = fold !== 1): View => ({
  ...viewNamed('fragile'),
  foldVersion: fold,
  initial: 0,
  evolve: (count: number, event: Recorded<OrganizationEvent>) => {
    if (!bears && event.v === 3) throw new TypeError('cannot bear this');
    return event.type === 'RoundReported' ? count + 1 : count;
  },
  row: (count: number) => count,
});

const FRAGILE = fragile(1);

const story = async (id: string): Promise<Committed[]> => {
  await grow(store, `organization/${id}`, [[registered()], [round(1)], [round(2)], [round(3)]]);
  return bellsOf(store, `organization/${id}`);
};
const ringAll = async (project: (bell: Committed) => Promise<void>, bells: Committed[]) => {
  for (const bell of bells) await project(bell);
};

describe('a row that cannot be folded', () => {
  it('is marked stuck with the reason, keeps what it had, and the ring is acknowledged', async () => {
    await ringAll(projector(fragile(1), store, rows), await story('stuck'));
    expect(await rows.get(FRAGILE, 'stuck')).toEqual({
      id: 'stuck',
      v: 2,
      at: AT,
      fold: 1,
      state: 1,
      plain: 1,
      stuck: { error: 'TypeError: cannot bear this', fold: 1, code: 'unbundled' },
    });
  });

  it('costs each further ring one read while the code is the same', async () => {
    const bells = await story('waiting');
    const project = projector(fragile(1), store, rows);
    await ringAll(project, bells);
    expect((await meter(() => project(bells.at(-1)!))).requests).toEqual({ GetItem: 1 });
  });

  it('is resumed from the log by a newer fold, whichever commit rings', async () => {
    const bells = await story('resumed');
    await ringAll(projector(fragile(1), store, rows), bells);
    await projector(fragile(2), store, rows)(bells[0]!);
    expect(await rows.get(FRAGILE, 'resumed')).toEqual({ id: 'resumed', v: 4, at: AT, fold: 2, state: 3, plain: 3 });
  });

  it('by a newer fold keeps what the older one made, and is resumed by one newer still', async () => {
    const bells = await story('worse');
    await ringAll(projector(fragile(2), store, rows), bells);
    const before = await rows.get(FRAGILE, 'worse');
    expect(before).toMatchObject({ v: 4, fold: 2, state: 3 });
    const worse = projector(fragile(3, false), store, rows);
    await ringAll(worse, bells);
    expect(await rows.get(FRAGILE, 'worse')).toEqual({
      ...before,
      stuck: { error: 'TypeError: cannot bear this', fold: 3, code: 'unbundled' },
    });
    expect((await meter(() => worse(bells[3]!))).requests).toEqual({ GetItem: 1 });
    await projector(fragile(4), store, rows)(bells[3]!);
    expect(await rows.get(FRAGILE, 'worse')).toEqual({ ...before, fold: 4 });
  });

  it('does not hold up other streams', async () => {
    const project = projector(fragile(1), store, rows);
    await ringAll(project, await story('first'));
    await grow(store, 'organization/second', [[registered(), round(1)]]);
    await ringAll(project, await bellsOf(store, 'organization/second'));
    expect(await rows.get(FRAGILE, 'second')).toMatchObject({ v: 2, state: 1 });
  });

  it('is one whose log holds an event that this code cannot read, or a gap', async () => {
    const bells = await story('unreadable');
    await ringAll(ring, bells);
    await force(client, 'organization/unreadable', 5, { e: JSON.stringify([UNREADABLE]) });
    await ring({ ...bells[0]!, from: 5, to: 5, types: [UNREADABLE.type], events: [UNREADABLE] });
    expect(await rows.get(rounds, 'unreadable')).toMatchObject({
      v: 4,
      stuck: { error: 'UnreadableEvent: unknown event type OrganizationDreamt', fold: view.foldVersion, code: 'unbundled' },
    });

    const torn = await story('torn');
    await force(client, 'organization/torn', 6, { e: JSON.stringify([stored(round(9))]) });
    await ring({ ...torn[0]!, from: 6, to: 6, events: null });
    expect(await rows.get(rounds, 'torn')).toMatchObject({
      v: 0,
      stuck: {
        error: 'StreamBroken: organization/torn: commit at 6 does not continue version 4',
        fold: view.foldVersion,
        code: 'unbundled',
      },
    });
  });
});

describe('a row of an older fold', () => {
  it('never goes back: an old commit that rings again has all of it folded anew', async () => {
    const bells = await story('anew');
    await ringAll(projector(fragile(2), store, rows), bells);
    await projector(fragile(3), store, rows)(bells[0]!);
    expect(await rows.get(FRAGILE, 'anew')).toEqual({ id: 'anew', v: 4, at: AT, fold: 3, state: 3, plain: 3 });
  });
});

describe('a fault of the service', () => {
  it.each([
    ['reading the row', 'GetItemCommand'],
    ['reading the log', 'QueryCommand'],
    ['writing the row', 'PutItemCommand'],
  ])('while %s is thrown, to be tried again, and nothing is marked stuck', async (what, command) => {
    const id = what.replace(' the ', '-');
    const bells = await story(id);
    const tired = newClient();
    throttling(tired, command, 1);
    const project = projector(view, eventStore(tired, TABLES.events), rowStore(tired, TABLES.rows));
    const last = bells.at(-1)!;
    await expect(project(last)).rejects.toThrow('slow down');
    expect(await rows.get(rounds, id)).toBeUndefined();
    await project(last);
    const row = (await rows.get(rounds, id))!;
    expect(row.v).toBe(4);
    expect(row.stuck).toBeUndefined();
  });

  it('such as an engine that is gone is thrown as well', async () => {
    const [first] = await story('gone');
    const nowhere = newClient('http://127.0.0.1:1');
    const project = projector(view, eventStore(nowhere, TABLES.events), rows);
    await expect(project({ ...first!, events: null })).rejects.toThrow('ECONNREFUSED');
    expect(await rows.get(rounds, 'gone')).toBeUndefined();
  });
});
