import { post } from '../message.ts';
import { table } from './table.ts';

const json = '{"event":"search","word":"an invented question"}';

table('sse', {
  fires: {
    'on one event': { message: post(`event: a\ndata: ${json}\n\n`), text: json, trail: 'sse' },
    'on data in two lines, CRLF and a comment': {
      message: post(`: hello\r\n\r\ndata:${json.slice(0, 9)}\r\ndata: ${json.slice(9)}\r\n\r\n`),
      text: `${json.slice(0, 9)}\n${json.slice(9)}`,
      trail: 'sse',
    },
  },
  silent: {
    'on a data URI': post('["data:text/plain;base64,YW4gaW52ZW50ZWQgcXVlc3Rpb24="]'),
    'on a letter': post('id: none of your business\n\nDear reader, this is a letter.\n\ndata: nothing\n\n'),
    'on a stream without an end': post(`data: ${json}\n`),
    'on comments alone': post(':\n\n:\n\n: nothing to be seen here\n\n'),
  },
});
