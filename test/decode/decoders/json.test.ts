import { expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { post } from '../message.ts';
import { table } from './table.ts';

table('json', {
  fires: {
    'on an object': { message: post('{"a":{"b":["x","y"]}}'), text: 'y', trail: 'json' },
    'on an array with white space around': { message: post(' \n[ "one" ]\r\n'), text: 'one', trail: 'json' },
    'behind a byte order mark': { message: post('\ufeff{"a":"b"}'), text: 'b', trail: 'json' },
    'on JSON inside a JSON string': {
      message: post(JSON.stringify({ p: JSON.stringify({ q: 'deep' }) })),
      text: 'deep',
      trail: 'json.p > json',
    },
    'on a document that is one JSON string': {
      message: post(JSON.stringify(JSON.stringify({ q: 'deep' }))),
      text: 'deep',
      trail: 'json > json',
    },
    'under headers that lie': {
      message: post('{"a":"b"}', [['Content-Type', 'application/x-www-form-urlencoded']]),
      text: 'b',
      trail: 'json',
    },
  },
  silent: {
    'on prose in braces': post('{not json at all}'),
    'on a number and a lone string': post('"just a word"'),
    'on a text that was cut off': post('{"a":"b","c":'),
    'on an empty body': post(''),
  },
});

test('numbers keep their digits in the text of the whole', () => {
  const { nodes } = unwrap(post('{"id":12345678901234567890}'));
  expect(nodes.at(-1)).toMatchObject({
    text: '{"id":12345678901234567890}',
    outcome: { kind: 'structured', format: 'json' },
  });
});

test('a name with dots, slashes and tildes has one spelling in the id and its own in the slot', () => {
  const { nodes } = unwrap(post('{"a.b/c~d":"x"}'));
  expect(nodes.at(-1)).toMatchObject({
    id: 'x1:request.body/json.a~2b~1c~0d',
    slot: { kind: 'field', pointer: '/a.b~1c~0d' },
    name: 'a.b/c~d',
  });
});

test('a half surrogate pair becomes a replacement character, so that bytes and text agree', () => {
  const { nodes } = unwrap(post('{"a":"x\\ud800y"}'));
  expect(nodes.at(-1)?.text).toBe('x\ufffdy');
});

test('a million nested arrays stop at the depth limit', () => {
  const { nodes, partial } = unwrap(post('['.repeat(1_000_000) + ']'.repeat(1_000_000)));
  expect(partial).toBe('json-depth');
  expect(nodes.at(-1)?.outcome).toEqual({ kind: 'stopped', limit: 'json-depth' });
});

test('two million values stop before they are parsed', () => {
  expect(unwrap(post(`[${'{},'.repeat(2_000_000)}0]`)).partial).toBe('json-values');
});

test('brackets inside strings are not nesting', () => {
  expect(unwrap(post(JSON.stringify({ a: '['.repeat(500), b: '\\"[[' }))).partial).toBeNull();
});
