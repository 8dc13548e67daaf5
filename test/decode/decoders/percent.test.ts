import { get, post } from '../message.ts';
import { table } from './table.ts';

table('percent', {
  fires: {
    'on a cookie': {
      message: get('/', [['Cookie', 'a=1; track=%7B%22event%22%3A%22open%22%7D']]),
      text: '{"event":"open"}',
      trail: 'percent',
    },
    'on what a form had escaped twice': {
      message: post('k=1&d=an%2520invented%2520question'),
      text: 'an invented question',
      trail: 'form.d > percent',
    },
  },
  silent: {
    'on a percent sign that begins no escape': post('["100% sure and 50%off"]'),
    'on one escape among broken ones': post('["a%20b and 5% more of it"]'),
    'on escapes that give noise': post('["%ff%fe%c3%28%a0%a1%e2%28%a1"]'),
    'on a document with an escaped address': post('An invented page:\nhttps://a.example/an%20invented%20question%21'),
    'on text without escapes': post('["an invented question"]'),
  },
});
