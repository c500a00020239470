/** The DynamoDB-compatible engine: a process of its own on a SQLite file, or whatever DYNAMODB_ENDPOINT names. */
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { listOf, objectOf, type Properties, within } from '../data.ts';
import { folderFault } from '../disk/folder.ts';
import { freePort } from '../listening.ts';
import type { Resource } from '../template.ts';
import { commandLine, end } from './processes.ts';
import { CallFailed, table } from './wire.ts';

const BINARY = 'dynoxide';
const START_MS = 15_000;
/** Deleted at once; the engine waits for its own file meanwhile. */
const TRIM_AT_ONCE = 500;

export interface EngineSettings {
  /** Folder of its file and of its pid. */
  readonly data: string;
  /** An engine that runs elsewhere. Nothing is started then. */
  readonly endpoint?: string | undefined;
  /** Called when the engine ends without being asked to. */
  readonly onExit?: ((reason: string) => void) | undefined;
}

export class Engine {
  readonly endpoint: string;
  readonly pid: number | undefined;
  private readonly data: string;
  private readonly child: ChildProcess | undefined;
  private file: DatabaseSync | undefined;
  private last: StatementSync | undefined;
  private stopping = false;

  private constructor(data: string, endpoint: string, child?: ChildProcess) {
    this.data = data;
    this.endpoint = endpoint;
    this.child = child;
    this.pid = child?.pid;
  }

  static async start({ data, endpoint, onExit }: EngineSettings): Promise<Engine> {
    if (endpoint) return new Engine(data, endpoint);
    await endLeftover(data);
    const port = await freePort();
    const log = openSync(join(data, 'engine.log'), 'a');
    // A process group of its own: Ctrl-C is for us, and we end it after the last write.
    const child = spawn(binary(), ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file(data)], {
      detached: true,
      stdio: ['ignore', log, log],
    });
    writeFileSync(pidFile(data), String(child.pid));
    const engine = new Engine(data, `http://127.0.0.1:${port}`, child);
    try {
      await engine.ready();
    } catch (error) {
      await engine.stop();
      throw error;
    }
    const ended = (code: number | null, signal: string | null) => {
      const how = signal ?? `code ${code}`;
      if (!engine.stopping) onExit?.(folderFault(data, how) ?? `the engine ended (${how}); see ${join(data, 'engine.log')}`);
    };
    if (child.exitCode !== null || child.signalCode !== null) ended(child.exitCode, child.signalCode);
    else child.once('exit', ended);
    return engine;
  }

  /** Creates what is missing of the template's tables. Throws when a table of another shape has the name. */
  async createTables(tables: readonly Resource[]): Promise<void> {
    for (const resource of tables) await this.createTable(resource);
    if (!this.child) return;
    this.file ??= new DatabaseSync(file(this.data), { timeout: 5_000 });
    // The engine searches its stream records by these two, and without an index each write is slower than the one before.
    this.file.exec('CREATE INDEX IF NOT EXISTS records_in_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))');
  }

  /** The number of the last stream record of a table, at a fraction of what a request costs. Undefined when there is none, and when the engine runs elsewhere. */
  newest(name: string): string | undefined {
    this.last ??= this.file?.prepare(
      'SELECT sequence_number AS number FROM _stream_records WHERE table_name = ? ORDER BY CAST(sequence_number AS INTEGER) DESC LIMIT 1',
    );
    const row = this.last?.get(name);
    return row ? String(row.number) : undefined;
  }

  /** Deletes some stream records of a table before `sequence`, which itself stays: numbers continue from the last one kept. False when none is left to be deleted. */
  trim(name: string, sequence: string): boolean {
    const trim = this.file?.prepare(
      `DELETE FROM _stream_records WHERE id IN (
        SELECT id FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < ? LIMIT ${TRIM_AT_ONCE})`,
    );
    return Number(trim?.run(name, Number(sequence)).changes ?? 0) === TRIM_AT_ONCE;
  }

  /** Ends the process and waits until it is gone. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.file?.close();
    if (!this.child?.pid) return;
    await end(this.child.pid, () => this.child?.exitCode === null && this.child.signalCode === null);
    rmSync(pidFile(this.data), { force: true });
  }

  /** Ends the process without waiting for anything. */
  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  private async ready(): Promise<void> {
    const until = Date.now() + START_MS;
    for (;;) {
      try {
        await table(this.endpoint, 'ListTables', {});
        return;
      } catch (error) {
        const gone = this.child?.exitCode !== null || this.child.signalCode !== null;
        if (gone || Date.now() > until) {
          const why = gone && folderFault(this.data, lastWordIn(this.data), 'engine.sqlite is no file of the engine, or not whole');
          throw new Error(why || `the engine does not start; see ${join(this.data, 'engine.log')}`, { cause: error });
        }
        await sleep(20);
      }
    }
  }

  private async createTable({ id, name, properties }: Resource): Promise<void> {
    const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, LocalSecondaryIndexes, StreamSpecification } = properties;
    const existing = await this.describe(name);
    if (existing) {
      if (keyOf(existing) === keyOf(properties)) return;
      throw new Error(`table ${name} (${id}) exists with another key; start with another data folder`);
    }
    await table(this.endpoint, 'CreateTable', {
      TableName: name,
      KeySchema,
      AttributeDefinitions,
      BillingMode: 'PAY_PER_REQUEST',
      ...(GlobalSecondaryIndexes !== undefined && { GlobalSecondaryIndexes }),
      ...(LocalSecondaryIndexes !== undefined && { LocalSecondaryIndexes }),
      ...(StreamSpecification !== undefined && {
        StreamSpecification: { StreamEnabled: true, StreamViewType: within(StreamSpecification, 'StreamViewType') },
      }),
    });
    const ttl = properties.TimeToLiveSpecification;
    if (within(ttl, 'Enabled')) await table(this.endpoint, 'UpdateTimeToLive', { TableName: name, TimeToLiveSpecification: ttl });
    while ((await this.describe(name))?.TableStatus !== 'ACTIVE') await sleep(20);
  }

  private async describe(name: string): Promise<Properties | undefined> {
    try {
      return objectOf((await table(this.endpoint, 'DescribeTable', { TableName: name })).Table);
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'ResourceNotFoundException') return undefined;
      throw error;
    }
  }
}

