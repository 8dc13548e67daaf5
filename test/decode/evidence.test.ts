import { expect, test } from 'vitest';
import { Content } from '../../src/decode/content.ts';
import { textBits, THRESHOLD } from '../../src/decode/evidence.ts';

const bits = (text: string): number => textBits(Content.ofText(text));

test('the narrower the characters, the more a text proves', () => {
  expect(bits('0123456789012345')).toBeGreaterThan(bits('deadbeef01234567'));
  expect(bits('deadbeef01234567')).toBeGreaterThan(bits('SomeIdentifier_1'));
  expect(bits('SomeIdentifier_1')).toBeGreaterThan(bits('some identifier!'));
  expect(bits('some identifier!')).toBeGreaterThan(bits('größere Änderung'));
});

test('short, unreadable and endlessly repeated texts prove nothing', () => {
  expect(bits('1234567')).toBe(0);
  expect(bits('a text with a \u0001 control character')).toBe(0);
  expect(textBits(Content.ofBytes(Uint8Array.of(0xff, 0xfe, 0xfd)))).toBe(0);
  expect(bits('U'.repeat(200))).toBeLessThan(THRESHOLD);
});

test('a sentence is beyond doubt', () => {
  expect(bits('an invented sentence of some length')).toBeGreaterThan(2 * THRESHOLD);
  expect(bits('小米浏览器会记录访问过的网站')).toBeGreaterThan(THRESHOLD);
});
