import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zipEntries } from '../../src/decode/zip-entries.ts';

const file = readFileSync(new URL('../../fixtures/decode/zip/one-file/input.bin', import.meta.url));
const archive = new Uint8Array(file.subarray(file.indexOf('\r\n\r\n') + 4));

test('the central directory lists the files in order', () => {
  expect(zipEntries(archive)?.map(({ name, sealed }) => [name, sealed])).toEqual([
    ['events.json', false],
    ['meta.txt', false],
  ]);
});

test.each([
  ['a comment that does not fit', (bytes: Uint8Array) => bytes.fill(9, bytes.length - 2)],
  ['a directory outside the file', (bytes: Uint8Array) => bytes.fill(0x7f, bytes.length - 6, bytes.length - 2)],
  ['no end', (bytes: Uint8Array) => bytes.subarray(0, -1)],
  ['another first file', (bytes: Uint8Array) => bytes.fill(0, 0, 4)],
])('%s: no entries', (_, spoil) => {
  expect(zipEntries(spoil(archive.slice()))).toBeNull();
});
