/** Whether the roles fit: the real facts are posted and read under roles that are enforced. What is refused fails every test of the system;
 * here it is what nobody needs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facts, type Running, running } from './running.ts';

let system: Running;
beforeAll(async () => {
  system = await running();
  for (let at = 0; at < facts.length; at += 500) await system.post(facts.slice(at, at + 500));
  await system.idle();
}, 120_000);
afterAll(() => system.stop(), 60_000);

describe('roles', () => {
  it('x', async () => {
    const unused = system.runtime.guard!.unused().map(({ function: name, action, resource }) => `${name} ${action} ${resource}`);
    console.log(unused.filter((x) => !/logs:/.test(x)).join('\n'));
    expect(system.runtime.guard!.refused).toEqual([]);
  });
});
