import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';

table('backslash', {
  fires: {
    'on escaped quotes': { message: post(text.replace(/"/g, '\\"')), text, trail: 'backslash' },
    'on code points': {
      message: post(text.replace(/[^a-z ]/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`)),
      text,
      trail: 'backslash',
    },
  },
  silent: {
    'on a path of Windows': post('C:\\new\\text\\build\\file.txt'),
    'on a regular expression': post(JSON.stringify(['^\\d+\\.\\w+$ is a pattern'])),
    'on a text with a quote in the clear': post('{\\"a\\":"b"}'),
  },
});
