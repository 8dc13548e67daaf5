import { expect, test } from 'vitest';
import { sha256 } from '../../src/bytes/index.ts';
import type { CapturedBody, Entry } from '../../src/model/index.ts';
import { withoutBodies } from '../../src/pipeline/without-bodies.ts';
import { sampleExchange } from './sample-exchange.ts';
import { sampleMessage } from './sample-socket.ts';

const bodyOf = (size: number, known: Partial<CapturedBody> = {}): CapturedBody => {
  const kept = new Uint8Array(size).fill(7);
  return { kept, length: size, sha256: null, complete: true, ...known };
};
const exchange = (requestBody: CapturedBody | null, responseBody: CapturedBody | null): Entry => ({
  kind: 'exchange',
  exchange: sampleExchange({ requestBody, responseBody }),
});

test('an answer becomes length and hash, and says what it was', () => {
  const small = bodyOf(500);
  expect(withoutBodies(exchange(small, bodyOf(10)), { requests: true })).toEqual(
    exchange(small, { kept: new Uint8Array(0), length: 10, sha256: sha256(bodyOf(10).kept), complete: true }),
  );
});

test('a hash that is known stays: what was not kept whole cannot be hashed again', () => {
  const cut = bodyOf(10, { length: 9_000_000, sha256: 'ab'.repeat(32), complete: false });
  expect(withoutBodies(exchange(null, cut), { requests: false })).toEqual(
    exchange(null, { ...cut, kept: new Uint8Array(0) }),
  );
});

test('large requests are kept as long as there is room for them, small ones always', () => {
  const large = exchange(bodyOf(70_000), null);
  expect(withoutBodies(large, { requests: false })).toBe(large);
  expect(withoutBodies(large, { requests: true })).not.toEqual(large);
  const small = exchange(bodyOf(64 * 1024), null);
  expect(withoutBodies(small, { requests: true })).toBe(small);
});

test('messages are answers or requests by their direction', () => {
  const message = (direction: 'up' | 'down'): Entry => ({
    kind: 'message',
    message: sampleMessage({ direction, body: bodyOf(100) }),
  });
  expect(withoutBodies(message('up'), { requests: true })).toEqual(message('up'));
  expect(withoutBodies(message('down'), { requests: false })).toMatchObject({
    message: { body: { length: 100, kept: new Uint8Array(0) } },
  });
});

test('rows without bodies are left alone', () => {
  const row: Entry = { kind: 'canary', canary: { kind: 'email', value: 'a@b.example' } };
  expect(withoutBodies(row, { requests: true })).toBe(row);
  const none = exchange(null, null);
  expect(withoutBodies(none, { requests: true })).toBe(none);
});
