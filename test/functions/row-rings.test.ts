/** What of a commit rings at boards: what changed for them, once for each stream. */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../domain/kernel/decision.ts';
import { profiles, rounds, type View, valuationTimelines, views } from '../../domain/views.ts';
import type { Message } from '../../functions/ports/bus.ts';
import { projector } from '../../functions/projecting/projector.ts';
import { eventStore } from '../../functions/stores/event-store.ts';
import { rowStore } from '../../functions/stores/rows/rows.ts';
import { aliased, by, claimed, marked, registered, reported, undisclosed, usd, withdrawn } from '../support/domain/samples.ts';
import { bellsOf } from '../support/functions/bells.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { losing } from '../support/functions/faults.ts';
import { recordsOf } from '../support/functions/records.ts';
import { grow } from '../support/functions/samples.ts';

const { client, newClient, endpoint, prepare } = await startEngine();
surround(endpoint);
const { rowRings } = await prepare(() => import('../../functions/relay-rows.ts'));
const { relayOf } = await prepare(() => import('../../functions/ports/stream.ts'));
const store = eventStore(client, TABLES.events);
const rows = rowStore(client, TABLES.rows);
const OF_ORGANIZATIONS: View[] = views.filter(({ hears }) => hears === 'organization');

const seen = new Map<string, number>();
/** The records that came of the rows of `id` since they were asked for last. */
const news = async (id: string): Promise<DynamoDBRecord[]> => {
  const all = await recordsOf(endpoint, TABLES.rows, id);
  const before = seen.get(id) ?? 0;
  seen.set(id, all.length);
  return all.slice(before);
};
const project = async (id: string, of = OF_ORGANIZATIONS, on = rows): Promise<void> => {
  const bells = await bellsOf(store, `organization/${id}`);
  for (const view of of) await projector(view, store, on)(bells.at(-1)!);
};
/** What one commit of these events rings. */
const rung = async (id: string, ...events: Accepted[]): Promise<unknown[]> => {
  await grow(store, `organization/${id}`, [events]);
  await project(id);
  return rowRings(await news(id)).map(({ message }) => message.detail);
};
const change = (view: View, id: string, update: string, values?: Record<string, { B: Uint8Array }>) =>
  client.send(
    new UpdateItemCommand({
      TableName: TABLES.rows,
      Key: { p: { S: `${view.name}@1` }, i: { S: id } },
      UpdateExpression: update,
      ...(values && { ExpressionAttributeValues: values }),
    }),
  );
const bbg = (amount: number, note?: string) => claimed('r1', { amount: usd(amount), ...(note && { note }) }, by('bbg', '2024-02-20'));

describe('a commit', () => {
  it('rings once, with the views in which boards find something else', async () => {
    const all = ['profiles', 'rounds', 'valuation-timelines'];
    expect(await rung('some', registered())).toEqual([{ view: all, id: 'some', v: 1 }]);
    expect(await rung('some', reported('r1'), bbg(50e6))).toEqual([{ view: ['rounds'], id: 'some', v: 3 }]);
    expect(await rung('some', marked('m1', '2024-03', usd(1e9)))).toEqual([{ view: ['valuation-timelines'], id: 'some', v: 4 }]);
    expect(await rung('some', aliased('Another'))).toEqual([{ view: ['profiles'], id: 'some', v: 5 }]);
    expect(await rung('some', registered({ country: 'CN' }))).toEqual([{ view: ['profiles', 'rounds'], id: 'some', v: 6 }]);
  });

  it('rings nothing where another source says the same, a note is amended, or a claim loses where others differ already', async () => {
    await rung('same', registered(), reported('r1'), bbg(50e6));
    expect(await rung('same', claimed('r1', { amount: usd(50e6) }, by('ft', '2024-02-19')))).toEqual([]);
    expect(await rung('same', bbg(50e6, 'as was said'))).toEqual([]);
    expect(await rung('same', claimed('r1', { amount: undisclosed }, by('wsj')))).toEqual([]);
    const conflict = await rung('same', claimed('r1', { amount: usd(40e6) }, by('sec', '2024-02-18')));
    expect(conflict).toEqual([{ view: ['rounds'], id: 'same', v: 7 }]);
    expect(await rung('same', claimed('r1', { amount: usd(45e6) }, by('iod', '2024-02-17')))).toEqual([]);
    // The winner, once; and once where what was hidden by it holds again.
    expect(await rung('same', claimed('r1', { amount: usd(60e6) }, by('sec', '2024-03', 'official')))).toHaveLength(1);
    expect(await rung('same', withdrawn('r1', 'sec'))).toHaveLength(1);
  });

  it('rings with whatever is said of a round of several investors, for they may be one', async () => {
    const both = { participations: [{ investor: 'alibaba' }, { investor: 'tencent' }] };
    await rung('shared', registered(), reported('r1', both), reported('r2'));
    expect(await rung('shared', claimed('r1', both, by('ft')))).toEqual([{ view: ['rounds'], id: 'shared', v: 4 }]);
    expect(await rung('shared', claimed('r2', { status: 'closed' }, by('ft')))).toEqual([]);
  });
});

