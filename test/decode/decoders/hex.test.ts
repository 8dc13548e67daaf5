import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question"}';
const hex = Buffer.from(text).toString('hex');

table('hex', {
  fires: {
    'on lower case': { message: post(hex), text, trail: 'hex' },
    'on upper case in a field': {
      message: post(JSON.stringify({ h: hex.toUpperCase() })),
      text,
      trail: 'json.h > hex',
    },
  },
  silent: {
    'on digests': post('["48534eab84b505faff5d856f4f721fe3","8a0c29ee448b1094d78c74d8955359f8ece62fc4"]'),
    'on an Android id and words': post('["a6d8a07882b6a1d5","deadbeefcafebabe","facade"]'),
    'on numbers that would be letters': post('["3132333435363738","4141414141414141414141414141"]'),
    'on mixed case': post(`["${hex.slice(0, 40)}${hex.slice(40).toUpperCase()}"]`),
    'on an odd number of digits': post(`["${hex}a"]`),
  },
});
