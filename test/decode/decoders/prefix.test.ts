import { gzipSync } from 'node:zlib';
import { get } from '../message.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const packed = gzipSync(text).toString('base64');

table('prefix', {
  fires: {
    'on a version': { message: post(`v1.${packed}`), text: packed, trail: 'prefix.3-' + String(packed.length + 3) },
    'on Basic credentials': {
      message: get('/', [['Authorization', `Basic ${Buffer.from('ada:an invented secret').toString('base64')}`]]),
      text: Buffer.from('ada:an invented secret').toString('base64'),
      trail: 'prefix.6-38',
    },
  },
  silent: {
    'on a push token': post('["Vyf0uDPw11E4M9b2:APA91bm5NGf3GGbWw79hGCcITauy5PFsbeK2S4KvLyHr3iBckvZL4Bsz4TiqX"]'),
    'on a class name': post('["com.SystemLanguageIdentifierProvider","sha1:ad9a20c3e654a93d393fba715026d4e17f9d31ea"]'),
    'on a sentence': post('["Settings SystemLanguageIdentifier"]'),
  },
});