/** The last line that the engine wrote into its log. */
const lastWordIn = (data: string): string => readFileSync(join(data, 'engine.log'), 'utf8').trim().split('\n').at(-1) ?? '';

const file = (data: string) => join(data, 'engine.sqlite');
const pidFile = (data: string) => join(data, 'engine.pid');
const binary = (): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), BINARY);
  } catch {
    throw new Error(
      `there is no embedded engine for ${process.platform} on ${process.arch}; set DYNAMODB_ENDPOINT to a DynamoDB-compatible one`,
    );
  }
};
/** A table's key with the types of its attributes, as a text to compare. */
const keyOf = ({ KeySchema, AttributeDefinitions }: Properties): string => {
  const types = new Map(listOf(AttributeDefinitions).map((one) => [within(one, 'AttributeName'), within(one, 'AttributeType')]));
  const parts = listOf(KeySchema).map(objectOf);
  return parts.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName} ${types.get(AttributeName)}`).join();
};

/** After a kill -9 the engine of the last run still holds its file. Ended only if it is ours: our binary, on our file. */
const endLeftover = async (data: string): Promise<void> => {
  let pid: number;
  try {
    pid = Number(readFileSync(pidFile(data), 'utf8'));
  } catch {
    return;
  }
  const ours = () => {
    const [program = '', ...rest] = commandLine(pid);
    return program.endsWith(BINARY) && rest.includes(file(data));
  };
  if (Number.isInteger(pid) && pid > 1 && ours()) await end(pid, ours);
  rmSync(pidFile(data), { force: true });
};
