import { expect, test } from 'vitest';
import { emptyEnd } from '../../../src/capture/live-connection.ts';
import { ja4 } from '../../../src/capture/tls/ja4.ts';
import { noteHello } from '../../../src/capture/tls/note-hello.ts';
import { buildHello, helloOf } from './hellos.ts';

test('name, protocols and fingerprint of a hello stand in the row', () => {
  const row = emptyEnd(1);
  const hello = helloOf(buildHello({ extensions: [0, 0x10], sni: 'a.test', alpn: ['h2', 'http/1.1'] }));
  noteHello({ row }, hello);
  expect(row).toMatchObject({ sni: 'a.test', alpnOffer: ['h2', 'http/1.1'], ja4: ja4(hello) });
});

test('a name that is none is cut, and what was not said stays null', () => {
  const row = emptyEnd(1);
  noteHello({ row }, helloOf(buildHello({ extensions: [0], sni: 'x'.repeat(9000) })));
  expect(row.sni).toBe('x'.repeat(255));
  noteHello({ row }, helloOf(buildHello({})));
  expect(row).toMatchObject({ sni: null, alpnOffer: null, ja4: 't12i000000_000000000000_000000000000' });
});
