import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../domain/kernel/decision.ts';
import { rounds, valuationTimelines } from '../../domain/views.ts';
import type { Message } from '../../functions/ports/bus.ts';
import { projector } from '../../functions/projecting/projector.ts';
import { eventStore } from '../../functions/stores/event-store.ts';
import { rowStore } from '../../functions/stores/rows/rows.ts';
import { aliased, post, registered, reported, usd } from '../support/domain/samples.ts';
import { bellsOf } from '../support/functions/bells.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { recordsOf as streamRecords } from '../support/functions/records.ts';
import { AT, grow, noise, round, stored } from '../support/functions/samples.ts';
import { viewNamed } from '../support/functions/views.ts';

const { client, endpoint, meter, prepare } = await startEngine();
surround(endpoint);
const { committed } = await prepare(() => import('../../functions/relay.ts'));
const { rowNotices, rowRings } = await prepare(() => import('../../functions/relay-rows.ts'));
const { ofEach, relayOf } = await prepare(() => import('../../functions/ports/stream.ts'));
const store = eventStore(client, TABLES.events);
const rows = rowStore(client, TABLES.rows);

const recordsOf = (table: string, of: string) => streamRecords(endpoint, table, of);

/** A bus that accepts `limit` messages, and says what it got. */
const busOf = (limit = Number.POSITIVE_INFINITY) => {
  const got: Message[] = [];
  const publish = async (messages: Message[]) => {
    const accepted = messages.slice(0, limit);
    got.push(...accepted);
    return accepted.length;
  };
  return { got, publish };
};

describe('the relay of commits', () => {
  it('says of each what it is, once it is in the log', async () => {
    await grow(store, 'organization/told', [[registered(), round(1)], [round(2)]]);
    const bus = busOf();
    const answer = await relayOf(bus.publish, ofEach(committed))({ Records: await recordsOf(TABLES.events, 'organization/told') });
    expect(answer).toEqual({ batchItemFailures: [] });
    const said = { category: 'organization', stream: 'organization/told', at: AT };
    expect(bus.got).toEqual([
      {
        type: 'Committed',
        at: AT,
        detail: {
          ...said,
          from: 1,
          to: 2,
          types: ['OrganizationRegistered', 'RoundReported'],
          events: [stored(registered()), stored(round(1))],
        },
      },
      { type: 'Committed', at: AT, detail: { ...said, from: 3, to: 3, types: ['RoundReported'], events: [stored(round(2))] } },
    ]);
  });

  it('reads events that the log holds deflated, too', async () => {
    const many = [registered(), ...Array.from({ length: 50 }, (_, n) => round(n))];
    await grow(store, 'organization/deflated', [many]);
    const [record] = await recordsOf(TABLES.events, 'organization/deflated');
    expect(typeof record!.dynamodb!.NewImage!.e!.B).toBe('string');
    expect((committed(record!)[0]!.detail as { events: unknown }).events).toEqual(many.map((event) => stored(event)));
  });

  it('leaves out events that the bus could not carry: they are in the log', async () => {
    const large = [registered(), ...Array.from({ length: 250 }, (_, n) => reported(`round-${n}`, { note: noise(1000, n) }))];
    await grow(store, 'organization/large', [large]);
    const [record] = await recordsOf(TABLES.events, 'organization/large');
    const { detail } = committed(record!)[0]!;
    expect(detail).toMatchObject({ from: 1, to: 251, types: ['OrganizationRegistered', 'RoundReported'], events: null });
    expect(JSON.stringify(detail).length).toBeLessThan(1024);
    await projector(rounds, store, rows)(detail as never);
    expect(await rows.get(rounds, 'large')).toMatchObject({ v: 251 });
  });

  it('passes over what is no new commit', async () => {
    const [record] = await recordsOf(TABLES.events, 'organization/told');
    expect(committed({ ...record!, eventName: 'MODIFY' })).toEqual([]);
    expect(committed({ ...record!, eventName: 'REMOVE' })).toEqual([]);
    expect(committed({ eventName: 'INSERT', dynamodb: {} })).toEqual([]);
  });
});

