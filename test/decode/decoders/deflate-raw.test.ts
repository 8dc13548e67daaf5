import { deflateRawSync } from 'node:zlib';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question about nothing in particular"}';
const packed = deflateRawSync(text);

table('deflate-raw', {
  fires: {
    'on a body': { message: post(packed), text, trail: 'deflate-raw' },
    'under hex': { message: post(packed.toString('hex')), text, trail: 'hex > deflate-raw' },
  },
  silent: {
    'when bytes are left over': post(Buffer.concat([packed, Buffer.from([0xff, 0xfe])])),
    'when what comes out is noise': post(
      deflateRawSync(Uint8Array.from({ length: 90 }, (_, index) => (index * 89) & 0xff)),
    ),
    'on a truncated stream': post(packed.subarray(0, -3)),
  },
});
