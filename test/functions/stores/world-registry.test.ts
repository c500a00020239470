import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../domain/views.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registry } from '../../../functions/stores/world/registry.ts';
import { aliased, registered } from '../../support/domain/samples.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { grow } from '../../support/functions/samples.ts';

const { client, meter } = await startEngine();
const store = eventStore(client, TABLES.events);
const cold = () => registry(client, TABLES.events, rowStore(client, TABLES.rows));
const register = (id: string) => grow(store, `organization/${id}`, [[registered({ name: `The ${id}` })]]);

describe('the registry', () => {
  it('knows an organization from its first commit on', async () => {
    const one = cold();
    expect(await one.registered(['soon'])).toEqual(new Set());
    await register('soon');
    expect(await one.registered(['soon', 'never'])).toEqual(new Set(['soon']));
  });

  it('asks once for many, each named once, and never again for what it found', async () => {
    for (const id of ['a', 'b', 'c']) await register(id);
    const one = cold();
    const first = await meter(async () => expect((await one.registered(['a', 'b', 'a', 'x'])).size).toBe(2));
    expect(first).toMatchObject({ write: 0, requests: { BatchGetItem: 1, Query: 1 } });
    expect((await meter(() => one.registered(['b', 'a']))).requests).toEqual({});
    expect((await meter(() => one.registered([]))).requests).toEqual({});
    expect((await meter(() => one.registered(['a', 'x', 'c']))).requests).toEqual({ BatchGetItem: 1 });
  });

  it('asks for more than a hundred in as many requests as DynamoDB takes', async () => {
    const ids = Array.from({ length: 230 }, (_, n) => `many-${n}`);
    for (const id of ids) await register(id);
    const cost = await meter(async () => expect(await cold().registered([...ids, 'nobody'])).toEqual(new Set(ids)));
    expect(cost.requests).toEqual({ BatchGetItem: 3, Query: 1 });
  });

  it('asks again for the keys that DynamoDB had no time for', async () => {
    const rows = { ...rowStore(client, TABLES.rows), withdrawn: async () => [] };
    const busy = mockClient(DynamoDBClient);
    const key = (id: string) => ({ p: { S: `organization/${id}` }, i: { N: '1' } });
    busy
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { [TABLES.events]: [key('a')] }, UnprocessedKeys: { [TABLES.events]: { Keys: [key('b')] } } })
      .resolvesOnce({ Responses: { [TABLES.events]: [key('b')] } });
    expect(await registry(busy as never, TABLES.events, rows).registered(['a', 'b'])).toEqual(new Set(['a', 'b']));
    const asked = busy.commandCalls(BatchGetItemCommand).map(({ args }) => args[0].input.RequestItems![TABLES.events]);
    expect(asked.map((request) => request!.Keys!.map(({ p }) => p!.S))).toEqual([['organization/a', 'organization/b'], ['organization/b']]);
    expect(asked.map((request) => request!.ConsistentRead)).toEqual([true, true]);
    busy.restore();
  });

  it('reads everybody once for all who mistype, and for half a minute: a hint may be as old as that', async () => {
    const clock = { now: 0 };
    const one = registry(client, TABLES.events, rowStore(client, TABLES.rows), () => clock.now);
    const first = await meter(() => Promise.all(Array.from({ length: 20 }, () => one.hints())));
    clock.now = 29_999;
    expect([first.requests, (await meter(() => one.hints())).requests]).toEqual([{ Query: 1 }, {}]);
    clock.now = 30_000;
    expect((await meter(() => one.hints())).requests).toEqual({ Query: 1 });
  });

  it('lists the profiles that the view has', async () => {
    await register('listed');
    await grow(store, 'organization/listed', [[aliased('L')]]);
    const project = projector(profiles, store, rowStore(client, TABLES.rows));
    for (const bell of await bellsOf(store, 'organization/listed')) await project(bell);
    expect(await cold().directory()).toEqual([
      {
        id: 'listed',
        profile: {
          name: 'The listed',
          kind: 'startup',
          country: null,
          sector: null,
          affiliations: [],
          formerNames: [],
          foundedOn: null,
          identifiers: [],
          aliases: ['L'],
          merger: null,
          withdrawn: false,
        },
      },
    ]);
  });
});
