import { expect, test } from 'vitest';
import { Content } from '../../src/decode/content.ts';
import { xorKey } from '../../src/decode/xor-key.ts';

const text = '{"a":"an invented sentence"}';
const sealed = (key: number): Uint8Array => Buffer.from(text).map((byte) => byte ^ key);

test('the byte is told from both ends, in bytes and in text', () => {
  expect(xorKey(Content.ofBytes(sealed(0xa7)))).toBe(0xa7);
  expect(xorKey(Content.ofText(Buffer.from(sealed(0x05)).toString()))).toBe(0x05);
});

test.each([
  ['what needs none', text],
  ['another end', `${Buffer.from(sealed(0x05)).toString()}!`],
  ['few characters', Buffer.from(sealed(0x05)).toString().slice(0, 20)],
  ['a sentence', 'this is an invented sentence of some length'],
])('%s has no key', (_, content) => {
  expect(xorKey(Content.ofText(content))).toBeNull();
});
