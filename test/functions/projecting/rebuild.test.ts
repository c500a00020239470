import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profiles, rounds, type View, valuationTimelines, views } from '../../../domain/views.ts';
import type { Message } from '../../../functions/ports/bus.ts';
import { toItem } from '../../../functions/ports/dynamo.ts';
import { pack } from '../../../functions/ports/pack.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import { goBack, letGo, type Rebuilding, rebuildView } from '../../../functions/projecting/rebuild.ts';
import type { Committed } from '../../../functions/projecting/ring.ts';
import { lineOf } from '../../../functions/projecting/verify-rows.ts';
import { generationStore, SEEN_AFTER_MS } from '../../../functions/stores/rows/generations.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registered } from '../../support/domain/samples.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { projected } from '../../support/functions/projected.ts';
import { grow, round } from '../../support/functions/samples.ts';

const { client, meter, endpoint, prepare } = await startEngine();
surround(endpoint);
const { rowRings } = await prepare(() => import('../../../functions/relay-rows.ts'));
const system = projected(client);
const { store, rows } = system;
const pointers = generationStore(client, TABLES.rows);
const NAMES = ['a', 'b', 'c', 'd'];

const heard = (bell: Committed): View[] => views.filter(({ hears }) => hears === bell.category);
let rung: Message[] = [];
let waited = 0;
let now = 0;
/** A system whose rings arrive at once. */
const rebuilding: Rebuilding = {
  ...system,
  pointers,
  publish: async (messages) => {
    rung.push(...messages);
    for (const { type, detail } of messages) {
      if (type !== 'StreamRung') continue;
      for (const view of heard(detail as Committed)) await projector(view, store, rows)(detail as Committed);
    }
    return messages.length;
  },
  now: () => now,
  wait: async (ms) => {
    waited += ms;
    now += ms;
  },
  say: () => {},
};

const add = async (id: string, ...commits: Parameters<typeof grow>[2]): Promise<void> => {
  await grow(store, `organization/${id}`, commits);
  await system.place(`organization/${id}`);
  await system.project(`organization/${id}`);
};

beforeAll(async () => {
  for (const id of NAMES) await add(id, [registered()], [round(1), round(2)]);
});
beforeEach(() => {
  rung = [];
  waited = 0;
});

