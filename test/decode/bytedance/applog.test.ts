import { expect, test } from 'vitest';
import { applogEvents, isApplog } from '../../../src/decode/bytedance/applog.ts';
import { bodyOf } from '../../../src/decode/fields.ts';
import type { Node } from '../../../src/decode/index.ts';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';

const nodeOf = (body: string): Node => bodyOf(unwrap(post(body)).nodes)!;

test('each element of event_v3 is a row with its parameters, written as an object or as a text', () => {
  const events = '[{"event":"a","params":"{\\"q\\":\\"x\\"}"},{"event":"b","params":{"n":9007199254740993}},{"event":"c","params":"no"},1]'; // prettier-ignore
  const rows = applogEvents(nodeOf(`{"header":{"gaid":"g","region":"DE"},"event_v3":${events}}`));
  expect(rows.map(({ name, pointer, properties }) => [name, pointer, properties])).toEqual([
    ['a', '/event_v3/0', '{"q":"x"}'],
    ['b', '/event_v3/1', '{"n":9007199254740993}'],
    ['c', '/event_v3/2', '{"event":"c","params":"no"}'],
  ]);
  expect(rows[0]?.identity).toEqual({ gaid: 'g' });
});

test('a document is AppLog by its tag alone', () => {
  expect(isApplog(nodeOf('{"magic_tag":"ss_app_log"}'))).toBe(true);
  expect(isApplog(nodeOf('{"magic_tag":"another"}'))).toBe(false);
  expect(isApplog(nodeOf('[{"magic_tag":"ss_app_log"}]'))).toBe(false);
});

test.each(['{"header":{}}', '{"event_v3":{}}', '[]', 'a text'])('nothing is made of %s', (body) => {
  expect(applogEvents(nodeOf(body))).toEqual([]);
});
