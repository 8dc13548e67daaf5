import { expect, test } from 'vitest';
import { rootsOf } from '../../src/decode/roots.ts';
import { get } from './message.ts';

test('every header and every cookie is a root; the Cookie header itself is not, it would be there twice', () => {
  const roots = rootsOf(get('/a', [['Host', 'h'], ['Cookie', 'a=1; a=2; lone; q="x"'], ['X-B', 'one'], ['x-b', 'two']])); // prettier-ignore
  expect(roots.map(({ id, text }) => [id, text])).toEqual([
    ['x1:request.target', '/a'],
    ['x1:request.headers.host', 'h'],
    ['x1:request.headers.x-b', 'one'],
    ['x1:request.headers.x-b#2', 'two'],
    ['x1:request.cookies.a', '1'],
    ['x1:request.cookies.a#2', '2'],
    ['x1:request.cookies.', 'lone'],
    ['x1:request.cookies.q', 'x'],
  ]);
});

test('header text stands for its bytes, which may be UTF-8 or not', () => {
  const [, utf8, latin1] = rootsOf(get('/', [['X-A', 'gr\u00c3\u00b6\u00c3\u009fer'], ['X-B', 'gr\u00f6\u00dfer']])); // prettier-ignore
  expect(utf8?.text).toBe('größer');
  expect(latin1).toMatchObject({ text: null, size: 6 });
});

test('an empty body is a root, no body is none', () => {
  expect(rootsOf({ ...get('/'), body: new Uint8Array() }).map(({ root }) => root)).toEqual([
    'request.target',
    'request.body',
  ]);
  expect(rootsOf(get('/')).length).toBe(1);
});

test('a body may have another name: a message of a WebSocket is known by its number', () => {
  const [only, ...more] = rootsOf({ ...get('/'), target: null, body: new Uint8Array(2), bodyName: 'message.3' });
  expect(only).toMatchObject({ id: 'x1:request.message.3', root: 'request.message.3' });
  expect(more).toEqual([]);
});
