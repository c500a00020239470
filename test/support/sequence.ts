/** In which order suites run: what waits longest first, so that nobody waits for it in the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONGEST = /test\/system\/(operation\/|boards\/worlds)/;

export default class Sequence extends BaseSequencer {
  override async sort(suites: TestSpecification[]): Promise<TestSpecification[]> {
    const [first = [], then = []] = [true, false].map((isLongest) => suites.filter(({ moduleId }) => LONGEST.test(moduleId) === isLongest));
    return [...(await super.sort(first)), ...(await super.sort(then))];
  }
}
