import { post } from '../message.ts';
import { table } from './table.ts';

table('cookie', {
  fires: {
    'on cookies that were sent as a value': {
      message: post('{"cookie":"uid=person-0042; lang=en"}'),
      text: 'person-0042',
      trail: 'json.cookie > cookie.uid',
    },
    'on a quoted value': {
      message: post('{"c":"a=1; b=\\"two words\\""}'),
      text: 'two words',
      trail: 'json.c > cookie.b',
    },
  },
  silent: {
    'on a media type': post('{"t":"text/html; charset=utf-8"}'),
    'on one pair with attributes': post('{"c":"a=1; HttpOnly; Secure"}'),
    'on a user agent': post('{"ua":"Mozilla/5.0 (Linux; Android 9; en-gb)"}'),
  },
});
