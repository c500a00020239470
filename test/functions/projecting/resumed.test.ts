/** How rows that are stuck or damaged get going again, and large ones go on, and that nobody else waits for them meanwhile. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { View } from '../../../domain/views.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import { toItem } from '../../../functions/ports/dynamo.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import type { Committed } from '../../../functions/projecting/ring.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registered } from '../../support/domain/samples.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { force, grow, noise, round, stored } from '../../support/functions/samples.ts';
import { viewNamed } from '../../support/functions/views.ts';

const { client, meter } = await startEngine();
const store = eventStore(client, TABLES.events);
const rows = rowStore(client, TABLES.rows);

/** Counts events, and from the seventh on keeps 225 KB of each. `bears` says which events it can fold. */
const counting = (bears: (event: Recorded<OrganizationEvent>) => boolean): View => ({
  ...viewNamed('counting'),
  foldVersion: 1,
  initial: { n: 0, text: '' },
  evolve: ({ n, text }: { n: number; text: string }, event: Recorded<OrganizationEvent>) => {
    if (!bears(event)) throw new TypeError('cannot bear this');
    return { n: n + 1, text: event.v < 7 ? text : text + noise(300_000, event.v) };
  },
  row: ({ n }: { n: number }) => n,
});
const all = counting(() => true);
const notTheThird = counting(({ v }) => v !== 3);

const story = async (id: string): Promise<Committed[]> => {
  await grow(store, `organization/${id}`, [[registered()], [round(1)], [round(2)], [round(3)]]);
  return bellsOf(store, `organization/${id}`);
};
const ringAll = async (project: (bell: Committed) => Promise<void>, bells: Committed[]) => {
  for (const bell of bells) await project(bell);
};

describe('a row that is stuck', () => {
  it('is resumed by other code with the same fold, whichever commit rings, and by the same code only when told', async () => {
    const bells = await story('other-code');
    await ringAll(projector(notTheThird, store, rows, 'old'), bells);
    expect(await rows.get(all, 'other-code')).toMatchObject({
      v: 2,
      stuck: { error: 'TypeError: cannot bear this', fold: 1, code: 'old' },
    });
    await projector(notTheThird, store, rows, 'newer')(bells[0]!);
    expect(await rows.get(all, 'other-code')).toMatchObject({ v: 2, stuck: { code: 'newer' } });
    await projector(all, store, rows, 'newer')(bells[3]!);
    expect(await rows.get(all, 'other-code')).toMatchObject({ v: 2, stuck: { code: 'newer' } });
    await projector(all, store, rows, 'newer')({ ...bells[3]!, events: null, again: true });
    const row = await rows.get(all, 'other-code');
    expect([row!.v, row!.plain, row!.stuck]).toEqual([4, 4, undefined]);
  });

  it('at a gap in its log goes on once the gap is mended and it is told', async () => {
    const bells = await story('gap');
    await ringAll(projector(all, store, rows), bells);
    await force(client, 'organization/gap', 6, { e: JSON.stringify([stored(round(6))]) });
    const ring = { ...bells[0]!, from: 6, to: 6, events: null };
    await projector(all, store, rows)(ring);
    const error = 'StreamBroken: organization/gap: commit at 6 does not continue version 4';
    expect(await rows.get(all, 'gap')).toMatchObject({ v: 4, plain: 4, stuck: { error } });
    await force(client, 'organization/gap', 5, { e: JSON.stringify([stored(round(5))]) });
    await projector(all, store, rows)({ ...ring, again: true });
    const row = await rows.get(all, 'gap');
    expect([row!.v, row!.plain, row!.stuck]).toEqual([6, 6, undefined]);
  });

  it.each([
    ['no JSON', 'Nothing to inflate', 'DamagedData: Unexpected token'],
    ['nothing that inflates', new Uint8Array([1, 2, 3]), 'DamagedData: unexpected end of file'],
  ])('is one whose log holds a commit with %s', async (what, e, error) => {
    const id = what.replaceAll(' ', '-').toLowerCase();
    const bells = await story(id);
    await ringAll(projector(all, store, rows), bells);
    await force(client, `organization/${id}`, 5, { e });
    await projector(all, store, rows)({ ...bells[0]!, from: 5, to: 5, events: null });
    expect(await rows.get(all, id)).toMatchObject({ v: 4, stuck: { error: expect.stringContaining(error) } });
  });
});

describe('a row that is larger than an item can be', () => {
  it('goes on in pieces, of which a commit writes what it touched', async () => {
    const bells = await story('large');
    await ringAll(projector(all, store, rows), bells);
    const more = [5, 6, 7, 8, 9].map((v) => ({ ...bells[0]!, from: v, to: v, events: [stored(round(v))] }));
    for (const bell of more) {
      await grow(store, 'organization/large', [[round(bell.from)]]);
      if (bell !== more[4]) await projector(all, store, rows)(bell);
    }
    const cost = await meter(() => projector(all, store, rows)(more[4]!));
    const row = (await rows.get(all, 'large'))!;
    expect([row.v, row.plain, row.stuck]).toEqual([9, 9, undefined]);
    expect(row.state).toEqual({ n: 9, text: [7, 8, 9].map((v) => noise(300_000, v)).join('') });
    // 300,000 new letters take 225 KB; what was there before is kept, but for the piece in which it ends.
    expect([cost.write > 220, cost.write < 220 + 4 * 48]).toEqual([true, true]);
  });
});

describe('a row that cannot be read', () => {
  const damage = (id: string, more: object) =>
    client.send(
      new PutItemCommand({
        TableName: TABLES.rows,
        Item: toItem({ p: 'counting@1', i: id, v: 4, f: 1, d: '4', s: '{"n":4,"text":""}', ...more }),
      }),
    );

  it.each([
    ['state', { s: '{"n":4,' }],
    ['plain part', { d: new Uint8Array([1, 2, 3]) }],
  ])('by its %s says which it is to whoever reads it, is folded anew when its stream rings, and nobody else waits', async (what, more) => {
    const id = `damaged-${what.replace(' ', '-')}`;
    const bells = await story(id);
    await ringAll(projector(all, store, rows), bells);
    await damage(id, more);
    await expect(rows.get(all, id)).rejects.toMatchObject({
      name: 'UnreadableRow',
      message: expect.stringContaining(`counting row ${id} `),
    });
    expect(await rows.findMany(all, [id])).toMatchObject([
      { id, v: 4, stuck: { error: expect.stringMatching(/^UnreadableRow: /), code: 'none' } },
    ]);
    await projector(all, store, rows)(bells[0]!);
    const row = (await rows.get(all, id))!;
    expect([row.v, row.plain, row.stuck]).toEqual([4, 4, undefined]);
  });

  it('and whose log cannot be folded either is stuck from its beginning', async () => {
    const bells = await story('damaged-twice');
    await ringAll(projector(all, store, rows), bells);
    await damage('damaged-twice', { s: 'none' });
    await projector(notTheThird, store, rows)(bells[0]!);
    expect(await rows.get(all, 'damaged-twice')).toMatchObject({ v: 4, plain: 0, stuck: { error: 'TypeError: cannot bear this' } });
    await projector(all, store, rows, 'newer')(bells[0]!);
    expect(await rows.get(all, 'damaged-twice')).toMatchObject({ v: 4, plain: 4 });
  });
});
