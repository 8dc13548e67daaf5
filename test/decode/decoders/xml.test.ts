import { post } from '../message.ts';
import { table } from './table.ts';

table('xml', {
  fires: {
    'on the text of an element': {
      message: post('<event><word>an invented &lt;question&gt;</word></event>'),
      text: 'an invented <question>',
      trail: 'xml',
    },
    'on an attribute behind a declaration': {
      message: post(`<?xml version="1.0"?><e url='https://a.example/?a=1&amp;b=2'/>`),
      text: 'https://a.example/?a=1&b=2',
      trail: 'xml',
    },
  },
  silent: {
    'on HTML': post('<html><body><p>an invented question</p></body></html>'),
    'on elements that do not close': post('<event><word>an invented question</event></word>'),
    'on a document type, whose entities could grow': post(
      '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;&c;&c; an invented question</a>',
    ),
    'on two roots': post('<a>an invented question</a><b>another one</b>'),
    'on nesting without end': post('<a>'.repeat(5000) + 'an invented question' + '</a>'.repeat(5000)),
    'on a comparison': post('["a <b and c> d or so it was invented"]'),
  },
});
