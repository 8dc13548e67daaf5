import { expect, it } from 'vitest';
import { remembered } from '../../src/detect/remembered.ts';

it('asks once for each name, and again after thousands of others', () => {
  const asked: string[] = [];
  const length = remembered((name) => asked.push(name) && name.length);
  expect([length('ab'), length('ab'), length('')]).toEqual([2, 2, 0]);
  expect(asked).toEqual(['ab', '']);
  for (let index = 0; index < 5000; index += 1) length(`x${index}`);
  expect(length('ab')).toBe(2);
  expect(asked.filter((name) => name === 'ab')).toHaveLength(2);
});
