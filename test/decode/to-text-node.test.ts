import { expect, test } from 'vitest';
import { toTextNode, unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

test('a text node is the text and its place', () => {
  expect(toTextNode(unwrap(post('{"a":"b"}')).nodes.at(-1)!)).toMatchObject({
    id: 'x1:request.body/json.a',
    parentId: 'x1:request.body',
    root: 'request.body',
    name: 'a',
    text: 'b',
  });
});

test('what is no text has none', () => {
  expect(toTextNode(unwrap(post(Uint8Array.of(0xff, 0xfe, 0xfd))).nodes.at(-1)!)).toBeNull();
});
