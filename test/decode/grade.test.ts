import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/decode/index.ts';
import { rank } from '../../src/decode/grade.ts';
import { get, post } from './message.ts';

const sentence = 'an invented sentence of some length, said twice: an invented sentence of some length';
const noise = Buffer.concat([0, 1, 2, 3].map((each) => createHash('sha512').update(String(each)).digest()));
const gradeOf = (body: Uint8Array | string): string | undefined => unwrap(post(body)).nodes.at(-1)?.grade;

describe('a node is graded by the strongest of its steps', () => {
  test.each([
    ['plain', JSON.stringify({ a: sentence })],
    ['encoded', Buffer.from(sentence).toString('base64')],
    ['compressed', gzipSync(sentence)],
    ['compressed', gzipSync(Buffer.from(sentence).toString('base64'))],
  ])('%s', (grade, body) => {
    expect(gradeOf(body)).toBe(grade);
  });
});

test('a digest is a pseudonym, noise is opaque, other binary is unknown', () => {
  expect(gradeOf('{"id":"48534eab84b505faff5d856f4f721fe3"}')).toBe('pseudonym');
  expect(gradeOf(noise)).toBe('opaque');
  expect(
    gradeOf(Buffer.from([0xff, 0, 0, 0, 1, 0, 0, 0, 0xfe, 0, 0, 0].flatMap((byte) => Array<number>(8).fill(byte)))),
  ).toBe('unknown');
});

describe('a message is graded by what most of its body went out as', () => {
  test.each([
    [
      'compressed',
      'a small field in the clear beside a compressed batch',
      `gzip=1&d=${encodeURIComponent(gzipSync(sentence).toString('base64'))}`,
    ],
    ['plain', 'a digest beside a sentence', JSON.stringify({ a: sentence, b: '48534eab84b505faff5d856f4f721fe3' })],
    ['opaque', 'a version beside a long secret', JSON.stringify({ v: '1.0', p: noise.toString('base64') })],
    ['plain', 'one character on each side', '{"a":"x"}'],
  ])('%s: %s', (grade, _, body) => {
    expect(unwrap(post(body)).grade).toBe(grade);
  });

  test('without a body it is plain', () => {
    expect(unwrap(get('/a?b=c')).grade).toBe('plain');
  });
});

test('plain is the weakest and unknown the last', () => {
  expect([rank('plain'), rank('encoded') < rank('compressed'), rank('unknown')]).toEqual([0, true, 12]);
});
