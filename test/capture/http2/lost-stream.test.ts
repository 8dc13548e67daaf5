import { expect, test } from 'vitest';
import { CODE } from '../../../src/capture/http2/codes.ts';
import type { LostStream } from '../../../src/capture/http2/lost-stream.ts';
import { judgeLost, refusedStream } from '../../../src/capture/http2/lost-stream.ts';

const lost: LostStream = {
  ...{ id: 5, how: { kind: 'connection' }, fault: null, error: null, goaway: null, started: false, served: 0 },
};
const judged = (change: Partial<LostStream>): [code: string, how: unknown] => {
  const { failure, how } = judgeLost({ ...lost, ...change });
  return [failure.code, how];
};
const refused = ['upstream-closed', { reset: CODE.refusedStream }];

test.each<[what: string, change: Partial<LostStream>, expected: readonly unknown[]]>([
  ['a reset without an answer keeps its code', { how: { kind: 'reset', code: 7 } }, ['upstream-reset', { reset: 7 }]],
  ['one in mid-answer too', { how: { kind: 'reset', code: 2 }, started: true }, ['upstream-truncated', { reset: 2 }]],
  ['what is no answer is told', { how: { kind: 'fault', code: 1, why: 'x' } }, ['upstream-malformed', 'answer']],
  ['what stops being one is reset', { how: { kind: 'fault', code: 1, why: 'x' }, started: true }, ['upstream-malformed', { reset: CODE.protocolError }]], // prettier-ignore
  ['a stream above the last is refused', { goaway: { code: 0, lastStream: 3 } }, refused],
  ['one that waited is refused', { id: 0, goaway: { code: 0, lastStream: 9 } }, refused],
  ['one that waited at an origin that had served too', { id: 0, served: 1 }, refused],
  ['one that was taken on ends with the code of the end', { goaway: { code: 11, lastStream: 5 } }, ['upstream-reset', { reset: 11 }]], // prettier-ignore
  ['a fault of the connection is told', { fault: { code: 1, why: 'x' } }, ['upstream-malformed', 'answer']],
  ['an origin that dies in mid-answer leaves a piece', { started: true }, ['upstream-truncated', { reset: CODE.internalError }]], // prettier-ignore
  ['one that dies at once is told', { error: new Error('reset') }, ['upstream-closed', 'answer']],
  ['one that dies between two answers closes', { served: 1 }, ['upstream-closed', 'close']],
])('%s', (_what, change, expected) => {
  expect(judged(change)).toEqual(expected);
});

test('the sentence names the code and the error', () => {
  expect(judgeLost({ ...lost, how: { kind: 'reset', code: 7 } }).failure.detail).toContain('REFUSED_STREAM');
  expect(judgeLost({ ...lost, error: new Error('read ECONNRESET') }).failure.detail).toContain('read ECONNRESET');
  expect(refusedStream().failure.detail).toContain('may ask again');
});
