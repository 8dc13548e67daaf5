import { createHash } from 'node:crypto';
import { array, assert, integer, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { createBodyCapture } from '../../src/capture/body-capture.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a small body is kept whole, and its hash is left to others', () => {
  const capture = createBodyCapture(100);
  capture.add(Buffer.from('ab'));
  capture.add(Buffer.from('c'));
  expect(capture.length).toBe(3);
  expect(capture.finish(true)).toEqual({ kept: new Uint8Array([97, 98, 99]), length: 3, sha256: null, complete: true });
});

test('above the cap the beginning is kept and all of it is counted and hashed', () => {
  const capture = createBodyCapture(4);
  for (const part of ['abc', 'def', 'ghi']) capture.add(Buffer.from(part));
  const body = capture.finish(false);
  expect(Buffer.from(body.kept).toString()).toBe('abcd');
  expect(body).toMatchObject({ length: 9, complete: false, sha256: sha256(Buffer.from('abcdefghi')) });
});

test('whatever the cap and the pieces, the beginning, the length and the hash are right', () => {
  assert(
    property(integer({ min: 0, max: 50 }), array(uint8Array({ maxLength: 30 })), (cap, parts) => {
      const capture = createBodyCapture(cap);
      for (const part of parts) capture.add(part);
      const all = Buffer.concat(parts);
      const body = capture.finish(true);
      expect(Buffer.from(body.kept)).toEqual(all.subarray(0, cap));
      expect(body.length).toBe(all.length);
      if (body.kept.length < all.length) expect(body.sha256).toBe(sha256(all));
      else if (body.sha256 !== null) expect(body.sha256).toBe(sha256(all));
    }),
  );
});

test('a long body is hashed while it passes, also when all of it is kept', () => {
  const capture = createBodyCapture(1_000_000);
  const bytes = Buffer.alloc(300_000, 7);
  capture.add(bytes.subarray(0, 200_000));
  capture.add(bytes.subarray(200_000));
  expect(capture.finish(true)).toMatchObject({ length: 300_000, sha256: sha256(bytes) });
});

test('the bytes are copied: who gave them may change them', () => {
  const capture = createBodyCapture(10);
  const bytes = Buffer.from('abc');
  capture.add(bytes);
  bytes.fill(0);
  expect(Buffer.from(capture.finish(true).kept).toString()).toBe('abc');
});

test('a million chunks of one byte take no more memory than their bytes', () => {
  const capture = createBodyCapture(2_000_000);
  const held = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = held();
  const one = new Uint8Array(1);
  for (let index = 0; index < 1_000_000; index += 1) capture.add(one);
  expect(held() - before).toBeLessThan(32 * 1024 * 1024);
  expect(capture.finish(true).kept.length).toBe(1_000_000);
});

test('every body, an empty one too, has a buffer of its own that can be handed to another thread', () => {
  for (const text of ['', 'a', 'x'.repeat(5000)]) {
    const capture = createBodyCapture(10_000);
    capture.add(Buffer.from(text));
    const { kept } = capture.finish(true);
    expect(kept.buffer.byteLength).toBe(text.length);
    structuredClone(kept, { transfer: [kept.buffer as ArrayBuffer] });
  }
  expect(createBodyCapture(10).finish(true).kept.length).toBe(0);
});
