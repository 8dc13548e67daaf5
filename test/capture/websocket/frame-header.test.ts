import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_HEADER, readFrameHeader } from '../../../src/capture/websocket/frame-header.ts';
import { bytesOf, frame } from './frames.ts';

test.each([
  ['81 05', { final: true, compressed: false, opcode: 1, mask: null, length: 5, size: 2 }],
  ['01 03', { final: false, opcode: 1, length: 3 }],
  ['c1 07', { compressed: true, opcode: 1, length: 7 }],
  ['82 7e 0100', { opcode: 2, length: 256, size: 4 }],
  ['82 7f 0000000000010000', { opcode: 2, length: 65_536, size: 10 }],
  ['82 7f 001fffffffffffff', { length: Number.MAX_SAFE_INTEGER }],
  ['8a 85 37fa213d', { opcode: 10, length: 5, size: 6, mask: Uint8Array.of(0x37, 0xfa, 0x21, 0x3d) }],
  ['82 ff 0000000000010000 01020304', { length: 65_536, size: MAX_HEADER, mask: Uint8Array.of(1, 2, 3, 4) }],
  ['88 00', { opcode: 8, length: 0 }],
])('%s is the header of a frame', (hex, header) => {
  expect(readFrameHeader(bytesOf(hex))).toMatchObject({ kind: 'header', header });
});

test.each([
  ['a reserved bit', 'a1 00', 'a reserved bit is set'],
  ['the other reserved bit', '91 00', 'a reserved bit is set'],
  ['a reserved opcode', '83 00', 'there is no opcode 3'],
  ['a reserved control opcode', '8f 00', 'there is no opcode 15'],
  ['a ping in fragments', '09 00', 'a control frame is in fragments'],
  ['a ping of 126 bytes', '89 7e 007e', 'a control frame is longer than 125 bytes'],
  ['a close frame of one byte', '88 01 03', 'a close frame has half a status code'],
  ['2^63 bytes', '82 7f 8000000000000000', 'a frame is longer than anything can be'],
  ['2^63 - 1 bytes', '82 7f 7fffffffffffffff', 'a frame is longer than anything can be'],
  ['2^53 bytes', '82 7f 0020000000000000', 'a frame is longer than anything can be'],
])('%s is refused', (_what, hex, reason) => {
  expect(readFrameHeader(bytesOf(hex))).toEqual({ kind: 'bad', reason });
});

test('a header that is not whole waits, and is the same when the rest has come', () => {
  fc.assert(
    fc.property(
      fc.record({
        opcode: fc.constantFrom(0, 1, 2),
        final: fc.boolean(),
        reserved: fc.constantFrom(0, 4),
        mask: fc.option(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))),
        extended: fc.constantFrom(2, 8),
      }),
      (spec) => {
        const wire = frame(spec);
        const whole = readFrameHeader(wire);
        expect(whole.kind).toBe('header');
        for (let size = 0; size < wire.length; size += 1)
          expect(readFrameHeader(wire.subarray(0, size)).kind).toBe('more');
        expect(readFrameHeader(Buffer.concat([wire, Buffer.alloc(20, 255)]))).toEqual(whole);
      },
    ),
  );
});
