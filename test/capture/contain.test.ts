import { expect, test } from 'vitest';
import { contain } from '../../src/capture/contain.ts';

function failures() {
  const seen: unknown[] = [];
  return { seen, fail: (error: unknown) => void seen.push(error) };
}

test('arguments go through, and nothing is reported when nothing is wrong', () => {
  const connection = failures();
  const got: number[] = [];
  contain(connection, (a: number, b: number) => void got.push(a, b))(1, 2);
  expect(got).toEqual([1, 2]);
  expect(connection.seen).toEqual([]);
});

test('an exception costs the connection and nothing else', () => {
  const connection = failures();
  const bug = new Error('bug');
  contain(connection, () => {
    throw bug;
  })();
  expect(connection.seen).toEqual([bug]);
});

test('a broken promise does too', async () => {
  const connection = failures();
  const bug = new Error('bug');
  contain(connection, () => Promise.reject(bug))();
  await new Promise((resolve) => setImmediate(resolve));
  expect(connection.seen).toEqual([bug]);
});
