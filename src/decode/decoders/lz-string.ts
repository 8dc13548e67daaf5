import { Content } from '../content.ts';
import { defineDecoder, fail, stop, structured, whole } from '../decoder.ts';
import type { LzAlphabet } from '../lz-string-text.ts';
import { lzAlphabet, lzStringText } from '../lz-string-text.ts';

/** An end mark where the text ends, and no code that does not exist yet. */
const BITS = 12;

export default defineDecoder({
  id: 'lz-string',
  version: 1,
  family: 'compression',
  reads: 'text',
  least: 32,
  docs: {
    summary: 'Undoes LZString as base64 or as a URI component.',
    references: ['https://github.com/pieroxy/lz-string'],
    limitations: ['The UTF-16 and binary forms are not read.', 'Taken only when what comes out is a known format.'],
  },
  sniff: ({ text }) => (text !== null && lzAlphabet(text) !== null ? 0.26 : 0),
  settings({ text }) {
    const alphabet = lzAlphabet(text ?? '');
    return alphabet === null ? [] : [{ alphabet }];
  },
  operations: ({ params }) =>
    params['alphabet'] === 'base64' ? [{ op: 'LZString Decompress', args: ['Base64'] }] : null,
  decode({ text }, { maxOutput, limit }, params) {
    const plain = lzStringText(text ?? '', params['alphabet'] as LzAlphabet, maxOutput);
    if (plain === null) return fail('not LZString');
    return plain === 'over' ? stop(limit, BITS) : structured([whole(Content.ofText(plain.text))], BITS);
  },
});
