/** An answer about an instant stays also where the process that gave it is killed while many write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { end, killAll, npmStart, type Started } from '../../../trial/started.ts';
import { registered, reported } from '../../support/system/samples.ts';

const data = mkdtempSync(join(tmpdir(), 'dealstream-final-'));
let system: Started | undefined;

afterAll(async () => {
  if (system) await end(system);
  rmSync(data, { recursive: true });
});

const WRITERS = 8;
const PATHS = ['/v1/organizations/busy/rounds?limit=500&', '/v1/deals?limit=500&'];

const textOf = async (one: Started, question: string): Promise<string> => {
  let answer = await one.ask(question);
  while (answer.status === 503) answer = await one.ask(question);
  expect(answer.status).toBe(200);
  return answer.text;
};

it('kill -9 in the middle of writers leaves every answer that was given, and no instant that runs back', async () => {
  const first = await npmStart(data, ['--empty']);
  system = first;
  await first.post(registered('busy'));
  let isOver = false;
  const write = async (writer: number) => {
    for (let n = 0; !isOver; n += 1) await first.post(reported('busy', `round-${writer}-${n}`)).catch(() => undefined);
  };
  const writers = Array.from({ length: WRITERS }, (_, n) => write(n));
  const instant = `recordedAt=${new Date().toISOString()}`;
  const given = await Promise.all(PATHS.map((path) => textOf(first, `${path}${instant}`)));
  await killAll(first);
  isOver = true;
  await Promise.all(writers);

  system = await npmStart(data, ['--empty']);
  const again = system;
  await again.post(reported('busy', 'after'));
  expect(await Promise.all(PATHS.map((path) => textOf(again, `${path}${instant}`)))).toEqual(given);
  const instants = (await again.stream('organization/busy')).map(({ recordedAt }) => recordedAt);
  expect(instants).toEqual(instants.toSorted());
});
