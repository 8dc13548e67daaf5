import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const encode = (plain: string): string => {
  const bits = [...Buffer.from(plain)].map((each) => each.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((each) => DIGITS[Number.parseInt(each.padEnd(5, '0'), 2)]).join('');
};
const plain = encode(text);

table('base32', {
  fires: {
    'without padding': { message: post(plain), text, trail: 'base32' },
    padded: { message: post(plain.padEnd(Math.ceil(plain.length / 8) * 8, '=')), text, trail: 'base32' },
    'in small letters': { message: post(JSON.stringify({ d: plain.toLowerCase() })), text, trail: 'json.d > base32' },
  },
  silent: {
    'on capitals': post('["SYSTEMLANGUAGEIDENTIFIER","ABCDEFGHIJKLMNOPQRSTUVWXYZ","systemlanguageidentifier"]'),
    'on wrong padding': post(`["${plain}==="]`),
  },
});
