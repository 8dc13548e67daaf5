import { deflateSync } from 'node:zlib';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question"}';
const packed = deflateSync(text);

table('zlib', {
  fires: {
    'on a body': { message: post(packed), text, trail: 'zlib' },
    'on a JSON field in the URL alphabet': {
      message: post(JSON.stringify({ z: packed.toString('base64url') })),
      text,
      trail: 'json.z > base64 > zlib',
    },
    'on the fastest level': { message: post(deflateSync(text, { level: 1 })), text, trail: 'zlib' },
  },
  silent: {
    'on a wrong checksum over noise': post(Uint8Array.of(0x78, 0x9c, 0xff, 0xff, 0x01, 0x02, 0x03, 0x04, 0x05)),
    'on a header with a preset dictionary': post(Uint8Array.from([0x78, 0xbb, ...packed.subarray(2)])),
    'on text that begins with x': post('x^2 is a square, and this is no stream'),
  },
});
