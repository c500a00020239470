/** What the command line says by itself: of a service that is not there, nothing is asked. */
import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { shell } from '../support/cli/shell.ts';

const { run } = shell('http://127.0.0.1:2', 'dsk_none', tmpdir());
const portOf = (server: Server) => (server.address() as AddressInfo).port;

describe('help', () => {
  it('lists the commands, and each shows what it takes with examples', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    const commands = [...out.matchAll(/^ {2}([a-z-]+) {2,}[A-Z]/gm)].map(([, name]) => name!);
    expect(commands).toEqual(Object.keys(COMMANDS));
    for (const name of ['timeline', 'ranking', 'what-if', 'import']) {
      const help = await run([name, '--help']);
      const shape = new RegExp(`^Usage: dealstream ${name} [\\s\\S]*Options:\\n[\\s\\S]*Examples:\\n.*dealstream ${name}`);
      expect([help.code, help.out]).toEqual([0, expect.stringMatching(shape)]);
    }
    expect((await run(['ranking', '--help'])).out).toMatch(/--metric startups \| rounds[\s\S]*--groups true\|false[\s\S]*--as-of DAY/);
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('and so does a shell that completes', async () => {
    const { out } = await run(['completion', 'bash']);
    expect(out).toMatch(/timeline\) words="[^"]*--known-at/);
    const script = `${out}\nCOMP_WORDS=(dealstream rank); COMP_CWORD=1; _dealstream; echo "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe('ranking\n');
  });
});

describe('exit code 2', () => {
  it.each([
    [['nothing'], 'is no command\n  Organizations: search, organizations, organization'],
    [['timelin', 'ada'], 'did you mean dealstream timeline?\n  Organizations: '],
    [['timeline', 'ada', '--know-at', '2024-01-01'], '--know-at is no option of timeline, did you mean --known-at?\n  timeline takes --'],
    [['ranking', 'startups', '--groups'], '--groups does not go with this'],
    [['diff', 'ada', '--from', '2024-01-01T00:00:00Z'], '--to is needed'],
    [['organization', 'x', '--csv'], 'there is no CSV of this'],
    [['stream', 'ada'], 'expected a category and an Id'],
    [['changes', '--tail', '1', '--after', '2'], 'expected one of them'],
    [['timeline'], 'usage: dealstream timeline ORGANIZATION'],
    [['timeline', 'a', 'b'], 'usage: dealstream timeline ORGANIZATION'],
    [['ranking', 'people'], 'expected one of investors, startups, providers'],
    [['explain', 'ada', '--of', 'providers'], 'expected one of investors, startups'],
    [['changes', '--after', 'now'], 'expected a whole number'],
    [['import', 'nowhere.ndjson'], 'cannot be read'],
    [['import', 'nowhere.ndjson', '--unknown'], '--unknown'],
    [['keys', 'lose'], 'expected one of list, make, revoke'],
    [['subscriptions', 'make', 'https://example.com', '--filter', '{'], 'no JSON'],
    [['timeline', 'ada', '--url', 'nowhere'], 'is no URL'],
  ])('for %j', async (args, said) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});

describe('exit code 1', () => {
  it('where nobody answers, with how it is started', async () => {
    const { code, err } = await run(['timeline', 'ada', '--url', 'http://127.0.0.1:2']);
    expect([code, err]).toEqual([1, expect.stringMatching(/^nothing answers at http:\/\/127\.0\.0\.1:2 .*npm start/)]);
  });

  it('of an error inside, with the instance that its log names', async () => {
    const broken = createServer((_, response) => {
      const problem = {
        type: '/problems/internal',
        title: 'Internal error',
        status: 500,
        detail: 'something',
        instance: 'req-1',
        code: 'internal',
      };
      response.writeHead(500, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    });
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const { err } = await run(['timeline', 'ada', '--url', `http://127.0.0.1:${portOf(broken)}`]);
    expect(err).toMatch(/^Internal error: something\ninstance req-1/);
    broken.closeAllConnections();
    await new Promise((resolve) => broken.close(resolve));
  });
});
