import { DeleteItemCommand, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { FullRow } from '../../../../functions/stores/rows/row.ts';
import { rowStore } from '../../../../functions/stores/rows/rows.ts';
import { startEngine, TABLES } from '../../../support/functions/engine.ts';
import { row } from '../../../support/functions/rows.ts';
import { noise } from '../../../support/functions/samples.ts';
import { viewNamed } from '../../../support/functions/views.ts';

const { client, meter } = await startEngine();
const rows = rowStore(client, TABLES.rows);

describe('a row that is too long for one item', () => {
  /** 800 things of 700 letters that pack to three quarters: 560 KB. */
  const things = Array.from({ length: 800 }, (_, n) => ({ n, note: noise(700, n) }));
  const partition = (view: string) => `pieces/${view}@1/a`;
  const namesOf = async (view: string): Promise<string[]> => {
    const which = { KeyConditionExpression: 'p = :p', ExpressionAttributeValues: { ':p': { S: partition(view) } } };
    const names: string[] = [];
    for await (const { Items = [] } of paginateQuery({ client }, { TableName: TABLES.rows, ...which, ProjectionExpression: 'i' }))
      names.push(...Items.map(({ i }) => i!.S!));
    return names.sort();
  };
  const namedBy = ({ inPieces }: FullRow): string[] => [...inPieces!.plain, ...inPieces!.state].map(({ name }) => name).sort();
  const read = async (view: string) => (await rows.get(viewNamed(view), 'a'))!;
  const bare = ({ inPieces: _, ...one }: FullRow) => one;

  it('lies in pieces, and comes back whole from every way of reading it', async () => {
    const [view, long] = [viewNamed('large'), row('a', 1, { state: things, plain: things.slice(0, 250) })];
    await rows.put(view, row('b', 1), 0);
    expect(await rows.put(view, long, 0)).toEqual({ written: true });
    expect(bare(await read('large'))).toEqual(long);
    expect(namedBy(await read('large'))).toEqual(await namesOf('large'));
    expect((await rows.getMany(view, ['b', 'a'])).map(bare)).toEqual([long, row('b', 1)]);
    expect((await rows.allFull(view)).map(bare)).toEqual([long, row('b', 1)]);
    const cost = await meter(async () =>
      expect(await rows.all(view)).toEqual([
        { id: 'a', v: 1, plain: long.plain },
        { id: 'b', v: 1, plain: { id: 'b' } },
      ]),
    );
    // The plain part alone, 130 KB of it, and not the 420 KB of the state.
    expect(cost.read).toBeLessThan(50);
  });

  it.each<[string, (all: typeof things) => typeof things]>([
    ['at its end', (all) => [...all, { n: -1, note: 'more' }]],
    ['in the middle', (all) => all.toSpliced(400, 1, { n: -1, note: 'another' })],
    ['at its beginning', (all) => [{ n: -1, note: 'before' }, ...all]],
  ])('is written again only where it changed: %s', async (where, change) => {
    const name = `changed-${where.replaceAll(' ', '-')}`;
    await rows.put(viewNamed(name), row('a', 1, { state: things }), 0);
    const before = await read(name);
    const cost = await meter(() => rows.put(viewNamed(name), { ...before, v: 2, state: change(things) }, 1));
    // The list of the pieces, at most three of them of 12 KB on average, and as many deleted.
    expect(cost.write).toBeLessThan(160);
    const after = await read(name);
    expect(bare(after)).toEqual(row('a', 2, { state: change(things) }));
    expect(await namesOf(name)).toEqual(namedBy(after));
  });

  it('leaves no pieces when it is short again, nor when it was written in vain', async () => {
    const view = viewNamed('shrunk');
    await rows.put(view, row('a', 1, { state: things }), 0);
    const first = await read('shrunk');
    const [one, other] = [1, 2].map((n) => ({ ...first, v: 2, state: things.slice(n) }));
    expect(await rows.put(view, one!, 1)).toEqual({ written: true });
    expect(await rows.put(view, other!, 1)).toMatchObject({ written: false, present: { v: 2, state: one!.state } });
    const second = await read('shrunk');
    expect(await namesOf('shrunk')).toEqual(namedBy(second));
    await rows.put(view, { ...second, v: 3, state: 'short' }, 2);
    expect([await read('shrunk'), await namesOf('shrunk')]).toEqual([row('a', 3, { state: 'short' }), []]);
  });

  it('is not written over by who read other pieces of the same version: it was folded anew meanwhile', async () => {
    const view = viewNamed('anew');
    await rows.put(view, row('a', 5, { state: things }), 0);
    const before = await read('anew');
    expect(await rows.put(view, { ...before, fold: 2, state: things.slice(3) }, 5)).toEqual({ written: true });
    expect(await rows.put(view, { ...before, v: 6, state: things.slice(1) }, 5)).toMatchObject({
      written: false,
      present: { v: 5, fold: 2 },
    });
    expect(bare(await read('anew'))).toEqual(row('a', 5, { fold: 2, state: things.slice(3) }));
  });

  it('is read whole while it moves on', async () => {
    const view = viewNamed('moving');
    const at = (v: number) => row('a', v, { state: things.map((thing) => ({ ...thing, v })) });
    await rows.put(view, at(1), 0);
    let isDone = false;
    const writing = async () => {
      for (let v = 2; v <= 8; v += 1) await rows.put(view, { ...(await read('moving')), ...at(v) }, v - 1);
      isDone = true;
    };
    const seen = new Set<number>();
    const reading = async () => {
      while (!isDone) {
        const [found] = await rows.findMany(view, ['a']);
        expect(bare(found as FullRow)).toEqual(at(found!.v));
        seen.add(found!.v);
      }
    };
    await Promise.all([writing(), reading()]);
    expect(seen.size).toBeGreaterThan(1);
  });

  it('whose piece is gone for good says so, and may be written over by who folds it anew', async () => {
    const view = viewNamed('broken');
    await rows.put(view, row('a', 1, { state: things }), 0);
    const name = (await namesOf('broken'))[0]!;
    await client.send(new DeleteItemCommand({ TableName: TABLES.rows, Key: { p: { S: partition('broken') }, i: { S: name } } }));
    const damaged = await rows.findBehind(view, 'a', Number.MAX_SAFE_INTEGER);
    if (!damaged || damaged === 'done') throw new Error('it is there, and not done');
    expect(damaged).toMatchObject({ damaged: true, stuck: { error: `UnreadableRow: its piece ${name} is gone` } });
    const anew = row('a', 1, { state: things, ...(damaged.inPieces && { inPieces: damaged.inPieces }) });
    expect(await rows.put(view, anew, 1)).toEqual({ written: true });
    expect(bare(await read('broken'))).toEqual(row('a', 1, { state: things }));
  });

  it('is dropped with its pieces, also those that nobody names', async () => {
    const view = viewNamed('dropped');
    await rows.put(view, row('a', 1, { state: things }), 0);
    const left = { p: { S: partition('dropped') }, i: { S: 'left.s0' }, b: { B: new Uint8Array(3) } };
    await client.send(new PutItemCommand({ TableName: TABLES.rows, Item: left }));
    await rows.drop(view, () => {});
    expect([await rows.get(view, 'a'), await namesOf('dropped')]).toEqual([undefined, []]);
  });
});
