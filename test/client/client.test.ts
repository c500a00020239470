import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { typesOf, writtenTypes } from '../../build/client.ts';
import { operationsOf, writtenOperations } from '../../build/commands.ts';
import { answered } from '../../client/api.ts';
import { Api, changes, pages, Refused } from '../../client/index.ts';
import { handful } from '../support/system/handful.ts';
import { useSystem } from '../support/system/use.ts';

describe('the client', () => {
  it('has the types of the document: after a change, npm run client', async () => {
    expect(writtenTypes()).toBe(await typesOf());
  });

  it('and the command line has its operations', () => {
    expect(writtenOperations()).toBe(operationsOf());
  });

  it('works in browsers: nothing of Node is in it, and it is small', async () => {
    const { outputFiles, metafile } = await build({
      ...{ entryPoints: ['client/index.ts'], bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true, minify: true },
    });
    expect(Object.keys(metafile.inputs).filter((file) => file.startsWith('node:'))).toEqual([]);
    expect(outputFiles[0]!.contents.length).toBeLessThan(16 * 1024);
  });

  it('is built as JavaScript with its types, and runs as it is built', async () => {
    const run = promisify(execFile);
    mkdirSync('dist', { recursive: true });
    const built = mkdtempSync(join('dist', 'client-'));
    try {
      await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'client', '--outDir', built]);
      const code = `console.log(Object.keys(await import(${JSON.stringify(resolve(built, 'index.js'))})).sort().join())`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code]);
      expect(stdout.trim()).toBe('Api,Refused,WebhookRefused,answered,changes,pages,retrying,verifyWebhook');
      expect(existsSync(join(built, 'index.d.ts'))).toBe(true);
    } finally {
      rmSync(built, { recursive: true });
    }
  });

  it('depends on openapi-fetch alone, in the version that is tested', () => {
    const [own, root] = ['client/package.json', 'package.json'].map((file) => JSON.parse(readFileSync(file, 'utf8')));
    expect(own.dependencies).toEqual({ 'openapi-fetch': root.dependencies['openapi-fetch'] });
  });
});

describe('against a running system', () => {
  const system = useSystem({ without: ['boards'] });
  let api: Api;

  beforeAll(async () => {
    api = Api({ url: `${system.url}/`, key: await system.keyWith('admin') });
    await answered(api.POST('/v1/events', { body: handful }));
    await system.idle();
  });

  it('reads an organization, with its parameters typed', async () => {
    const ada = await answered(api.GET('/v1/organizations/{id}', { params: { path: { id: 'ada' }, query: { asOf: '2024-01-01' } } }));
    expect([ada.id, ada.summary.roundsCounted]).toEqual(['ada', 1]);
  });

  it('throws what the service refused, with its problem', async () => {
    const asked = answered(api.GET('/v1/organizations/{id}', { params: { path: { id: 'nobody' } } }));
    await expect(asked).rejects.toMatchObject({ name: 'Refused', status: 404, problem: { code: 'organization-unknown' } });
    await expect(asked).rejects.toBeInstanceOf(Refused);
  });

  it('gives every page of a list', async () => {
    const found: string[] = [];
    let count = 0;
    for await (const { organizations } of pages(api, '/v1/organizations', { query: { limit: 3 } })) {
      found.push(...organizations.map(({ id }) => id));
      count += 1;
    }
    expect(found).toEqual(['ada', 'ann', 'bob', 'cloud', 'cloud-vc', 'cyd', 'fund-a', 'fund-b']);
    expect(count).toBe(3);
  });

  it('gives every change from a position on, to the end', async () => {
    const all: number[] = [];
    for await (const { position } of changes(api, { limit: 5 })) all.push(position);
    expect(all).toEqual(handful.map((_, n) => n + 1));
    const rest: string[] = [];
    for await (const { position, type } of changes(api, { after: all.length - 1 })) rest.push(`${position} ${type}`);
    expect(rest).toEqual([`${all.length} ${(await system.get(`/v1/changes?after=${all.length - 1}`)).changes[0].type}`]);
  });

  it('follows: a change comes that was posted after it began to wait', async () => {
    const { position: end } = await system.get('/v1/changes?after=0&limit=500');
    const follower = changes(api, { after: end, follow: true });
    const next = follower.next();
    await system.post({ type: 'OrganizationAliased', subject: 'ada', data: { alias: 'Ada AI' } });
    expect((await next).value).toMatchObject({ position: end + 1, type: 'OrganizationAliased', data: { alias: 'Ada AI' } });
    await follower.return(undefined);
  });

  it('ends when it is told to', async () => {
    const { position: end } = await system.get('/v1/changes?after=0&limit=500');
    const controller = new AbortController();
    const next = changes(api, { after: end, follow: true, signal: controller.signal }).next();
    controller.abort();
    await expect(next).rejects.toMatchObject({ name: 'AbortError' });
  });
});