describe('a rebuild', () => {
  it('fills a new generation beside the old one, flips when nothing differs, keeps the old one, and rings its roll-ups', async () => {
    const before = await rows.allFull(rounds);
    expect(await rebuildView(rebuilding, rounds)).toEqual([]);
    expect(await pointers.of('rounds')).toEqual({ active: 2, kept: 1, last: 2 });
    expect(await rows.allFull(rounds)).toEqual(before);
    expect(await rows.at(1, false).allFull(rounds)).toEqual(before);
    expect(rung.map(({ type }) => type)).toEqual([...NAMES.map(() => 'StreamRung'), 'RowChanged']);
    expect(rung.at(-1)!.detail).toMatchObject({ view: ['rounds'] });
    expect(waited).toBeGreaterThan(2 * SEEN_AFTER_MS);
  });

  it('leaves other views where they are, and both generations are kept up by live traffic', async () => {
    await add('a', [round(3)]);
    const versions = [rows, rows.at(1, false), rows.at(2, false)].map(async (one) => (await one.get(rounds, 'a'))!.v);
    expect(await Promise.all(versions)).toEqual([4, 4, 4]);
    expect(await rows.at(2, false).get(profiles, 'a')).toBeUndefined();
  });

  it('is not begun while an older generation is kept', async () => {
    await expect(rebuildView(rebuilding, rounds)).rejects.toThrow(
      'rounds: generation 1 is still kept; let it go with --drop, or go --back to it',
    );
  });

  it('is taken back in one step, and forth again', async () => {
    await goBack(rebuilding, rounds);
    expect(await pointers.of('rounds')).toEqual({ active: 1, kept: 2, last: 2 });
    await goBack(rebuilding, rounds);
    expect(await pointers.of('rounds')).toEqual({ active: 2, kept: 1, last: 2 });
    await expect(goBack(rebuilding, profiles)).rejects.toThrow('profiles: no generation is kept to go back to');
  });

  it('lets the old generation go when told so, all of it and nothing else; cut off, it goes on', async () => {
    const before = await rows.allFull(rounds);
    const cut = { ...rebuilding, rows: rowStore(client, TABLES.rows), wait: () => Promise.reject(new Error('cut off')) };
    await expect(letGo(cut, rounds)).rejects.toThrow('cut off');
    expect(await pointers.of('rounds')).toEqual({ active: 2, dropping: 1, last: 2 });
    await expect(rebuildView(rebuilding, rounds)).rejects.toThrow('rounds: generation 1 is half gone; end that with --drop');
    await letGo(rebuilding, rounds);
    expect(await pointers.of('rounds')).toEqual({ active: 2, last: 2 });
    expect(await rows.at(1, false).allFull(rounds)).toEqual([]);
    expect(await rows.allFull(rounds)).toEqual(before);
    await expect(letGo(rebuilding, rounds)).rejects.toThrow('rounds: there is no generation to drop');
  });

  it('that was cut off goes on with what is missing', async () => {
    const publish: Rebuilding['publish'] = async (messages) => {
      await rebuilding.publish(messages.slice(0, 2));
      throw new Error('cut off');
    };
    await expect(rebuildView({ ...rebuilding, publish }, valuationTimelines)).rejects.toThrow('cut off');
    expect(await pointers.of(valuationTimelines.name)).toEqual({ active: 1, building: 2, last: 2 });
    rung = [];
    expect(await rebuildView(rebuilding, valuationTimelines)).toEqual([]);
    expect(rung.filter(({ type }) => type === 'StreamRung')).toHaveLength(2);
    expect(await pointers.of(valuationTimelines.name)).toEqual({ active: 2, kept: 1, last: 2 });
  });

  it('is not read while anything in it differs from the log, and can be given up', async () => {
    const publish: Rebuilding['publish'] = async (messages) => {
      const sent = await rebuilding.publish(messages);
      const set = { UpdateExpression: 'SET d = :d', ExpressionAttributeValues: toItem({ ':d': pack({ name: 'Mallory' }) }) };
      await client.send(new UpdateItemCommand({ TableName: TABLES.rows, Key: toItem({ p: 'profiles@2', i: 'c' }), ...set }));
      return sent;
    };
    const differences = await rebuildView({ ...rebuilding, publish }, profiles);
    expect(differences.map(lineOf)).toEqual([
      expect.stringMatching(/^organization\/c@3 profiles\/plain\/name: the log gives .* and there is "Mallory"$/),
    ]);
    expect(await pointers.of('profiles')).toEqual({ active: 1, building: 2, last: 2 });
    expect((await rows.get(profiles, 'c'))!.plain).not.toEqual({ name: 'Mallory' });
    await letGo(rebuilding, profiles);
    expect(await rebuildView(rebuilding, profiles)).toEqual([]);
    expect(await pointers.of('profiles')).toEqual({ active: 3, kept: 1, last: 3 });
  });

  it('that two begin at once is begun by one', async () => {
    const before = await pointers.of('chips');
    await pointers.move('chips', before, { active: 1, building: 2, last: 2 });
    const late = pointers.move('chips', before, { active: 1, building: 2, last: 2 });
    await expect(late).rejects.toThrow('the generations of chips are being changed by somebody else');
  });

  it('of streams that do not move says which, having rung them again and again', async () => {
    const deaf = { ...rebuilding, publish: async (messages: Message[]) => messages.length };
    await expect(rebuildView(deaf, rounds)).rejects.toThrow(
      /^rounds: 4 streams do not move, [a-d] for one; see the log of its projection$/,
    );
  });
});

describe('the projector', () => {
  it('writes the active row first and says so; the others in silence', async () => {
    await add('e', [registered()]);
    const item = async (generation: number) => {
      const written = await client.send(
        new DeleteItemCommand({ TableName: TABLES.rows, Key: toItem({ p: `profiles@${generation}`, i: 'e' }), ReturnValues: 'ALL_OLD' }),
      );
      return written.Attributes!;
    };
    const [active, kept] = [await item(3), await item(1)];
    expect([active.n, kept.n]).toEqual([{ N: '1' }, undefined]);
    const records = (image: typeof active) => [{ dynamodb: { NewImage: image } }] as Parameters<typeof rowRings>[0];
    expect([rowRings(records(active)).length, rowRings(records(kept)).length]).toEqual([1, 0]);
  });

  it('costs a read and a write for every generation, and a write for a name that it had not', async () => {
    const costs = async (name: string) => {
      await grow(store, 'organization/e', [[registered({ name })]]);
      const bell = (await bellsOf(store, 'organization/e')).at(-1)!;
      return (await meter(() => projector(profiles, store, rows)(bell))).requests;
    };
    // The name is kept to be found by, once for all generations.
    expect(await costs('Another')).toMatchObject({ GetItem: 3, PutItem: 3 });
    expect(await costs('Another')).toMatchObject({ GetItem: 3, PutItem: 2 });
  });
});
