import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const turned = (plain: string): string => Array.from(plain).reverse().join('');
const base64 = Buffer.from(text).toString('base64');

table('reversed', {
  fires: {
    'on JSON': { message: post(turned(text)), text, trail: 'reversed' },
    'on base64': { message: post(JSON.stringify({ d: turned(base64) })), text: base64, trail: 'json.d > reversed' },
  },
  silent: {
    'on a sentence in brackets': post('["}an invented sentence that only looks so{"]'),
    'on a word that ends so': post('["an invented word called Jye"]'),
  },
});
