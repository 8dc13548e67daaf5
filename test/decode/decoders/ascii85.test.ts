import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const group = (bytes: Buffer): string => {
  let rest = bytes.readUInt32BE();
  return Array.from({ length: 5 }, () => {
    const digit = String.fromCharCode(33 + (rest % 85));
    rest = Math.floor(rest / 85);
    return digit;
  })
    .reverse()
    .join('');
};
const padded = text.padEnd(Math.ceil(text.length / 4) * 4);
const plain = (padded.match(/.{4}/gs) ?? []).map((each) => group(Buffer.from(each))).join('');

table('ascii85', {
  fires: {
    'between its marks': { message: post(`<~${plain}~>`), text: padded, trail: 'ascii85' },
    'without them': { message: post(JSON.stringify({ d: plain })), text: padded, trail: 'json.d > ascii85' },
  },
  silent: {
    'on a sentence': post('["This is a sentence; it has (some) marks & signs!"]'),
    'on code': post('function(a){return fetch("/t?c="+a)[0]<1&&b>2}'),
    'on a digit beyond u between marks': post('<~87cURD]i,"Ebo80~v~>'),
  },
});
