import { describe, expect, it } from 'vitest';
import { type RollUp, rollUps } from '../../../domain/boards/roll-up.ts';
import { compute } from '../../../functions/projecting/compute.ts';
import { boardStore } from '../../../functions/stores/boards.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { queued, surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { interposing } from '../../support/functions/faults.ts';
import { viewNamed } from '../../support/functions/views.ts';

const owner = (name: string) => rollUps.find((one) => one.name === name) ?? { name, boardsVersion: 1 };
const { client, newClient, meter, endpoint, prepare } = await startEngine();
surround(endpoint);
const { handler } = await prepare(() => import('../../../functions/roll-up.ts'));
const rows = rowStore(client, TABLES.rows);
const boards = boardStore(client, TABLES.boards);

/** Adds up the numbers of the rows of one view. */
const sums = (name: string): RollUp => ({
  name,
  boardsVersion: 1,
  rings: [name],
  compute: (read) => {
    const all = read[name]!;
    const sum = all.reduce((total, { plain }) => total + (plain as number), 0);
    return { version: all.reduce((total, { v }) => total + v, 0), boards: new Map([['sum', sum]]) };
  },
});
const put = (view: string, id: string, v: number, plain: number, fold = 1) =>
  rows.put(viewNamed(view), { id, v, at: 0, fold, state: null, plain }, fold === 1 ? v - 1 : v);
const sumOf = async (name: string) => (await boards.named(owner(name), (await boards.head(owner(name)))!, ['sum'])).get('sum');

describe('a roll-up', () => {
  it('computes its boards from all rows, and says which versions went in', async () => {
    await put('plain', 'a', 1, 10);
    await put('plain', 'b', 1, 20);
    await compute(sums('plain'), rows, boards);
    expect(await sumOf('plain')).toBe(30);
    const head = (await boards.head(owner('plain')))!;
    expect(head).toMatchObject({ g: 1, version: 2 });
    expect(await boards.applied(owner('plain'), head)).toEqual({ plain: { a: 1, b: 1 } });
  });

  it('that was rung again for nothing writes nothing', async () => {
    await put('again', 'a', 1, 10);
    await compute(sums('again'), rows, boards);
    const cost = await meter(() => compute(sums('again'), rows, boards));
    expect(cost).toMatchObject({ write: 0, requests: { GetItem: 1, Query: 1 } });
    expect(Object.keys(cost.requests)).toEqual(['GetItem', 'Query']);
  });

  it('of no rows at all is there, and empty', async () => {
    await compute(sums('none'), rows, boards);
    expect(await sumOf('none')).toBe(0);
  });

  it('is written anew when a newer fold wrote a row at the same version', async () => {
    await put('refolded', 'a', 1, 10);
    await compute(sums('refolded'), rows, boards);
    await put('refolded', 'a', 1, 11, 2);
    await compute(sums('refolded'), rows, boards);
    expect(await sumOf('refolded')).toBe(11);
  });
});

describe('a row that moves while its roll-up is computed', () => {
  /** Another computation, and what it read, between this one's reading of the rows and its writing. */
  const overtaken = (name: string, meanwhile: () => Promise<unknown>) => {
    const slow = newClient();
    interposing(slow, 'PutItemCommand', meanwhile);
    return compute(sums(name), rowStore(slow, TABLES.rows), boardStore(slow, TABLES.boards));
  };

  it('is not missed: the computation that was overtaken reads again', async () => {
    await put('moved', 'a', 1, 10);
    await overtaken('moved', async () => {
      await put('moved', 'a', 2, 12);
      await put('moved', 'b', 1, 5);
      await compute(sums('moved'), rows, boards);
    });
    expect(await sumOf('moved')).toBe(17);
    expect(await boards.head(owner('moved'))).toMatchObject({ g: 1, version: 3 });
  });

  it('is seen by its own ring where nobody else computed', async () => {
    await put('rung', 'a', 1, 10);
    await overtaken('rung', () => put('rung', 'a', 2, 12));
    expect(await sumOf('rung')).toBe(10);
    await compute(sums('rung'), rows, boards);
    expect(await sumOf('rung')).toBe(12);
  });

  it('never makes an older computation the last word, however many run at once', async () => {
    await put('crowd', 'a', 1, 1);
    const ring = async (v: number) => {
      await put('crowd', 'a', v, v);
      await compute(sums('crowd'), rows, boards);
    };
    for (let v = 2; v <= 12; v += 1) await Promise.all([ring(v), compute(sums('crowd'), rows, boards)]);
    expect(await sumOf('crowd')).toBe(12);
  });

  it('gives up, to be rung again, when others write all the time', async () => {
    await put('busy', 'a', 1, 1);
    const lost = { ...boards, write: async () => false };
    await expect(compute(sums('busy'), rows, lost)).rejects.toThrow('busy is computed by too many at once');
  });
});

describe('the function', () => {
  it('computes once, however many rings came together', async () => {
    const { batchItemFailures } = await handler(
      queued({ view: 'rounds', id: 'a', v: 1 }, { view: 'profiles', id: 'a', v: 1 }, { view: 'rounds', id: 'b', v: 1 }),
    );
    expect(batchItemFailures).toEqual([]);
    expect(await boards.head(owner('rankings'))).toMatchObject({ g: 1, version: 0 });
  });
});
