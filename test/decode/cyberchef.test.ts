import { expect, test } from 'vitest';
import { byteAt, cutOut, fromBase64, hexArgument, replace, takeBytes, urlDecode } from '../../src/decode/cyberchef.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a part is cut out where it stands, the whole is left whole, a stranger is not found', () => {
  expect(cutOut(bytes('a=b; c=b'), bytes('b'))).toEqual([takeBytes(2, 1)]);
  expect(cutOut(bytes('a=b; c=b'), bytes('b'), 4)).toEqual([takeBytes(7, 1)]);
  expect(cutOut(bytes('abc'), bytes('abc'))).toEqual([]);
  expect(cutOut(bytes('abc'), bytes('d'))).toBeNull();
});

test('escapes are undone only where there are some', () => {
  expect(urlDecode('a+b', true)).toEqual([{ op: 'URL Decode', args: [true] }]);
  expect(urlDecode('a+b', false)).toEqual([]);
  expect(urlDecode('%41', false)).toEqual([{ op: 'URL Decode', args: [false] }]);
});

test('places are counted in bytes', () => {
  expect(byteAt('é=1', 2)).toBe(3);
});

test('arguments are written as recipes have them', () => {
  expect(hexArgument(new Uint8Array([0, 255]))).toEqual({ option: 'Hex', string: '00ff' });
  expect(fromBase64('url')).toEqual({ op: 'From Base64', args: ['A-Za-z0-9-_', true, false] });
  expect(replace('^"', '').args).toEqual([{ option: 'Regex', string: '^"' }, '', true, false, false, false]);
});
