import { expect, test } from 'vitest';
import { isReadable } from '../../src/pipeline/is-readable.ts';
import { body } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

test.each([
  ['text', true],
  ['binary', true],
  ['unread', true],
  ['ping', false],
  ['pong', false],
  ['close', false],
] as const)('a %s message is taken apart: %s', (kind, expected) => {
  expect(isReadable(sampleMessage({ kind }))).toBe(expected);
});

test('an empty message says nothing', () => {
  expect(isReadable(sampleMessage({ body: body('') }))).toBe(false);
});
