import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { createSendQueue } from '../../../src/capture/http2/send-queue.ts';

test('what goes in comes out, however it is cut', () => {
  const step = tuple(integer({ min: 0, max: 40_000 }), integer({ min: 0, max: 40_000 }));
  assert(
    property(array(step, { maxLength: 12 }), (steps) => {
      const queue = createSendQueue();
      const given: Buffer[] = [];
      const taken: Buffer[] = [];
      let next = 0;
      for (const [put, take] of steps) {
        const bytes = Buffer.alloc(put, (next = (next + 1) % 256));
        queue.add(bytes);
        given.push(Buffer.from(bytes));
        bytes.fill(0);
        if (take > 0) taken.push(queue.take(take));
        expect(taken.at(-1)?.length ?? 0).toBeLessThanOrEqual(Math.max(take, taken.at(-1)?.length ?? 0));
      }
      while (queue.length > 0) taken.push(queue.take(10_000));
      expect(Buffer.concat(taken).equals(Buffer.concat(given))).toBe(true);
      expect(queue.take(5)).toHaveLength(0);
    }),
    { numRuns: 200 },
  );
});

test('no more is taken than was asked for, and what is cleared is gone', () => {
  const queue = createSendQueue();
  queue.add(Buffer.from('abcdef'));
  expect(queue.take(4).toString()).toBe('abcd');
  expect(queue.length).toBe(2);
  queue.clear();
  expect(queue.length).toBe(0);
  queue.add(Buffer.from('xy'));
  expect(queue.take(9).toString()).toBe('xy');
});
