import { expect, test } from 'vitest';
import { openOutput } from '../../src/decode/output.ts';

test('copies reach back over what was put in, also over themselves', () => {
  const output = openOutput(100);
  output.push(Buffer.from('ab'));
  expect(output.copy(2, 5)).toBe(true);
  expect(Buffer.from(output.bytes()).toString()).toBe('abababa');
});

test('nothing goes over the limit, and no copy reaches before the beginning', () => {
  const output = openOutput(5);
  expect(output.push(new Uint8Array(6))).toBe(false);
  expect(output.push(new Uint8Array(4))).toBe(true);
  expect([output.copy(1, 2), output.copy(5, 1), output.copy(0, 1)]).toEqual([false, false, false]);
  expect(output.size()).toBe(4);
});

test('the memory grows with what is put in', () => {
  const output = openOutput(1_000_000);
  for (let index = 0; index < 100; index += 1) output.push(new Uint8Array(1_000).fill(index));
  expect([output.size(), output.bytes()[99_999]]).toEqual([100_000, 99]);
});
