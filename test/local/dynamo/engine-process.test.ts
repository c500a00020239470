import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Engine, type EngineSettings } from '../../../local/dynamo/engine.ts';
import { folder, isAlive, until } from '../../support/local/folder.ts';
import { table } from '../../support/local/wire.ts';

let ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.reverse()) await end();
  ends = [];
});

const start = async (data: string, more: Partial<EngineSettings> = {}): Promise<Engine> => {
  const engine = await Engine.start({ data, ...more });
  ends.push(() => isAlive(engine.pid!) && process.kill(engine.pid!, 'SIGKILL'));
  return engine;
};

const pidFile = (data: string) => join(data, 'engine.pid');

describe('an engine', () => {
  it('is a process of its own that ends when it is stopped, unannounced', async () => {
    const data = folder();
    const exits: string[] = [];
    const engine = await start(data, { onExit: (reason) => exits.push(reason) });
    expect([isAlive(engine.pid!), readFileSync(pidFile(data), 'utf8')]).toEqual([true, String(engine.pid)]);
    await engine.stop();
    expect([isAlive(engine.pid!), existsSync(pidFile(data)), exits]).toEqual([false, false, []]);
    await expect(table(engine.endpoint, 'ListTables', {})).rejects.toThrow('fetch failed');
  });

  it('that ends without being asked to says so, and where to look', async () => {
    const data = folder();
    const exits: string[] = [];
    const engine = await start(data, { onExit: (reason) => exits.push(reason) });
    process.kill(engine.pid!, 'SIGKILL');
    await until('the exit is reported', () => exits.length > 0);
    expect(exits).toEqual([`the engine ended (SIGKILL); see ${join(data, 'engine.log')}`]);
    await engine.stop();
  });

  it('that was left over by a killed run is ended by the next one on the same folder', async () => {
    const data = folder();
    const leftover = await start(data);
    const next = await start(data);
    expect([isAlive(leftover.pid!), isAlive(next.pid!), readFileSync(pidFile(data), 'utf8')]).toEqual([false, true, String(next.pid)]);
    await next.stop();
  });

  it('of another folder is nobody’s leftover, whatever the file with the pid says', async () => {
    const [data, other] = [folder(), folder()];
    const theirs = await start(other);
    writeFileSync(pidFile(data), String(theirs.pid));
    const ours = await start(data);
    expect(isAlive(theirs.pid!)).toBe(true);
    await ours.stop();
    await theirs.stop();
  });

  it.each(['a program that is no engine', 'no number', 'the first process', 'a process that is gone'])(
    'starts where the file with the pid names %s, and ends nobody',
    async (named) => {
      const data = folder();
      const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', join(data, 'engine.sqlite')]);
      ends.push(() => stranger.kill('SIGKILL'));
      await once(stranger, 'spawn');
      const pids: Record<string, string> = {
        'a program that is no engine': String(stranger.pid),
        'no number': 'engine',
        'the first process': '1',
        'a process that is gone': '4194305',
      };
      writeFileSync(pidFile(data), pids[named]!);
      const engine = await start(data);
      expect([isAlive(stranger.pid!), isAlive(engine.pid!)]).toEqual([true, true]);
      await engine.stop();
    },
  );

  it('that cannot read its file says so, and nothing of it is left', async () => {
    const data = folder();
    writeFileSync(join(data, 'engine.sqlite'), 'this is no database, and it is long enough to be seen as none'.repeat(100));
    await expect(Engine.start({ data })).rejects.toThrow(`the data folder ${data} is damaged (engine.sqlite is no file of the engine`);
    expect(existsSync(pidFile(data))).toBe(false);
  });

  it('that runs elsewhere is neither started nor stopped, and nothing is trimmed there', async () => {
    const elsewhere = await start(folder());
    const data = folder();
    const engine = await start(data, { endpoint: elsewhere.endpoint });
    expect([engine.endpoint, engine.pid, existsSync(pidFile(data))]).toEqual([elsewhere.endpoint, undefined, false]);
    await engine.createTables([]);
    expect(() => engine.trim('things', '1')).not.toThrow();
    await engine.stop();
    expect((await table(elsewhere.endpoint, 'ListTables', {})).TableNames).toEqual([]);
    await elsewhere.stop();
  });
});
