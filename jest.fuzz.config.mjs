import base from './jest.config.mjs';

/** Tens of thousands of generated requests: `npm run test:fuzz`. FUZZ_SEED repeats a run, FUZZ_REQUESTS makes it longer. */
export default {
  ...base,
  roots: ['<rootDir>/test/fuzz'],
  testMatch: ['**/*.fuzz.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Passwords are made up of anything here, also of ids, which then are rightly answered.
  setupFiles: [],
};
