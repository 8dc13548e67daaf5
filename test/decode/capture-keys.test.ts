import { expect, test } from 'vitest';
import { captureKeys, readCaptureKey, unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

const hex = '4ef8b4ac42dbc3f95320b73ae0edbd43';
const found = (body: string, wholeDocuments = false): readonly unknown[] =>
  captureKeys(unwrap(post(body), { wholeDocuments }).nodes)
    .filter((key) => readCaptureKey(key).some(({ bytes }) => bytes.length === 16))
    .map(({ label, named }) => [label, named]);

test('a leaf of the right size is a candidate, and better when it is called like a secret', () => {
  expect(found(JSON.stringify({ id: hex, app_key: hex.toUpperCase() }))).toEqual([
    ['x1:request.body/json.id', false],
    ['x1:request.body/json.app_key', true],
  ]);
});

test('of a document in one piece only what has the name of a secret is taken', () => {
  const answer = JSON.stringify({ id: hex, result: { key: hex, sid: hex } });
  expect(found(answer, true)).toEqual([['x1:request.body key', true]]);
  expect(found(`<script>var a = {token : '${hex}'}; b="${hex}"</script>`, true)).toEqual([
    ['x1:request.body token', true],
  ]);
});

test('a hostile document costs no more than its length', () => {
  for (const unit of [':"', 'k="', `k='${'a'.repeat(64)}`, ':    ', '\\"', 'key'.repeat(20)]) {
    expect(found(unit.repeat(200_000 / unit.length), true)).toEqual([]);
  }
});
