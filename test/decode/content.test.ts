import { expect, test } from 'vitest';
import { Content } from '../../src/decode/content.ts';

test('a text and its bytes say the same', () => {
  expect([...Content.ofText('über').bytes]).toEqual([0xc3, 0xbc, 0x62, 0x65, 0x72]);
  expect(Content.ofText('über').size).toBe(5);
  expect(Content.ofBytes(Uint8Array.of(0xc3, 0xbc)).text).toBe('ü');
});

test('bytes that are no UTF-8, and bytes that are mostly control characters, have no text', () => {
  expect(Content.ofBytes(Uint8Array.of(0xc3, 0x28)).text).toBeNull();
  expect(Content.ofBytes(new Uint8Array(64)).text).toBeNull();
});

test('a text with a few control characters is a text, but not a readable one', () => {
  const content = Content.ofBytes(new TextEncoder().encode('first record\u000esecond record'));
  expect(content.text).toBe('first record\u000esecond record');
  expect(content.readable).toBe(false);
  expect(Content.ofText('line\r\n\tnext').readable).toBe(true);
  expect(Content.ofText('c1 \u0085 control').readable).toBe(false);
});
