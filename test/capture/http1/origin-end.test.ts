import { expect, test } from 'vitest';
import type { CurrentExchange } from '../../../src/capture/http1/current-exchange.ts';
import { originEnd } from '../../../src/capture/http1/origin-end.ts';

const state = (change: Partial<CurrentExchange>): CurrentExchange =>
  ({ responseStarted: false, responseDone: false, untilClose: false, ...change }) as CurrentExchange;
const reset = new Error('read ECONNRESET');

test('an answer that is whole stays whole, even when the request is not and the close is a reset', () => {
  expect(originEnd(state({ responseStarted: true, responseDone: true }), reset, 0)).toEqual({ kind: 'complete' });
});

test('an answer without a length is whole at a proper end, and cut off at a reset', () => {
  const current = state({ responseStarted: true, untilClose: true });
  expect(originEnd(current, null, 0)).toEqual({ kind: 'complete' });
  expect(originEnd(current, reset, 0)).toMatchObject({ failure: { code: 'upstream-truncated' }, how: 'reset' });
});

test('an answer that stops in the middle is cut off for the phone too, without a word of ours', () => {
  expect(originEnd(state({ responseStarted: true }), null, 0)).toMatchObject({
    kind: 'failed',
    failure: { code: 'upstream-truncated' },
    how: 'cut',
  });
});

test('no answer on a fresh connection is told to the phone, on a used one it is the race that phones retry', () => {
  expect(originEnd(state({}), null, 0)).toMatchObject({ failure: { code: 'upstream-closed' }, how: null });
  expect(originEnd(state({}), reset, 1)).toMatchObject({ failure: { code: 'upstream-closed' }, how: 'cut' });
});
