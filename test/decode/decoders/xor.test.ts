import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { gzipSync } from 'node:zlib';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const sealed = (plain: Uint8Array | string, key: number): Uint8Array => Buffer.from(plain).map((byte) => byte ^ key);

table('xor', {
  fires: {
    'on JSON': { message: post(sealed(text, 0x5a)), text, trail: 'xor', params: { key: 0x5a } },
    'under base64': { message: post(Buffer.from(sealed(text, 0xa7)).toString('base64')), text, trail: 'base64 > xor' },
  },
  silent: {
    'on JSON that needs none': post(text),
    'on a text of no format under a byte': post(sealed('{"no format, though it begins so}', 0x5a)),
    'on noise': post(Uint8Array.from({ length: 64 }, (_, index) => (index * 151 + 97 * (index % 7) + 130) & 0xff)),
  },
});

test('gzip under a byte is found by its magic', () => {
  expect(unwrap(post(sealed(gzipSync(text), 0x33))).nodes.map((node) => node.text)).toContain(text);
});
