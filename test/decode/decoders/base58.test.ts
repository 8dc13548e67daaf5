import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const encode = (bytes: Uint8Array): string => {
  let result = '';
  for (let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`); rest > 0n; rest /= 58n)
    result = DIGITS.charAt(Number(rest % 58n)) + result;
  return result;
};

table('base58', {
  fires: {
    'on JSON in a field': {
      message: post(JSON.stringify({ d: encode(Buffer.from(text)) })),
      text,
      trail: 'json.d > base58',
    },
  },
  silent: {
    'on an address': post('["fuEKDhwL1Z9VPGjbTS6jw7n3VVb9zp8jgoRXxf89Kb7fw"]'),
    'on words': post('["SystemLanguageidentifierProviderFactory1"]'),
  },
});
