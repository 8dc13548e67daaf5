import { expect, test } from 'vitest';
import { contentCodings } from '../../src/decode/content-codings.ts';

test('codings are undone last first, over all headers, in any case', () => {
  expect(contentCodings([['Content-Encoding', 'deflate, GZIP'], ['content-encoding', ' x-gzip ,, br']])).toEqual(['br', 'gzip', 'gzip', 'deflate']); // prettier-ignore
});

test('identity and other headers are none', () => {
  expect(contentCodings([['Content-Encoding', 'identity'], ['Accept-Encoding', 'gzip']])).toEqual([]); // prettier-ignore
});
