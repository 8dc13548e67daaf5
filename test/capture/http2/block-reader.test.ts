import { expect, test } from 'vitest';
import { createBlockReader } from '../../../src/capture/http2/block-reader.ts';
import { CODE } from '../../../src/capture/http2/codes.ts';
import { FLAG, FRAME } from '../../../src/capture/http2/frame.ts';

const frame = (type: number, flags: number, payload: Buffer, stream = 1) => ({ type, flags, stream, payload });
const headers = (flags: number, payload: Buffer, stream = 1) => frame(FRAME.headers, flags, payload, stream);
const more = (flags: number, payload: Buffer, stream = 1) => frame(FRAME.continuation, flags, payload, stream);
const bytes = (text: string): Buffer => Buffer.from(text);

test('a block of one frame is whole at once', () => {
  const blocks = createBlockReader();
  expect(blocks.take(headers(FLAG.endHeaders | FLAG.endStream, bytes('ab')))).toMatchObject({
    ...{ stream: 1, end: true, circular: false, bytes: bytes('ab') },
  });
  expect(blocks.open).toBe(false);
});

test('a block of three frames is whole with the last', () => {
  const blocks = createBlockReader();
  expect(blocks.take(headers(0, bytes('ab'), 3))).toBeNull();
  expect(blocks.open).toBe(true);
  expect(blocks.take(more(0, bytes('cd'), 3))).toBeNull();
  expect(blocks.take(more(FLAG.endHeaders, bytes('e'), 3))).toMatchObject({ stream: 3, bytes: bytes('abcde') });
  expect(blocks.open).toBe(false);
});

test('padding and priority are taken off, and a stream that depends on itself is told', () => {
  const flags = FLAG.endHeaders | FLAG.padded | FLAG.priority;
  const payload = Buffer.concat([Buffer.from([1, 0x80, 0, 0, 1, 9]), bytes('ab'), Buffer.alloc(1)]);
  expect(createBlockReader().take(headers(flags, payload))).toMatchObject({ bytes: bytes('ab'), circular: true });
  expect(createBlockReader().take(headers(flags, payload, 3))).toMatchObject({ circular: false });
});

test.each([
  ['a CONTINUATION of nothing', [more(FLAG.endHeaders, bytes('a'))], CODE.protocolError],
  ['one of another stream', [headers(0, bytes('a')), more(0, bytes('b'), 3)], CODE.protocolError],
  ['too much padding', [headers(FLAG.padded, Buffer.from([9]))], CODE.protocolError],
  ['half a priority', [headers(FLAG.priority, bytes('abcd'))], CODE.frameSizeError],
  ['32 empty frames', [headers(0, bytes('')), ...Array.from({ length: 32 }, () => more(0, bytes('')))], CODE.enhanceYourCalm], // prettier-ignore
  ['96 KiB', [headers(0, bytes('')), ...Array.from({ length: 6 }, () => more(0, Buffer.alloc(16_384)))], CODE.enhanceYourCalm], // prettier-ignore
])('%s is a fault', (_what, frames, code) => {
  const blocks = createBlockReader();
  const results = frames.map((one) => blocks.take(one)).filter((result) => result !== null);
  expect(results[0]).toMatchObject({ code });
});
