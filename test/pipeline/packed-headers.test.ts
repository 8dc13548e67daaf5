import { expect, test } from 'vitest';
import { packHeaders, unpackHeaders } from '../../src/pipeline/packed-headers.ts';
import { sampleExchange } from './sample-exchange.ts';

test('packing and unpacking give the same exchange, order, case and repeats included', () => {
  const original = sampleExchange({
    requestHeaders: [
      ['X-B', 'two'],
      ['x-b', ''],
      ['A', 'quote " and \\ and \u00e9'],
    ],
    responseHeaders: [],
  });
  expect(packHeaders(original).requestHeaders).toBe(JSON.stringify(original.requestHeaders));
  expect(unpackHeaders(packHeaders(original))).toEqual(original);
});

test('what was never packed comes back as it is', () => {
  const original = sampleExchange({ requestHeaders: [['A', 'b']] });
  expect(unpackHeaders(original)).toEqual(original);
});
