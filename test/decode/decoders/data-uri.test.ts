import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const data = Buffer.from(text).toString('base64');

table('data-uri', {
  fires: {
    'on base64': {
      message: post(`data:application/json;base64,${data}`),
      text,
      trail: 'data-uri',
      params: { type: 'application/json' },
    },
    'on percent escapes': {
      message: post(`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`),
      text,
      trail: 'data-uri',
    },
    'in a field': { message: post(JSON.stringify({ u: `data:;base64,${data}` })), text, trail: 'json.u > data-uri' },
  },
  silent: {
    'on a word with a colon': post('["data: none of it, and nothing else"]'),
    'on base64 that is none': post('["data:text/plain;base64,***********"]'),
  },
});
