import base from './jest.config.mjs';

/** One long life of the built gateway: `npm run test:soak`, half an hour unless SOAK_MINUTES says otherwise. */
export default {
  ...base,
  roots: ['<rootDir>/test/soak'],
  testMatch: ['**/*.soak.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // It has a database of its own.
  globalSetup: undefined,
  globalTeardown: undefined,
};
