import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/decode/index.ts';
import { sensorsSeals } from '../../../src/decode/sensors/seals.ts';
import { post } from '../message.ts';

const seals = (value: unknown): unknown =>
  sensorsSeals(unwrap(post(JSON.stringify(value))).nodes[1]!).map(({ node, outcome, grade }) => [
    node.id.slice(15),
    outcome,
    grade,
  ]);
const sealed = (why: string): unknown => ({ kind: 'sealed', why });
const size = (bytes: number): string => Buffer.alloc(bytes, 7).toString('base64');

describe('what wrapped the session key is named only as far as its size tells', () => {
  test.each([
    [size(128), 'RSA-wrapped session key (ekey, 128 bytes), pkv 2'],
    [size(256), 'RSA-wrapped session key (ekey, 256 bytes), pkv 2'],
    [`EC:${size(113)}`, 'EC-wrapped session key (ekey, 113 bytes), pkv 2'],
    [size(113), 'Wrapped session key (ekey, 113 bytes), pkv 2'],
  ])('%s', (ekey, why) => {
    expect(seals([{ ekey, pkv: 2, payloads: ['p', 'q'] }])).toEqual([
      ['/json.0.payloads.0', sealed(why), 'public-key'],
      ['/json.0.payloads.1', sealed(why), 'public-key'],
      ['/json.0.ekey', { kind: 'structured', format: 'wrapped session key' }, 'public-key'],
    ]);
  });
});

test('each envelope of a list seals its own payloads, other items none', () => {
  const list = [{ a: 'b' }, { ekey: size(256), pkv: 1, payloads: 'one' }, { key_id: 3, key_hash: 'h', payload: 'two' }];
  expect((seals(list) as unknown[][]).map(([id, , grade]) => [id, grade])).toEqual([
    ['/json.1.payloads', 'public-key'],
    ['/json.1.ekey', 'public-key'],
    ['/json.2.payload', 'opaque'],
  ]);
});

test('a payload that was opened is not sealed', () => {
  const payload = Buffer.from('{"event":"an invented one"}').toString('base64');
  expect(seals({ key_id: 3, key_hash: 'h', payload })).toEqual([]);
});
