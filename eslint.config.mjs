import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import erpgate from './scripts/eslint-rules.mjs';

const PROCESS_ENV =
  'Settings are read in one place (src/platform/config), where each has a default, a check and a sentence in .env.example. Inject Settings.';

/** What every line of ours keeps to; the layers between folders are checked by `npm run layers`. */
export default tseslint.config(
  // console/ has a toolchain of its own.
  // client/src/schema.ts is made from docs/openapi.json.
  {
    ignores: [
      'dist/',
      'client/dist/',
      'client/src/schema.ts',
      'coverage/',
      'console/',
      'node_modules/',
      '.erpgate/',
      '.cache/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    plugins: { erpgate },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'erpgate/function-lines': ['error', { max: 60 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The compiler's noFallthroughCasesInSwitch does it, and lets a comment stand between two empty cases.
      'no-fallthrough': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'A name that is exported can be found and renamed; `default` cannot.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'A barrel hides where a thing lives and makes cycles. Import it from its file.',
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    },
  },
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts', 'simulator/**/*.ts', 'demo/**/*.ts'],
    ignores: ['src/platform/config/**', 'src/mikro-orm.cli.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: PROCESS_ENV }],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env', 'default'],
            message: PROCESS_ENV,
          })),
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts'],
    rules: { 'no-console': ['error'] },
  },
  {
    // Proposed by a machine, a statement a line; nobody changes one after it was released.
    files: ['migrations/Migration*.ts'],
    rules: { 'max-lines': 'off', 'erpgate/function-lines': 'off' },
  },
  {
    // Tests look at answers of any shape; what must be in them is said by the expectations.
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', performance: 'readonly', module: 'writable', console: 'readonly' },
    },
  },
  {
    // Tools that ask for a default export.
    files: ['*.mjs', '*.cjs', 'scripts/eslint-rules.mjs', 'src/mikro-orm.cli.ts', 'test/support/global-*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
