import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const run = (number: number, value: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([number * 8 + 2, bytes.length]), bytes]);
};
const inner = Buffer.concat([run(1, 'page_visit'), run(2, '小米浏览器会记录访问过的网站'), Buffer.from([0x18, 0x01])]);

table('protobuf', {
  fires: {
    'on nested messages, with text in any script': {
      message: post(Buffer.concat([run(1, inner), run(1, inner)])),
      text: `{"1":[${['', ''].map(() => '{"1":"page_visit","2":"小米浏览器会记录访问过的网站","3":1}').join(',')}]}`,
      trail: 'protobuf',
    },
    'under base64': {
      message: post(Buffer.concat([run(1, text), Buffer.from([0x10, 0x2a])]).toString('base64')),
      text: JSON.stringify({ 1: text, 2: 42 }),
      trail: 'base64 > protobuf',
    },
  },
  silent: {
    'on a text': post(run(1, 'x').toString() + ' is not enough of a message, and this is a text'),
    'on noise that parses': post(Buffer.concat([run(1, Buffer.alloc(32, 0x9c)), Buffer.from([0x10, 0x2a])])),
    'on a field that is cut off': post(Buffer.concat([run(2, inner), run(1, 'cut off')]).subarray(0, -2)),
  },
});

test('a run of bytes in a field is looked into', () => {
  const packed = gzipSync(text);
  const { nodes } = unwrap(post(Buffer.concat([Buffer.from([8, 7]), run(3, packed)])));
  expect(nodes.find((node) => node.text === text)).toMatchObject({ trail: 'protobuf.3 > gzip', grade: 'binary' });
});
