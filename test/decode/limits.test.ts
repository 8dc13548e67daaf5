import { expect, test } from 'vitest';
import { defaultLimits, outputLimit } from '../../src/decode/limits.ts';

const MEBIBYTE = 1024 * 1024;

test('the limit that binds is named: the ratio, the step, or what is left of the message', () => {
  expect(outputLimit(defaultLimits, 100, Infinity)).toEqual({ bytes: MEBIBYTE, name: 'ratio' });
  expect(outputLimit(defaultLimits, MEBIBYTE, Infinity)).toEqual({ bytes: 32 * MEBIBYTE, name: 'step-bytes' });
  expect(outputLimit(defaultLimits, MEBIBYTE, 5)).toEqual({ bytes: 5, name: 'message-bytes' });
  expect(outputLimit(defaultLimits, MEBIBYTE, -1)).toEqual({ bytes: 0, name: 'message-bytes' });
});
