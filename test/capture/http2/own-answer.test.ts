import { expect, test } from 'vitest';
import type { Fields } from '../../../src/capture/http2/fields.ts';
import { answerFailure } from '../../../src/capture/http2/own-answer.ts';
import type { Stream } from '../../../src/capture/http2/stream.ts';

function answered(method: string) {
  const sent: [Fields | string, boolean][] = [];
  const stream: Stream = {
    ...{ id: 1, gone: false, listen: () => undefined },
    ...{ reset: () => undefined, resetAfterAll: () => undefined, consume: () => undefined },
    send: (fields, end) => sent.push([fields, end]),
    write: (bytes, end) => sent.push([bytes.toString(), end]),
  };
  answerFailure(stream, { code: 'upstream-refused', detail: 'No connection.' }, method);
  return sent;
}

test('the code is in a header of small letters, the sentence is the body, and the lengths agree', () => {
  const [[head, headEnds], [body, bodyEnds]] = answered('GET') as [[Fields, boolean], [string, boolean]];
  expect([headEnds, bodyEnds, body]).toEqual([false, true, 'telltale: No connection.\n']);
  expect(head.list[0]).toEqual([':status', '502']);
  expect(head.list).toContainEqual(['x-telltale-error', 'upstream-refused']);
  expect(head.list).toContainEqual(['content-length', String(body.length)]);
});

test('HEAD gets no body', () => {
  expect(answered('HEAD')).toMatchObject([[{}, true]]);
});
