import { expect, it } from 'vitest';
import { registrable } from '../../src/detect/registrable.ts';

it.each([
  ['a.b.example.com', 'example.com'],
  ['Example.COM.', 'example.com'],
  ['www.bank.co.uk', 'bank.co.uk'],
  ['co.de', 'co.de'],
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['localhost', 'localhost'],
])('%s belongs to %s', (host, parent) => {
  expect(registrable(host)).toBe(parent);
});
