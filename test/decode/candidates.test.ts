import { expect, test } from 'vitest';
import { candidates } from '../../src/decode/candidates.ts';
import { Content } from '../../src/decode/content.ts';
import { decoders } from '../../src/decode/index.ts';

const around = { root: 'request.body', top: false, contentType: null, keys: [], under: null };
const ids = (content: Content): readonly string[] => candidates(decoders, content, around).map(({ id }) => id);

test('plain words and values are offered to nobody', () => {
  for (const word of [
    '',
    'x',
    'fileType',
    'Redmi Note 8',
    'en-US',
    '1588243200123',
    '9774d56d682e549c',
    '3.4.0',
    'true',
  ]) {
    expect(ids(Content.ofText(word)), word).toEqual([]);
  }
});

test('the likeliest comes first', () => {
  expect(ids(Content.ofText('{"a":1}\n{"b":2}'))).toEqual(['json', 'ndjson']);
  expect(ids(Content.ofText('/a?b=c%20d'))).toEqual(['query', 'percent']);
});

test('decoders of bytes are not offered texts, decoders of texts not bytes', () => {
  const noise = Uint8Array.from({ length: 64 }, (_, index) => 0x80 + index);
  expect(ids(Content.ofBytes(noise))).toEqual(['deflate-raw', 'brotli']);
  expect(ids(Content.ofText('x'.repeat(64)))).toEqual(['base64']);
});
