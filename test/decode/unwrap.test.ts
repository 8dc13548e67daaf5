import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/decode/index.ts';
import { get, post } from './message.ts';

const nested = (levels: number): string => {
  let text = '"the innermost text"';
  for (let level = 0; level < levels; level += 1) text = JSON.stringify({ a: text });
  return text;
};

test('roots come first, parents before their children', () => {
  const { nodes } = unwrap({ ...post('{"a":{"b":"c"}}'), headers: [['X-A', 'b'], ['Cookie', 'c=d']] }); // prettier-ignore
  expect(nodes.map(({ id }) => id)).toEqual([
    'x1:request.target',
    'x1:request.headers.x-a',
    'x1:request.cookies.c',
    'x1:request.body',
    'x1:request.body/json.a.b',
  ]);
});

test('a message without anything to hide is one node per root', () => {
  expect(unwrap(get('/'))).toMatchObject({ protocol: null, events: [], grade: 'plain', partial: null });
});

describe('limits', () => {
  test('depth: what lies deeper is not looked at, and that is said', () => {
    expect(unwrap(post(nested(9))).partial).toBeNull();
    const { nodes, partial } = unwrap(post(nested(14)));
    expect(partial).toBe('depth');
    expect(nodes.at(-1)).toMatchObject({ outcome: { kind: 'stopped', limit: 'depth' } });
    expect(unwrap(post(nested(3)), { limits: { depth: 2 } }).partial).toBe('depth');
  });

  test('nodes: the body is taken apart before the headers', () => {
    const message = { ...post('{"a":["1","2","3"]}'), headers: [['Referer', 'https://a.example/?b=c']] as const };
    const { nodes, partial } = unwrap(message, { limits: { nodes: 6 } });
    expect(partial).toBe('nodes');
    expect(nodes.map(({ id }) => id).slice(3)).toEqual([0, 1, 2].map((n) => `x1:request.body/json.a.${n}`));
  });

  test('time: once it is over nothing more is tried', () => {
    let now = 0;
    const clock = (): number => (now += 100);
    const { nodes, partial } = unwrap(post(nested(6)), { clock, limits: { milliseconds: 350 } });
    expect(partial).toBe('time');
    expect(nodes.at(-1)?.outcome).toEqual({ kind: 'stopped', limit: 'time' });
    expect(unwrap(post(nested(6)), { clock: () => 0 }).partial).toBeNull();
  });

  test('bytes of the message: a text that is over them is not decoded', () => {
    const body = JSON.stringify({ a: Buffer.from('an invented sentence of some length').toString('base64') });
    expect(unwrap(post(body), { limits: { messageBytes: 20 } }).partial).toBe('message-bytes');
  });
});

test('a response is taken apart under its own name', () => {
  const { nodes } = unwrap({
    side: 'response',
    prefix: 'x7',
    target: null,
    headers: [['Set-Cookie', 'id=person-0042; Path=/']],
    body: new TextEncoder().encode('{"key":"value"}'),
    bodyComplete: true,
  });
  expect(nodes.map(({ id, text }) => [id, text])).toEqual([
    ['x7:response.cookies.id', 'person-0042'],
    ['x7:response.body', '{"key":"value"}'],
    ['x7:response.body/json.key', 'value'],
  ]);
});

test('a whole document stays in one piece when asked, and what hides one is opened all the same', () => {
  const json = JSON.stringify({ url: 'https://secret-clinic.example/a', list: ['one', 'two'] });
  const message = (body: Uint8Array): Parameters<typeof unwrap>[0] => ({
    side: 'response',
    prefix: 'x1',
    target: null,
    headers: [],
    body,
    bodyComplete: true,
  });
  const plain = unwrap(message(Buffer.from(json)), { wholeDocuments: true });
  expect(plain.nodes.map(({ id, text }) => [id, text])).toEqual([['x1:response.body', json]]);
  const hidden = unwrap(message(gzipSync(json)), { wholeDocuments: true });
  expect(hidden.nodes.map(({ id }) => id)).toContain('x1:response.body/gzip.0/json.url');
});
