import { createCipheriv } from 'node:crypto';
import { analystKey } from '../message.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const key = analystKey('0123456789abcdef');
const iv = Uint8Array.from({ length: 16 }, (_, index) => (index * 37 + 11) & 0xff);
const seal = (mode: string, vector: Uint8Array | null): Buffer => {
  const cipher = createCipheriv(`sm4-${mode}`, key.bytes, vector);
  return Buffer.concat([cipher.update(text), cipher.final()]);
};

table('sm4', {
  fires: {
    'on CBC behind its vector': {
      message: post(Buffer.concat([iv, seal('cbc', iv)])),
      options: { keys: [key] },
      text,
      trail: 'sm4',
      params: { mode: 'cbc', iv: 'prefix' },
    },
    'on ECB under hex': {
      message: post(seal('ecb', null).toString('hex')),
      options: { keys: [key] },
      text,
      trail: 'hex > sm4',
    },
    'on CTR behind its counter': {
      message: post(Buffer.concat([iv, seal('ctr', iv)])),
      options: { keys: [key] },
      text,
      trail: 'sm4',
      params: { mode: 'ctr' },
    },
  },
  silent: {
    'without a key': post(seal('ecb', null)),
    'with another key': [post(seal('ecb', null)), { keys: [analystKey('fedcba9876543210')] }],
  },
});