describe('a row', () => {
  /** The version of rows of `rounds` and the one since which boards find the same. */
  const standing = async (id: string) => {
    const { v, unchangedSince } = (await rows.standingsOf(rounds, [id], false)).get(id)!;
    return [v, unchangedSince];
  };

  it('says since which version boards find the same, also where many commits came at once, or one twice', async () => {
    await rung('since', registered(), reported('r1'));
    expect(await standing('since')).toEqual([2, 2]);
    await rung('since', aliased('Another'));
    await rung('since', aliased('A third'));
    expect(await standing('since')).toEqual([4, 2]);
    await grow(store, 'organization/since', [[reported('r2')], [aliased('A fourth')]]);
    await project('since');
    await project('since');
    expect(rowRings(await news('since')).map(({ message }) => message.detail)).toEqual([
      { view: ['profiles', 'rounds'], id: 'since', v: 6 },
    ]);
    expect(await standing('since')).toEqual([6, 6]);
  });

  it('that was written by a put whose acknowledgement got lost says the same', async () => {
    await rung('unheard', registered());
    await grow(store, 'organization/unheard', [[aliased('Another')]]);
    const faulty = newClient();
    const lost = losing(faulty, 'PutItemCommand', 1, ({ Item }) => Item.i.S === 'unheard');
    await project('unheard', [rounds], rowStore(faulty, TABLES.rows));
    expect(lost()).toBe(1);
    expect(await standing('unheard')).toEqual([2, 1]);
    expect(rowRings(await news('unheard'))).toEqual([]);
  });

  it('that older code wrote counts as changed at its version', async () => {
    await rung('older', registered());
    await rung('older', aliased('Another'));
    expect(await standing('older')).toEqual([2, 1]);
    await change(rounds, 'older', 'REMOVE u');
    await news('older');
    expect(await standing('older')).toEqual([2, 2]);
    expect(await rung('older', aliased('A third'))).toEqual([{ view: ['profiles'], id: 'older', v: 3 }]);
    expect(await standing('older')).toEqual([3, 2]);
  });

  it('that is folded anew rings: by other code, or because it could not be read', async () => {
    await rung('anew', registered());
    await rung('anew', aliased('Another'));
    const newer = { ...rounds, foldVersion: rounds.foldVersion + 1 };
    await project('anew', [newer]);
    expect(rowRings(await news('anew'))).toHaveLength(1);
    await project('anew', [rounds]);
    await change(rounds, 'anew', 'SET d = :d', { ':d': { B: new Uint8Array([1, 2, 3]) } });
    await news('anew');
    await project('anew', [rounds]);
    expect(rowRings(await news('anew'))).toHaveLength(1);
  });

  it('of a generation that nobody reads says nothing, and counts as changed once it is read', async () => {
    await rung('beside', registered());
    const beside = rows.at(2, false);
    await project('beside', [rounds], { ...rows, generations: { of: async () => ({ active: 1, building: 2, last: 2 }) } });
    await grow(store, 'organization/beside', [[aliased('Another')]]);
    await project('beside', [rounds], { ...rows, generations: { of: async () => ({ active: 1, building: 2, last: 2 }) } });
    expect(await standing('beside')).toEqual([2, 1]);
    const { v, unchangedSince } = (await beside.standingsOf(rounds, ['beside'], false)).get('beside')!;
    expect([v, unchangedSince]).toEqual([2, 2]);
  });
});

describe('the rings of a batch', () => {
  it('are one for each stream, and come again from its first row on where the bus refuses them', async () => {
    for (const id of ['one', 'two']) {
      await grow(store, `organization/${id}`, [[registered()]]);
      await project(id, [profiles, rounds, valuationTimelines]);
    }
    const [one, two] = [await news('one'), await news('two')];
    const Records = [one[0]!, two[0]!, one[1]!, two[1]!, one[2]!, two[2]!];
    const rungBy = async (limit: number) => {
      const got: unknown[] = [];
      const publish = async (messages: Message[]) => {
        got.push(...messages.slice(0, limit).map(({ detail }) => (detail as { id: string }).id));
        return Math.min(limit, messages.length);
      };
      const { batchItemFailures } = await relayOf(publish, rowRings)({ Records });
      return [got, batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)];
    };
    expect(await rungBy(2)).toEqual([['one', 'two'], []]);
    expect(await rungBy(1)).toEqual([['one'], [two[0]!.dynamodb!.SequenceNumber]]);
    expect(await rungBy(0)).toEqual([[], [one[0]!.dynamodb!.SequenceNumber]]);
  });
});
