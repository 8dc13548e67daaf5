import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MAX_INFLATED, MAX_RATIO, createInflater } from '../../../src/capture/websocket/inflater.ts';
import type { Inflated } from '../../../src/capture/websocket/inflater.ts';
import { bytesOf, deflated } from './frames.ts';

const takeover = () => createInflater({ contextTakeover: true });
const text = (inflated: Inflated): string => (inflated.ok ? Buffer.from(inflated.bytes).toString('latin1') : 'failed');
const hello = bytesOf('f2 48 cd c9 c9 07 00');

test.each([
  ['one block', 'f2 48 cd c9 c9 07 00', 'Hello'],
  ['a block that is not compressed', '00 05 00 fa ff 48 65 6c 6c 6f 00', 'Hello'],
  ['a block that says it is the last', 'f3 48 cd c9 c9 07 00 00', 'Hello'],
  ['the same without what follows it', 'f3 48 cd c9 c9 07 00', 'Hello'],
  ['two blocks', 'f2 48 05 00 00 00 ff ff ca c9 c9 07 00', 'Hello'],
  ['two streams', 'f3 48 cd c9 c9 07 00 f2 48 cd c9 c9 07 00', 'HelloHello'],
  ['an empty message', '00', ''],
  ['nothing at all', '', ''],
])('%s is read as RFC 7692 section 7.2.3 has it', (_what, hex, content) => {
  expect(text(takeover().inflate(bytesOf(hex), true))).toBe(content);
});

test('a message refers to the one before it, unless the direction forgets', () => {
  const again = bytesOf('f2 00 11 00 00');
  const keeps = takeover();
  keeps.inflate(hello, true);
  expect(text(keeps.inflate(again, true))).toBe('Hello');
  const forgets = createInflater({ contextTakeover: false });
  forgets.inflate(hello, true);
  expect(forgets.inflate(again, true).ok).toBe(false);
  expect(text(forgets.inflate(hello, true))).toBe('Hello');
});

test('a reference goes back through many small messages, as far as 32 KiB', () => {
  const words = Array.from({ length: 3000 }, (_unused, index) => Buffer.from(`message ${index * 7919} of many; `));
  const inflater = takeover();
  let before = Buffer.alloc(0);
  for (const word of words) {
    expect(text(inflater.inflate(deflated(word, before), true))).toBe(word.toString());
    before = Buffer.concat([before, word]).subarray(-32_768);
  }
  expect(text(inflater.inflate(deflated(before, before), true))).toBe(before.toString());
});

test.each([9, 10, 12, 15])('a window of %i bits is read', (bits) => {
  const inflater = takeover();
  const content = Buffer.from(Array.from({ length: 5000 }, (_unused, index) => (index * index) % 61));
  for (let round = 0; round < 3; round += 1) {
    const wire = deflated(content, round === 0 ? Buffer.alloc(0) : content, bits);
    expect(text(inflater.inflate(wire, true))).toBe(content.toString('latin1'));
  }
});

test('200 MB in 200 kB are refused at the limit, and so are those that refer to them', () => {
  const bomb = deflateRawSync(Buffer.alloc(200_000_000));
  expect(bomb.length).toBeLessThan(200_000);
  const inflater = takeover();
  const before = process.memoryUsage().rss;
  expect(inflater.inflate(bomb, true)).toEqual({ ok: false, reason: `inflates to more than ${MAX_INFLATED} bytes` });
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  expect(inflater.inflate(hello, true)).toEqual({
    ok: false,
    reason: 'refers to a message that could not be inflated',
  });
  const forgets = createInflater({ contextTakeover: false });
  forgets.inflate(bomb, true);
  expect(text(forgets.inflate(hello, true))).toBe('Hello');
});

test('over a mebibyte the ratio counts, and what is under it is read', () => {
  const small = deflateRawSync(Buffer.alloc(1024 * 1024));
  expect(takeover().inflate(small, true)).toMatchObject({ ok: true });
  const larger = deflateRawSync(Buffer.alloc(3_000_000));
  expect(3_000_000 / larger.length).toBeGreaterThan(MAX_RATIO);
  expect(takeover().inflate(larger, true).ok).toBe(false);
});

test('many streams in one message end it, and cost next to nothing', () => {
  const empty = Buffer.alloc(1_000_000, bytesOf('03 00'));
  expect(takeover().inflate(empty, true)).toEqual({ ok: false, reason: 'is more than 16 DEFLATE streams' });
});

test('a message that was cut off is read as far as it goes', () => {
  const content = Buffer.from('What the phone had to say '.repeat(40));
  const wire = deflated(content, Buffer.alloc(0));
  const read = takeover().inflate(wire.subarray(0, -6), false);
  expect(read.ok && content.toString().startsWith(Buffer.from(read.bytes).toString())).toBe(true);
  expect(text(read).length).toBeGreaterThan(10);
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), fc.boolean(), (messages, whole) => {
      const inflater = takeover();
      for (const message of messages) expect(typeof inflater.inflate(message, whole).ok).toBe('boolean');
    }),
  );
});
