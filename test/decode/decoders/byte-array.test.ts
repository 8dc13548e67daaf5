import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const bytes = [...Buffer.from(text)];

table('byte-array', {
  fires: {
    'on a list in a field': {
      message: post(JSON.stringify({ d: bytes })),
      text,
      trail: 'json.d > byte-array',
    },
    'on signed bytes': {
      message: post(
        JSON.stringify([...Buffer.from('{"a":"grün und blau, erfunden"}')].map((each) => (each << 24) >> 24)),
      ),
      text: '{"a":"grün und blau, erfunden"}',
      trail: 'byte-array',
    },
  },
  silent: {
    'on measurements, even when they spell a text': post(
      JSON.stringify({ rate: [...Buffer.from('a text of no format')] }),
    ),
    'on a short list': post('[123,34,97,34,58,34,98,34,125]'),
    'on a number over 255': post(JSON.stringify([...bytes, 256])),
    'on numbers without brackets': post('12,104,98,255,0,7,33,65,66,67,200,14,123,34,97,34,58,34'),
    'on lists in lists': post(JSON.stringify([bytes.map((each) => [each])])),
  },
});
