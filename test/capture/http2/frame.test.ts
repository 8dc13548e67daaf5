import { expect, test } from 'vitest';
import { CODE } from '../../../src/capture/http2/codes.ts';
import { createFrameReader, FLAG, FRAME, frameBytes, frameHead, MAX_FRAME, numberFrame, PREFACE, unpad } from '../../../src/capture/http2/frame.ts'; // prettier-ignore

const EMPTY = Buffer.alloc(0);
const ping = frameBytes(FRAME.ping, 0, 0, Buffer.from('12345678'));

test('frames are read as they were written, however they are cut', () => {
  const bytes = Buffer.concat([PREFACE, ping, numberFrame(FRAME.reset, 5, 8), frameBytes(FRAME.data, 1, 0x7fffffff)]);
  for (const size of [1, 7, bytes.length]) {
    const reader = createFrameReader(PREFACE);
    const frames = [];
    for (let at = 0; at < bytes.length; at += size) {
      reader.feed(bytes.subarray(at, at + size));
      for (let frame = reader.next(); frame; frame = reader.next()) frames.push(frame);
    }
    expect(frames).toEqual([
      { type: FRAME.ping, flags: 0, stream: 0, payload: Buffer.from('12345678') },
      { type: FRAME.reset, flags: 0, stream: 5, payload: Buffer.from([0, 0, 0, 8]) },
      { type: FRAME.data, flags: 1, stream: 0x7fffffff, payload: EMPTY },
    ]);
  }
});

test('the reserved bit of a stream is not looked at', () => {
  const reader = createFrameReader(EMPTY);
  const bytes = Buffer.from(ping);
  bytes[5] = 0x80;
  reader.feed(bytes);
  expect(reader.next()).toMatchObject({ stream: 0 });
});

test('another beginning than that of HTTP/2 is seen at its first wrong byte', () => {
  const reader = createFrameReader(PREFACE);
  reader.feed(Buffer.from('PRJ'));
  expect(reader.next()).toMatchObject({ code: CODE.protocolError });
});

test('a frame over the limit is a fault before it has come', () => {
  const reader = createFrameReader(EMPTY);
  reader.feed(frameHead(MAX_FRAME, { type: 0, flags: 0, stream: 1 }));
  expect(reader.next()).toBeNull();
  const other = createFrameReader(EMPTY);
  other.feed(frameHead(MAX_FRAME + 1, { type: 0, flags: 0, stream: 1 }));
  expect(other.next()).toMatchObject({ code: CODE.frameSizeError });
});

test('padding is taken off, and more padding than frame is an error', () => {
  const padded = (payload: Buffer) => unpad({ type: 0, flags: FLAG.padded, stream: 1, payload });
  expect(padded(Buffer.from([2, 65, 66, 0, 0]))?.toString()).toBe('AB');
  expect(padded(Buffer.from([2, 0, 0]))).toHaveLength(0);
  expect(padded(Buffer.from([3, 0, 0]))).toBeNull();
  expect(padded(EMPTY)).toBeNull();
  expect(unpad({ type: 0, flags: 0, stream: 1, payload: Buffer.from([9]) })).toHaveLength(1);
});
