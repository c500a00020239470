import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATIONS, operate } from '../../scripts/operations.ts';
import { command } from '../support/system/command.ts';

const NOWHERE = join(tmpdir(), 'dealstream-nowhere');
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Every `npm run` that leads to the table of operations, by name, with the name that it hands over. */
const operations = Object.entries(scripts).flatMap(([name, line]) => {
  const [, handed] = /scripts\/operate\.ts (\S+)$/.exec(line) ?? [];
  return handed ? [[name, handed] as const] : [];
});

/** What an operation, run in this process, gives and prints. */
const run = async (name: string, ...args: string[]) => {
  let [out, said] = ['', ''];
  const isRight = await operate(name, args, {
    out: (text) => {
      out += `${text}\n`;
    },
    say: (text) => {
      said += `${text}\n`;
    },
  });
  return { isRight, out, said };
};

describe('an operating script', () => {
  it('is each of these, under its own name', () => {
    expect(operations.map(([name]) => name).sort()).toEqual(
      ['dead-letters', 'export', 'import', 'key', 'rebuild', 'redrive', 'restore', 'stuck', 'verify'].sort(),
    );
    expect(operations.filter(([name, handed]) => name !== handed)).toEqual([]);
  });

  it.each(Object.keys(OPERATIONS))('says what it takes: %s', async (name) => {
    const { isRight, out, said } = await run(name, '--help');
    expect([isRight, said]).toEqual([true, '']);
    expect(out).toMatch(new RegExp(`^Usage: npm run ${name} -- `));
    expect(out).toMatch(/^ {2}--stage NAME {4}.*\n[\s\S]*^ {2}--help {10}this text$/m);
  });

  it.each([
    ['verify', ['--veiw', 'rounds'], /^Unknown option '--veiw'.*\n\nUsage: npm run verify -- /],
    ['restore', ['--data', NOWHERE], /^--in FILE is missing\n\nUsage: npm run restore -- --in FILE/],
    ['redrive', ['--stuck', '--queue', 'all'], /^either --stuck or --queue\n\nUsage: npm run redrive/],
    ['stuck', ['--data', NOWHERE, '--stage', 'dev'], /^--data or --stage, not both\n$/],
    ['verify', ['--data', NOWHERE], /^no Dealstream runs on .*dealstream-nowhere: start it \(.*\), or name a deployed --stage\n$/],
    ['key', ['--scopes', 'admin,all'], /^scope "all": expected some of events:write, read/],
    ['nothing', [], /^"nothing" is no operation:\n {2}npm run verify {2,}[A-Z]/],
  ])('fails with a sentence: %s %j', async (name, args, sentence) => {
    const { isRight, out, said } = await run(name, ...args);
    expect([isRight, out]).toEqual([false, '']);
    expect(said).toMatch(sentence);
  });

  it('answers to the name that it had before, says the new one, and ends with 1 where it failed', async () => {
    const { code, stdout, stderr } = await command('import', '--data', NOWHERE, '--in', 'log.ndjson');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^npm run import is called npm run restore now\nno Dealstream runs on /);
    expect(await command('key', '--help')).toMatchObject({ code: 0, stderr: '' });
  });
});
