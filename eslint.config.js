import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Rooms that may not touch the outside world: no files, no sockets, no clock, no chance. */
const pure = ['src/model/**', 'src/bytes/**', 'src/decode/**', 'src/detect/**', 'src/atlas/**', 'src/claims/**', 'src/report/**'];
const inputOutput = ['fs', 'fs/promises', 'net', 'tls', 'http', 'http2', 'https', 'dgram', 'dns', 'child_process', 'worker_threads', 'os'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'fixtures/', 'bench/**/node_modules/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // noUncheckedIndexedAccess makes `!` the honest word where a loop bound already proves the index.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-console': 'error', 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['test/**/*.ts'], rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] } },
  {
    files: pure.map((room) => `${room}/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: inputOutput.flatMap((name) => [name, `node:${name}`]).map((name) => ({ name, message: 'This room is pure.' })) },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'This room is pure: the time is a parameter.' },
        { object: 'Math', property: 'random', message: 'This room is pure: chance is a parameter.' },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: { globals: { module: 'readonly', process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', performance: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', setImmediate: 'readonly', fetch: 'readonly' } },
  },
);
