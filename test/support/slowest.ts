/** Prints, after all suites, where the time went: the ten slowest. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const SHOWN = 10;

export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const suites = modules
      .map((module) => ({ file: relative(process.cwd(), module.moduleId), seconds: module.diagnostic().duration / 1000 }))
      .sort((a, b) => b.seconds - a.seconds);
    if (suites.length <= SHOWN) return;
    const total = suites.reduce((sum, { seconds }) => sum + seconds, 0);
    const lines = suites.slice(0, SHOWN).map(({ file, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${file}`);
    process.stderr.write(
      `\nThe ${SHOWN} slowest of ${suites.length} suites, which took ${total.toFixed(0)} s in all:\n${lines.join('\n')}\n`,
    );
  }
}
