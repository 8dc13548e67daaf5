import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms that may not touch the outside world: no files, no sockets, no clock, no chance. */
const PURE_ROOMS = ['model', 'bytes', 'decode', 'detect', 'atlas', 'claims', 'report'];
const INPUT_OUTPUT = [
  ...['child_process', 'cluster', 'dgram', 'dns', 'fs', 'fs/promises', 'http', 'http2', 'https', 'net', 'os'],
  ...['perf_hooks', 'process', 'readline', 'timers', 'timers/promises', 'tls', 'vm', 'worker_threads'],
];
const CHANCE = ['getRandomValues', 'randomBytes', 'randomFill', 'randomFillSync', 'randomInt', 'randomUUID'];
const OUTSIDE = ['fetch', 'performance', 'process', 'setImmediate', 'setInterval', 'setTimeout', 'WebSocket'];
const bothNames = (name) => [name, `node:${name}`];

/** What Node gives to plain scripts (this file, test/rooms.cjs, benchmarks). */
const NODE_GLOBALS = [
  ...['Buffer', 'URL', 'clearInterval', 'clearTimeout', 'console', 'fetch', 'module', 'performance', 'process'],
  ...['require', 'setImmediate', 'setInterval', 'setTimeout'],
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'fixtures/', '**/node_modules/']),
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
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
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...INPUT_OUTPUT.flatMap(bothNames).map((name) => ({ name, message: 'This room is pure.' })),
            ...bothNames('crypto').map((name) => ({
              name,
              importNames: [...CHANCE, 'webcrypto'],
              message: 'This room is pure: chance is a parameter.',
            })),
          ],
        },
      ],
      'no-restricted-globals': ['error', ...OUTSIDE.map((name) => ({ name, message: 'This room is pure.' }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'This room is pure: the time is a parameter.' },
        { object: 'Math', property: 'random', message: 'This room is pure: chance is a parameter.' },
        ...CHANCE.map((property) => ({ property, message: 'This room is pure: chance is a parameter.' })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'This room is pure: the time is a parameter.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
);
