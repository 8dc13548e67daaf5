import { expect, test } from 'vitest';
import { isEnvelope, isEvent } from '../../../src/decode/sensors/shape.ts';

test.each([
  [{ distinct_id: 'x', event: 'y', lib: {} }, true],
  [{ distinct_id: 1, type: 'profile_set', lib: {} }, true],
  [{ distinct_id: 'x', event: 'y' }, false],
  [{ event: 'y', lib: {} }, false],
  [{ distinct_id: 'x', lib: {} }, false],
  [['distinct_id'], false],
  [null, false],
])('event: %j is %s', (value, expected) => {
  expect(isEvent(value)).toBe(expected);
});

test.each([
  [{ ekey: 'a', pkv: 1, payloads: [] }, true],
  [{ key_id: 7, key_hash: 'h', payload: 'p' }, true],
  [{ ekey: 'a', payloads: [] }, false],
  [{ key_id: 7, payload: 'p' }, false],
  ['ekey pkv payloads', false],
])('envelope: %j is %s', (value, expected) => {
  expect(isEnvelope(value)).toBe(expected);
});
