import { expect, test } from 'vitest';
import { detailOf, operationsOf } from '../../../src/decode/countly/operations.ts';

test('a session is reported once, a user and a crash besides', () => {
  const names = ['session_duration', 'end_session', 'crash', 'user_details', 'metrics'];
  expect(operationsOf((name) => names.includes(name))).toEqual(['end_session', 'user_details', 'crash']);
  expect(operationsOf(() => false)).toEqual([]);
});

test('the beginning of a session says more in its metrics, anything else in its own field', () => {
  expect([detailOf('begin_session'), detailOf('crash')]).toEqual(['metrics', 'crash']);
});
