import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const doubled = text.slice(0, -1) + ',"again":"' + 'an invented question'.repeat(3) + '"}';
/** A block of literals only: every length of 15 or more goes on in further bytes. */
const literals = (plain: string): Buffer =>
  Buffer.concat([
    Buffer.from([
      0xf0,
      ...Array.from({ length: Math.floor((plain.length - 15) / 255) }, () => 255),
      (plain.length - 15) % 255,
    ]),
    Buffer.from(plain),
  ]);
const frame = (block: Buffer, stored = false): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE((block.length + (stored ? 0x80000000 : 0)) >>> 0);
  return Buffer.concat([Buffer.from([0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82]), size, block, Buffer.alloc(4)]);
};

table('lz4', {
  fires: {
    'on a block of literals': { message: post(frame(literals(doubled))), text: doubled, trail: 'lz4' },
    'on a stored block': { message: post(frame(Buffer.from(text), true)), text, trail: 'lz4' },
  },
  silent: {
    'on a block that is cut off': post(frame(literals(text)).subarray(0, -12)),
    'on another version': post(
      Buffer.concat([Buffer.from([0x04, 0x22, 0x4d, 0x18, 0xa0]), frame(literals(text)).subarray(5)]),
    ),
    'on a match before the beginning': post(frame(Buffer.from([0x04, 0x10, 0x00, 0x50, ...Buffer.from('abcde')]))),
  },
});
