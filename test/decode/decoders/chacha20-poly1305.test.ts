import { createCipheriv } from 'node:crypto';
import { analystKey, post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question"}';
const key = analystKey('0123456789abcdef0123456789abcdef');
const nonce = Buffer.from('an invented!');

const sealed = (() => {
  const cipher = createCipheriv('chacha20-poly1305', key.bytes, nonce, { authTagLength: 16 });
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
})();
const whole = Buffer.concat([nonce, sealed]);
const damaged = Uint8Array.from(whole, (byte, index) => (index === 20 ? byte ^ 1 : byte));

table('chacha20-poly1305', {
  fires: {
    'behind its nonce': { message: post(whole), options: { keys: [key] }, text, trail: 'chacha20-poly1305' },
    'in base64': {
      message: post(JSON.stringify({ d: whole.toString('base64') })),
      options: { keys: [key] },
      text,
      trail: 'json.d > base64 > chacha20-poly1305',
      params: { iv: 'prefix', bits: 256, source: 'analyst' },
    },
  },
  silent: {
    'without a key': post(whole),
    'with another key': [post(whole), { keys: [analystKey('fedcba9876543210fedcba9876543210')] }],
    'with a key of another size': [post(whole), { keys: [analystKey('0123456789abcdef')] }],
    'on one bit that was changed': [post(damaged), { keys: [key] }],
  },
});
