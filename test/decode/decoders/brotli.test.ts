import { brotliCompressSync } from 'node:zlib';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question about nothing in particular"}';
const packed = brotliCompressSync(text);

table('brotli', {
  fires: {
    'on a body': { message: post(packed), text, trail: 'brotli' },
    'under base64': { message: post(packed.toString('base64')), text, trail: 'base64 > brotli' },
  },
  silent: {
    'when bytes are left over': post(Buffer.concat([packed, Buffer.from([0xff, 0xfe])])),
    'when what comes out is noise': post(
      brotliCompressSync(Uint8Array.from({ length: 90 }, (_, index) => (index * 89) & 0xff)),
    ),
    'on a truncated stream': post(packed.subarray(0, -3)),
  },
});
