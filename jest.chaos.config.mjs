import base from './jest.config.mjs';

/**
 * The proofs that take minutes: real processes of the built gateway that are killed. Two at once, because half of their time is
 * waiting for the call budget; their limits are the guarantees' own, far above what they measure.
 */
export default {
  ...base,
  roots: ['<rootDir>/test/chaos'],
  testMatch: ['**/*.chaos.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Each proof has a database of its own.
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: 2,
  testTimeout: 240_000,
};
