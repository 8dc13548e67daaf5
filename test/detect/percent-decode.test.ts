import { expect, it } from 'vitest';
import { percentDecode } from '../../src/detect/percent-decode.ts';

it('plus signs and escapes become what they mean', () => {
  expect(percentDecode('a+b%20%C3%A4')).toBe('a b ä');
});

it('escapes that are no UTF-8 stay as they are', () => {
  expect(percentDecode('a+%ff%')).toBe('a %ff%');
});
