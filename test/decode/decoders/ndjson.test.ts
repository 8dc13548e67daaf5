import { post } from '../message.ts';
import { table } from './table.ts';

table('ndjson', {
  fires: {
    'on two lines': { message: post('{"a":"x"}\n{"a":"y"}\n'), text: '{"a":"y"}', trail: 'ndjson' },
    'on lines with carriage returns and a blank one': {
      message: post('{"a":"x"}\r\n\r\n["y"]'),
      text: '["y"]',
      trail: 'ndjson',
    },
  },
  silent: {
    'on one document over several lines': post('{\n"a":"x"\n}'),
    'when one line is something else': post('{"a":"x"}\nthe end\n'),
    'on a single line': post('{"a":"x"}\n'),
  },
});
