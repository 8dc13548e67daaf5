import { expect, test } from 'vitest';
import { explainLoadFailure } from '../../src/store/explain-load-failure.ts';

function withCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

test.each([
  ['built', withCode('x.node was compiled against NODE_MODULE_VERSION 115', 'ERR_DLOPEN_FAILED')],
  ['built', withCode('x.node: invalid ELF header', 'ERR_DLOPEN_FAILED')],
  ['built', new Error('The module was compiled against a different Node.js version using NODE_MODULE_VERSION 108.')],
  ['missing', withCode("Cannot find module 'better-sqlite3'", 'MODULE_NOT_FOUND')],
  ['missing', new Error('Could not locate the bindings file. Tried:')],
])('a native module that is %s is a user error with the command that mends it', (word, failure) => {
  const explained = explainLoadFailure(failure);
  expect(explained?.message).toContain(word);
  expect(explained?.hint).toContain('npm rebuild better-sqlite3');
  expect(explained?.cause).toBe(failure);
});

test('any other failure is not explained away', () => {
  expect(explainLoadFailure(new TypeError('x is not a function'))).toBeNull();
  expect(explainLoadFailure('text')).toBeNull();
});
