import base from './jest.config.mjs';

/**
 * The proofs that take minutes: real processes of the built gateway that are killed. Three at once, because most of their time is
 * waiting; their limits are the guarantees' own, far above what they measure.
 */
export default {
  ...base,
  roots: ['<rootDir>/test/chaos'],
  testMatch: ['**/*.chaos.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Each proof has a database of its own.
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: 3,
  testTimeout: 240_000,
};
