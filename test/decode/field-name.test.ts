import { expect, test } from 'vitest';
import { unwrap } from '../../src/decode/index.ts';
import { get, post } from './message.ts';

test('a name is that of the nearest field, through wholes and past indexes', () => {
  const blob = Buffer.from('{"list":["first of the values"]}').toString('base64');
  const { nodes } = unwrap(post(`v=1&blob=${encodeURIComponent(blob)}`));
  expect(nodes.map(({ id, name }) => [id.replace(/^x1:/, ''), name])).toEqual([
    ['request.target', null],
    ['request.body', null],
    ['request.body/form.v', 'v'],
    ['request.body/form.blob', 'blob'],
    ['request.body/form.blob/base64.0', 'blob'],
    ['request.body/form.blob/base64.0/json.list.0', 'list'],
  ]);
});

test('an array at the top of a field goes by the name of the field', () => {
  expect(unwrap(post('{"tags":"[\\"one\\"]"}')).nodes.at(-1)?.name).toBe('tags');
});

test('headers and cookies are fields', () => {
  const { nodes } = unwrap(get('/', [['X-Info', 'a'], ['X-Info', 'b'], ['Cookie', 'uid=c']])); // prettier-ignore
  expect(nodes.slice(1).map(({ name }) => name)).toEqual(['x-info', 'x-info', 'uid']);
});
