/** What was given up gets going again: rows that are stuck, and dead letters of every kind. */
import { DeleteItemCommand, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toItem } from '../../functions/shell/dynamo.ts';
import { deadLetter } from '../../local/dead-letter.ts';
import type { StreamRecord } from '../../local/stream-source.ts';
import { deadLetterQueues, lineOf as letterLine, withLetters } from '../../scripts/dead-letters.ts';
import { redriveQueues, redriveStuck } from '../../scripts/redrive.ts';
import { lineOf, stuckRows } from '../../scripts/stuck.ts';
import { localSystem, type System } from '../../scripts/system.ts';
import { type Json, type Running, running } from './running.ts';
import { registered } from './samples.ts';

let system: Running;
let scripted: System;
beforeAll(async () => {
  system = await running();
  scripted = localSystem({ engine: system.runtime.engine.endpoint, services: system.runtime.services });
}, 60_000);
afterAll(async () => {
  scripted.close();
  await system.stop();
}, 60_000);

const table = (of: string) => `dealstream-local-${of}`;
const stuck = async (): Promise<string[]> => {
  const lines: string[] = [];
  for await (const row of stuckRows(scripted)) lines.push(lineOf(row));
  return lines.sort();
};
const letters = async (queue = ''): Promise<string[]> => {
  const lines: string[] = [];
  for (const one of await deadLetterQueues(scripted, queue)) {
    await withLetters(scripted, one, async (letter) => {
      lines.push(letterLine(one, letter));
      return false;
    });
  }
  return lines;
};

/** Puts a commit of one event into the log past the api, as newer code or a mishap would. */
const force = async (id: string, i: number, event: Json): Promise<void> => {
  const commit = { p: `organization/${id}`, i, n: 1, e: JSON.stringify([event]), at: Date.now(), c: 'forced', by: 'test' };
  await system.engine.send(new PutItemCommand({ TableName: table('events'), Item: toItem(commit) }));
};
const aliased = { type: 'OrganizationAliased', schema: 1, data: { alias: 'Another Name' } };

const rowKey = (view: string, id: string) => ({ TableName: table('rows'), Key: toItem({ p: `${view}@1`, i: id }) });
const hasRow = async (view: string, id: string): Promise<boolean> =>
  (await system.engine.send(new GetItemCommand(rowKey(view, id)))).Item !== undefined;

describe('rows that are stuck', () => {
  it('are listed with view, stream, version and error, hold nobody up, and go on when they are rung once the cause is gone', async () => {
    await system.post(registered('one'));
    await force('one', 2, { ...aliased, type: 'OrganizationDreamt' });
    await system.post(registered('two'));
    await system.idle();
    const error = 'UnreadableEvent: unknown event type OrganizationDreamt';
    const views = ['profiles', 'rounds', 'valuation-timelines'];
    expect(await stuck()).toEqual(
      views.map((view) => expect.stringMatching(`^${view}  organization/one@1  fold \\d+  code [0-9a-f]{12}  ${error}$`)),
    );
    expect((await system.get('/v1/organizations/two/valuations?after=organization/two@1')).version).toBe(1);
    expect((await system.get('/v1/organizations/one/valuations')).stale).toBe(true);
    expect(await redriveStuck(scripted, 'rounds')).toBe(1);
    await system.idle();
    expect(await stuck()).toHaveLength(3);
    await force('one', 2, aliased);
    expect(await redriveStuck(scripted)).toBe(3);
    await system.idle();
    expect(await stuck()).toEqual([]);
    expect((await system.get('/v1/organizations/one')).aliases).toContain('Another Name');
    await expect(redriveStuck(scripted, 'nobody')).rejects.toThrow('there is no view nobody: expected one of profiles, rounds, ');
  }, 60_000);
});

/** Rows of the one that newer code has to try again, as after a deployment: nobody rings them but the sweeper. */
const older = async (id: string): Promise<void> => {
  for (const view of ['profiles', 'rounds', 'valuation-timelines']) {
    const update = { UpdateExpression: 'SET x.code = :c', ExpressionAttributeValues: { ':c': { S: 'older' } } };
    await system.engine.send(new UpdateItemCommand({ ...rowKey(view, id), ...update }));
  }
};

describe('the sweeper', () => {
  it('rings rows that other code could not fold, and rows that are damaged', async () => {
    await system.post([registered('waiting'), registered('damaged')]);
    await force('waiting', 2, { ...aliased, schema: 99 });
    await system.idle();
    const update = { UpdateExpression: 'SET s = :s', ExpressionAttributeValues: { ':s': { S: 'damaged' } } };
    await system.engine.send(new UpdateItemCommand({ ...rowKey('rounds', 'damaged'), ...update }));
    expect(await stuck()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('organization/waiting@1'),
        expect.stringMatching(/^rounds {2}organization\/damaged@1 {2}fold 0 {2}code none {2}UnreadableRow: /),
      ]),
    );
    await force('waiting', 2, aliased);
    await older('waiting');
    const rule = system.runtime.bus.scheduled.find((id) => id.startsWith('Sweep'))!;
    for (let runs = 0; runs < 5 && (await stuck()).length > 0; runs += 1) {
      system.runtime.bus.fire(rule);
      await system.idle();
    }
    expect(await stuck()).toEqual([]);
    expect((await system.get('/v1/organizations/waiting')).aliases).toContain('Another Name');
    expect((await system.get('/v1/organizations/damaged/rounds')).rounds).toEqual([]);
  }, 60_000);
});

