import { expect, it } from 'vitest';
import { luhn } from '../../src/detect/luhn.ts';

it('knows the example of the standard, and one digit changed', () => {
  expect(luhn('79927398713')).toBe(true);
  expect(luhn('79927398710')).toBe(false);
  expect(luhn('')).toBe(false);
});
