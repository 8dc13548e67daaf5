import { expect, test } from 'vitest';
import { sentNodes } from '../../../src/decode/events/sent-nodes.ts';
import { post } from '../message.ts';
import { rootsOf } from './carriers.ts';

test('what was opened in target and body comes parents first; headers and what stayed closed are left out', () => {
  const roots = rootsOf({ ...post('{"a":"{\\"b\\":\\"c\\"}","d":"e"}', [['X-Data', '{"a":"b"}']]), target: '/x?a=1' });
  expect(sentNodes(roots).map(({ id }) => id)).toEqual([
    'x1:request.target',
    'x1:request.body',
    'x1:request.body/json.a',
  ]);
  expect(sentNodes(roots)).toBe(sentNodes(roots));
});

test('an answer was not sent', () => {
  expect(sentNodes(rootsOf({ ...post('{"a":"b"}'), side: 'response', target: null }))).toEqual([]);
});
