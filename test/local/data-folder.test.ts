/** A data folder that cannot be used, or no more: one sentence that names it and says what to do, exit code 1, no process left, and nothing acknowledged lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../build/build.ts';
import { folderFault, openFolder, roomFault, roomIn } from '../../local/disk/folder.ts';
import { client } from '../../trial/running.ts';
import { ends } from '../support/local/ending.ts';
import { folder, isAlive, until } from '../support/local/folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const START = ['--disable-warning=ExperimentalWarning', join(ROOT, 'local', 'start.ts'), '--port', '0', '--empty', '--data'];

/** Root may write what its modes forbid, unless it gives that up. */
const AS_ANYBODY =
  process.getuid?.() === 0
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search']
    : ['env'];
/** In blocks of 512 bytes: files may grow to 1.5 MB. What begins a system takes a seventh of it. */
const SMALL_FILES = ['sh', '-c', 'ulimit -f 3000; exec "$0" "$@"'];

/** A program of this checkout, and what it says until it ends. */
const run = (words: string[], before: string[] = []) => {
  const [command = '', ...args] = [...before, process.execPath, ...words];
  const child: ChildProcess = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  ends.push(() => child.kill('SIGKILL'));
  let printed = '';
  for (const output of [child.stdout!, child.stderr!])
    output.on('data', (chunk) => {
      printed += chunk;
    });
  const ended = once(child, 'close').then(([code]) => ({ code, last: printed.trim().split('\n').at(-1), printed }));
  return { child, ended, output: () => printed };
};
const start = (data: string, before: string[] = []) => run([...START, data], before);

/** A system that has begun. The build is there before, for what limits it is meant for its data. */
const running = async (data: string, before: string[] = []) => {
  await build();
  const started = start(data, before);
  await until('it listens', () => /Try:/.test(started.output()));
  const [, url = ''] = /Listening on (\S+?),/.exec(started.output()) ?? [];
  const [, key = ''] = /API key (\S+)/.exec(started.output()) ?? [];
  const engine = Number(readFileSync(join(data, 'engine.pid'), 'utf8'));
  ends.push(() => isAlive(engine) && process.kill(engine, 'SIGKILL'));
  return { ...started, ...client(url, key), engine };
};

const FULL = (data: string) =>
  `no room is left for the data folder ${data}: make some, and start again; all that was acknowledged is in it`;
const STACK = /\n\s+at |Error:|node:internal/;

describe('a start', () => {
  it.each<[string, (data: string) => void, (data: string) => string, string[]?]>([
    ['on a file', (data) => writeFileSync(data, ''), (data) => `${data} is no folder: choose another with --data`],
    [
      'on a folder of something else',
      (data) => {
        mkdirSync(data);
        writeFileSync(join(data, 'thesis.doc'), '');
      },
      (data) => `${data} is no data folder of Dealstream, for it holds thesis.doc: choose an empty one with --data`,
    ],
    [
      'on a folder of another user',
      (data) => mkdirSync(data, { mode: 0o555 }),
      (data) => `this user may not write the data folder ${data} (it belongs to user ${process.getuid?.()}): give it to them`,
      AS_ANYBODY,
    ],
    [
      'on a folder with a file of another user',
      (data) => {
        mkdirSync(data);
        writeFileSync(join(data, 'engine.sqlite'), '', { mode: 0o444 });
      },
      (data) => `this user may not write the data folder ${data} (`,
      AS_ANYBODY,
    ],
    [
      'in a folder of another user',
      (data) => chmodSync(join(data, '..'), 0o555),
      (data) => `this user may not write the data folder ${data}: give it to them`,
      AS_ANYBODY,
    ],
    [
      'on messages that are none',
      (data) => {
        mkdirSync(data);
        writeFileSync(join(data, 'runtime.sqlite'), 'no database'.repeat(100));
      },
      (data) => `the data folder ${data} is damaged (file is not a database): put back a copy of it, or start on another with --data`,
    ],
    [
      'on tables that are none',
      (data) => {
        mkdirSync(data);
        writeFileSync(join(data, 'engine.sqlite'), 'no database'.repeat(100));
      },
      (data) => `the data folder ${data} is damaged (engine.sqlite is no file of the engine, or not whole): put back a copy`,
    ],
  ])('%s says so in a sentence, and ends', async (_, make, said, before) => {
    const data = join(folder(), 'data');
    make(data);
    const { code, last, printed } = await start(data, before).ended;
    chmodSync(join(data, '..'), 0o755);
    expect([code, last]).toEqual([1, expect.stringContaining(said(data))]);
    expect(printed).not.toMatch(STACK);
  });

  it('of a checkout of another user says where its build would go, unless there is one', async () => {
    const builds = folder();
    chmodSync(builds, 0o555);
    const asked = `import(${JSON.stringify(join(ROOT, 'build', 'build.ts'))}).then(({ build }) => build(${JSON.stringify(join(builds, 'local'))})).catch(({ message }) => console.log(message))`;
    const { last } = await run(['--input-type=module', '-e', asked], AS_ANYBODY).ended;
    chmodSync(builds, 0o755);
    expect(last).toMatch(new RegExp(`^this user may not write ${builds}/local, where the build of this checkout goes: give it to them`));
  });
});

