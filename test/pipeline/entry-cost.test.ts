import { expect, test } from 'vitest';
import { bodiesOf, costOf, fullness, loadOf, MOST_LOAD } from '../../src/pipeline/entry-cost.ts';
import { sampleExchange } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

const body = { kept: new Uint8Array(5_000), length: 9_000_000, sha256: 'ab'.repeat(32), complete: true };

test('what is kept of bodies counts, and every row has a price', () => {
  const exchange = { kind: 'exchange', exchange: sampleExchange({ requestBody: body, responseBody: null }) } as const;
  const message = { kind: 'message', message: sampleMessage({ body }) } as const;
  const canary = { kind: 'canary', canary: { kind: 'email', value: 'a@b.example' } } as const;
  expect(costOf(exchange) - costOf(canary)).toBe(5_000);
  expect(costOf(message)).toBe(costOf(exchange));
  expect(costOf(canary)).toBeGreaterThan(100);
  expect(bodiesOf(canary)).toEqual([]);
  expect(loadOf([exchange, canary])).toEqual({ items: 2, bytes: costOf(exchange) + costOf(canary) });
});

test('it is full when either is', () => {
  expect(fullness({ items: 20_000, bytes: 0 }, MOST_LOAD)).toBe(1);
  expect(fullness({ items: 0, bytes: 32 * 1024 * 1024 }, MOST_LOAD)).toBe(0.5);
});
