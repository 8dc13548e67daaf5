import { expect, it } from 'vitest';
import { phoneNumber } from '../../src/detect/phone-number.ts';

it.each(['+491701234567', '+1 (212) 555-0187', '+86 138 1234 5678'])('%s is international', (text) => {
  expect(phoneNumber(text)).toBe('international');
});

it.each(['0170 1234567', '0049 170 1234567', '13812345678'])('%s is national, or may be', (text) => {
  expect(phoneNumber(text)).toBe('national');
});

it.each([
  '1763856000',
  '1763856000123',
  '+9991234567890',
  '+4917',
  '+11111111111',
  '5551234567',
  'Redmi Note 8',
  '+49 170 12345678901234',
])('%s is none', (text) => {
  expect(phoneNumber(text)).toBeNull();
});
