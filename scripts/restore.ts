/** `npm run restore -- --in log.ndjson`: an export into an empty system. Streams, versions, positions, recorded times and actors are those of the
 * export; rows and boards follow by themselves. What was interrupted goes on where it was when it is run again with the same file. */
import { isDeepStrictEqual } from 'node:util';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem, toItem } from '../functions/ports/dynamo.ts';
import { isPulse } from '../functions/ports/names.ts';
import { unpack } from '../functions/ports/pack.ts';
import { type Changes, changesStore, STREAMS_AT_ONCE } from '../functions/stores/changes.ts';
import type { CommitItem } from '../functions/stores/commit.ts';
import { eventStore } from '../functions/stores/event-store.ts';
import { IMPORTED } from '../functions/stores/layout.ts';
import { checkFile, commitsIn, type Placed } from './log-file.ts';
import { Misused, operation, SYSTEM } from './operation.ts';
import { onSystem, type System } from './system.ts';

/** Commits that get their positions in one transaction. */
const AT_ONCE = 500;
/** Commits that are written at a time. */
const WRITERS = 16;

/** Which file is being restored, and up to which of its positions all of it is in: kept beside the order of changes. */
type Progress = { digest: string; done: number; events: number };

const progressStore = ({ client, table }: System) => {
  const TableName = table('changes');
  const get = async (): Promise<Progress | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: IMPORTED, ConsistentRead: true }));
    return Item && fromItem<{ d: Progress }>(Item).d;
  };
  const put = async (d: Progress): Promise<void> => {
    await client.send(new PutItemCommand({ TableName, Item: { ...IMPORTED, ...toItem({ d }) } }));
  };
  return { get, put };
};

/** Throws, naming what is there, when a system is not empty. */
const checkEmpty = async ({ client, table, name }: System, changes: Changes): Promise<void> => {
  const first = async (of: string) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table(of), Limit: 20, ProjectionExpression: 'p, i' }));
    const found = Items.map((item) => fromItem<{ p: string; i: string | number }>(item)).filter(({ p }) => !isPulse(p));
    return found.slice(0, 3).map(({ p, i }) => `${p} ${i}`);
  };
  const last = await changes.last();
  const [events, rows] = [await first('events'), await first('rows')];
  const found = [
    ...(last > 0 ? [`${last} events`] : []),
    ...(events.length > 0 ? [`commits (${events.join(', ')}, …)`] : []),
    ...(rows.length > 0 ? [`rows (${rows.join(', ')}, …)`] : []),
  ];
  if (found.length > 0)
    throw new Error(`${name} is not empty, there are ${found.join(', ')}: restore into a fresh one (npm start -- --empty)`);
};

/** Writes a commit where there is none. Throws when there is another one. */
const putCommit = async (client: DynamoDBClient, table: string, commit: CommitItem): Promise<void> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: toItem(commit),
        ConditionExpression: 'attribute_not_exists(p)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    const { e, ...present } = fromItem<CommitItem>(error.Item);
    const { e: own, ...wanted } = commit;
    const same = isDeepStrictEqual(present, wanted) && isDeepStrictEqual(unpack(e), unpack(own));
    if (!same) throw new Error(`${commit.p} has another commit at ${commit.i}: somebody else writes to this system`);
  }
};

/** Parts of at most `AT_ONCE` commits and as many streams as a transaction takes. */
async function* parts(commits: AsyncIterable<Placed>): AsyncGenerator<Placed[]> {
  let part: Placed[] = [];
  let streams = new Set<string>();
  for await (const one of commits) {
    if (part.length === AT_ONCE || (streams.size === STREAMS_AT_ONCE && !streams.has(one.commit.p))) {
      yield part;
      [part, streams] = [[], new Set()];
    }
    part.push(one);
    streams.add(one.commit.p);
  }
  if (part.length > 0) yield part;
}

const endOf = (part: Placed[]): number => part.at(-1)!.position + part.at(-1)!.commit.n - 1;

/** Positions first: a commit that already has one is left where it is by those who give positions to what arrives. */
const write = async ({ client, table }: System, changes: Changes, part: Placed[]): Promise<void> => {
  const refs = part.map(({ commit: { p, i, n } }) => ({ stream: p, from: i, n }));
  await changes.append(refs, eventStore(client, table('events')), async () => {});
  const last = await changes.last();
  if (last !== endOf(part))
    throw new Error(`position ${last} is given where the file ends at ${endOf(part)}: somebody else writes to this system`);
  const left = part.values();
  const writer = async () => {
    for (const { commit } of left) await putCommit(client, table('events'), commit);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
};

/** Restores a file; gives how many events it has. Throws before the first write when the file is damaged or the system is not empty. */
export const restored = async (system: System, file: string, tell: (done: number, of: number) => void): Promise<number> => {
  const { digest, events } = await checkFile(file);
  const changes = changesStore(system.client, system.table('changes'));
  const progress = progressStore(system);
  const begun = await progress.get();
  if (begun?.digest !== digest) {
    if (begun && begun.done < begun.events)
      throw new Error(`another file is restored into ${system.name} up to position ${begun.done}: run that again first`);
    await checkEmpty(system, changes);
    await progress.put({ digest, done: 0, events });
  }
  for await (const part of parts(commitsIn(file))) {
    const end = endOf(part);
    if (end > (begun?.done ?? 0)) {
      await write(system, changes, part);
      await progress.put({ digest, done: end, events });
    }
    tell(end, events);
  }
  return events;
};

export const restoration = operation({
  summary: 'Writes an export into an empty system: the same streams, versions, positions, recorded times and answers.',
  usage: '--in FILE [options]',
  options: { ...SYSTEM, in: { type: 'string', takes: 'FILE', says: 'what `npm run export` wrote' } },
  run: ({ in: file, ...which }) => {
    if (!file) throw new Misused('--in FILE is missing');
    return onSystem(which, async (system) => {
      const events = await restored(system, file, (done, of) => console.log(`${done} of ${of} events`));
      console.log(`${system.name} has all ${events} events; its answers follow as they are projected`);
      return true;
    });
  },
});
