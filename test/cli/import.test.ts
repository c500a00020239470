import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../trial/running.ts';
import { shell } from '../support/cli/shell.ts';
import { useSystem } from '../support/system/use.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealstream-cli-'));
const at = (name: string) => join(folder, name);
const ndjson = (events: Json[]) => events.map((one) => JSON.stringify(one)).join('\n');
const alias = (name: string, subject = 'ada') => ({ type: 'OrganizationAliased', subject, data: { alias: name } });

const system = useSystem({ holding: 'handful' });
let key: string;
let run: ReturnType<typeof shell>['run'];
let start: ReturnType<typeof shell>['start'];

beforeAll(async () => {
  key = await system.keyWith('admin');
  ({ run, start } = shell(system.url, key, folder));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

describe('import', () => {
  it('posts all lines, reports what is refused, and posts nothing twice', async () => {
    const lines = [...Array.from({ length: 7 }, (_, n) => alias(`Imported ${n}`)), alias('x', 'NOBODY'), alias('Imported 0')];
    writeFileSync(at('some.ndjson'), `${ndjson(lines)}\nnothing\n`);
    const { code, json } = await run(['import', 'some.ndjson', '--batch', '3', '--json']);
    expect([code, json()]).toEqual([1, { lines: 10, appended: 7, unchanged: 1, refused: 2, report: 'some.ndjson.refused.ndjson' }]);
    const report = readFileSync(at('some.ndjson.refused.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(report).toMatchObject([
      { line: 8, problem: { status: 422 }, event: { subject: 'NOBODY' } },
      { line: 10, detail: expect.stringContaining('JSON') },
    ]);
    expect(existsSync(at('some.ndjson.progress'))).toBe(false);
    expect((await run(['import', 'some.ndjson', '--json'])).json()).toMatchObject({ appended: 0, unchanged: 8, refused: 2 });
  });

  it('maps CSV, and with --dry-run only shows the events', async () => {
    writeFileSync(at('names.csv'), 'who,name\nbob,Bob One\nbob,Bob Two\n');
    writeFileSync(at('names.json'), JSON.stringify({ type: 'OrganizationAliased', subject: '{who}', data: { alias: '{name}' } }));
    const before = (await system.stream('organization/bob')).length;
    const dry = await run(['import', 'names.csv', '--mapping', 'names.json', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, out: `${ndjson([alias('Bob One', 'bob'), alias('Bob Two', 'bob')])}\n` });
    expect(await system.stream('organization/bob')).toHaveLength(before);
    expect(await run(['import', 'names.csv', '--mapping', 'names.json'])).toMatchObject({
      code: 0,
      out: '2 appended, 0 unchanged, 0 refused\n',
    });
  });

  it('killed in the middle, goes on where it was', async () => {
    writeFileSync(at('long.ndjson'), ndjson(Array.from({ length: 6 }, (_, n) => alias(`Long ${n}`))));
    const asked: number[] = [];
    let hang = true;
    // Between the two, something that loses the third batch, and then passes everything on.
    const between = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', async () => {
        const body = Buffer.concat(chunks).toString();
        asked.push(JSON.parse(body).length);
        if (hang && asked.length === 3) return held?.();
        const answer = await system.post(JSON.parse(body));
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text);
      });
    });
    let held: (() => void) | undefined;
    const third = new Promise<void>((resolve) => {
      held = resolve;
    });
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
    const first = start(['import', 'long.ndjson', '--batch', '2', '--url', url]);
    await third;
    first.stop();
    await first.ended;
    hang = false;
    const second = await run(['import', 'long.ndjson', '--batch', '2', '--url', url, '--json']);
    expect(second.err).toContain('going on behind 4 of 6');
    expect([second.code, second.json()]).toEqual([0, { lines: 6, appended: 6, unchanged: 0, refused: 0 }]);
    expect(asked).toEqual([2, 2, 2, 2]);
    between.closeAllConnections();
    await new Promise((resolve) => between.close(resolve));
  });
});
