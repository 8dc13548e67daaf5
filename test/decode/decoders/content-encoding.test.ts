import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"word":"an invented question"}';
const coded = (...codings: readonly string[]): [string, string][] => codings.map((each) => ['Content-Encoding', each]);

table('content-encoding', {
  fires: {
    'on gzip': { message: post(gzipSync(text), coded('gzip')), text, trail: 'content-encoding.gzip' },
    'on deflate with a zlib header': {
      message: post(deflateSync(text), coded('deflate')),
      text,
      trail: 'content-encoding.deflate',
    },
    'on deflate without one': {
      message: post(deflateRawSync(text), coded('deflate')),
      text,
      trail: 'content-encoding.deflate',
    },
    'on brotli': { message: post(brotliCompressSync(text), coded('BR')), text, trail: 'content-encoding.br' },
    'on a chain, last coding first': {
      message: post(gzipSync(deflateSync(text)), coded('deflate, identity', 'x-gzip')),
      text,
      trail: 'content-encoding.gzip > content-encoding.deflate',
    },
  },
  silent: {
    'on a header that lies': post(text, coded('gzip')),
    'on a coding nobody knows': post(text, coded('text')),
    'without a header': post(gzipSync(text)),
  },
});

test('what only HTTP had compressed was sent in the clear', () => {
  expect(unwrap(post(gzipSync(text), coded('gzip'))).grade).toBe('plain');
  expect(unwrap(post(gzipSync(text))).grade).toBe('compressed');
});

test('a body that lies about its coding is taken apart all the same', () => {
  expect(unwrap(post(text, coded('gzip'))).nodes.at(-1)?.text).toBe('an invented question');
});
