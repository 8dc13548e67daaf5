import { getCiphers } from 'node:crypto';
import { expect, test } from 'vitest';
import { AES } from '../../src/decode/aes-cipher.ts';

test('every size and mode has a name that node:crypto knows', () => {
  const names = AES.keySizes.flatMap((size) => AES.modes.map((mode) => AES.name(size, mode)));
  expect(names).toHaveLength(12);
  expect(names.filter((name) => !getCiphers().includes(name))).toEqual([]);
});
