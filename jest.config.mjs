import { availableParallelism } from 'node:os';

/** Jest runs the TypeScript as ESM through SWC: NestJS 12, MikroORM 7 and pg-boss 12 are ESM-only. */
export default {
  testEnvironment: 'node',
  // Many specs wait for the gateway more than they compute, so also the second of two processors is worth a worker. Each
  // worker's gateways share one PostgreSQL: more than four only wait for that.
  maxWorkers: Math.min(4, availableParallelism()),
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/simulator'],
  testMatch: ['**/*.spec.ts'],
  // These take minutes and need a build: `npm run test:chaos`.
  testPathIgnorePatterns: ['/node_modules/', '\\.chaos\\.spec\\.ts$'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 30_000,
};
