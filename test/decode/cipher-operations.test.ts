import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseKey, recipeOf, unwrap } from '../../src/decode/index.ts';
import { cipherOperations } from '../../src/decode/cipher-operations.ts';
import { Content } from '../../src/decode/content.ts';
import { post } from './message.ts';

const text = '{"event":"search","word":"an invented question"}';
const key = parseKey('text:0123456789abcdef');
const vector = new Uint8Array(16).fill(7);

test('the key, the vector and the bytes that are sealed stand in the recipe', () => {
  const cipher = createCipheriv('aes-128-cbc', key.bytes, vector);
  const sealed = Buffer.concat([vector, cipher.update(text), cipher.final()]);
  const node = unwrap(post(sealed), { keys: [key] }).nodes.find((each) => each.text === text)!;
  const hex = (string: string): unknown => ({ option: 'Hex', string });
  expect(recipeOf(node, { keys: [key] }).operations).toEqual([
    { op: 'Take bytes', args: [16, sealed.length - 16, false] },
    { op: 'To Hex', args: ['None', 0] },
    {
      op: 'AES Decrypt',
      args: [
        hex('30313233343536373839616263646566'),
        hex('07'.repeat(16)),
        16,
        'CBC',
        'Hex',
        'Hex',
        hex(''),
        hex(''),
        'Off',
      ],
    },
    { op: 'From Hex', args: ['Auto'] },
  ]);
  expect(recipeOf(node).ends).toContain('what aes did');
});

test('the tag of GCM is an argument and no part of the bytes', () => {
  const nonce = vector.subarray(0, 12);
  const cipher = createCipheriv('aes-128-gcm', key.bytes, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  const node = unwrap(post(sealed), { keys: [key] }).nodes.find((each) => each.text === text)!;
  const [cut, , open] = recipeOf(node, { keys: [key] }).operations;
  expect(cut?.args).toEqual([12, text.length, false]);
  expect(open?.args[6]).toEqual({ option: 'Hex', string: sealed.subarray(-16).toString('hex') });
});

test('without the key there is no recipe', () => {
  const content = Content.ofBytes(vector);
  const params = { mode: 'ecb', iv: 'none', fingerprint: '00000000' };
  const undone = { before: content, after: content, slot: { kind: 'whole' }, params, keys: [key] } as const;
  expect(cipherOperations('AES Decrypt', undone)).toBeNull();
});
