import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { gzipSync } from 'node:zlib';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const head = Buffer.from([0x4d, 0x53, 0x47, 0x31, 0, 0, 7, 0x81]);
const length = Buffer.alloc(4);
length.writeUInt32BE(text.length);

table('framed', {
  fires: {
    'before JSON': {
      message: post(Buffer.concat([head, Buffer.from(text)])),
      text,
      trail: 'framed.8-' + String(8 + text.length),
    },
    'with a length that fits': {
      message: post(Buffer.concat([Buffer.from([1, 0x9f]), length, Buffer.from(text)])),
      text,
      trail: 'framed.6-' + String(6 + text.length),
    },
  },
  silent: {
    'on noise with a magic in it': post(Buffer.concat([head, Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(60, 0x9d)])),
    'over 64 bytes of header': post(Buffer.concat([Buffer.alloc(70, 0x81), Buffer.from(text)])),
  },
});

test('gzip behind a header is opened', () => {
  const { nodes } = unwrap(post(Buffer.concat([head, gzipSync(text)])));
  expect(nodes.find((node) => node.text === text)?.trail).toMatch(/^framed\.8-\d+ > gzip$/);
});
