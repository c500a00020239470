/** Tests run as ES modules: middy and other parts are published as nothing else. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // These have no short form.
  testPathIgnorePatterns: process.env.DEALSTREAM_LONG ? [] : ['\\.long\\.test\\.ts$'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }] },
  globalSetup: '<rootDir>/test/support/setup.ts',
  globalTeardown: '<rootDir>/test/support/teardown.ts',
  // Time enough on a busy machine: a limit finds what hangs, and says nothing of how fast anything is.
  testTimeout: process.env.DEALSTREAM_LONG ? 1_500_000 : 300_000,
  // What waits longest comes first.
  testSequencer: '<rootDir>/test/support/sequence.ts',
  // One more than two cores: suites that wait for a time leave theirs to others.
  maxWorkers: 3,
  // Modules of finished suites stay in memory, and looking through all of it for garbage takes longer and longer.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/test/support/slowest.ts'],
};
