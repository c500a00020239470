/** The whole log, exported from one system and imported into another: every answer is the same, byte for byte. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEndpoints } from '../../../local/endpoints.ts';
import { exported } from '../../../scripts/export.ts';
import { restored } from '../../../scripts/restore.ts';
import { localSystem, type System } from '../../../scripts/system.ts';
import { boardContentOf } from '../../../trial/content.ts';
import { facts, type Json, type Running, running } from '../../../trial/running.ts';
import { randomFrom } from '../../../trial/world.ts';
import { each, sized } from '../../support/long.ts';
import { allChanges } from '../../support/system/changes.ts';
import { command } from '../../support/system/command.ts';
import { claimed, exact, marked, source } from '../../support/system/samples.ts';
import { folderOf } from '../../support/system/use.ts';

const SEED = Number(process.env.SEED ?? 11);
const folder = mkdtempSync(join(tmpdir(), 'dealstream-export-'));
const file = join(folder, 'log.ndjson');

let [from, to]: Running[] = [];
let [source_, target]: System[] = [];

const scripted = ({ runtime }: Running): System => localSystem({ engine: runtime.engine.endpoint, services: runtime.services });
const startups = [...new Set(facts.filter(({ type }) => type === 'RoundReported').map(({ subject }) => subject))];

/** Claims of a seeded newspaper about the startups of the facts: many to a commit, one to a commit, some with an envelope of their own. */
const generated = (random: () => number, n: number): Json[] =>
  Array.from({ length: n }, (_, k) => {
    const [subject, paper] = [startups[Math.floor(random() * startups.length)]!, `paper-${Math.floor(random() * 3)}`];
    const said = { source: source(paper, '2024-03'), assurance: 'relayed' };
    const event =
      random() < 0.5
        ? marked(subject, `mark-${Math.floor(random() * 5)}`, {
            ...said,
            valuation: { amount: exact(1e9 + Math.floor(random() * 1e9)), basis: 'post' },
          })
        : claimed(subject, `round-${Math.floor(random() * 4)}`, {
            ...said,
            ...{ roundType: 'venture', status: 'closed', announcedOn: '2024-02-19', note: `separated\u2028lines ${k}` },
            amount: exact(Math.floor(random() * 1e8)),
          });
    return random() < 0.3 ? { ...event, id: `note-${k}`, source: 'urn:papers', time: '2024-03-01T00:00:00Z' } : event;
  });

const load = async (system: Running): Promise<void> => {
  const random = randomFrom(SEED);
  const key = await system.keyWith('events:write');
  const events = generated(random, sized(100, 150));
  for (let n = 0; n < events.length; ) {
    const size = 1 + Math.floor(random() * 12);
    const { body } = await system.post(events.slice(n, n + size), { key });
    expect(body.problem ?? body.refused ?? 0).toBe(0);
    n += size;
  }
  await system.idle();
};

beforeAll(async () => {
  console.log(`seed ${SEED}`);
  from = await running({ from: await folderOf('facts') });
  await load(from);
  to = await running();
  [source_, target] = [scripted(from), scripted(to)];
});
afterAll(async () => {
  for (const system of [source_, target]) system?.close();
  for (const system of [from, to]) await system?.stop();
  rmSync(folder, { recursive: true });
});

const write = async (): Promise<string[]> => {
  let text = '';
  for await (const line of exported(source_!, () => {})) text += line;
  writeFileSync(file, text);
  return text.trimEnd().split('\n');
};

const READINGS = [
  ...each(8, startups).flatMap((id) => ['', '/rounds', '/valuations'].map((part) => `/v1/organizations/${id}${part}`)),
  ...['alibaba', 'tencent', 'microsoft', 'nvidia', 'amazon'].map((id) => `/v1/organizations/${id}/holdings`),
  ...['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'].map(
    (by) => `/v1/rankings/investors?limit=500&metric=${by}`,
  ),
  ...['valuationUsd', 'raisedUsd', 'monthsToUnicorn', 'stepUp', 'gpus'].map((by) => `/v1/rankings/startups?limit=500&metric=${by}`),
  ...['gpus', 'h100Equivalents', 'allocatedGpus', 'utilization'].map((by) => `/v1/rankings/providers?limit=500&metric=${by}`),
  ...['knownUsd', 'startups', 'rounds'].map((base) => `/v1/concentration/investors?base=${base}`),
  ...['/v1/organizations', '/v1/clusters', '/v1/credits', '/v1/flows', '/v1/restrictions', '/v1/deals'].map((path) => `${path}?limit=500`),
];

const answerOf = async (system: Running, path: string): Promise<unknown> => {
  let answer = await system.ask(path);
  while (answer.body?.code === 'not-yet-final') answer = await system.ask(path);
  return [path, answer.status, boardContentOf(path, answer.text)];
};

describe('an import', () => {
  it('of an export into an empty system, cut off in the middle and run again, gives the same answers, byte for byte', async () => {
    const lines = await write();
    const middle = Math.floor(lines.length / 2);
    const cutOff = restored(target!, file, (done) => {
      if (done > middle) throw new Error('the lights went out');
    });
    await expect(cutOff).rejects.toThrow('the lights went out');
    await to!.idle();
    expect(await restored(target!, file, () => {})).toBe(lines.length - 1);
    await to!.idle();
    const log = await allChanges(from!);
    expect(await allChanges(to!)).toEqual(log);
    expect([log.length, log.at(-1)!.position]).toEqual([lines.length - 1, lines.length - 1]);
    expect(log.filter(({ posted }) => posted).length).toBeGreaterThan(20);
    expect(new Set(log.map(({ actor }) => actor)).size).toBe(2);
    const streams = each(12, [...new Set(log.map(({ stream }) => `/v1/streams/${stream}?limit=500`))]);
    const at = encodeURIComponent(log[middle]!.recordedAt);
    for (const path of [...READINGS, ...streams, `/v1/rankings/investors?recordedAt=${at}`, `/v1/deals?limit=500&recordedAt=${at}`]) {
      expect(await answerOf(to!, path)).toEqual(await answerOf(from!, path));
    }
    expect((await from!.get('/v1/deals?limit=500')).deals.length).toBeGreaterThan(50);
  });

  it('gives the same export again, and does nothing when it is run again', async () => {
    const lines = await write();
    const again: string[] = [];
    for await (const line of exported(target!, () => {})) again.push(line.trimEnd());
    expect(again).toEqual(lines);
    expect(await restored(target!, file, () => {})).toBe(lines.length - 1);
    expect(await allChanges(to!)).toHaveLength(lines.length - 1);
  });

  it('and an export are commands, which find a system by its folder and end in a sentence where they must not go on', async () => {
    const { engine, services } = from!.runtime;
    writeEndpoints(folder, { engine: engine.endpoint, services });
    const out = join(folder, 'commanded.ndjson');
    expect((await command('export', '--data', folder, '--out', out)).stderr).toMatch(/^\d+ events of .* in .*commanded\.ndjson$/m);
    expect(readFileSync(out, 'utf8')).toBe((await command('export', '--data', folder)).stdout);
    expect(await command('restore', '--data', folder, '--in', out)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not empty'),
    });
    expect(await command('restore', '--data', join(folder, 'none'), '--in', out)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^no Dealstream runs on .*none: start it/),
    });
  });

  it('into a system that is not empty is refused, and says what is there', async () => {
    await write();
    const before = readFileSync(file, 'utf8').split('\n').length - 2;
    await expect(restored(source_!, file, () => {})).rejects.toThrow(`is not empty, there are ${before} events, commits (`);
  });
});
