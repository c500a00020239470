/** Dead letters of every kind are listed, and get going again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../../functions/ports/dynamo.ts';
import { writeEndpoints } from '../../../local/endpoints.ts';
import { deadLetter } from '../../../local/lambda/dead-letter.ts';
import type { StreamRecord } from '../../../local/lambda/record.ts';
import { deadLetterQueues, lineOf, withLetters } from '../../../scripts/dead-letters.ts';
import { redriveQueues } from '../../../scripts/redrive.ts';
import { command } from '../../support/system/command.ts';
import { type Operated, operated, rowKey, tableOf } from '../../support/system/operated.ts';
import { registered } from '../../support/system/samples.ts';

let system: Operated;
beforeAll(async () => {
  system = await operated();
});
afterAll(() => system.stop());

const letters = async (queue = ''): Promise<string[]> => {
  const lines: string[] = [];
  for (const one of await deadLetterQueues(system.scripted, queue)) {
    await withLetters(system.scripted, one, async (letter) => {
      lines.push(lineOf(one, letter));
      return false;
    });
  }
  return lines;
};

describe('dead letters', () => {
  it('of a work queue are listed, and put back into it', async () => {
    await system.post(registered('lost'));
    await system.idle();
    await system.engine.send(new DeleteItemCommand(rowKey('rounds', 'lost')));
    const [queue] = await deadLetterQueues(system.scripted, 'viewrounds');
    const detail = { category: 'organization', stream: 'organization/lost', from: 1, to: 1, types: [], at: 0, events: null };
    system.runtime.queues.send(queue!.name, JSON.stringify({ 'detail-type': 'Committed', detail }));
    const line = (await letters('viewrounds'))[0]!;
    expect(line).toContain(`of ${queue!.source!.name}  `);
    expect(line).toContain('Committed stream organization/lost from 1 to 1  failed in every try');
    expect(await redriveQueues(system.scripted, 'viewrounds', () => {})).toBe(1);
    await system.idle();
    expect(await system.hasRow('rounds', 'lost')).toBe(true);
    expect(await letters()).toEqual([]);
  });

  it('of a table stream say where records lay; whatever changed since gets its position and rings its rows', async () => {
    await system.post(registered('unplaced'));
    await system.idle();
    const { changes } = await system.get('/v1/changes?limit=500&wait=0');
    const { position } = changes.at(-1);
    for (const key of [
      { p: 'log', i: position },
      { p: 'head/organization/unplaced', i: 0 },
    ]) {
      await system.engine.send(new DeleteItemCommand({ TableName: tableOf('changes'), Key: toItem(key) }));
    }
    await system.engine.send(new DeleteItemCommand(rowKey('profiles', 'unplaced')));
    const record = { dynamodb: { SequenceNumber: '7', ApproximateCreationDateTime: Date.now() / 1000 } } as StreamRecord;
    const body = deadLetter({ functionArn: 'f', streamArn: 'arn:events/stream', first: record, last: record, count: 1, tries: 3 });
    const queues = await deadLetterQueues(system.scripted, 'deadletters');
    const relay = queues.find(({ name }) => /^Commits/.test(name))!;
    for (let n = 0; n < 2; n += 1) system.runtime.queues.send(relay.name, body);
    expect(await letters(relay.name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/of arn:events\/stream .* 1 records 7 to 7 {2}RetryAttemptsExhausted$/)]),
    );
    expect(await redriveQueues(system.scripted, relay.name, () => {})).toBe(2);
    await system.idle();
    expect(await system.hasRow('profiles', 'unplaced')).toBe(true);
    expect((await system.get(`/v1/changes?after=${position - 1}&wait=0`)).changes).toMatchObject([
      { position, stream: 'organization/unplaced' },
    ]);
  });

  it('of a topic are put on the bus again', async () => {
    const [topic] = await deadLetterQueues(system.scripted, 'topic');
    expect(topic!.source).toBeUndefined();
    const detail = { organization: 'lost', version: 1 };
    system.runtime.queues.send(topic!.name, JSON.stringify({ 'detail-type': 'ValuationChanged', detail }));
    const told: string[] = [];
    expect(await redriveQueues(system.scripted, 'all', (line) => told.push(line))).toBe(1);
    expect(told).toEqual([`${topic!.name}: put on the bus again`]);
    expect(await letters()).toEqual([]);
  });

  it('of a kind that nobody knows stay where they are, and are named; so is a queue that there is not', async () => {
    const [topic] = await deadLetterQueues(system.scripted, 'topic');
    system.runtime.queues.send(topic!.name, 'nonsense');
    await expect(redriveQueues(system.scripted, 'all', () => {})).rejects.toThrow(
      `${topic!.name} has a message of a kind that is not known: nonsense`,
    );
    expect(await letters()).toHaveLength(1);
    await expect(deadLetterQueues(system.scripted, 'nowhere')).rejects.toThrow('no queue of dead letters has "nowhere" in its name: ');
  });
});

describe('the commands', () => {
  it('say what there is and what they did, and what they can be asked', async () => {
    const data = mkdtempSync(join(tmpdir(), 'dealstream-redrive-'));
    try {
      writeEndpoints(data, { engine: system.runtime.engine.endpoint, services: system.runtime.services });
      const run = (script: string, ...options: string[]) => command(script, '--data', data, ...options);
      expect(await run('stuck')).toEqual({ code: 0, stdout: '', stderr: `0 rows are stuck in ${data}\n` });
      const [queue] = await deadLetterQueues(system.scripted, 'ticks');
      system.runtime.queues.send(queue!.name, JSON.stringify({ 'detail-type': 'Scheduled Event', detail: {} }));
      const listed = await run('dead-letters', '--queue', queue!.name);
      expect([listed.code, listed.stderr]).toEqual([0, `1 dead letters in ${data}\n`]);
      expect(listed.stdout).toContain(`${queue!.name}  of ${queue!.source!.name}  `);
      expect((await run('redrive', '--queue', queue!.name)).stdout).toContain(
        `put back into ${queue!.source!.name}\n1 dead letters were put back\n`,
      );
      expect((await run('redrive', '--stuck')).stdout).toContain('0 stuck rows were rung');
      expect(await run('redrive')).toMatchObject({ code: 1, stderr: expect.stringContaining('Usage: npm run redrive') });
    } finally {
      rmSync(data, { recursive: true });
    }
  });
});
