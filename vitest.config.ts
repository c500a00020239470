import { defineConfig } from 'vitest/config';
import Sequence from './test/support/sequence.ts';
import Slowest from './test/support/slowest.ts';

const isLong = process.env.DEALSTREAM_LONG === '1';
/** These have no short form. */
const exclude = isLong ? [] : ['**/*.long.test.ts'];
/** Time enough on a busy machine: a limit finds what hangs, and says nothing of how fast anything is. */
const PATIENCE_MS = isLong ? 1_500_000 : 300_000;

export default defineConfig({
  test: {
    projects: [
      // Functions read their environment as they are loaded: a suite loads them anew.
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['test/functions/**/*.test.ts'],
          exclude,
          isolate: false,
          setupFiles: ['test/support/functions/anew.ts', 'test/support/local/ended.ts'],
        },
      },
      // All others of a process share what they import, so that it is loaded once.
      {
        extends: true,
        test: {
          name: 'others',
          include: ['test/**/*.test.ts'],
          exclude: ['test/functions/**', ...exclude],
          isolate: false,
          setupFiles: ['test/support/local/ended.ts'],
        },
      },
    ],
    // One more than two cores: suites that wait for a time leave theirs to others.
    maxWorkers: 3,
    globalSetup: ['test/support/setup.ts'],
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    sequence: { sequencer: Sequence },
    reporters: ['default', new Slowest()],
  },
});
