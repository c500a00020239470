/** Runs in every suite: what its tests began on the local runtime ends with them. A hook in a module that suites share would run in the first of them alone. */
import { afterAll, afterEach } from 'vitest';
import { ends, removals } from './ending.ts';

afterEach(async () => {
  const failures: unknown[] = [];
  for (const end of ends.splice(0).reverse()) {
    try {
      await end();
    } catch (error) {
      // One that fails, as a page does where something was wrong with it, keeps no other from ending.
      failures.push(error);
    }
  }
  if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join('\n'));
  if (failures.length > 0) throw failures[0];
});
afterAll(() => {
  for (const remove of removals.splice(0)) remove();
});
