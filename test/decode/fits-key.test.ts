import { describe, expect, test } from 'vitest';
import { fitsKey } from '../../src/decode/fits-key.ts';
import { BAIDU_KEY, IRONSOURCE_KEY } from '../../src/decode/published-keys.ts';
import { cbc } from './protocols/sealing.ts';

const sealed = (text: string, key = BAIDU_KEY): string => cbc(text, key.bytes, key.iv!).toString('base64');

describe('a field fits a key', () => {
  test.each([
    ['one block', sealed('867000041234567'), BAIDU_KEY],
    ['several', sealed('an invented text, longer than a block'), BAIDU_KEY],
    ['a longer key', sealed('an invented text', IRONSOURCE_KEY), IRONSOURCE_KEY],
    ['a plus that became a space', sealed('>>>>>>>>????').replaceAll('+', ' '), BAIDU_KEY],
  ])('%s', (_, text, key) => {
    expect(fitsKey(text, key)).toBe(true);
  });

  test.each([
    ['nothing', null],
    ['an empty text', ''],
    ['a text', 'an invented text of some length'],
    ['no whole blocks', 'aGVsbG8gd29ybGQgb2YgdGV4dHM='],
    ['the digits of a digest', 'd41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204e9800998ecf8427e'],
    ['another key', sealed('867000041234567', IRONSOURCE_KEY)],
    ['another vector', cbc('867000041234567', BAIDU_KEY.bytes, new Uint8Array(16)).toString('base64')],
  ])('not %s', (_, text) => {
    expect(fitsKey(text, BAIDU_KEY)).toBe(false);
  });

  test('not with a key that has no vector', () => {
    expect(fitsKey(sealed('867000041234567'), { ...BAIDU_KEY, iv: null })).toBe(false);
  });
});
