/** `npm run redrive`: gets going again what was given up. Rows that are stuck are rung; dead letters are put back to where they were to go. Nothing that is
 * done twice does harm. */
import { setTimeout as pause } from 'node:timers/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { rollUps } from '../domain/boards/roll-up.ts';
import type { Message } from '../functions/ports/bus.ts';
import { numberIn, scanPages, textIn, toItem } from '../functions/ports/dynamo.ts';
import { splitStream } from '../functions/ports/names.ts';
import { noticesRing, rowRing, streamRing } from '../functions/projecting/ring.ts';
import { type CommitRef, changesStore } from '../functions/stores/changes.ts';
import { StreamBroken } from '../functions/stores/commit.ts';
import { eventStore } from '../functions/stores/event-store.ts';
import { bodyOf, type DeadLetter, type DeadLetterQueue, deadLetterQueues, type StreamBatch, withLetters } from './dead-letters.ts';
import { Misused, operation, SYSTEM } from './operation.ts';
import { stuckRows } from './stuck.ts';
import { onSystem, type System } from './system.ts';

const publish = async (system: System, messages: Message[]): Promise<void> => {
  const accepted = await system.publish(messages);
  if (accepted < messages.length) throw new Error(`the bus refused after ${accepted} of ${messages.length}: run this again`);
};

/** Rings a stream for the rows of all its views, as if none were stuck. */
const ringOf = (stream: string, version: number): Message => streamRing(stream, version, Date.now(), true);

/** Gives positions to commits of a stream that have none yet, as far as it is whole. */
const place = async ({ client, table }: System, stream: string): Promise<void> => {
  const [changes, store] = [changesStore(client, table('changes')), eventStore(client, table('events'))];
  const head = (await changes.headsOf([stream])).get(stream) ?? 0;
  let last: CommitRef | undefined;
  try {
    for await (const { i, n } of store.commitsAfter(stream, head)) last = { stream, from: i, n };
  } catch (error) {
    if (!(error instanceof StreamBroken)) throw error;
    console.error(error.message);
  }
  if (last) await changes.append([last], store, (tries) => pause(10 * tries));
};

/** Rings every stuck row; gives how many there are. */
export const redriveStuck = async (system: System, view?: string): Promise<number> => {
  const streams = new Map<string, number>();
  let count = 0;
  for await (const row of stuckRows(system, view)) {
    count += 1;
    streams.set(row.stream, Math.max(streams.get(row.stream) ?? 0, row.version + 1));
  }
  for (const stream of streams.keys()) await place(system, stream);
  await publish(
    system,
    [...streams].map(([stream, version]) => ringOf(stream, version)),
  );
  return count;
};

/** Further back than clocks of writers and the table's own differ, and far enough that one look does for most of what one mishap left. */
const MARGIN_MS = 3_600_000;

/** How far each stream was brought since. The keys of all commits are looked at: a read unit for every 8 KB of the log. */
const headsSince = async ({ client, table }: System, since: number): Promise<Map<string, number>> => {
  const heads = new Map<string, number>();
  const input = {
    ProjectionExpression: 'p, i, n',
    FilterExpression: '#at >= :since',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: toItem({ ':since': since }),
  };
  for await (const items of scanPages({ client, table: table('events') }, input)) {
    for (const item of items) {
      const [stream, head] = [textIn(item, 'p'), numberIn(item, 'i') + numberIn(item, 'n') - 1];
      heads.set(stream, Math.max(heads.get(stream) ?? 0, head));
    }
  }
  return heads;
};

/** For records of a table's stream that were given up. They may be gone from the stream, so it is not asked: whatever was recorded since the first of them
 * arrived gets its position, if it has none, and rings its rows, its boards and its subscribers. Rows that changed without a commit, as in a fold anew,
 * are left to the sweeper. */
const redriveStream = async (system: System, since: number): Promise<void> => {
  const heads = await headsSince(system, since);
  for (const stream of heads.keys()) await place(system, stream);
  const organizations = [...heads.keys()].filter((stream) => stream.startsWith('organization/'));
  await publish(system, [
    ...[...heads].map(([stream, head]) => ringOf(stream, head)),
    ...[...new Set(rollUps.flatMap(({ rings }) => rings))].map((view) => rowRing([view], 'redrive', 0, Date.now())),
    ...organizations.map((stream) => noticesRing(splitStream(stream)[1], Date.now())),
  ]);
};

/** Puts messages back to where they were to go, and says where that was. Throws, naming the queue, when it is nowhere that this knows. */
const putterBack = (system: System) => {
  let rungSince = Number.POSITIVE_INFINITY;
  const ring = async ({ approximateArrivalOfFirstRecord: first, batchSize }: StreamBatch): Promise<string> => {
    if (Date.parse(first) < rungSince) {
      rungSince = Date.parse(first) - MARGIN_MS;
      await redriveStream(system, rungSince);
    }
    return `${batchSize} records: rang all streams that changed since ${new Date(rungSince).toISOString()}`;
  };
  return async ({ name, source }: DeadLetterQueue, letter: DeadLetter): Promise<string> => {
    const { DDBStreamBatchInfo: batch, 'detail-type': type, detail } = bodyOf(letter);
    if (batch) return ring(batch);
    if (source) {
      const group = letter.group === undefined ? {} : { MessageGroupId: letter.group };
      await system.sqs.send(new SendMessageCommand({ QueueUrl: source.url, MessageBody: letter.body, ...group }));
      return `put back into ${source.name}`;
    }
    // What a rule could not hand to a target that is no queue: all rules hear it again.
    if (!type || !detail) throw new Error(`${name} has a message of a kind that is not known: ${letter.body.slice(0, 200)}`);
    await publish(system, [{ type, detail, at: Date.now() }]);
    return 'put on the bus again';
  };
};

/** Puts back what lay in the queues when this began; gives how many messages. What comes back meanwhile stays. */
export const redriveQueues = async (system: System, queue: string, tell: (line: string) => void): Promise<number> => {
  const began = Date.now();
  const putBack = putterBack(system);
  let count = 0;
  for (const one of await deadLetterQueues(system, queue === 'all' ? '' : queue)) {
    await withLetters(system, one, async (letter) => {
      if (letter.sentAt > began) return false;
      tell(`${one.name}: ${await putBack(one, letter)}`);
      count += 1;
      return true;
    });
  }
  return count;
};

export const redriving = operation({
  summary: 'Gets going again what was given up: rings rows that are stuck, or puts dead letters back to where they were to go.',
  usage: '--stuck | --queue <name|all> [options]',
  options: {
    ...SYSTEM,
    stuck: { type: 'boolean', says: 'rings the rows that are stuck: they are tried again by the code that is there' },
    view: { type: 'string', takes: 'NAME', says: 'with --stuck: of one view' },
    queue: { type: 'string', takes: 'NAME', says: 'puts back the dead letters of the queues whose names contain this, or of all' },
  },
  run: ({ stuck = false, view, queue, ...which }) => {
    if (stuck === Boolean(queue)) throw new Misused('either --stuck or --queue');
    return onSystem(which, async (system) => {
      if (queue) console.log(`${await redriveQueues(system, queue, console.log)} dead letters were put back`);
      else console.log(`${await redriveStuck(system, view)} stuck rows were rung; npm run stuck lists those that still are`);
      return true;
    });
  },
});
