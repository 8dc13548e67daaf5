import { unwrap } from '../../../src/decode/index.ts';
import { expect, test } from 'vitest';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const long = text.slice(0, -1) + ',"again":"an invented question"}';
/** Literals up to the second mention of the question, a copy of it, the rest. */
const at = long.lastIndexOf('an invented question');
const stream = Buffer.concat([
  Buffer.from([long.length, 60 << 2, at - 1]),
  Buffer.from(long.slice(0, at)),
  Buffer.from([((20 - 1) << 2) | 2, at - long.indexOf('an invented question'), 0]),
  Buffer.from([(long.length - at - 20 - 1) << 2]),
  Buffer.from(long.slice(at + 20)),
]);

table('snappy', {
  fires: { 'on literals and a copy': { message: post(stream), text: long, trail: 'snappy' } },
  silent: {
    'on another length than it says': post(Buffer.concat([Buffer.from([long.length + 1]), stream.subarray(1)])),
    'on a copy of length without end': post(Buffer.from('10fc00000080000010fc00000080000010fc000000800000', 'hex')),
    'on a stream that is cut off': post(stream.subarray(0, -3)),
  },
});

test('a size of gigabytes is not set aside', () => {
  const liar = Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0xff, 0x07]), stream]);
  expect(unwrap(post(liar)).nodes.length).toBe(2);
});
