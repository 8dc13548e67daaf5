import { expect, test } from 'vitest';
import { msgpackValue } from '../../src/decode/msgpack-value.ts';

const read = (hex: string): unknown => msgpackValue(new Uint8Array(Buffer.from(hex, 'hex')));

test.each<[string, unknown]>([
  ['07', 7],
  ['ff', -1],
  ['c0', null],
  ['c3', true],
  ['cd0100', 256],
  ['cf00000000ffffffff', 0xffffffff],
  ['cfffffffffffffffff', 18446744073709551615n],
  ['d1ff00', -256],
  ['cb3ff8000000000000', 1.5],
  ['a2c3bc', 'ü'],
  ['d9026869', 'hi'],
  ['c403010203', Uint8Array.from([1, 2, 3])],
  ['d6ff00000001', Uint8Array.from([0, 0, 0, 1])],
  ['93010203', { items: [1, 2, 3] }],
  ['dc00020102', { items: [1, 2] }],
  ['82a16101a162c2', { entries: [['a', 1], ['b', false]] }], // prettier-ignore
  ['de00010102', { entries: [['1', 2]] }],
])('%s is read', (hex, value) => {
  expect(read(hex)).toEqual(value);
});

test.each(['0102', 'c1', '92', 'a2c328', '8190c0', 'ddffffffff', 'dfffffffff', 'c6ffffffff', 'cb3ff8'])(
  '%s is refused with a RangeError',
  (hex) => {
    expect(() => read(hex)).toThrow(RangeError);
  },
);

test('nesting without end is refused before the stack is', () => {
  expect(() => read('91'.repeat(100_000))).toThrow(RangeError);
});
