import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Content } from '../../src/decode/content.ts';
import { hidesNoise } from '../../src/decode/noise.ts';

const noise = createHash('sha512').update('seed').digest();
const hides = (text: string, encoding: 'base64' | 'hex'): boolean =>
  hidesNoise(Content.ofText(text), Content.ofBytes(new Uint8Array(Buffer.from(text, encoding))));

test('ciphertext in base64 or hex is a cover', () => {
  expect(hides(noise.toString('base64'), 'base64')).toBe(true);
  expect(hides(noise.toString('hex'), 'hex')).toBe(true);
});

test('ids, words and patterns are what they are', () => {
  expect(hides(noise.toString('base64').slice(0, 40), 'base64')).toBe(false);
  expect(hides('com/example/settings/ApplicationPreferencesMainActivityListenerImplementation', 'base64')).toBe(false);
  expect(hides('A1a'.repeat(40), 'base64')).toBe(false);
  expect(hides(Buffer.from('an invented sentence, long enough to be one, and a 1').toString('base64'), 'base64')).toBe(
    false,
  );
});
