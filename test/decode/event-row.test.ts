import { describe, expect, test } from 'vitest';
import { eventRow, identityOf, memberText } from '../../src/decode/event-row.ts';
import { bodyOf } from '../../src/decode/fields.ts';
import type { Node } from '../../src/decode/index.ts';
import { unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

const nodeOf = (body: string): Node => bodyOf(unwrap(post(body)).nodes)!;

describe('a row', () => {
  const node = nodeOf('{"a":"b"}');

  test.each<[what: string, name: unknown, time: unknown, expected: readonly [string | null, number | null]]>([
    ['a name and a time', 'open', 1588243200123, ['open', 1588243200123]],
    ['a number for a name and digits for a time', 7, '1588243200123', ['7', 1588243200123]],
    ['neither', undefined, undefined, [null, null]],
    ['objects, which are none', { a: 1 }, { b: 2 }, [null, null]],
    ['a time that is no number', 'open', Number.NaN, ['open', null]],
    ['digits that are no milliseconds', 'open', '1588243200', ['open', null]],
  ])('of %s', (_, name, time, [expectedName, expectedTime]) => {
    expect(eventRow({ protocol: 'p', node, pointer: '/0', name, time })).toEqual({
      ...{ payloadId: node.id, pointer: '/0', protocol: 'p', name: expectedName, time: expectedTime },
      ...{ identity: {}, properties: '{}' },
    });
  });
});

test('a member is cut out as it was written; of two the last counts', () => {
  expect(memberText('{"id":1,"id": 9007199254740993 }', 'id')).toBe('9007199254740993');
  expect(memberText('{"a":1}', 'b')).toBeNull();
  expect(memberText('"text"', 'a')).toBeNull();
});

test('identity is texts and numbers that are not empty, under the names that were asked for', () => {
  const json = '{"id":"x","uid":9007199254740993,"mac":"","oaid":null,"aaid":{"a":1},"gaid":true,"other":"y"}';
  const names = new Set(['id', 'uid', 'mac', 'oaid', 'aaid', 'gaid']);
  expect(identityOf(json, names)).toEqual({ id: 'x', uid: '9007199254740993' });
  expect(identityOf(null, names)).toEqual({});
});
