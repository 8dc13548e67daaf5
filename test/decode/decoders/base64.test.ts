import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

const text = '{"event":"search","word":"an invented question","n":"1"}';
const base64 = Buffer.from(text).toString('base64');
const plus = '{"a":"~~~~ an invented sentence ~~~~>>>>"}';

table('base64', {
  fires: {
    'on a JSON text': { message: post(base64), text, trail: 'base64', params: { alphabet: 'standard' } },
    'without padding': { message: post(base64.replace(/=*$/, '')), text, trail: 'base64' },
    'on the URL alphabet': {
      message: post(Buffer.from(plus).toString('base64url')),
      text: plus,
      trail: 'base64',
      params: { alphabet: 'url' },
    },
    'on wrapped lines': {
      message: post(base64.replace(/.{60}/g, '$&\r\n')),
      text,
      trail: 'base64',
      params: { wrapped: true },
    },
    'where a form turned its plus into a space': {
      message: post(JSON.stringify({ d: Buffer.from(plus).toString('base64').replaceAll('+', ' ') })),
      text: plus,
      trail: 'json.d > base64',
      params: { spaces: 'plus' },
    },
    'on an e-mail address': {
      message: post(JSON.stringify({ e: Buffer.from('ada.invented@example.org').toString('base64') })),
      text: 'ada.invented@example.org',
      trail: 'json.e > base64',
    },
    'on an Android id that looks anonymised': {
      message: post(JSON.stringify({ $anonymization_id: Buffer.from('9774d56d682e549c').toString('base64') })),
      text: '9774d56d682e549c',
      trail: 'json.$anonymization_id > base64',
    },
    'twice over': { message: post(Buffer.from(base64).toString('base64')), text, trail: 'base64 > base64' },
  },
  silent: {
    'on words': post('["fileType","SystemJS","incognito","HomePage","abcd1234efgh5678","SystemLanguageIdentifier"]'),
    'on a random token': post('["nQQyHECaqGlZ7ufKCXJVCA","PixIOlYK161AJCXPrz1nWw=="]'),
    'on a path': post('["com/android/settings/MainActivity"]'),
    'on one character again and again': post(`["${'V'.repeat(40)}"]`),
    'on a text with one foreign character': post(`["${base64.slice(0, 20)}*${base64.slice(20)}"]`),
    'on left-over bits that no encoder writes': post('["YWRhLmludmVudGVkQGV4YW1wbGUub3J"]'),
    'on 64 bytes of noise': post(Buffer.from('5f'.repeat(0) + 'a7c1'.repeat(16), 'hex').toString('base64')),
  },
});

test('a long run of base64 that decodes to noise is opaque, and its letters stay', () => {
  const noise = Uint8Array.from({ length: 96 }, (_, index) => (index * 151 + 97 * (index % 7) + 130) & 0xff);
  const { nodes } = unwrap(post(JSON.stringify({ p: Buffer.from(noise).toString('base64') })));
  expect(nodes.at(-1)).toMatchObject({
    grade: 'opaque',
    outcome: { kind: 'opaque' },
    children: [],
    text: Buffer.from(noise).toString('base64'),
  });
});
