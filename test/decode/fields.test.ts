import { describe, expect, test } from 'vitest';
import { bodyOf, objectsWith, fieldOf, fieldText, headerText, innermost } from '../../src/decode/fields.ts';
import type { Node } from '../../src/decode/index.ts';
import { unwrap } from '../../src/decode/index.ts';
import type { Message } from '../../src/model/index.ts';
import { get, post, rootOf } from './message.ts';

const rootsOf = (message: Message): readonly Node[] => [...new Set(unwrap(message).nodes.map(rootOf))];

test('a field is found by its name or pointer, and nothing else is', () => {
  const form = bodyOf(rootsOf(post('a=1&b=2')))!;
  expect(fieldOf(form, 'b')?.text).toBe('2');
  expect(fieldText(form, 'a')).toBe('1');
  expect([fieldOf(form, 'c'), fieldText(form, 'constructor')]).toEqual([null, null]);
  expect(fieldText(bodyOf(rootsOf(post('{"a":{"b":"2"}}')))!, '/a/b')).toBe('2');
});

test('objects are found by a piece of their text', () => {
  const roots = rootsOf(post('{"a":"x","b":" {\\"c\\":\\"y\\"}","d":"[\\"c\\"]"}'));
  expect(objectsWith(roots, '"c"').map(({ name }) => name)).toEqual(['b']);
  expect(objectsWith(roots, '"e"')).toEqual([]);
});

describe('roots', () => {
  test('the body is the body, and nothing when there is none', () => {
    expect(bodyOf(rootsOf(post('text')))?.text).toBe('text');
    expect(bodyOf(rootsOf(get('/')))).toBeNull();
  });

  test('a header is found by its name in lower case', () => {
    const roots = rootsOf(post('text', [['OT_SID', 'one']]));
    expect(headerText(roots, 'ot_sid')).toBe('one');
    expect(headerText(roots, 'ot_ts')).toBeNull();
  });
});

test('the innermost of a body is what is left when every whole was decoded', () => {
  const body = Buffer.from('{"event":"an invented event"}').toString('base64');
  const root = bodyOf(rootsOf(post(body)))!;
  expect(innermost(root).text).toBe('{"event":"an invented event"}');
  const form = bodyOf(rootsOf(post('a=1&b=2')))!;
  expect(innermost(form)).toBe(form);
});
