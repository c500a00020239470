import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LogFile } from '../../../local/disk/log-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealstream-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = async (log: LogFile, ...lines: string[]): Promise<void> => {
  for (const line of lines) log.write(`${line}\n`);
  log.end();
  await once(log, 'close');
};

describe('a log on disk', () => {
  it('goes on where the last one ended, is moved aside when it is full, and keeps one before it', async () => {
    const path = join(folder, 'functions.log');
    writeFileSync(path, 'before\n');
    await written(new LogFile(path, 20), 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight');
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.1`, 'utf8')]).toEqual([
      'seven\neight\n',
      'three\nfour\nfive\nsix\n'.slice(0, 20),
    ]);
    expect(readdirSync(folder).sort()).toEqual(['functions.log', 'functions.log.1']);
  });

  it('takes a line that is longer than all of it, alone', async () => {
    const path = join(folder, 'long.log');
    await written(new LogFile(path, 4), 'a', 'much longer', 'b');
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.1`, 'utf8')]).toEqual(['b\n', 'much longer\n']);
  });

  it('says by an error that it cannot be written', async () => {
    const log = new LogFile(join(folder, 'nowhere', 'functions.log'));
    log.write('line\n');
    expect(await once(log, 'error')).toMatchObject([{ code: 'ENOENT' }]);
  });
});