describe('a stream with a gap', () => {
  it('waits alone for its missing commit: others get positions and rows, and it gets its own when it is mended and rung', async () => {
    await system.post(registered('torn'));
    await system.idle();
    await force('torn', 3, aliased);
    await system.post(registered('whole'));
    await system.idle();
    const follow = async () =>
      (await system.get('/v1/changes?limit=500&wait=0')).changes.map(({ stream, version }: Json) => `${stream}@${version}`);
    expect((await follow()).slice(-2)).toEqual(['organization/torn@1', 'organization/whole@1']);
    expect(system.logs.join('\n')).toContain('a broken stream gets no position');
    expect((await stuck())[0]).toContain('StreamBroken: organization/torn: commit at 3 does not continue version 1');
    await force('torn', 2, { ...aliased, data: { alias: 'The Missing Name' } });
    await system.idle();
    expect(await redriveStuck(scripted)).toBe(3);
    await system.idle();
    expect(await stuck()).toEqual([]);
    expect((await follow()).slice(-2)).toEqual(['organization/torn@2', 'organization/torn@3']);
    expect((await system.get('/v1/organizations/torn?after=organization/torn@3')).aliases).toContain('The Missing Name');
  }, 60_000);
});

describe('dead letters', () => {
  it('of a work queue are listed, and put back into it', async () => {
    await system.post(registered('lost'));
    await system.idle();
    await system.engine.send(new DeleteItemCommand(rowKey('rounds', 'lost')));
    const [queue] = await deadLetterQueues(scripted, 'viewrounds');
    const detail = { category: 'organization', stream: 'organization/lost', from: 1, to: 1, types: [], at: 0, events: null };
    system.runtime.queues.send(queue!.name, JSON.stringify({ 'detail-type': 'Committed', detail }));
    const line = (await letters('viewrounds'))[0]!;
    expect(line).toContain(`of ${queue!.source!.name}  `);
    expect(line).toContain('Committed stream organization/lost from 1 to 1  failed in every try');
    expect(await redriveQueues(scripted, 'viewrounds', () => {})).toBe(1);
    await system.idle();
    expect(await hasRow('rounds', 'lost')).toBe(true);
    expect(await letters()).toEqual([]);
  }, 60_000);

  it('of a table stream say where records lay; whatever changed since gets its position and rings its rows', async () => {
    await system.post(registered('unplaced'));
    await system.idle();
    const { changes } = await system.get('/v1/changes?limit=500&wait=0');
    const { position } = changes.at(-1);
    for (const key of [
      { p: 'log', i: position },
      { p: 'head/organization/unplaced', i: 0 },
    ]) {
      await system.engine.send(new DeleteItemCommand({ TableName: table('changes'), Key: toItem(key) }));
    }
    await system.engine.send(new DeleteItemCommand(rowKey('profiles', 'unplaced')));
    const record = { dynamodb: { SequenceNumber: '7', ApproximateCreationDateTime: Date.now() / 1000 } } as StreamRecord;
    const body = deadLetter({ functionArn: 'f', streamArn: 'arn:events/stream', records: [record], tries: 3 });
    const queues = await deadLetterQueues(scripted, 'deadletters');
    const relay = queues.find(({ name }) => /^Commits/.test(name))!;
    for (let n = 0; n < 2; n += 1) system.runtime.queues.send(relay.name, body);
    expect(await letters(relay.name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/of arn:events\/stream .* 1 records 7 to 7 {2}RetryAttemptsExhausted$/)]),
    );
    expect(await redriveQueues(scripted, relay.name, () => {})).toBe(2);
    await system.idle();
    expect(await hasRow('profiles', 'unplaced')).toBe(true);
    expect((await system.get(`/v1/changes?after=${position - 1}&wait=0`)).changes).toMatchObject([
      { position, stream: 'organization/unplaced' },
    ]);
  }, 60_000);

  it('of a topic are put on the bus again', async () => {
    const [topic] = await deadLetterQueues(scripted, 'topic');
    expect(topic!.source).toBeUndefined();
    const detail = { organization: 'lost', version: 1 };
    system.runtime.queues.send(topic!.name, JSON.stringify({ 'detail-type': 'ValuationChanged', detail }));
    const told: string[] = [];
    expect(await redriveQueues(scripted, 'all', (line) => told.push(line))).toBe(1);
    expect(told).toEqual([`${topic!.name}: put on the bus again`]);
    expect(await letters()).toEqual([]);
  }, 60_000);

  it('of a kind that nobody knows stay where they are, and are named; so is a queue that there is not', async () => {
    const [topic] = await deadLetterQueues(scripted, 'topic');
    system.runtime.queues.send(topic!.name, 'nonsense');
    await expect(redriveQueues(scripted, 'all', () => {})).rejects.toThrow(
      `${topic!.name} has a message of a kind that is not known: nonsense`,
    );
    expect(await letters()).toHaveLength(1);
    await expect(deadLetterQueues(scripted, 'nowhere')).rejects.toThrow('no queue of dead letters has "nowhere" in its name: ');
  }, 60_000);
});
