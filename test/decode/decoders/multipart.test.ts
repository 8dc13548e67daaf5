import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const part = (name: string, content: string): string =>
  `--b1\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;

table('multipart', {
  fires: {
    'on two fields': {
      message: post(`${part('a', 'one')}${part('b', 'two')}--b1--\r\n`),
      text: 'two',
      trail: 'multipart.b',
    },
    'on bare line feeds': {
      message: post(`${part('a', 'one')}--b1--`.replaceAll('\r', '')),
      text: 'one',
      trail: 'multipart.a',
    },
    'on a body that was cut off': {
      message: post(`${part('a', 'one')}${part('b', 'tw')}`.trimEnd()),
      text: 'tw',
      trail: 'multipart.b',
    },
    'on a field that was sent twice': {
      message: post(`${part('a', 'one')}${part('a', 'two')}--b1--`),
      text: 'two',
      trail: 'multipart.a#2',
    },
  },
  silent: {
    'on parts without names': post('--b1\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b1--'),
    'on a text that begins with dashes': post('-- a comment\nselect 1'),
    'on an empty message': post('--b1\r\n'),
  },
});

test('a compressed part is taken apart further', () => {
  const head = Buffer.from('--b1\r\nContent-Disposition: form-data; name="file"; filename="e.gz"\r\n\r\n');
  const body = Buffer.concat([head, gzipSync('{"word":"invented"}'), Buffer.from('\r\n--b1--\r\n')]);
  expect(unwrap(post(body)).nodes.at(-1)).toMatchObject({ text: 'invented', trail: 'multipart.file > gzip > json' });
});
