import { expect, test } from 'vitest';
import { createHpackDecoder } from '../../../../src/capture/http2/hpack/decoder.ts';

const bytes = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const decoder = () => createHpackDecoder(100, 1000);

test('the three requests of RFC 7541 appendix C.4, one after the other on a connection', () => {
  const decode = decoder();
  const begin = [
    [':method', 'GET'],
    [':scheme', 'http'],
    [':path', '/'],
    [':authority', 'www.example.com'],
  ];
  expect(decode(bytes('8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff'))?.list).toEqual(begin);
  expect(decode(bytes('8286 84be 5886 a8eb 1064 9cbf'))?.list).toEqual([...begin, ['cache-control', 'no-cache']]);
  expect(decode(bytes('8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf'))?.list).toEqual([
    [':method', 'GET'],
    [':scheme', 'https'],
    [':path', '/index.html'],
    [':authority', 'www.example.com'],
    ['custom-key', 'custom-value'],
  ]);
});

test('what is never to be indexed is remembered as such, and learnt by no table', () => {
  const decode = decoder();
  expect(decode(bytes('1008 7061 7373 776f 7264 0673 6563 7265 74'))).toEqual({
    ...{ list: [['password', 'secret']], sensitive: new Set([0]), tooLarge: false },
  });
  expect(decode(bytes('be'))).toBeNull();
});

test.each([
  ['an index of nothing', '80'],
  ['an index beyond the tables', 'be'],
  ['half a literal', '4003 61'],
  ['a text that is longer than its block', '007f ff01 61'],
  ['a Huffman text that is none', '0081 00 0161'],
  ['a table larger than agreed', '3fe2 1f'],
  ['a size of the table after a field', '82 20'],
])('%s cannot be read', (_what, digits) => {
  expect(decoder()(bytes(digits))).toBeNull();
});

test('a small block that stands for very much is cut, and the table goes on', () => {
  const decode = createHpackDecoder(10, 5000);
  const value = 'v'.repeat(3000);
  const field = Buffer.concat([bytes('4001 6e 7f b9 16'), Buffer.from(value)]);
  expect(decode(Buffer.concat([field, Buffer.alloc(60_000, 0xbe)]))).toMatchObject({
    ...{ tooLarge: true, list: [['n', value]] },
  });
  expect(decode(bytes('be'))).toMatchObject({ tooLarge: false, list: [['n', value]] });
  expect(decode(Buffer.alloc(11, 0x82))?.tooLarge).toBe(true);
  expect(decode(Buffer.alloc(10, 0x82))?.tooLarge).toBe(false);
});