describe('the relay of rows', () => {
  it('rings for rows that were written, with their views, their Id and the last version', async () => {
    const row = { id: 'rung', at: 0, fold: 1, state: {}, plain: {} };
    await rows.put(viewNamed('rounds'), { ...row, v: 1 }, 0);
    await rows.put(viewNamed('rounds'), { ...row, v: 3 }, 1);
    const bus = busOf();
    await relayOf(bus.publish, rowRings, rowNotices)({ Records: await recordsOf(TABLES.rows, 'rung') });
    expect(bus.got).toEqual([{ type: 'RowChanged', detail: { view: ['rounds'], id: 'rung', v: 3 }, at: expect.any(Number) }]);
    const day = 86_400_000;
    for (const { at } of bus.got) expect(Math.abs(at - Date.now())).toBeLessThan(day);
  });

  it('says nothing of a row of a generation that nobody reads', async () => {
    await rows.at(2, false).put(viewNamed('rounds'), { id: 'beside', v: 1, at: 0, fold: 1, state: {}, plain: {} }, 0);
    const bus = busOf();
    const Records = await recordsOf(TABLES.rows, 'beside');
    expect(Records).toHaveLength(1);
    await relayOf(bus.publish, rowRings, rowNotices)({ Records });
    expect(bus.got).toEqual([]);
  });

  const valued = (n: number) => ({ ...round(n, 1_150), data: { ...round(n, 1_150).data, valuation: post(usd(n * 1e9)) } }) as Accepted;

  it('leaves what is much to a ring of its own: many versions at once, and a timeline in pieces, which it does not read', async () => {
    const few = Array.from({ length: 50 }, (_, n) => valued(n + 1));
    const many = Array.from({ length: 60 }, (_, n) => valued(n + 51));
    for (const events of [[registered()], few, many, [valued(121)], [aliased('Another')]]) {
      await grow(store, 'organization/long', [events]);
      await projector(valuationTimelines, store, rows)((await bellsOf(store, 'organization/long')).at(-1)!);
    }
    const Records = await recordsOf(TABLES.rows, 'long');
    expect(Records.map(({ dynamodb }) => dynamodb!.NewImage!.s === undefined)).toEqual([false, false, true, true, true]);
    const bus = busOf();
    const cost = await meter(() => relayOf(bus.publish, rowRings, rowNotices)({ Records }));
    expect(cost.requests).toEqual({});
    expect(bus.got[0]!.type).toBe('RowChanged');
    const told = bus.got.slice(1);
    expect(told.slice(0, 50).map(({ detail }) => (detail as { version: number }).version)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 2),
    );
    // And nothing of a name.
    expect(told.slice(50).map(({ type, detail }) => [type, detail])).toEqual([
      ['NoticesRung', { organization: 'long', from: 51, to: 111 }],
      ['NoticesRung', { organization: 'long', from: 111, to: 112 }],
    ]);
    const last = await relayOf(busOf(51).publish, rowRings, rowNotices)({ Records });
    expect(last).toEqual({ batchItemFailures: [{ itemIdentifier: Records[3]!.dynamodb!.SequenceNumber }] });
  });

  it('that was refused the ring of a row tells the notices of those before it all the same: they count as done', async () => {
    await grow(store, 'organization/first', [[registered(), valued(1)]]);
    await grow(store, 'organization/second', [[registered(), valued(2)]]);
    for (const id of ['first', 'second'])
      for (const bell of await bellsOf(store, `organization/${id}`)) await projector(valuationTimelines, store, rows)(bell);
    const Records = [...(await recordsOf(TABLES.rows, 'first')), ...(await recordsOf(TABLES.rows, 'second'))];
    const bus = busOf(1);
    const answer = await relayOf(bus.publish, rowRings, rowNotices)({ Records });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: Records[1]!.dynamodb!.SequenceNumber }] });
    expect(bus.got.map(({ type, detail }) => [type, (detail as { id: string }).id])).toEqual([
      ['RowChanged', 'first'],
      ['ValuationChanged', 'valuation-changed/first/2'],
    ]);
  });

  it('says nothing of a row that was removed', async () => {
    const removed: DynamoDBRecord = { eventName: 'REMOVE', dynamodb: { Keys: { p: { S: 'rounds@1' }, i: { S: 'rung' } } } };
    expect([rowRings([removed]), rowNotices([removed])]).toEqual([[], []]);
  });
});

describe('a bus that refuses', () => {
  const record = (n: number, name: 'INSERT' | 'REMOVE' = 'INSERT'): DynamoDBRecord => ({
    eventName: name,
    dynamodb: {
      SequenceNumber: `00${n}`,
      ...(name === 'INSERT' && { NewImage: { p: { S: 'rounds@1' }, i: { S: `row-${n}` }, v: { N: '1' }, n: { N: '1' } } }),
    },
  });
  const Records = [record(1), record(2, 'REMOVE'), record(3), record(4), record(5, 'REMOVE'), record(6)];

  it.each([
    [0, '001'],
    [1, '003'],
    [2, '004'],
    [3, '006'],
  ])('after %i entries is tried again from the record of the next one', async (accepted, sequence) => {
    const answer = await relayOf(busOf(accepted).publish, rowRings, rowNotices)({ Records });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: sequence }] });
  });

  it('none is done with the batch', async () => {
    expect(await relayOf(busOf(4).publish, rowRings, rowNotices)({ Records })).toEqual({ batchItemFailures: [] });
  });

  it('altogether is tried again from the first record that has something to say', async () => {
    const broken = async () => {
      throw new Error('no bus');
    };
    const answer = await relayOf(broken, rowRings, rowNotices)({ Records: Records.slice(1) });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '003' }] });
  });

  it('holds up nobody where there is nothing to say', async () => {
    expect(await relayOf(busOf(0).publish, rowRings, rowNotices)({ Records: [record(1, 'REMOVE')] })).toEqual({ batchItemFailures: [] });
  });
});
