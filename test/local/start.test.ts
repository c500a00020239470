import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { isEqual } from '../../domain/kernel/json.ts';
import { systemFrom } from '../../scripts/system.ts';
import { facts, type Json } from '../../trial/running.ts';
import { end, kill, killAll, npmStart, type Started } from '../../trial/started.ts';
import { folder, isAlive } from '../support/local/folder.ts';
import { pasted } from '../support/local/pasted.ts';

let systems: Started[] = [];
const started = async (...given: Parameters<typeof npmStart>): Promise<Started> => {
  const system = await npmStart(...given);
  systems.push(system);
  return system;
};

afterEach(async () => {
  for (const system of systems) await killAll(system);
  systems = [];
});

/** What a start prints that ends by itself, and with which code. */
const refusedStart = async (data: string, options: string[] = []): Promise<string> => {
  const system = started(data, options);
  await expect(system).rejects.toThrow('npm start ended (1)');
  return system.then(String, ({ message }) => message);
};

const enginePid = (data: string): number => Number(readFileSync(join(data, 'engine.pid'), 'utf8'));

it('a second start on the same folder says so and ends, and the first works on, found by scripts for as long as it runs', async () => {
  const data = folder();
  const first = await started(data, ['--empty']);
  const engine = enginePid(data);
  expect(await refusedStart(data, ['--empty'])).toContain(`\nanother Dealstream runs on ${data}`);
  expect([enginePid(data), isAlive(engine)]).toEqual([engine, true]);
  expect((await first.ask('/v1/organizations')).status).toBe(200);
  const found = systemFrom({ data });
  expect((await found.client.send(new ListTablesCommand({}))).TableNames).toContain(found.table('events'));
  found.close();
  await end(first);
  expect(() => systemFrom({ data })).toThrow(`no Dealstream runs on ${data}: start it`);
  expect(() => systemFrom({ data, stage: 'dev' })).toThrow('--data or --stage, not both');
});

it('a start that enforces roles says so, and goes on as ever', async () => {
  const system = await started(folder(), ['--empty', '--enforce-iam'], { seen: (text) => text.includes('Roles are enforced') });
  const event = { type: 'OrganizationRegistered', subject: 'moonshot', data: { name: 'Moonshot AI', kind: 'startup' } };
  expect((await system.post(event)).status).toBe(201);
  expect((await system.ask('/v1/organizations/moonshot?after=organization/moonshot@1')).status).toBe(200);
  expect(system.output()).not.toContain('refused');
  await end(system);
});

it('a start without facts prints lines to paste that post a few of them, as they are shipped, and read what came of it', async () => {
  const system = await started(folder(), ['--empty']);
  const [post, ...readings] = [...system.output().matchAll(/^curl .*$/gm)].map(([line]) => pasted(line));
  const events: Json[] = JSON.parse(String(post!.body));
  expect(events.filter((event) => !facts.some((fact) => isEqual(fact, event)))).toEqual([]);
  expect((await system.ask(post!.path, post)).body).toMatchObject({ appended: events.length, unchanged: 0, refused: 0 });
  const version = events.filter(({ subject }) => subject === 'moonshot').length;
  const behind = (path: string) => `${path}${path.includes('?') ? '&' : '?'}after=organization/moonshot@${version}`;
  const [timeline, ranking] = await Promise.all(readings.map(({ path }) => system.get(behind(path))));
  expect([timeline.points.length, ranking.entries.map(({ id }: Json) => id)]).toEqual([1, expect.arrayContaining(['alibaba'])]);
  await end(system);
});

it('a start on a port that is in use says how to choose another, and leaves nothing running', async () => {
  const data = folder();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  try {
    expect(await refusedStart(data, ['--empty', '--port', String(port)])).toContain(
      `\nport ${port} is in use; choose another with --port\n`,
    );
  } finally {
    server.close();
  }
  expect(existsSync(join(data, 'engine.pid'))).toBe(false);
});

it('a start that is killed holds nothing back from the next one', async () => {
  const data = folder();
  const first = await started(data, ['--empty']);
  const engine = enginePid(data);
  for (const pid of first.pids.toReversed()) if (pid !== engine) kill(pid);
  expect(isAlive(engine)).toBe(true);
  const second = await started(data, ['--empty']);
  expect([isAlive(engine), second.key]).toEqual([false, first.key]);
  await end(second);
});

/** The key that a start prints behind the dashboard's address, which comes before all else that can be used. */
const sessionOf = (system: Started): string => {
  const [, url, key = ''] = /^(http:\S+)\/#key=(dsk_session-[0-9a-f]{16}_[0-9a-f]{64})$/m.exec(system.output()) ?? [];
  expect(url).toBe(system.url);
  expect(system.output().indexOf(key)).toBeLessThan(system.output().indexOf('Listening on'));
  return key;
};

it('a start gives the dashboard a key that reads and posts, makes no keys, is kept in no file, and ends with the run', async () => {
  const data = folder();
  const first = await started(data, ['--empty']);
  const key = sessionOf(first);
  const event = { type: 'OrganizationRegistered', subject: 'moonshot', data: { name: 'Moonshot AI', kind: 'startup' } };
  expect((await first.post(event, { key })).status).toBe(201);
  expect((await first.ask('/v1/organizations/moonshot?after=organization/moonshot@1', { key })).status).toBe(200);
  expect((await first.ask('/v1/subscriptions', { key })).status).toBe(200);
  const keys = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"another","scopes":["read"]}' };
  expect([(await first.ask('/v1/keys', { key })).status, (await first.ask('/v1/keys', { ...keys, key })).status]).toEqual([403, 403]);
  const secret = key.split('_')[2]!;
  const files = globSync('**/*', { cwd: data }).filter((file) => statSync(join(data, file)).isFile());
  expect([files.length > 2, files.filter((file) => readFileSync(join(data, file)).includes(secret))]).toEqual([true, []]);
  await end(first);
  const second = await started(data, ['--empty']);
  expect((await second.ask('/v1/organizations', { key })).status).toBe(401);
  expect((await second.ask('/v1/organizations', { key: sessionOf(second) })).status).toBe(200);
  // Only those that hold are listed.
  expect((await second.get('/v1/keys')).keys.filter(({ name }: Json) => name === 'local dashboard')).toHaveLength(1);
  await end(second);
});

it('a start that is killed leaves its key to the next one, which ends it', async () => {
  const data = folder();
  const first = await started(data, ['--empty']);
  const key = sessionOf(first);
  await killAll(first);
  const second = await started(data, ['--empty']);
  expect((await second.ask('/v1/organizations', { key })).status).toBe(401);
  expect((await second.ask('/v1/organizations', { key: sessionOf(second) })).status).toBe(200);
  await end(second);
});

it('a start that is interrupted while it loads the facts ends in silence', async () => {
  const data = folder();
  const first = await started(data, [], { seen: (text) => /start +\d/.test(text) });
  await end(first, 'SIGINT');
  expect(first.output().trim().split('\n').at(-1)).toMatch(/^ {2}start +\d/);
  expect([existsSync(join(data, 'facts-loaded')), existsSync(join(data, 'engine.pid'))]).toEqual([false, false]);
});

it('the help and a mistyped option start nothing', async () => {
  const data = join(folder(), 'never-made');
  await expect(npmStart(data, ['--help'])).rejects.toThrow(/npm start ended \(0\):[\s\S]*Usage: npm start -- \[options\]/);
  await expect(npmStart(data, ['--prot', '1'])).rejects.toThrow(/npm start ended \(1\):[\s\S]*--prot/);
  expect(existsSync(data)).toBe(false);
});
