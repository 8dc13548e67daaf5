import { expect, test } from 'vitest';
import { oneOf } from '../../src/cli/one-of.ts';
import type { UserError } from '../../src/model/index.ts';

const words = { complaint: 'There is no such format.', all: 'Formats' };

function failure(given: string): UserError {
  try {
    oneOf(given, ['text', 'html'], words);
  } catch (error) {
    return error as UserError;
  }
  throw new Error('it did not throw');
}

test('a known name is given back', () => {
  expect(oneOf('html', ['text', 'html'], words)).toBe('html');
});

test('a misspelt name is told with the nearest and all of them', () => {
  expect(failure('htm')).toMatchObject({
    name: 'UserError',
    message: 'There is no such format.',
    hint: 'Did you mean html? Formats: text, html.',
  });
});

test('a name far from all is told with all of them', () => {
  expect(failure('parquet').hint).toBe('Formats: text, html.');
});

test('names of what every object has are not known', () => {
  expect(failure('constructor').name).toBe('UserError');
});
