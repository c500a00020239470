import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rollUps } from '../../../domain/boards/roll-up.ts';
import { profiles, rounds } from '../../../domain/views.ts';
import { toItem } from '../../../functions/ports/dynamo.ts';
import { pack } from '../../../functions/ports/pack.ts';
import { verify } from '../../../functions/projecting/verify.ts';
import { lineOf } from '../../../functions/projecting/verify-rows.ts';
import { registered } from '../../support/domain/samples.ts';
import { pageOf } from '../../support/functions/boards.ts';
import { queued, surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { throttling } from '../../support/functions/faults.ts';
import { projected } from '../../support/functions/projected.ts';
import { force, grow, round, stored } from '../../support/functions/samples.ts';
import { viewNamed } from '../../support/functions/views.ts';

const owner = (name: string) => rollUps.find((one) => one.name === name)!;
const { client, newClient, endpoint } = await startEngine();
surround(endpoint);
const system = projected(client);
const { store, rows, boards } = system;

const STREAMS = ['organization/a', 'organization/b', 'organization/c'];
const lines = async (source: Parameters<typeof verify>[0] = system): Promise<string[]> => {
  const { streams, differences } = await verify(source, () => {});
  expect(streams).toBe(STREAMS.length);
  return differences.map(lineOf).sort();
};

beforeAll(async () => {
  for (const stream of STREAMS) {
    await grow(store, stream, [[registered({ country: 'CN' })], [round(1), round(2)], [round(3)]]);
    await system.place(stream);
    await system.project(stream);
  }
  await system.rollUp();
});

/** Every test mends what it broke: what is left differs in the next one. */
afterEach(async () => expect(await lines()).toEqual([]));

const change = (table: string, p: string, i: string, name: string, value: unknown) =>
  client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: toItem({ p, i }),
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: toItem({ ':value': value }),
    }),
  );
/** Has a row folded anew. */
const mend = async (view: string, id: string): Promise<void> => {
  await client.send(new DeleteItemCommand({ TableName: TABLES.rows, Key: toItem({ p: `${view}@1`, i: id }) }));
  await system.project(`organization/${id}`);
};

