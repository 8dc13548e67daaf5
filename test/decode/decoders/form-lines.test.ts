import { post } from '../message.ts';
import { table } from './table.ts';

const batch = 'v=1&dl=https%3A%2F%2Fa.example%2F\nv=1&dl=https%3A%2F%2Fb.example%2F\n';

table('form-lines', {
  fires: {
    'on a batch': { message: post(batch), text: 'v=1&dl=https%3A%2F%2Fb.example%2F', trail: 'form-lines' },
    'with line ends of Windows': {
      message: post(batch.replaceAll('\n', '\r\n')),
      text: 'v=1&dl=https%3A%2F%2Fa.example%2F',
      trail: 'form-lines',
    },
  },
  silent: {
    'on one line': post('v=1&dl=https%3A%2F%2Fa.example%2F'),
    'on prose behind a form': post('a=1&b=2\nand so it goes on'),
    'on settings': post('a=1\nb=2\nc=3'),
  },
});
