import { expect, test } from 'vitest';
import { huffmanDecode } from '../../../../src/capture/http2/hpack/huffman.ts';

const decode = (digits: string): string | null => huffmanDecode(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

test.each([
  ['f1e3 c2e5 f23a 6ba0 ab90 f4ff', 'www.example.com'],
  ['a8eb 1064 9cbf', 'no-cache'],
  ['25a8 49e9 5ba9 7d7f', 'custom-key'],
  ['25a8 49e9 5bb8 e8b4 bf', 'custom-value'],
  ['d07a be94 1054 d444 a820 0595 040b 8166 e082 a62d 1bff', 'Mon, 21 Oct 2013 20:13:21 GMT'],
  ['9d29 ad17 1863 c78f 0b97 c8e9 ae82 ae43 d3', 'https://www.example.com'],
  ['', ''],
])('%s is %j, as RFC 7541 appendix C says', (digits, text) => {
  expect(decode(digits)).toBe(text);
});

test('long codes are read to their last bit', () => {
  // \n is 30 bits of ones but for the last two; it is followed by two bits of padding.
  expect(decode('fffffff3')).toBe('\n');
});

test.each([
  ['padding of zeros', 'f1e3 c2e5 f23a 6ba0 ab90 f400'],
  ['a byte of nothing but padding', 'a8eb 1064 9cbf ff'],
  ['the end of string', 'ffffffff'],
])('%s is an error', (_what, digits) => {
  expect(decode(digits)).toBeNull();
});
