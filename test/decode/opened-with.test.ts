import { expect, test } from 'vitest';
import { fieldOf } from '../../src/decode/fields.ts';
import type { Node } from '../../src/decode/index.ts';
import { unwrap } from '../../src/decode/index.ts';
import { openedWith } from '../../src/decode/opened-with.ts';
import { BAIDU_KEY, IRONSOURCE_KEY } from '../../src/decode/published-keys.ts';
import { post } from './message.ts';
import { cbc } from './protocols/sealing.ts';

const seal = (text: string): string => cbc(text, BAIDU_KEY.bytes, BAIDU_KEY.iv!).toString('base64');

test('what a key opened is found through base64, and under no other key', () => {
  const body = JSON.stringify({ he: { i: seal('867000041234567'), t: 'dGhpcyBpcyBubyBzZWNyZXQ=' }, ev: [] });
  const document = unwrap(post(body)).nodes.find(({ root }) => root === 'request.body')!;
  const field = (name: string): Node => fieldOf(document, `/he/${name}`)!;
  expect(openedWith(field('i'), BAIDU_KEY)?.text).toBe('867000041234567');
  expect(openedWith(field('i'), IRONSOURCE_KEY)).toBeNull();
  expect(openedWith(field('t'), BAIDU_KEY)).toBeNull();
});
