import { readFileSync } from 'node:fs';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const file = readFileSync(new URL('../../../fixtures/decode/zstd/frame/input.bin', import.meta.url));
const frame = file.subarray(file.indexOf('\r\n\r\n') + 4);
// One block that is stored: magic, single segment of this size, last raw block.
const stored = Buffer.concat([
  Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, text.length, (text.length << 3) | 1, text.length >> 5, 0]),
  Buffer.from(text),
]);

table('zstd', {
  fires: {
    'on a stored block': { message: post(stored), text, trail: 'zstd' },
    'under base64': { message: post(stored.toString('base64')), text, trail: 'base64 > zstd' },
    'on two frames': { message: post(Buffer.concat([stored, stored])), text: text + text, trail: 'zstd' },
    'with bytes behind it': {
      message: post(Buffer.concat([stored, Buffer.from([1, 2, 3])])),
      text,
      trail: 'zstd',
      params: { leftover: 3 },
    },
  },
  silent: {
    'on a frame that is cut off': post(frame.subarray(0, -40)),
    'on its magic alone': post(Buffer.concat([frame.subarray(0, 4), Buffer.alloc(60, 0xa7)])),
  },
});
