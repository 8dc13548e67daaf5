import { get, post } from '../message.ts';
import { table } from './table.ts';

table('query', {
  fires: {
    'on a target': {
      message: get('/i?a=1&word=an%20invented%20question'),
      text: 'an invented question',
      trail: 'query.word',
    },
    'on a URL in a JSON field': {
      message: post('{"u":"https://clinic.example/a?patient=Ada+Invented"}'),
      text: 'Ada Invented',
      trail: 'json.u > query.patient',
      params: { plus: 'space' },
    },
    'on a Referer header': {
      message: get('/', [['Referer', 'https://clinic.example/a?patient=ada']]),
      text: 'ada',
      trail: 'query.patient',
    },
    'on a path with escapes': { message: get('/an%20invented?x=1'), text: '/an%20invented', trail: 'query.path' },
    'before a fragment': { message: get('/a?x=before#after'), text: 'before', trail: 'query.x' },
  },
  silent: {
    'on a question': post('["what is this? a question"]'),
    'on a target without a query': get('/track/v4'),
    'on a mark at the end': get('/track?'),
  },
});
