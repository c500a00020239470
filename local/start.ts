/** `npm start`: builds, starts the whole system on this machine, loads the real facts unless these are in already, and says how to use it. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { folderFault, openFolder } from './disk/folder.ts';
import { LogFile } from './disk/log-file.ts';
import { endAtFaults, giveUp, isGivenUp } from './ending.ts';
import { removeEndpoints, writeEndpoints } from './endpoints.ts';
import { examples } from './examples.ts';
import { digestOfFacts, loadFacts } from './facts.ts';
import { messageOf } from './failure.ts';
import { GUARD } from './iam/guard.ts';
import { adminKey, endSessions, sessionKey } from './keys.ts';
import { mischiefFrom, writeTally } from './mischief.ts';
import { HELP, type Options, optionsFrom } from './options.ts';
import { type Progress, progressOf } from './progress.ts';
import { Runtime } from './runtime.ts';
import { REGION } from './template.ts';

/** Does something to the tables themselves, as only who has them can. */
const atTables = async <T>({ engine }: Runtime, work: (client: DynamoDBClient) => Promise<T>): Promise<T> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: REGION, credentials });
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
};

/** Posts the facts unless these very ones are in already. Killed in the middle, the next start goes on where this one was. A line that is refused is told, and
 * tried again by the next start, as is one of a type that is not taken yet. */
const load = async (runtime: Runtime, key: string, data: string): Promise<void> => {
  const marker = join(data, 'facts-loaded');
  const digest = digestOfFacts();
  if (existsSync(marker) && readFileSync(marker, 'utf8').startsWith(digest)) return;
  const loading = progressOf('facts');
  const { appended, unchanged, skipped, refused } = await loadFacts(runtime.url, key, (file, done, of) =>
    loading.say(`${file} ${done}/${of}`),
  );
  loading.say('projecting');
  await runtime.idle();
  loading.end(`${appended} events appended${unchanged > 0 ? `, ${unchanged} were there already` : ''}`);
  if (skipped.size > 0) {
    const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
    console.log(`             ${total} left out, of types that are not taken yet: ${[...skipped.keys()].join(', ')}`);
  }
  for (const line of refused) console.error(`             refused: ${line}`);
  if (refused.length === 0 && skipped.size === 0) writeFileSync(marker, `${digest} ${new Date().toISOString()}\n`);
};

let ending: Promise<never> | undefined;

/** Ends everything at a signal, or when npm, which started us, is gone. A start that is asked to end does so once it is through. */
const endWith = (starting: Promise<Runtime>, data: string): void => {
  const end = () => {
    ending ??= starting.then(async (runtime) => {
      removeEndpoints(data);
      // Where that fails, the next start does it.
      await atTables(runtime, endSessions).catch(() => {});
      await runtime.stop();
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (process.ppid !== parent) end();
    }, 500).unref();
};

/** Builds in a process of its own: what a build takes some 100 MB for goes with it. */
const build = async (publicRead: boolean): Promise<string> => {
  const program = join(import.meta.dirname, '..', 'build', 'build.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    program,
    ...(publicRead ? ['--public-read'] : []),
  ]);
  return stdout.trim();
};

const start = async ({ port, data, empty, enforceIam, publicRead }: Options): Promise<void> => {
  const folder = resolve(data);
  openFolder(folder);
  let starting: Promise<Runtime> | undefined;
  const stop = (reason: string) => giveUp(reason, starting, () => removeEndpoints(folder));
  endAtFaults(folder, () => starting);
  const logs = new LogFile(join(folder, 'functions.log'));
  logs.on('error', (error) => stop(folderFault(folder, error) ?? `functions.log in ${folder} cannot be written: ${error.message}`));
  console.log('Dealstream');
  const building = progressOf('build');
  const dir = await build(publicRead);
  building.end();
  const progress = progressOf('start');
  starting = Runtime.start({
    dir,
    data: folder,
    port,
    enforceIam,
    endpoint: process.env.DYNAMODB_ENDPOINT,
    mischief: mischiefFrom(process.env.DEALSTREAM_MISCHIEF),
    log: (source, line) => {
      logs.write(`${source} ${line}\n`);
      if (source === GUARD) console.error(`refused: ${line}`);
    },
    onExit: stop,
  });
  endWith(starting, folder);
  const runtime = await starting;
  if (process.env.DEALSTREAM_MISCHIEF) writeTally(runtime.mischief, folder);
  writeEndpoints(folder, { engine: runtime.engine.endpoint, services: runtime.services });
  try {
    await use(runtime, { data, empty }, progress);
    if (publicRead) console.log('Anyone may read without a key, limited by address; whoever posts needs one.');
    if (enforceIam) console.log('Roles are enforced: a function may do what its own role allows, and nothing else.');
  } catch (error) {
    // Whatever fails while everything is ended fails because of that.
    await ending;
    await isGivenUp();
    removeEndpoints(folder);
    await runtime.stop();
    throw error;
  }
};

/** The first use of a system that runs: its key, its facts, and what to do with it. */
const use = async (runtime: Runtime, { data, empty }: Pick<Options, 'data' | 'empty'>, progress: Progress): Promise<void> => {
  const { key, isAnother } = await atTables(runtime, (client) => adminKey(client, resolve(data)));
  const session = await atTables(runtime, sessionKey);
  progress.end();
  if (!empty) await load(runtime, key, resolve(data));
  console.log(`\nLook at it, with a key for this run alone:\n${runtime.url}/#key=${session}`);
  console.log(
    `\nListening on ${runtime.url}, data in ${data}, stop with Ctrl-C.\nAPI key ${key}${isAnother ? ' (the one before was revoked)' : ''}\n`,
  );
  console.log(`Try:\n${examples(runtime.url, key, empty).join('\n\n')}\n`);
};

const fail = (error: unknown): never => {
  console.error(`\n${messageOf(error)}`);
  process.exit(1);
};

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await start(options);
} catch (error) {
  await isGivenUp();
  fail(error);
}
