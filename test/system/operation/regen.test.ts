import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { running } from '../../../trial/running.ts';
import { answersSince, contentOf, folderOfV1 } from '../../support/older.ts';

it('writes', async () => {
  const system = await running({ from: folderOfV1() } as never);
  for (const id of system.runtime.bus.scheduled) system.runtime.bus.fire(id);
  await system.idle();
  const all: Record<string, unknown> = {};
  for (const question of answersSince().keys()) {
    const [method = '', path = ''] = question.split(' ');
    let answer = await system.ask(path, { method });
    while (answer.body?.code === 'not-yet-final') answer = await system.ask(path, { method });
    const { status, body } = answer;
    all[question] = status === 200 ? contentOf(body) : { status, code: body?.code };
  }
  writeFileSync('test/data/v1/answers-1.1.json.gz', gzipSync(JSON.stringify(all), { level: 9 }));
  expect(Object.keys(all).length).toBeGreaterThan(10);
  await system.stop();
});
