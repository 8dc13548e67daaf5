import { describe, expect, test } from 'vitest';
import { thriftValue } from '../../src/decode/thrift-value.ts';
import type { Value } from '../../src/decode/value.ts';
import { binary, compact } from './thrift-bytes.ts';

const read = (...parts: readonly (Uint8Array | readonly number[])[]): Value =>
  thriftValue(new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as number[])))));

describe('the compact encoding', () => {
  test('texts and numbers under their ids', () => {
    expect(read(compact.text(1, 'one'), compact.number(2, 300), [0])).toEqual({
      entries: [
        ['1', 'one'],
        ['2', 300],
      ],
    });
  });

  test.each<[string, readonly number[], Value]>([
    ['true', [0x11, 0], true],
    ['false', [0x12, 0], false],
    ['a byte', [0x13, 0xff, 0], -1],
    ['16 bits', [0x14, 0x03, 0], -2],
    ['64 bits', [0x16, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01, 0], -9223372036854775808n],
    ['a double', [0x17, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f, 0], 1.5],
    ['a list', [0x19, 0x23, 1, 2, 0], { items: [1, 2] }],
    ['a set of booleans', [0x1a, 0x21, 1, 2, 0], { items: [true, false] }],
    ['a long list', [0x19, 0xf3, 1, 7, 0], { items: [7] }],
    ['a map', [0x1b, 1, 0x83, 1, 0x61, 5, 0], { entries: [['a', 5]] }],
    ['an empty map', [0x1b, 0, 0], { entries: [] }],
    ['a struct', [0x1c, 0x13, 5, 0, 0], { entries: [['1', 5]] }],
    ['bytes that are no text', [0x18, 2, 0xff, 0xfe, 0], new Uint8Array([0xff, 0xfe])],
  ])('%s', (_, bytes, value) => {
    expect(read(bytes)).toEqual({ entries: [['1', value]] });
  });

  test('an id that is written out', () => {
    expect(read([0x13, 1, 0x03, 0xc8, 0x01, 2, 0])).toEqual({
      entries: [
        ['1', 1],
        ['100', 2],
      ],
    });
  });
});

describe('the binary encoding', () => {
  test('texts and numbers under their ids', () => {
    expect(read(binary.text(1, 'one'), binary.number(9, -300), [0])).toEqual({
      entries: [
        ['1', 'one'],
        ['9', -300],
      ],
    });
  });

  test.each<[string, readonly number[], Value]>([
    ['a boolean', [2, 0, 1, 1, 0], true],
    ['a double', [4, 0, 1, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0, 0], 1.5],
    ['64 bits', [10, 0, 1, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0], 9223372036854775807n],
    ['a list', [15, 0, 1, 3, 0, 0, 0, 2, 1, 2, 0], { items: [1, 2] }],
    ['a map', [13, 0, 1, 11, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0x61, 5, 0], { entries: [['a', 5]] }],
    ['a struct', [12, 0, 1, 3, 0, 1, 5, 0, 0], { entries: [['1', 5]] }],
  ])('%s', (_, bytes, value) => {
    expect(read(bytes)).toEqual({ entries: [['1', value]] });
  });
});

describe('anything else is a RangeError', () => {
  test.each<[string, readonly number[]]>([
    ['nothing', []],
    ['a type that does not exist', [0x1d, 0]],
    ['bytes behind the struct', [0x13, 1, 0, 0]],
    ['no end', [0x13, 1]],
    ['an id that does not rise', [0x13, 1, 0x03, 0x02, 1, 0]],
    ['an id beyond all reason', [0x13, 1, 0x03, 0xff, 0xff, 0x7f, 1, 0]],
    ['a length beyond the bytes', [0x18, 0x7f, 0x61, 0]],
    ['a length beyond all numbers', [0x18, ...Array.from({ length: 9 }, () => 0xff), 0x01, 0]],
    ['a number without an end', [0x16, ...Array.from({ length: 12 }, () => 0xff), 0]],
    ['a list longer than the bytes', [0x19, 0xf3, 0xff, 0xff, 0xff, 0x7f, 1, 0]],
    ['a binary list longer than the bytes', [15, 0, 1, 3, 0xff, 0xff, 0xff, 0xff, 1, 0]],
    ['a key that is a struct', [0x1b, 1, 0xc3, 0, 1, 0]],
    ['a boolean of three', [2, 0, 1, 3, 0]],
  ])('%s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(RangeError);
  });

  test('structs without end', () => {
    expect(() => read(Array.from({ length: 100_000 }, () => 0x1c))).toThrow(RangeError);
  });

  test('lists of lists of lists', () => {
    expect(() =>
      read(
        [0x19],
        Array.from({ length: 100_000 }, () => 0x19),
      ),
    ).toThrow(RangeError);
  });

  test('more values than a message has', () => {
    expect(() => read([0x19, 0xf3, 0xc0, 0x9a, 0x0c], new Uint8Array(200_001), [0])).toThrow(RangeError);
  });
});
