import { expect, test } from 'vitest';
import { candidateKeys, candidateVectors, opensOthers } from '../../src/decode/candidate-keys.ts';
import { unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

const nodesOf = (value: unknown): ReturnType<typeof unwrap>['nodes'] => unwrap(post(JSON.stringify(value))).nodes;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('fields of the size of a key are found as they are, in hex and in base64, named ones first', () => {
  const nodes = nodesOf({
    id: 'abcdefghijklmnop',
    secret: Buffer.alloc(32, 0xa7).toString('base64'),
    aes: '0988173282a7db2b537e03a36dc7aee3',
    note: 'a text of no size at all',
  });
  const keys = candidateKeys(nodes, 'capture');
  expect(keys.map(({ label }) => label.replace('x1:request.body/json.', ''))).toEqual([
    'secret',
    'aes',
    'aes',
    'id',
    'note',
  ]);
  expect(keys.map(({ bytes }) => bytes.length)).toEqual([32, 32, 16, 16, 24]);
  expect(hex(keys[0]!.bytes)).toBe('a7'.repeat(32));
  expect(new Set(keys.map(({ source }) => source))).toEqual(new Set(['capture']));
});

test('a pass phrase counts when the field is called like one', () => {
  expect(candidateKeys(nodesOf({ password: 'open sesame', title: 'open sesame' }), 'message')).toMatchObject([
    { source: 'derived', label: 'x1:request.body/json.password' },
  ]);
});

test('there are at most 64, whatever a message holds', () => {
  expect(
    candidateKeys(nodesOf(Array.from({ length: 500 }, (_, n) => `field number ${String(100 + n)}`)), 'message').length,
  ).toBe(64);
});

test('vectors are called so and have the size of one', () => {
  const vectors = candidateVectors(
    nodesOf({ iv: '00112233445566778899aabbccddeeff', nonce: 'short', id: '0123456789abcdef' }),
  );
  expect(vectors.map(hex)).toEqual(['00112233445566778899aabbccddeeff']);
});

test('what is called like a key or a vector opens others, whatever is longer than a key is to be opened', () => {
  const nodes = nodesOf({ key: 'abcdefghijklmnop', iv: '00112233', data: 'abcdefghijklmnop', ekey: 'x'.repeat(172) });
  expect(nodes.filter(opensOthers).map(({ name }) => name)).toEqual(['key', 'iv']);
});
