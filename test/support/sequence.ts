/** In which order suites run: what waits longest first, so that nobody waits for it in the end. */
import type { Test } from '@jest/test-result';
import sequencing from '@jest/test-sequencer';

const LONGEST = /test\/system\/operation\//;

/** It is typed as CommonJS, and published as a module. */
const Usual = sequencing as unknown as typeof sequencing.default;

export default class Sequence extends Usual {
  override async sort(tests: Test[]): Promise<Test[]> {
    const [first = [], then = []] = [true, false].map((isLongest) => tests.filter(({ path }) => LONGEST.test(path) === isLongest));
    return [...(await super.sort(first)), ...(await super.sort(then))];
  }
}
