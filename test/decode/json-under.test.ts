import { expect, test } from 'vitest';
import { bodyOf } from '../../src/decode/fields.ts';
import { unwrap } from '../../src/decode/index.ts';
import { jsonUnder } from '../../src/decode/json-under.ts';
import { post } from './message.ts';

const document = '{"event":"an invented event"}';

test.each([
  ['the document itself', document, document],
  ['a document in base64', Buffer.from(document).toString('base64'), document],
  ['a document in a field of another format', `a=1&b=${encodeURIComponent(document)}`, undefined],
  ['a text', 'a text', undefined],
])('%s', (_, body, expected) => {
  expect(jsonUnder(bodyOf(unwrap(post(body)).nodes)!)?.text).toBe(expected);
});
