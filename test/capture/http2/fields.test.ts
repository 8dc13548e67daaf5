import { expect, test } from 'vitest';
import { fieldSize, NO_FIELDS } from '../../../src/capture/http2/fields.ts';

test('a field is its two texts and 32 bytes', () => {
  expect(fieldSize('a', 'bc')).toBe(35);
});

test('no fields are none', () => {
  expect(NO_FIELDS).toEqual({ list: [], sensitive: new Set() });
});
