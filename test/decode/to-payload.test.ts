import { expect, test } from 'vitest';
import { sha256 } from '../../src/bytes/index.ts';
import { toPayload, unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

test('a payload is a plain row that survives being posted', () => {
  const rows = unwrap(post('{"a":"b"}')).nodes.map(toPayload);
  expect(structuredClone(rows)).toEqual(rows);
  expect(rows.at(-1)).toEqual({
    id: 'x1:request.body/json.a',
    parentId: 'x1:request.body',
    root: 'request.body',
    slot: { kind: 'field', pointer: '/a' },
    step: { decoder: 'json', version: 1, params: {}, part: 0 },
    outcome: { kind: 'text' },
    size: 1,
    sha256: sha256('b'),
    text: 'b',
    trail: 'json',
    grade: 'plain',
  });
});
