import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"word":"an invented question"}';
const little = Buffer.from(text, 'utf16le');
const chinese = '小米浏览器会记录访问过的网站';

table('utf-16', {
  fires: {
    'without a mark': { message: post(little), text, trail: 'utf-16', params: { order: 'le' } },
    'on the other byte order': {
      message: post(Buffer.from(little).swap16()),
      text,
      trail: 'utf-16',
      params: { order: 'be' },
    },
    'on ASCII and Chinese with a mark': {
      message: post(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`title: ${chinese}`, 'utf16le')])),
      text: `title: ${chinese}`,
      trail: 'utf-16',
    },
  },
  silent: {
    'on noise with a mark': post(
      Uint8Array.from([0xff, 0xfe, ...Array.from({ length: 40 }, (_, n) => (n * 89 + 5) & 0xff)]),
    ),
    'on half a surrogate pair': post(Buffer.concat([little, Buffer.from([0x00, 0xd8])])),
    'on zeros': post(new Uint8Array(64)),
  },
});
