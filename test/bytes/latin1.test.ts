import { expect, test } from 'vitest';
import { latin1 } from '../../src/bytes/latin1.ts';

test('each byte is one character, and none is lost', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_unused, index) => index);
  const text = latin1(bytes);
  expect(text).toHaveLength(256);
  expect(Array.from(bytes, (_byte, index) => text.charCodeAt(index))).toEqual([...bytes]);
});
