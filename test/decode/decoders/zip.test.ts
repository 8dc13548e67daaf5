import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';

/** An archive of one file. */
function archive(data: Uint8Array, { method = 8, flags = 0, name = 'a/events.json' } = {}): Buffer {
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  const listed = Buffer.alloc(46);
  listed.write('PK\x01\x02', 'latin1');
  for (const [header, shift] of [
    [local, 0],
    [listed, 2],
  ] as const) {
    header.writeUInt16LE(flags, 6 + shift);
    header.writeUInt16LE(method, 8 + shift);
    header.writeUInt32LE(data.length, 18 + shift);
    header.writeUInt16LE(name.length, 26 + shift);
  }
  const body = Buffer.concat([local, Buffer.from(name), data]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, listed, Buffer.from(name), end]);
}

table('zip', {
  fires: {
    'on a deflated file': { message: post(archive(deflateRawSync(text))), text, trail: 'zip.a~1events~2json' },
    'on a stored file': {
      message: post(archive(Buffer.from(text), { method: 0 })),
      text,
      trail: 'zip.a~1events~2json',
    },
  },
  silent: {
    'on an encrypted file': post(archive(deflateRawSync(text), { flags: 1 })),
    'without a central directory': post(archive(deflateRawSync(text)).subarray(0, -10)),
    'on a method that is not known': post(archive(Buffer.from(text), { method: 99 })),
  },
});

test('a bomb in an archive stops at a limit', () => {
  expect(unwrap(post(archive(deflateRawSync(Buffer.alloc(20 * 1024 * 1024))))).partial).toBe('ratio');
});
