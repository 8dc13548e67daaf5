import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = JSON.stringify(Array.from({ length: 200 }, (_, index) => `page ${(index * 7919) % 997}`));
const packed = gzipSync(text);
const start = unwrap(post(packed.subarray(0, 400))).nodes.at(-1)?.text ?? '';

table('gzip', {
  fires: {
    'on a body without a header': { message: post(packed), text, trail: 'gzip' },
    'under base64': { message: post(packed.toString('base64')), text, trail: 'base64 > gzip' },
    'under a form that does not know it': {
      message: post(packed, [['Content-Type', 'application/x-www-form-urlencoded']]),
      text,
      trail: 'gzip',
    },
    'on two members': { message: post(Buffer.concat([packed, packed])), text: text + text, trail: 'gzip' },
    'with bytes behind it, which are counted': {
      message: post(Buffer.concat([packed, Buffer.from('tail')])),
      text,
      trail: 'gzip',
      params: { leftover: 4 },
    },
    'on a truncated stream, saying so': {
      message: post(packed.subarray(0, 400)),
      text: start,
      trail: 'gzip',
      params: { salvaged: true },
    },
  },
  silent: {
    'on the magic alone': post(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)),
    'on the magic before noise': post(Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xfe, 0xfd, 0xff])),
    'on another method': post(Uint8Array.from([0x1f, 0x8b, 9, ...packed.subarray(3)])),
  },
});

test('the readable part of a truncated stream is a beginning of the whole', () => {
  expect(start.length).toBeGreaterThan(50);
  expect(text.startsWith(start)).toBe(true);
  expect(unwrap(post(packed.subarray(0, 400))).nodes[1]?.outcome).toEqual({
    kind: 'structured',
    format: 'gzip (salvaged)',
  });
});

test('a damaged stream gives what was readable before the damage', () => {
  const damaged = Uint8Array.from(packed);
  damaged.fill(0xff, damaged.length - 60, damaged.length - 30);
  const { nodes } = unwrap(post(damaged));
  expect(nodes.at(-1)?.step?.params).toEqual({ salvaged: true });
  expect(text.startsWith(nodes.at(-1)?.text?.slice(0, 100) ?? 'nothing')).toBe(true);
});
