/** Where the browser comes from, what it needs of the machine, and that it ends. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { browser } from '../../trial/browser/browser.ts';
import { here, isBrought, programOf, unpacked } from '../../trial/browser/chromium.ts';
import { folder, isAlive, until } from '../support/local/folder.ts';

describe('the browser of a machine', () => {
  it('is the one that npm brings, for Linux on x64, whatever BROWSER names', async () => {
    const { path } = await programOf({ platform: 'linux', arch: 'x64', named: '/usr/bin/other' });
    expect(path).toBe(join(await unpacked(), 'chromium'));
  });

  it('is elsewhere the one that BROWSER names', async () => {
    const named = process.execPath;
    expect(await programOf({ platform: 'darwin', arch: 'arm64', named })).toMatchObject({ path: named });
  });

  it.each([
    [undefined, 'npm brings no browser for darwin on arm64: name a Chrome or Chromium, BROWSER=/path/of/it'],
    ['', 'npm brings no browser for darwin on arm64: name a Chrome or Chromium, BROWSER=/path/of/it'],
    ['/nowhere/chrome', 'BROWSER names /nowhere/chrome, and there is no such file'],
  ])('is said to be missing where BROWSER is %j', async (named, sentence) => {
    await expect(programOf({ platform: 'darwin', arch: 'arm64', named })).rejects.toThrow(sentence);
  });
});

describe.runIf(isBrought(here()))('the browser that npm brings', () => {
  it('is unpacked whole by two at once, which leave nothing else, and the environment as it was', async () => {
    const [before, folders] = [{ ...process.env }, folder()];
    const [first, second] = await Promise.all([unpacked(folders), unpacked(folders)]);
    expect(second).toBe(first);
    expect(readdirSync(folders)).toEqual([basename(first)]);
    expect(readdirSync(first)).toEqual(expect.arrayContaining(['al2023', 'chromium']));
    await browser();
    expect(process.env).toEqual(before);
    expect(before.LD_LIBRARY_PATH ?? '').not.toContain('al2023');
  });

  it('needs no library of the system that Node does not need, too', async () => {
    const { path, env } = await programOf(here());
    const own = await librariesOf(path, env);
    const ofNode = (await librariesOf(process.execPath, {})).map(({ name }) => name);
    const ofSystem = own.filter(({ from }) => !from.startsWith(env.LD_LIBRARY_PATH!));
    expect(own.map(({ name }) => name)).toContain('libnss3.so');
    expect(ofSystem.map(({ name }) => name).filter((name) => !ofNode.includes(name))).toEqual([]);
  });
});

/** The libraries that a program is linked to, and the file of each; "not found" where there is none. */
const librariesOf = async (program: string, env: Record<string, string>): Promise<{ name: string; from: string }[]> => {
  const { stdout } = await promisify(execFile)('ldd', [program], { env: { ...process.env, ...env } });
  return [...stdout.matchAll(/^\t(\S+) => (.*?)(?: \(0x.*)?$/gm)].map(([, name = '', from = '']) => ({ name, from }));
};

/** The processes that a process started, and those that they did. */
const below = (pid: number): number[] => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return [...children, ...children.flatMap(below)];
};

describe.runIf(process.platform === 'linux')('a process that has a browser', () => {
  it.each<[how: string, end: (pid: number) => void]>([
    ['is asked to', (pid) => process.kill(pid, 'SIGTERM')],
    ['is killed', (pid) => process.kill(pid, 'SIGKILL')],
  ])('takes it along when it %s', async (_, end) => {
    const program = `import { browser } from './trial/browser/browser.ts'; await browser(); console.log('launched');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const all = below(child.pid!);
    expect(all.length).toBeGreaterThan(1);
    end(child.pid!);
    await until('the browser has ended', () => !all.some(isAlive));
  });
});
