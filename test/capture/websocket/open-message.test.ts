import { expect, test } from 'vitest';
import { sha256 } from '../../../src/bytes/index.ts';
import { createInflater } from '../../../src/capture/websocket/inflater.ts';
import { openMessage } from '../../../src/capture/websocket/open-message.ts';
import type { CapturedBody } from '../../../src/model/index.ts';
import { deflated } from './frames.ts';

const NONE = new Uint8Array();
const body = (bytes: Uint8Array, change: Partial<CapturedBody> = {}): CapturedBody => {
  return { kept: bytes, length: bytes.length, sha256: null, complete: true, ...change };
};
const inflater = () => createInflater({ contextTakeover: true });

test('what is not compressed stays as it is', () => {
  const message = { kind: 'binary', compressed: false, body: body(Uint8Array.of(255, 0)) } as const;
  expect(openMessage(message, inflater(), 100)).toEqual({ ...message, error: null });
});

test('what was inflated is kept up to the cap, and counted and hashed beyond it', () => {
  const content = Buffer.from('0123456789'.repeat(100));
  const message = { kind: 'text', compressed: true, body: body(deflated(content, NONE)) } as const;
  const opened = openMessage(message, inflater(), 100);
  expect(opened).toMatchObject({ compressed: true, error: null, body: { length: 1000, sha256: sha256(content) } });
  expect(opened.body.kept).toEqual(new Uint8Array(content.subarray(0, 100)));
});

test('a message that is no DEFLATE stream stays as it was sent, and says so', () => {
  const bytes = Uint8Array.of(255, 255, 255);
  const message = { kind: 'binary', compressed: true, body: body(bytes) } as const;
  const opened = openMessage(message, inflater(), 100);
  expect(opened.body.kept).toEqual(bytes);
  expect(opened.error).toMatch(/^is no DEFLATE stream/);
});

test('one that is longer than the cap cannot be inflated, nor can the next', () => {
  const own = inflater();
  const long = { kind: 'binary', compressed: true, body: body(Uint8Array.of(1), { length: 9, sha256: 'ab' }) } as const;
  expect(openMessage(long, own, 1).error).toBe('is too long to be inflated (9 bytes)');
  const next = { kind: 'text', compressed: true, body: body(deflated(Buffer.from('next'), NONE)) } as const;
  expect(openMessage(next, own, 100).error).toBe('refers to a message that could not be inflated');
});

test.each([
  ['text', true, 'is not UTF-8'],
  ['text', false, null],
  ['binary', true, null],
] as const)('half a character at the end of a %s (complete: %s) is %s', (kind, complete, error) => {
  const message = { kind, compressed: false, body: body(Uint8Array.of(0x61, 0xc3), { complete }) };
  expect(openMessage(message, null, 100).error).toBe(error);
});
