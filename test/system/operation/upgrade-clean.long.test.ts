/** What version 0.1.0 wrote, as a data folder and as an export: with duplicate ids, instants that run backwards, over-allocated models, overlapping affiliations and
 * aliases that two have. Newer code opens and imports both: nothing is stuck, and verifying finds nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { verify } from '../../../functions/projecting/verify.ts';
import { lineOf } from '../../../functions/projecting/verify-rows.ts';
import { rebuildingOf } from '../../../scripts/rebuild.ts';
import { restored } from '../../../scripts/restore.ts';
import { localSystem, type System } from '../../../scripts/system.ts';
import { type Running, running } from '../../../trial/running.ts';
import { answersSince, contentOf, folderOfV1 } from '../../support/older.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealstream-v1-import-'));
const ends: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true })];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

const started = async (from?: string): Promise<{ system: Running; scripts: System }> => {
  const system = await running(from === undefined ? {} : { from });
  const scripts = localSystem({ engine: system.runtime.engine.endpoint, services: system.runtime.services });
  ends.push(
    () => system.stop(),
    () => scripts.close(),
  );
  return { system, scripts };
};

const differencesIn = async (scripts: System): Promise<string[]> =>
  (
    await verify(
      rebuildingOf(scripts, () => {}),
      () => {},
    )
  ).differences.map(lineOf);

/** Rings every clock, the sweeper's among them, until nothing differs any more or nothing gets better. */
const settled = async ({ system, scripts }: Awaited<ReturnType<typeof started>>): Promise<string[]> => {
  let differences = await differencesIn(scripts);
  for (let before = Number.POSITIVE_INFINITY; differences.length > 0 && differences.length < before; ) {
    before = differences.length;
    for (const rule of system.runtime.bus.scheduled) system.runtime.bus.fire(rule);
    await system.idle();
    differences = await differencesIn(scripts);
  }
  return differences;
};

describe('a folder of version 0.1.0', () => {
  it('is clean once its clocks have rung: every row is folded by this code, and none is stuck', async () => {
    const data = folderOfV1();
    ends.push(() => rmSync(data, { recursive: true, force: true }));
    expect(await settled(await started(data))).toEqual([]);
  });
});

describe('an export of version 0.1.0', () => {
  const file = join(folder, 'export.ndjson');

  it('is imported whole, gives the answers that its folder gives, and is clean', async () => {
    writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '..', '..', 'data', 'v1', 'export.ndjson.gz'))));
    const one = await started();
    expect(await restored(one.scripts, file, () => {})).toBe(234);
    await one.system.idle();
    for (const [question, expected] of answersSince()) {
      const [method = '', path = ''] = question.split(' ');
      const ask = () => one.system.ask(path, { method });
      let answer = await ask();
      while (answer.body?.code === 'not-yet-final') answer = await ask();
      const { status, body } = answer;
      expect([question, status === 200 ? contentOf(body) : { status, code: body?.code }]).toEqual([question, expected]);
    }
    expect(await differencesIn(one.scripts)).toEqual([]);
  });
});
