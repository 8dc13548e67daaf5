import { expect, test } from 'vitest';
import { ascii85Bytes } from '../../src/decode/ascii85-bytes.ts';

test.each([
  ['87cURD]i,"Ebo80', 'Hello World!'],
  ['87cUR D]i,"\nEbo7', 'Hello World'],
  ['z', '\0\0\0\0'],
  ['', ''],
])('%j is %j', (text, plain) => {
  expect(Buffer.from(ascii85Bytes(text) ?? [0xff]).toString('latin1')).toBe(plain);
});

test.each(['87cUR~', '8', 's8W-"', 'uuuuu', '8z7cU'])('%j is not Ascii85', (text) => {
  expect(ascii85Bytes(text)).toBeNull();
});
