import { gzipSync } from 'node:zlib';
import { fixture, post } from '../message.ts';
import { ttEncrypt } from '../protocols/sealing.ts';
import { table } from './table.ts';

const document = JSON.stringify({ magic_tag: 'ss_app_log', note: 'an invented note' });
const good = ttEncrypt(gzipSync(document));
const changed = (at: number): Uint8Array => good.map((byte, index) => (index === at ? byte ^ 1 : byte));

table('tt-encrypt', {
  fires: {
    'a text under it': {
      message: post(ttEncrypt(Buffer.from('an invented text'))),
      text: 'an invented text',
      trail: 'tt-encrypt',
      params: { source: 'derived' },
    },
    'a text in base64 in a field': {
      message: post(JSON.stringify({ data: ttEncrypt(Buffer.from('an invented text')).toString('base64') })),
      text: 'an invented text',
      trail: 'json.data > base64 > tt-encrypt',
    },
  },
  silent: {
    'another magic': post(changed(1)),
    'another salt': post(changed(20)),
    'a first block that was touched': post(changed(40)),
    'a last block that was touched': post(changed(good.length - 1)),
    'a body that was cut off': post(good.subarray(0, -16)),
    'a block and a half': post(good.subarray(0, -8)),
    'nothing but the magic': post(good.subarray(0, 6)),
    'nothing but the head': post(good.subarray(0, 38)),
    'a digest of something else': post(ttEncrypt(gzipSync(document), Buffer.alloc(64, 7))),
    'another protocol': fixture('captures/KNOWN-onetrack-sealed.bin'),
  },
});
