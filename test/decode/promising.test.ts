import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { promising } from '../../src/decode/promising.ts';

test('texts, streams and UTF-16 are promising beginnings', () => {
  expect(promising(Buffer.from('{"a":"b"}'))).toBe(true);
  expect(promising(Buffer.from('größer 小'))).toBe(true);
  expect(promising(gzipSync('x').subarray(0, 9))).toBe(true);
  expect(promising(deflateSync('x').subarray(0, 9))).toBe(true);
  expect(promising(Buffer.from('{"a"', 'utf16le'))).toBe(true);
  expect(promising(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe(true);
});

test('noise and zeros are not', () => {
  expect(promising(Uint8Array.of(0x9d, 0x04, 0x32, 0x1c, 0x40, 0x9a))).toBe(false);
  expect(promising(Uint8Array.of(0x72, 0x89, 0xbf, 0x51))).toBe(false);
  expect(promising(Uint8Array.of(0x41, 0x01, 0x42))).toBe(false);
  expect(promising(new Uint8Array(9))).toBe(false);
});
