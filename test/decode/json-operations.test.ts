import { expect, test } from 'vitest';
import { Content } from '../../src/decode/content.ts';
import { jsonOperations } from '../../src/decode/json-operations.ts';

const of = (value: unknown, pointer: string, after: string): readonly string[] | null =>
  jsonOperations({
    before: Content.ofText(JSON.stringify(value)),
    after: Content.ofText(after),
    slot: { kind: 'field', pointer },
    params: {},
    keys: [],
  })?.map(({ op, args }) => (typeof args[0] === 'string' ? `${op} ${args[0]}` : op)) ?? null;

const QUOTES = 'Find / Replace';

test('a string is found by its path and loses its quotes', () => {
  expect(of([{ 'a b': { $id: 'x' } }], '/0/a b/$id', 'x')).toEqual(["JPath expression $[0]['a b']['$id']", QUOTES]);
});

test('escapes are undone only where there are some', () => {
  expect(of({ a: 'x\n"y"' }, '/a', 'x\n"y"')).toEqual(["JPath expression $['a']", QUOTES, 'Unescape string']);
});

test('a list stays a list, a document in a string needs no path', () => {
  expect(of({ a: [1, 2] }, '/a', '[1,2]')).toEqual(["JPath expression $['a']"]);
  expect(of('{}', '', '{}')).toEqual([QUOTES]);
});

test.each(["it's", '*', '^', '@x', 'a,b', '`a'])('the name %s, which a path cannot hold, has no recipe', (name) => {
  expect(of({ [name]: 'x' }, `/${name}`, 'x')).toBeNull();
});