describe('verifying finds', () => {
  it('nothing where everything follows from the log', async () => {
    expect(await lines()).toEqual([]);
  });

  it('a row whose state is another, and says where', async () => {
    const row = (await rows.get(rounds, 'a'))!;
    const state = structuredClone(row.state) as { rounds: Record<string, unknown> };
    delete state.rounds['round-2'];
    await change(TABLES.rows, 'rounds@1', 'a', 's', pack(state));
    expect(await lines()).toEqual([
      expect.stringMatching(/^organization\/a@4 rounds\/state\/rounds\/round-2: the log gives \{.*…, and there is nothing$/),
    ]);
    await mend('rounds', 'a');
  });

  it('a row whose plain part is another', async () => {
    const { plain } = (await rows.get(profiles, 'b'))!;
    await change(TABLES.rows, 'profiles@1', 'b', 'd', pack({ ...(plain as object), country: 'US' }));
    expect(await lines()).toEqual(['organization/b@4 profiles/plain/country: the log gives "CN", and there is "US"']);
    await mend('profiles', 'b');
  });

  it('a row that is behind and does not move, one that is not there, and one of a stream that does not exist', async () => {
    await change(TABLES.rows, 'profiles@1', 'a', 'v', 3);
    await client.send(new DeleteItemCommand({ TableName: TABLES.rows, Key: toItem({ p: 'rounds@1', i: 'b' }) }));
    await rows.put(viewNamed('rounds'), { id: 'ghost', v: 2, at: 0, fold: 4, state: null, plain: null }, 0);
    expect((await verify(system, () => {})).differences.map(lineOf).sort()).toEqual([
      'organization/a@3 profiles/v: the log is at version 4',
      'organization/b@4 rounds: there is no row',
      'organization/ghost@2 rounds: there is no such stream',
    ]);
    await mend('profiles', 'a');
    await mend('rounds', 'b');
    await client.send(new DeleteItemCommand({ TableName: TABLES.rows, Key: toItem({ p: 'rounds@1', i: 'ghost' }) }));
  });

  it('a row that is stuck, with the error', async () => {
    const row = (await rows.get(rounds, 'c'))!;
    await rows.put(rounds, { ...row, stuck: { error: 'TypeError: cannot bear this', fold: row.fold, code: 'unbundled' } }, row.v);
    expect(await lines()).toEqual(['organization/c@4 rounds/stuck: TypeError: cannot bear this']);
    await mend('rounds', 'c');
  });

  it('a row that cannot be read', async () => {
    await change(TABLES.rows, 'rounds@1', 'a', 's', 'half of {');
    expect(await lines()).toEqual([expect.stringMatching(/^organization\/a@4 rounds: the row cannot be read: /)]);
    await mend('rounds', 'a');
  });

  it('a board that holds something else, board by board', async () => {
    const head = (await boards.head(owner('deals')))!;
    const [month, slot] = Object.entries(head.boards).find(([name]) => name !== 'applied')!;
    const all = await boards.named(owner('deals'), head, Object.keys(head.boards));
    const content = all.get(month) as Record<string, unknown>[];
    const partition = `deals@${owner('deals').boardsVersion}-2`;
    const changed = new Map([...all, [month, [{ ...content[0], startup: 'z' }, ...content.slice(1)]] as const]);
    await change(TABLES.boards, partition, `${slot}#0`, 'd', pageOf(changed));
    expect(await lines()).toEqual([expect.stringMatching(new RegExp(`^deals@12 ${month}/0/startup: the log gives .*, and there is "z"$`))]);
    await change(TABLES.boards, partition, `${slot}#0`, 'd', pageOf(all));
  });
});

describe('the log itself', () => {
  it('with a gap, or an event that this code cannot read, is told of, and nothing else is held up by it', async () => {
    await force(client, 'organization/b', 7, { e: JSON.stringify([stored(round(9))]) });
    await force(client, 'organization/c', 5, { e: JSON.stringify([{ type: 'OrganizationDreamt', schema: 1, data: {} }]) });
    expect(await lines()).toEqual([
      'organization/b@4 log: StreamBroken: organization/b: commit at 7 does not continue version 4',
      'organization/c@4 log: UnreadableEvent: unknown event type OrganizationDreamt',
    ]);
    for (const [p, i] of [
      ['organization/b', 7],
      ['organization/c', 5],
    ]) {
      await client.send(new DeleteItemCommand({ TableName: TABLES.events, Key: toItem({ p, i }) }));
    }
  });

  it('that has lost its last commit is told of by the order of changes', async () => {
    const before = await store.commitsAt([{ stream: 'organization/a', version: 4 }]);
    await client.send(new DeleteItemCommand({ TableName: TABLES.events, Key: toItem({ p: 'organization/a', i: 4 }) }));
    expect(await lines()).toContain('organization/a@3 position: positions are given up to version 4');
    await client.send(new PutItemCommand({ TableName: TABLES.events, Item: toItem({ ...before[0] }) }));
  });
});

describe('while things move', () => {
  it('a row that is late is looked at again, and not told of', async () => {
    await change(TABLES.rows, 'profiles@1', 'a', 'v', 3);
    const mending = { ...system, pause: () => mend('profiles', 'a') };
    expect(await lines(mending)).toEqual([]);
  });

  it('boards are measured by the rows that went into them', async () => {
    await grow(store, 'organization/a', [[round(5)]]);
    await system.place('organization/a');
    await system.project('organization/a');
    const late = { ...system, pause: system.rollUp };
    expect(await lines(late)).toEqual([]);
  });

  it('a fault of the service is thrown, and is no difference', async () => {
    const tired = newClient();
    throttling(tired, 'QueryCommand', 1);
    await expect(verify(projected(tired), () => {})).rejects.toThrow('slow down');
  });
});

describe('the function', () => {
  it('tells the number of differences as a metric', async () => {
    const { handler } = await import('../../../functions/verify.ts');
    const printed: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    expect(await handler(queued({}))).toEqual({ batchItemFailures: [] });
    write.mockRestore();
    const figures = JSON.parse(printed.find((line) => line.includes('Differences'))!);
    expect(figures).toMatchObject({ Differences: 0, _aws: { CloudWatchMetrics: [{ Metrics: [{ Name: 'Differences', Unit: 'Count' }] }] } });
  });
});