describe('a system that runs', () => {
  it('ends when its log can take no more', async () => {
    const data = folder();
    symlinkSync('/dev/full', join(data, 'functions.log'));
    const { ended, ask, engine } = await running(data);
    await ask('/v1/status').catch(() => {});
    const { code, last, printed } = await ended;
    expect([code, last, isAlive(engine)]).toEqual([1, FULL(data), false]);
    expect(printed).not.toMatch(STACK);
  });

  it('ends when its files can grow no more, and the next start has all that was acknowledged', async () => {
    const data = folder();
    const { ended, post, engine } = await running(data, SMALL_FILES);
    const acknowledged: string[] = [];
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    for (let n = 0; !isOver; n += 1) {
      const event = { type: 'OrganizationRegistered', subject: `o-${n}`, data: { name: `${n} `.repeat(20), kind: 'startup' } };
      const { status } = await post(event).catch(() => ({ status: 0 }));
      if (status === 201) acknowledged.push(`o-${n}`);
    }
    const { code, last, printed } = await ended;
    // By which of its files it is: the engine is ended by the limit, and of a file of its own the system hears of an error.
    const said = [
      FULL(data),
      `the data folder ${data} takes no more (disk I/O error): see whether its disk is whole, and whether a quota or a limit`,
    ];
    expect([code, isAlive(engine), said.some((one) => last?.startsWith(one))]).toEqual([1, false, true]);
    expect(printed).not.toMatch(STACK);
    expect(acknowledged.length).toBeGreaterThan(0);
    const next = await running(data);
    for (const id of acknowledged) expect(await next.stream(`organization/${id}`)).toHaveLength(1);
    next.child.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
  });
});

describe('the room of a folder', () => {
  const MB = 1024 * 1024;
  it('is what this user may take; a file system that does not say has any', () => {
    const disk = { blocks: 1000, bsize: 4096, bfree: 100, bavail: 50 };
    expect([roomIn(disk, true), roomIn(disk, false), roomIn({ ...disk, blocks: 0, bfree: 0, bavail: 0 }, false)]).toEqual([
      409_600,
      204_800,
      undefined,
    ]);
  });

  it('is looked at: under a megabyte is too little, and a folder that is gone is said', () => {
    const data = folder();
    const left = (bytes: number) => roomFault(data, () => ({ blocks: 1, bsize: 1, bfree: bytes, bavail: bytes }));
    expect([left(MB), left(MB - 1)]).toEqual([undefined, FULL(data)]);
    expect(roomFault(join(data, 'gone'))).toBe(`the data folder ${data}/gone is gone: put it back, and start again`);
  });

  it('is nobody else’s fault: what fails elsewhere is left as it is', () => {
    const data = folder();
    const failed = (code: string, path?: string) => folderFault(data, Object.assign(new Error(code), { code, path }));
    expect([failed('EACCES'), failed('EACCES', '/elsewhere'), failed('ENOSPC', '/elsewhere'), failed('ECONNREFUSED')]).toEqual(
      Array(4).fill(undefined),
    );
    expect([failed('ENOSPC'), failed('EIO')]).toEqual([FULL(data), expect.stringContaining(`the data folder ${data} takes no more (EIO)`)]);
    expect(() => openFolder(data)).not.toThrow();
  });
});
