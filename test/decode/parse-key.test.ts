import { describe, expect, test } from 'vitest';
import { parseKey } from '../../src/decode/index.ts';
import { UserError } from '../../src/model/index.ts';

const bytes = new TextEncoder().encode('0123456789abcdef');

describe('a key may be written as', () => {
  test.each([
    ['text', 'text:0123456789abcdef'],
    ['hex', 'hex:30313233343536373839616263646566'],
    ['base64', 'base64:MDEyMzQ1Njc4OWFiY2RlZg=='],
    ['base64 of the URL alphabet', 'base64:MDEyMzQ1Njc4OWFiY2RlZg'],
  ])('%s', (_, spec) => {
    expect(parseKey(spec)).toMatchObject({ bytes, iv: null, source: 'analyst' });
  });

  test('24 and 32 bytes', () => {
    expect(parseKey(`text:${'x'.repeat(24)}`).bytes.length).toBe(24);
    expect(parseKey(`hex:${'ab'.repeat(32)}`).bytes.length).toBe(32);
  });
});

test('options are read from the end, so that a text key may hold commas', () => {
  expect(parseKey('text:0,2,4,6,8,a,c,e,,label=page key,iv=zero')).toMatchObject({
    bytes: new TextEncoder().encode('0,2,4,6,8,a,c,e,'),
    label: 'page key',
  });
});

test('the vector may be given, zero, or in front of the message', () => {
  expect(parseKey('text:0123456789abcdef,iv=zero').iv).toEqual(new Uint8Array(16));
  expect(parseKey(`text:0123456789abcdef,iv=hex:${'0f'.repeat(16)}`).iv).toEqual(new Uint8Array(16).fill(15));
  expect(parseKey('text:0123456789abcdef,iv=prefix').iv).toBeNull();
});

test('the label is the given one, else one that tells keys apart without showing them', () => {
  expect(parseKey('text:0123456789abcdef,label=page key').label).toBe('page key');
  expect(parseKey('text:0123456789abcdef').label).toMatch(/^key [0-9a-f]{8}$/);
  expect(parseKey('text:0123456789abcdef').label).not.toBe(parseKey('text:0123456789abcdeF').label);
});

describe('anything else is refused in a sentence, with a hint', () => {
  test.each([
    ['', 'The key does not say how it is written.'],
    ['0123456789abcdef', 'The key does not say how it is written.'],
    ['text:short', 'The key has 5 bytes; AES needs 16, 24 or 32.'],
    ['hex:abc', 'The key is not an even number of hex digits.'],
    ['hex:zz', 'The key is not an even number of hex digits.'],
    ['base64:***', 'The key is not base64.'],
    ['text:0123456789abcdef,iv=random', 'The iv is neither hex:…, zero nor prefix.'],
    ['text:0123456789abcdef,iv=hex:00', 'The iv has 1 bytes; AES needs 16.'],
    ['hex:30313233343536373839616263646566,mode=ecb', 'The key option "mode=ecb" is not known.'],
  ])('%s', (spec, message) => {
    expect(() => parseKey(spec)).toThrow(UserError);
    expect(() => parseKey(spec)).toThrow(
      expect.objectContaining({ message, hint: expect.stringContaining('--key hex:') as string }),
    );
  });
});
