import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BlockCipher } from '../../src/decode/block-cipher.ts';
import { singleBlock } from '../../src/decode/single-block.ts';

const cipher: BlockCipher = { keySizes: [16], name: (_, mode) => `sm4-${mode}`, modes: ['cbc', 'ecb', 'ctr'] };
const key = Buffer.from('0123456789abcdef');
const blocks = [Buffer.from('an invented text'), Buffer.from('sixteen bytes of')];

test('each block goes through by itself, both ways, as often as one likes', () => {
  const single = singleBlock(cipher, key)!;
  const whole = createCipheriv('sm4-ecb', key, null).setAutoPadding(false).update(Buffer.concat(blocks));
  expect(Buffer.concat(blocks.map((block) => single.encrypt(block)))).toEqual(whole);
  expect(single.decrypt(whole.subarray(16))).toEqual(blocks[1]);
  expect(single.decrypt(whole.subarray(0, 16))).toEqual(blocks[0]);
});

test('the same key is set up once, a key of another size never', () => {
  expect(singleBlock(cipher, key)).toBe(singleBlock(cipher, key));
  expect(singleBlock(cipher, Buffer.from('short'))).toBeNull();
});
