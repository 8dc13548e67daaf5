import { expect, test } from 'vitest';
import { ja4 } from '../../../src/capture/tls/ja4.ts';
import { stackPrint } from '../../../src/capture/tls/stack-print.ts';
import { buildHello, helloOf } from './hellos.ts';

const of = (...extensions: readonly number[]) => helloOf(buildHello({ extensions, sni: 'a.test' }));

test('a first connection has the print that its JA4 is', () => {
  expect(stackPrint(of(0, 10, 13))).toBe(ja4(of(0, 10, 13)));
});

test.each([
  ['padding', 21],
  ['a session that is resumed', 41],
  ['early data', 42],
  ['a cookie', 44],
])('%s does not change it, though it changes the JA4', (_what, type) => {
  expect(stackPrint(of(0, 10, type))).toBe(stackPrint(of(0, 10)));
  expect(ja4(of(0, 10, type))).not.toBe(ja4(of(0, 10)));
});

test('another extension is another stack', () => {
  expect(stackPrint(of(0, 10, 23))).not.toBe(stackPrint(of(0, 10)));
});
