import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tokenShape } from '../../../src/detect/identifiers/token-shape.ts';

test.each([
  '5f0c1e2d-8a77-4b1e-9c31-0d6f2a7be901',
  '5F0C1E2D-8A77-4B1E-9C31-0D6F2A7BE901',
  '8f3a91c07be245d6',
  'q83vEjRWeJr83vLjRWeKqw==',
  'GA1.2.1832045577.1699999999',
])('%s is strong', (text) => {
  expect(tokenShape(text)).toBe('strong');
});

test.each(['8f3a91c07be2', '7312046620946811', 'id.1916d8f4b6d2c3.26001151'])('%s is weak', (text) => {
  expect(tokenShape(text)).toBe('weak');
});

test.each([
  'hello_world_12',
  'v1.2.3-beta.4',
  '1699999999123',
  'deadbeefcafe',
  '999999999999',
  '20261123050759',
  'a b c d e f g 1',
])('%s is no identifier by its form', (text) => {
  expect(tokenShape(text)).toBeNull();
});

test('of values made at random, five of six are known by their form', () => {
  const bytes = (index: number): Buffer => createHash('sha256').update(String(index)).digest();
  const forms: readonly ((index: number) => string)[] = [
    (index) => bytes(index).subarray(0, 8).toString('hex'),
    (index) => bytes(index).subarray(0, 16).toString('hex'),
    (index) => bytes(index).subarray(0, 16).toString('base64'),
    (index) => bytes(index).subarray(0, 16).toString('base64url'),
  ];
  for (const form of forms) {
    const known = Array.from({ length: 1_000 }, (_, index) => tokenShape(form(index))).filter(
      (shape) => shape === 'strong',
    );
    expect(known.length, form(1)).toBeGreaterThan(834);
  }
});

test('hostile texts of the longest form that is read are answered', () => {
  for (const text of ['a'.repeat(128), '1.'.repeat(64), '-a'.repeat(64), '1a'.repeat(64)])
    expect(tokenShape(text)).toBeNull();
});
