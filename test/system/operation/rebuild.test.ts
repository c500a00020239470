/** A view is rebuilt while posts go on and a subscriber listens: nobody notices. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankings } from '../../../domain/boards/roll-up.ts';
import { type View, valuationTimelines } from '../../../domain/views.ts';
import { toItem } from '../../../functions/ports/dynamo.ts';
import { rebuildView } from '../../../functions/projecting/rebuild.ts';
import { verify } from '../../../functions/projecting/verify.ts';
import { lineOf } from '../../../functions/projecting/verify-rows.ts';
import { writeEndpoints } from '../../../local/endpoints.ts';
import { rebuildingOf } from '../../../scripts/rebuild.ts';
import { localSystem } from '../../../scripts/system.ts';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import { type Running, running } from '../../../trial/running.ts';
import { pageOf } from '../../support/functions/boards.ts';
import { exact, marked, registered } from '../../support/system/samples.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const STARTUPS = 20;

let system: Running;
let endpoint: Receiver;
let scripts: ReturnType<typeof localSystem>;
let data: string;

const mark = (n: number, value: number) =>
  marked(`startup-${n}`, 'm', {
    valuation: { amount: exact(value), basis: 'post' },
    source: { id: `s${value}`, publisher: 'P', url: 'https://example.com/' },
  });

beforeAll(async () => {
  [system, endpoint] = await Promise.all([running(), receiver()]);
  scripts = localSystem({ engine: system.runtime.engine.endpoint, services: system.runtime.services });
  data = mkdtempSync(join(tmpdir(), 'dealstream-rebuild-'));
  writeEndpoints(data, { engine: system.runtime.engine.endpoint, services: system.runtime.services });
  await system.post(Array.from({ length: STARTUPS }, (_, n) => registered(`startup-${n}`, { country: 'CN' })));
  const body = JSON.stringify({ url: endpoint.url, events: ['ValuationChanged'] });
  expect((await system.ask('/v1/subscriptions', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status).toBe(
    201,
  );
  await system.idle();
});
afterAll(async () => {
  scripts.close();
  rmSync(data, { recursive: true });
  await system.stop();
  await endpoint.stop();
});

/** Posts new valuations one after the other until it is told to end; gives the notices that must follow. */
const posting = () => {
  let goesOn = true;
  const expected: string[] = [];
  const work = (async () => {
    for (let n = 0; goesOn; n += 1) {
      const { body } = await system.post(mark(n % STARTUPS, 1e9 + n));
      expected.push(`valuation-changed/startup-${n % STARTUPS}/${body.version}`);
    }
  })();
  const end = async () => {
    goesOn = false;
    await work;
    return expected;
  };
  return { end, count: () => expected.length };
};

const run = async (name: string, ...options: string[]) => {
  const ran = promisify(execFile)(process.execPath, ['scripts/operate.ts', name, '--data', data, ...options], { cwd: ROOT });
  const { stdout, code } = await ran.then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => ({ stdout: error.stdout + error.stderr, code: error.code }),
  );
  return { code, lines: stdout.trim().split('\n') };
};

describe('a rebuild of valuation timelines', () => {
  it('while posts go on and a subscriber listens: every change is told, and none twice', async () => {
    const { end, count } = posting();
    let atFlip = 0;
    const say = (what: string) => {
      if (what.endsWith('is read')) atFlip = count();
    };
    const differences = await rebuildView(rebuildingOf(scripts, say), valuationTimelines as View);
    const expected = await end();
    expect(differences.map(lineOf)).toEqual([]);
    await system.idle();
    await endpoint.until(expected.length);
    await system.idle();
    expect(endpoint.got.map(({ body }) => body.data.id).sort()).toEqual(expected.sort());
    // Posts went on before the flip, and after it.
    expect(atFlip).toBeGreaterThan(0);
    expect(expected.length).toBeGreaterThan(atFlip);
    expect(
      (
        await verify(
          rebuildingOf(scripts, () => {}),
          () => {},
        )
      ).differences.map(lineOf),
    ).toEqual([]);
    const { current } = await system.get('/v1/organizations/startup-0/valuations');
    expect(current.usd.low).toBe(1e9 + Math.floor((expected.length - 1) / STARTUPS) * STARTUPS);
  });
});

describe('the commands', () => {
  it('verify says what differs and ends with 1; rebuild mends a board, and then nothing differs', async () => {
    const { boards } = rebuildingOf(scripts, () => {});
    const head = (await boards.head(rankings))!;
    const [name, slot] = Object.entries(head.boards).find(([key]) => key.startsWith('startups/CN'))!;
    const there = Object.keys(head.boards).filter((key) => head.boards[key] === slot);
    const all = await boards.named(rankings, head, there);
    const broken = { UpdateExpression: 'SET d = :d', ExpressionAttributeValues: toItem({ ':d': pageOf(new Map([...all, [name, []]])) }) };
    await scripts.client.send(
      new UpdateItemCommand({
        TableName: scripts.table('boards'),
        Key: toItem({ p: `rankings@${rankings.boardsVersion}-2`, i: `${slot}#0` }),
        ...broken,
      }),
    );
    const found = await run('verify');
    expect(found).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^verify +\d+ streams, 1 differences$/),
        expect.stringContaining(`${name}/0: the log gives {"id":"startup-0"`),
      ],
    });
    expect(await run('rebuild', '--view', rankings.name)).toEqual({ code: 0, lines: ['rebuild    rankings done'] });
    expect(await run('verify')).toMatchObject({ code: 0 });
  });

  it('refuse what they do not know in a sentence', async () => {
    expect(await run('rebuild', '--view', 'moods')).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^--view moods: expected all, or one of profiles, /)],
    });
    expect(await run('rebuild', '--view', 'rounds', '--back')).toEqual({
      code: 1,
      lines: [expect.stringContaining('rounds: no generation is kept to go back to')],
    });
  });
});
