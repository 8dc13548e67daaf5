import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const escaped = text.replace(/"/g, '&quot;');

table('html-entities', {
  fires: {
    'on names': { message: post(escaped), text, trail: 'html-entities' },
    'on numbers': { message: post(text.replace(/"/g, '&#34;').replace(/:/g, '&#x3a;')), text, trail: 'html-entities' },
  },
  silent: {
    'on a document': post('<p title="a">Tom &amp; Jerry &quot;quoted&quot; by nobody</p>'),
    'on a title': post('["Tom &amp; Jerry, an invented film"]'),
    'on a query': post('["first=1&quot=2&amp=3 and so on"]'),
  },
});
