import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decoders, unwrap } from '../../src/decode/index.ts';
import type { Lock, Protocol } from '../../src/decode/protocol.ts';
import { unwrapWith } from '../../src/decode/unwrap.ts';
import type { Node } from '../../src/decode/index.ts';
import type { Key } from '../../src/model/index.ts';
import { analystKey, post } from './message.ts';
import { cbc } from './protocols/sealing.ts';

const iv = new Uint8Array(16).fill(3);
const key: Key = { label: 'a key', bytes: new Uint8Array(16).fill(7), iv, source: 'message' };
const sealed = (text: string, bytes = key.bytes): Uint8Array => cbc(gzipSync(text), bytes, iv);

/** A protocol that has a key for the whole body and recognises nothing. */
function locking(locks: (roots: readonly Node[]) => readonly Lock[]): Protocol {
  return {
    id: 'invented',
    version: 1,
    docs: { summary: '', references: [], limitations: [] },
    locks,
    recognise: () => [],
    open: () => ({ events: [], marks: [] }),
  };
}

const opening = locking((roots) => [{ node: roots.at(-1)!, key }]);
const texts = (nodes: readonly Node[]): readonly (string | null)[] => nodes.map(({ text }) => text);

test('what a protocol has the key for is opened, and only then', () => {
  const document = '{"event":"an invented event"}';
  const message = post(sealed(document));
  expect(texts(unwrapWith({ decoders, protocols: [opening] }, message).nodes)).toContain(document);
  expect(texts(unwrapWith({ decoders, protocols: [] }, message).nodes)).not.toContain(document);
});

test('a key that does not fit opens nothing', () => {
  const message = post(sealed('{"event":"an invented event"}', new Uint8Array(16).fill(8)));
  const { nodes } = unwrapWith({ decoders, protocols: [opening] }, message);
  expect(nodes.at(-1)).toMatchObject({ root: 'request.body', children: [], outcome: { kind: 'opaque' } });
});

test('what is open already is left as it is', () => {
  const message = post('{"event":"an invented event"}');
  expect(unwrapWith({ decoders, protocols: [opening] }, message).nodes.map(({ id }) => id)).toEqual(
    unwrap(message).nodes.map(({ id }) => id),
  );
});

test('what lies deeper is opened with the keys of the analyst', () => {
  const inner = cbc(gzipSync('{"event":"an invented event"}'), Buffer.from('0123456789abcdef'), iv);
  const outer = JSON.stringify({ data: Buffer.from(inner).toString('base64') });
  const options = { keys: [analystKey('0123456789abcdef', iv)] };
  const { nodes } = unwrapWith({ decoders, protocols: [opening] }, post(sealed(outer)), options);
  expect(texts(nodes)).toContain('{"event":"an invented event"}');
});

test('of endless locks only the first are tried', () => {
  let asked = 0;
  const many = locking((roots) => {
    asked += 1;
    return Array.from({ length: 10_000 }, () => ({ node: roots.at(-1)!, key }));
  });
  const message = post(sealed('{"event":"an invented event"}', new Uint8Array(16).fill(8)));
  expect(unwrapWith({ decoders, protocols: [many] }, message).partial).toBeNull();
  expect(asked).toBe(1);
});
