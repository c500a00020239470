/** Prints, after all suites, where the time went: the ten slowest. */
import { relative } from 'node:path';
import type { AggregatedResult } from '@jest/reporters';

const SHOWN = 10;

export default class Slowest {
  onRunComplete(_contexts: unknown, { testResults }: AggregatedResult): void {
    const suites = testResults
      .map(({ testFilePath, perfStats }) => ({ file: relative(process.cwd(), testFilePath), seconds: perfStats.runtime / 1000 }))
      .sort((a, b) => b.seconds - a.seconds);
    if (suites.length <= SHOWN) return;
    const total = suites.reduce((sum, { seconds }) => sum + seconds, 0);
    const lines = suites.slice(0, SHOWN).map(({ file, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${file}`);
    process.stderr.write(
      `\nThe ${SHOWN} slowest of ${suites.length} suites, which took ${total.toFixed(0)} s in all:\n${lines.join('\n')}\n`,
    );
  }
}
