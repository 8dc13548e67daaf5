import { expect, test } from 'vitest';
import { isLoopback, recordWarnings } from '../../src/cli/record-warnings.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 22);
const quiet = {
  authority: { notAfter: now + 300 * DAY },
  host: '127.0.0.1',
  pairedOnly: false,
  allowLoopback: false,
  now,
};

test('a fresh CA and a listener on this computer need no warning', () => {
  expect(recordWarnings(quiet)).toEqual([]);
});

test.each([
  [14 * DAY, []],
  [14 * DAY - 1, ['The CA expires in 13 days; make a new one with "telltale ca new".']],
  [DAY, ['The CA expires in 1 day; make a new one with "telltale ca new".']],
  [1, ['The CA expires in 0 days; make a new one with "telltale ca new".']],
])('a CA with %d ms left', (left, expected) => {
  expect(recordWarnings({ ...quiet, authority: { notAfter: now + left } })).toEqual(expected);
});

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['localhost', true],
  ['192.168.1.20', false],
  ['0.0.0.0', false],
  ['::', false],
])('%s is on this computer alone: %j', (host, local) => {
  expect(isLoopback(host)).toBe(local);
  expect(recordWarnings({ ...quiet, host }).length).toBe(local ? 0 : 1);
  expect(recordWarnings({ ...quiet, host, pairedOnly: true })).toEqual([]);
});

test('a door to this computer is told of', () => {
  expect(recordWarnings({ ...quiet, allowLoopback: true })).toEqual([
    '--allow-loopback: the phone can reach services of this computer through the proxy.',
  ]);
});
