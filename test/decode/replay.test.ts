import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { replay, stepsOf, unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

const body = gzipSync('{"a":"b","c":"d"}');
const node = unwrap(post(body)).nodes.at(-1)!;
const steps = stepsOf(node);

test('a trail is walked from the raw bytes to those of its node', () => {
  expect(Buffer.from(replay(body, steps)).toString()).toBe('d');
  expect(replay(body, [])).toEqual(body);
});

describe('a trail that does not fit is refused in a sentence', () => {
  test.each([
    ['other bytes', Buffer.from('text'), steps, 'Step 1 (gzip) does not fit the bytes: incorrect header check.'],
    ['a part that is not there', body, [steps[0]!, { ...steps[1]!, part: 9 }], 'Step 2 (json) has no part 9.'],
    [
      'an unknown decoder',
      body,
      [{ ...steps[0]!, decoder: 'lzma' }],
      'Step 1 (lzma) names a decoder that this version does not have.',
    ],
    [
      'another version',
      body,
      [{ ...steps[0]!, version: 9 }],
      'Step 1 (gzip) was made by version 9 of its decoder, this is version 1.',
    ],
  ])('%s', (_, raw, walked, sentence) => {
    expect(() => replay(raw, walked)).toThrow(sentence);
  });
});
