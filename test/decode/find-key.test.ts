import { expect, test } from 'vitest';
import { findKey, fingerprint } from '../../src/decode/find-key.ts';
import { analystKey } from './message.ts';

test('a key is found by its fingerprint, whatever it is called', () => {
  const first = { ...analystKey('0123456789abcdef'), label: 'same' };
  const second = { ...analystKey('fedcba9876543210'), label: 'same' };
  expect(findKey([first, second], { key: 'same', fingerprint: fingerprint(second) })).toBe(second);
  expect(findKey([first], { key: 'same', fingerprint: fingerprint(second) })).toBeNull();
  expect(findKey([first], {})).toBeNull();
});
