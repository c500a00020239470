/** Data folders whose facts are others than those of the checkout that is started: what is new among them is posted, and what a user amended stays. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { idOf, SOURCE } from '../../build/facts.ts';
import { facts, type Json } from '../../trial/running.ts';
import { end, killAll, npmStart, type Started } from '../../trial/started.ts';
import { until } from '../support/local/folder.ts';
import { changedCheckout, folderOfV1 } from '../support/older.ts';

const ORGANIZATIONS = 'data/facts/20-organizations.ndjson';
const lineOf = (event: Json): string => JSON.stringify({ ...event, id: idOf(event), source: SOURCE });
/** A line behind the last of the organizations, and one that nobody can take. */
const NEW = lineOf({ type: 'OrganizationRegistered', subject: 'zetta-fund', data: { name: 'Zetta Fund', kind: 'fund' } });
const WRONG = lineOf({ type: 'OrganizationAffiliated', subject: 'nobody-fund', data: { group: 'alibaba' } });

const lines = readFileSync(ORGANIZATIONS, 'utf8').trim().split('\n');
const last = lines.at(-1)!;
let other: string;
let system: Started | undefined;
const folders: string[] = [];

beforeAll(() => {
  other = changedCheckout([{ file: ORGANIZATIONS, replace: last, by: [last, NEW, WRONG].join('\n') }]);
  folders.push(other);
});
afterEach(async () => {
  if (system) await killAll(system);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const start = async (...given: Parameters<typeof npmStart>): Promise<Started> => {
  if (system) await end(system);
  system = await npmStart(...given);
  return system;
};
const registration = (subject: string): Json =>
  facts.find((fact) => fact.type === 'OrganizationRegistered' && fact.subject === subject).data;
const amend = async (subject: string, data: Json): Promise<void> => {
  const { name, kind } = subject === 'zetta-fund' ? JSON.parse(NEW).data : registration(subject);
  expect((await system!.post({ type: 'OrganizationRegistered', subject, data: { name, kind, ...data } })).status).toBe(201);
};
const loaded = (news: number, known: number): RegExp => new RegExp(`facts +${news} events appended, ${known} were there already$`, 'm');
const profile = async (id: string): Promise<Json> => system!.get(`/v1/organizations/${id}`);

it('an amendment stays, whether it comes before or after other facts, and each start posts what is new to its folder', async () => {
  const data = folderOfV1();
  folders.push(data);
  const [key, marker] = [join(data, 'key'), join(data, 'facts-loaded')];
  await start(data, ['--empty']);
  expect(readFileSync(key, 'utf8')).toContain(system!.key);
  const bare = facts.map(({ type, subject, data: said }) => ({ type, subject, data: said }));
  for (let from = 0; from < bare.length; from += 500) expect((await system!.post(bare.slice(from, from + 500))).body.refused).toBe(0);
  await amend('moonshot', { country: 'SG', foundedOn: '2023-04' });
  const withdrawal = { round: 'moonshot-02', source: 'ihal-seed', reason: 'retracted-by-source' };
  await system!.post({ type: 'RoundClaimWithdrawn', subject: 'moonshot', data: withdrawal });
  const before = await system!.stream('organization/moonshot');
  writeFileSync(marker, '2026-11-28T12:00:00.000Z\n');

  await start(data);
  expect(system!.output()).toMatch(loaded(0, facts.length));
  expect(await system!.stream('organization/moonshot')).toEqual(before);

  await start(data, [], { root: other });
  expect(system!.output()).toMatch(loaded(1, facts.length));
  await until('what is refused is told', () =>
    system!.output().includes(`refused: 20-organizations.ndjson:${lines.length + 2}: organization-unknown: `),
  );
  expect([(await profile('zetta-fund')).name, (await profile('moonshot')).country]).toEqual(['Zetta Fund', 'SG']);
  await amend('zetta-fund', { country: 'FR' });

  await start(data, [], { root: other });
  expect(system!.output()).toMatch(loaded(0, facts.length + 1));
  expect([(await profile('zetta-fund')).country, (await profile('moonshot')).country]).toEqual(['FR', 'SG']);

  await start(data);
  expect(system!.output()).not.toMatch(/^ {2}facts/m);
  expect(await system!.stream('organization/moonshot')).toEqual(before);
  await end(system!);
  system = undefined;
});
